"""A value that another program spoilt is told as that; a fault of our own stays one."""

import sqlite3
from pathlib import Path

import pytest

from isnews.archive import add, listed, load, load_version, opened, ranking, said, search, search_quotes
from isnews.archive.asked import parse
from isnews.archive.exporting import COLUMNS, rows
from isnews.archive.figures import figures
from isnews.archive.verifying import faults
from isnews.errors import ArchiveError
from tests.archive import made


@pytest.fixture
def filled(path: Path) -> Path:
    """An archive with a changed article and another."""
    with opened(path, write=True) as archive:
        for text in (made.FERRY, made.FERRY + "\nMer.\n"):
            add(archive, made.article(text, url="https://a.no/1", published="2018-11-04", publisher="Vestposten"))
        add(archive, made.article(made.OTHER, published="2019-01"))
    return path


def spoil(path: Path, sql: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(sql)
    connection.close()


def look(path: Path) -> None:
    """Read all that is in it."""
    with opened(path) as archive:
        for entry in listed(archive):
            load(archive, entry.article.id)
            load_version(archive, entry.article.id, 1)
        list(said(archive))
        ranking(archive)
        search(archive, parse(("kontroll",)))
        search_quotes(archive, parse(("kontroll",)))
        for what in COLUMNS:
            list(rows(archive, what))
        figures(archive, path)


def hindrance(path: Path) -> str | None:
    """Why it cannot be read, if it cannot."""
    try:
        look(path)
    except ArchiveError as error:
        return str(error)
    return None


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE quotes SET parts = '[['", "quotes.parts of row 1 is no list of places"),
        ("UPDATE quotes SET parts = '[[1]]'", "no list of places"),
        ("UPDATE quotes SET parts = '[]'", "no list of places"),
        ("UPDATE quotes SET parts = 7", "no list of places"),
        ("UPDATE quotes SET text = CAST(x'ff' AS TEXT)", "quotes.text of row 1 is no text"),
        ("UPDATE quotes SET text = x'ff'", "quotes.text of row 1 is no text"),
        ("UPDATE articles SET byline = '[7]'", "no list of texts"),
        ("UPDATE articles SET text = x'00'", "articles.text of row 1 is no text"),
        ("UPDATE versions SET blocks = '[[\"title\", 0]]'", "no list of blocks"),
        ("UPDATE versions SET blocks = '[[\"title\", 0, 90000, null, null, null]]'", "version 1: a block stands at 0"),
        ("UPDATE blocks SET start = 'x'", "blocks.start of row 1, 1 is no whole number"),
        ("UPDATE blocks SET end = 90000", "a block stands at"),
        ("UPDATE summary_sentences SET score = 'x'", "is no number"),
        ("ALTER TABLE quotes DROP COLUMN mark", "The table quotes does not have the columns"),
        ("ALTER TABLE quotes ADD COLUMN note TEXT", "The table quotes does not have the columns"),
    ],
)
def test_what_is_spoilt_is_told_with_its_place(filled: Path, change: str, told: str) -> None:
    spoil(filled, change)
    with opened(filled) as archive:
        assert told in faults(archive)[0]
    said_of_it = hindrance(filled)
    if said_of_it is not None:  # what is asked may not need that value
        assert said_of_it.startswith(f"{filled} was changed by another program: ")
        assert told in said_of_it


def test_a_sound_archive_has_no_faults(filled: Path) -> None:
    spoil(filled, "CREATE TABLE mine (a)")
    look(filled)
    with opened(filled) as archive:
        assert faults(archive) == []


@pytest.mark.parametrize("fault", [ValueError, TypeError, KeyError, RecursionError])
def test_a_fault_of_our_own_is_not_laid_to_others(filled: Path, fault: type[Exception]) -> None:
    with pytest.raises(fault), opened(filled):
        raise fault
    spoil(filled, "UPDATE blocks SET kind = 7, start = 'x'")
    with pytest.raises(ArchiveError, match=r"blocks\.start"), opened(filled):
        raise fault


def test_what_another_program_put_there_may_stand_in_the_way(filled: Path) -> None:
    spoil(filled, "CREATE TABLE mine (article_id INTEGER REFERENCES articles (id))")
    spoil(filled, "INSERT INTO mine VALUES (1)")
    with pytest.raises(ArchiveError, match="does not allow this"), opened(filled, write=True) as archive:
        archive.execute("DELETE FROM articles WHERE id = 1")


@pytest.mark.parametrize(
    "published", ["2024-W05", "2018-21", "2018-02-30", "0000", "x", "", "201X", "2018-11-04T25:99"]
)
def test_odd_dates_are_counted_as_far_as_they_go(filled: Path, published: str) -> None:
    with opened(filled, write=True) as archive:
        add(archive, made.article(made.LATER, published=published))
        found = ranking(archive)
    assert len(found.people) == 3
    assert all(set(period) <= set("0123456789-") for period in found.periods)
    assert ("2024" in found.periods) == (published == "2024-W05")
