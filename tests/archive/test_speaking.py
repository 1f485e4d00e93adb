"""Who said what over time, and who speaks most."""

import sqlite3

import pytest

from isnews.archive import add, named, narrowed, ranking, said
from isnews.archive.speaking import _periods
from isnews.errors import NothingFound
from tests.archive import made


@pytest.fixture
def filled(archive: sqlite3.Connection) -> sqlite3.Connection:
    add(archive, made.article(made.LATER, published="2019-03-02", publisher="Vestposten"))
    add(archive, made.article(published="2018-11-04", publisher="Vestposten"))
    add(archive, made.article(made.OTHER, published="2018-12-24", publisher="Fjordnytt"))
    add(archive, made.article(made.NYNORSK))
    return archive


def test_a_persons_quotations_in_the_order_of_time(filled: sqlite3.Connection) -> None:
    found = list(said(filled, named(filled, "solvik").rows))
    assert {quote.speaker for quote in found} == {"Ragna Solvik"}
    dates = [quote.article.published for quote in found]
    assert dates == sorted(dates, key=lambda date: date or "9")
    assert dates[-1] is None
    direct = list(said(filled, named(filled, "Ragna Solvik").rows, kind="direct"))
    assert "Endelig" in {quote.text for quote in direct}


def test_a_denial_keeps_the_words_that_turn_it(archive: sqlite3.Connection) -> None:
    text = (
        "Strid\n\nHan gikk hjem.\n\nI går avviste Ragna Solvik overfor NTB at ferja lå stille. Hun mener at den gikk.\n"
    )
    add(archive, made.article(text))
    assert [(quote.turned, quote.text) for quote in said(archive)] == [
        ("avviste at", "ferja lå stille"),
        ("", "den gikk"),
    ]


def test_a_part_of_a_name_fits_all_who_have_it(filled: sqlite3.Connection) -> None:
    assert set(named(filled, "Eide").names) == {"Torstein Eide", "Bjarne Eide"}
    assert named(filled, "torstein eide").names == ("Torstein Eide",)
    assert named(filled, "solv").names == ("Ragna Solvik",)
    with pytest.raises(NothingFound, match="Nearest: Ragna Solvik"):
        named(filled, "Solvig")
    with pytest.raises(NothingFound):
        named(filled, "--")


def test_a_surname_alone_does_not_hide_the_full_name(filled: sqlite3.Connection) -> None:
    add(filled, made.article("– Det er synd, sier Solvik.\n\nSolvik var ikke i byen da ferja gikk.\n"))
    assert "Ragna Solvik" in named(filled, "Solvik").names
    assert named(filled, "Ragna Solvik").names == ("Ragna Solvik",)


def test_who_speaks_most(filled: sqlite3.Connection) -> None:
    found = ranking(filled)
    first = found.people[0]
    assert first.name == "Ragna Solvik"
    assert first.role is not None
    assert "kaptein" in first.role.casefold()
    assert found.total == 3
    assert found.periods == ("2018-11", "2018-12", "2019-01", "2019-02", "2019-03")
    assert first.counts[0] > 0
    assert first.counts[1] == 0
    assert sum(first.counts) == first.quotes - 1, "one is of an article without a date"
    narrowed_to = ranking(filled, narrowed(filled, publisher="Fjordnytt"))
    assert [person.name for person in narrowed_to.people] == ["Bjarne Eide"]
    assert ranking(filled, narrowed(filled, since="2019", until="2019")).total == 2
    assert ranking(filled, narrowed(filled, until="1999")) == ((), (), 0)


@pytest.mark.parametrize(
    ("first", "last", "periods"),
    [
        ("2018", "2020", ("2018", "2019", "2020")),
        ("2018-11", "2019-01", ("2018-11", "2018-12", "2019-01")),
        ("2018-11-30", "2018-12-02", ("2018-11-30", "2018-12-01", "2018-12-02")),
        ("2018-11-30", "2018-11-30", ("2018-11-30",)),
        ("2015-01-01", "2018", ("2015", "2016", "2017", "2018")),
    ],
)
def test_periods_have_no_gap(first: str, last: str, periods: tuple[str, ...]) -> None:
    assert _periods(first, last) == periods


def test_long_times_are_parted_into_years() -> None:
    assert len(_periods("1999-01-01", "2020-12-31")) == 22
