"""Check an archive: the file, its values, its links, its offsets, and the index against the text."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from isnews.archive import identity, index, values
from isnews.archive.terms import terms

_MOST = 100
"""Faults that are told; more tell nothing new."""
_MASK = (1 << 61) - 1


def faults(connection: sqlite3.Connection) -> list[str]:
    """What is wrong, a sentence each; nothing if all is well."""
    found: list[str] = []
    for check in (_file, values.spoilt, _links, _offsets, _quotes, _index):
        for fault in check(connection):
            found.append(fault)
            if len(found) == _MOST:
                return [*found, f"There may be more: the first {_MOST} are told."]
        if found and check in _FIRST:
            break  # what is read from a damaged file is worth nothing
    return found


def spoilt(connection: sqlite3.Connection) -> str | None:
    """The first value that another program spoilt, as a sentence: why something could not be done with an archive."""
    return next((fault for check in _SPOILT for fault in check(connection)), None)


def _file(connection: sqlite3.Connection) -> Iterator[str]:
    for (told,) in connection.execute("PRAGMA integrity_check"):
        if told != "ok":
            yield f"The file is damaged: {told}."


def _links(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of {table} ({row}) points to one of {parent} that is not there."
    for person, name in connection.execute(
        "SELECT id, name FROM people WHERE id NOT IN (SELECT person_id FROM appearances)"
        " AND id NOT IN (SELECT person_id FROM speakers)"
    ):
        yield f"Person {person} ({name}) is in no article."
    for (row,) in connection.execute(
        "SELECT id FROM articles AS a WHERE version != 1 + (SELECT count(*) FROM versions WHERE article_id = a.id)"
    ):
        yield f"Article {row} lacks a version."


def _offsets(connection: sqlite3.Connection) -> Iterator[str]:
    """Each span lies in its article's text; blocks do not overlap."""
    for row, text, digest in connection.execute("SELECT id, text, digest FROM articles ORDER BY id"):
        if identity.digest(text) != digest and "\ufffd" not in text:
            yield f"Article {row}: its text is not the one that was added."
        size = len(text)
        blocks = connection.execute("SELECT start, end FROM blocks WHERE article_id = ? ORDER BY number", (row,))
        yield from _blocks(f"Article {row}", size, blocks)
        for table in ("sections", "summary_sentences", "mentions"):
            for start, end in connection.execute(
                f"SELECT start, end FROM {table} WHERE article_id = ?"
                " AND NOT (0 <= start AND start < end AND end <= ?)",
                (row, size),
            ):
                yield f"Article {row}: a row of {table} points to {start} to {end} of {size} characters."
    for row, version, size, blocks in connection.execute(
        "SELECT article_id, version, length(text), blocks FROM versions"
    ):
        places = ((start, end) for _, start, end, *_ in json.loads(blocks))
        yield from _blocks(f"Article {row}, version {version}", size, places)


def _blocks(what: str, size: int, blocks: Iterable[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in blocks:
        if not (0 <= start <= end <= size) or (end > start and start < at):
            yield f"{what}: a block stands at {start} to {end} of {size} characters, or over another."
        at = max(at, end)


def _quotes(connection: sqlite3.Connection) -> Iterator[str]:
    """A quotation's text is what its parts point to."""
    rows = connection.execute(
        "SELECT q.id, q.article_id, q.text, q.parts, q.start, q.end, a.text"
        " FROM quotes AS q JOIN articles AS a ON a.id = q.article_id ORDER BY q.article_id"
    )
    for quote, article, said, parts, start, end, text in rows:
        spans = json.loads(parts)
        if " ".join(text[first:last] for first, last in spans) != said or [spans[0][0], spans[-1][1]] != [start, end]:
            yield f"Article {article}: quotation {quote} does not stand where it points to."


def _index(connection: sqlite3.Connection) -> Iterator[str]:
    """The index has each text's words at their places, and nothing else."""
    if not index.is_current(connection):
        yield "The index was made by another version of the stemmer; searching makes it anew."
        return
    wanted: dict[str, dict[int, int]] = {table: {} for table in index.TABLES}
    for name, row, text in index.texts(connection):
        wanted[name][row] = _sum(terms(text).indexed())
    for table in index.TABLES:
        there: dict[int, int] = {}
        with _vocabulary(connection, table) as words:
            for word, row, column, place in connection.execute(f"SELECT term, doc, col, offset FROM {words}"):
                there[row] = (there.get(row, 0) + _value(word, column, place)) & _MASK
        what = "article" if table == "articles_index" else "quotation"
        for row in sorted(wanted[table].keys() | there.keys()):
            if wanted[table].get(row, 0) != there.get(row, 0):
                yield f"The index of {what} {row} does not have the words of its text."


@contextmanager
def _vocabulary(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    """The name of a table of an index's words, which only this connection sees."""
    (reading,) = connection.execute("PRAGMA query_only").fetchone()
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute(f"CREATE VIRTUAL TABLE temp.{table}_words USING fts5vocab (main, {table}, instance)")
        yield f"temp.{table}_words"
        connection.execute(f"DROP TABLE temp.{table}_words")
    finally:
        connection.execute(f"PRAGMA query_only = {reading}")


def _sum(columns: tuple[str, ...]) -> int:
    """The words of a text at their places as one number, whatever order they are met in."""
    names = ("stems", "forms")
    return (
        sum(
            _value(word, name, place)
            for name, words in zip(names, columns, strict=True)
            for place, word in enumerate(words.split(" ") if words else ())
        )
        & _MASK
    )


def _value(word: str, column: str, place: int) -> int:
    return hash((word, column, place)) & _MASK


_FIRST = (_file, values.spoilt)
_SPOILT = (values.spoilt, _links, _offsets, _quotes)
