"""Whole screens of `show` and the other commands, as snapshots, and what must hold of any of them."""

import re
from dataclasses import replace

import pytest

from isnews import bundled
from isnews.article import Article
from isnews.findings import Span
from isnews.render.markdown import markdown
from isnews.render.pieces import Piece, Run
from isnews.render.plain import plain, text_of
from isnews.render.screen import Screen
from isnews.render.terminal import columns, paint
from isnews.render.view import view
from tests import snapshot_files
from tests.render.made import FERRY, article

WIDTHS = (24, 60, 80, 160)


def screen(shown: Article, width: int, *, colour: bool = False, marked: tuple[Span, ...] = ()) -> str:
    rows = Screen(width, colour=colour, measure=columns).rows(view(shown, marked=marked))
    return paint(rows) if colour else text_of(rows)


@pytest.mark.parametrize("width", WIDTHS)
def test_screen(request: pytest.FixtureRequest, width: int) -> None:
    snapshot_files.check(request, f"ferry-{width}.txt", screen(FERRY, width))


@pytest.mark.parametrize("width", WIDTHS[1:])
def test_screen_of_the_bundled_article(request: pytest.FixtureRequest, width: int) -> None:
    snapshot_files.check(request, f"article-{width}.txt", screen(bundled(), width))


def test_screen_in_colour(request: pytest.FixtureRequest) -> None:
    snapshot_files.check(request, "ferry-80-colour.txt", screen(FERRY, 80, colour=True))


def test_plain(request: pytest.FixtureRequest) -> None:
    snapshot_files.check(request, "ferry-plain.txt", text_of(plain(view(FERRY))))


def test_markdown(request: pytest.FixtureRequest) -> None:
    snapshot_files.check(request, "ferry.md", markdown(view(FERRY)))


@pytest.mark.parametrize("width", range(20, 100, 7))
def test_no_row_is_wider_than_the_screen(width: int) -> None:
    assert all(columns(row) <= width for row in screen(FERRY, width).split("\n"))


@pytest.mark.parametrize("width", [*range(20, 100, 7), 200])
def test_numbers_of_paragraphs_stand_in_the_margin(width: int) -> None:
    rows = text_of(Screen(width, colour=False, measure=columns).rows(view(FERRY, numbered=True))).splitlines()
    margin = (width - 72) // 2 if width >= 76 else 3
    numbers = [int(row[:margin]) for row in rows if row[:margin].strip().isdecimal()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 5
    assert all(len(row) <= width for row in rows)


def test_a_credit_alone_stands_at_the_lines_start() -> None:
    assert text_of(plain([Piece("caption", (), aside="Foto: Kari Vik")])) == "Foto: Kari Vik\n"


def test_what_is_borne_out_is_green_and_what_is_not_is_red() -> None:
    signs = [Piece("checked", (Run("Ja."),), (Run("✓", "yes"),)), Piece("checked", (Run("Nei."),), (Run("✗", "no"),))]
    shown = paint(Screen(40, colour=True).rows(signs))
    assert "\x1b[1;32m✓ \x1b[0m" in shown
    assert "\x1b[1;31m✗ \x1b[0m" in shown


def test_what_is_found_hangs_under_its_first_line() -> None:
    rows = Screen(40, colour=False).rows(
        [Piece("finding", (Run("“lørdag” is not in the article at all."),), (Run("date"),))]
    )
    assert text_of(rows) == "\n    date: “lørdag” is not in the\n      article at all.\n\n"


def test_colour_changes_no_word() -> None:
    assert re.sub(r"\x1b\[[\d;]*m", "", screen(FERRY, 80, colour=True)) == screen(FERRY, 80)


def test_only_the_terminals_own_colours_are_used() -> None:
    codes = {c for found in re.findall(r"\x1b\[([\d;]*)m", screen(FERRY, 80, colour=True)) for c in found.split(";")}
    # bold, dim, italic, off, and red of the palette: no fixed colour, nothing that a light or dark theme swallows
    assert codes <= {"0", "1", "2", "3", "31"}


def test_without_a_title_none_is_made() -> None:
    untitled = article(("lead", "Ferja ligger ved kai."), ("paragraph", "Ingen vil betale."))
    assert screen(untitled, 80).split("\n")[1].strip() == "Ferja ligger ved kai."
    assert "━" not in screen(untitled, 80)


def test_nynorsk_has_its_own_words() -> None:
    shown = article(("paragraph", "Ho seier ikkje noko."), ("related", "LES OGSÅ: Meir om saka"), language="nn")
    assert "Les også: Meir om saka" in text_of(plain(view(shown)))


def test_marked_sentences_are_seen_with_and_without_colour() -> None:
    shown = article(("paragraph", "Det regner. Ferja går «ikke». Slik er det."))
    start = shown.text.index("Ferja")
    marked = (Span(start, start + len("Ferja går «ikke».")),)
    assert "Det regner. ▶ Ferja går «ikke». ◀ Slik er det." in screen(shown, 80, marked=marked)
    assert "▶ Ferja går «ikke». ◀" in text_of(plain(view(shown, marked=marked)))
    assert "**Ferja går «ikke».**" in markdown(view(shown, marked=marked))
    painted = screen(shown, 80, colour=True, marked=marked)
    assert "▶" not in painted
    assert "\x1b[1;4mFerja går «ikke».\x1b[0m" in painted


def test_two_marked_sentences_keep_the_space_between_them() -> None:
    shown = article(("paragraph", "Det regner. Ferja går."))
    marked = (Span(0, 11), Span(12, 22))
    assert text_of(plain(view(shown, marked=marked))).endswith("▶ Det regner. ◀ ▶ Ferja går. ◀\n")


def test_markdown_is_escaped() -> None:
    shown = article(("paragraph", "# ikke *en* [overskrift](x) <b>"), ("paragraph", "1. juni er en dag"))
    assert "\\# ikke \\*en\\* \\[overskrift\\](x) \\<b\\>" in markdown(view(shown))
    assert "1\\. juni er en dag" in markdown(view(shown))


def test_a_caption_without_a_credit_that_is_found_is_shown_whole() -> None:
    shown = article(("caption", "Ved kai. Foto Siri Askvoll", "SIRI ASKVOLL"))
    assert "Ved kai. Foto Siri Askvoll\n" in text_of(plain(view(shown)))


def test_numbered_items_keep_their_numbers() -> None:
    shown = article(("item", "1. Vask gulvet"), ("item", "2) Vask det igjen"), ("item", "• Hvil"))
    assert text_of(plain(view(shown))).endswith("1. Vask gulvet\n2) Vask det igjen\n• Hvil\n")


def test_decks_stand_under_the_title() -> None:
    made = article(
        ("title", "Broen stenges"), ("title", "Vil ta ferja"), ("title", "Uenige"), ("paragraph", "Det er dyrt.")
    )
    shown = text_of(plain(view(replace(made, title="Broen stenges"))))
    assert shown.startswith("Broen stenges\n\nVil ta ferja\n\nUenige\n\n")
