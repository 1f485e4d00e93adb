"""Feeds as they are listed."""

import pytest

from isnews.read.feed import Feed, Item
from isnews.render import feeds
from isnews.render.plain import plain, text_of
from isnews.render.screen import Screen

KNOWN = {"NRK": "https://eksempel.no/nrk.rss", "Firda Tidend": "https://eksempel.no/firda/feed"}


def test_well_known_feeds_stand_in_two_columns() -> None:
    assert text_of(plain(feeds.known_pieces(KNOWN))) == (
        "NRK           https://eksempel.no/nrk.rss\nFirda Tidend  https://eksempel.no/firda/feed\n"
    )


@pytest.mark.parametrize("width", [20, 40, 80, 160])
def test_no_row_ends_in_spaces(width: int) -> None:
    rows = text_of(Screen(width, colour=False).rows(feeds.known_pieces(KNOWN))).split("\n")
    assert all(row == row.rstrip() for row in rows)
    assert all(len(row) <= width for row in rows)


def test_an_item_has_its_number_time_and_lead() -> None:
    item = Item(1, "Ferja går", "https://eksempel.no/1", "2026-11-04T09:30+01:00", "Etter to dager.")
    shown = text_of(plain(feeds.pieces(Feed("Nytt", (item,)))))
    assert shown.startswith("Nytt\n\n1  Ferja går\n")
    assert "4. november 2026" in shown
    assert shown.endswith("\n\nEtter to dager.\n")
