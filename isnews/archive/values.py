"""Whether tables and the values in them are what isnews writes: SQLite lets other programs store anything there."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnews.archive import index, migrations


class _Column(NamedTuple):
    """A column, as `PRAGMA table_info` tells it."""

    name: str
    kind: str
    required: int
    key: int
    """Place in the primary key, counted from 1; 0 for one outside it."""


class _NoText:
    """Stands for bytes that are stored as text and are none."""

    def __init__(self, data: bytes) -> None:
        pass


def spoilt(connection: sqlite3.Connection) -> Iterator[str]:
    """What is not as isnews writes it, a sentence for each value; nothing if all is well."""
    before = connection.text_factory
    connection.text_factory = _text
    try:
        for table, columns in _tables().items():
            if _columns(connection, table) == columns:
                yield from _values(connection, table, columns)
            else:
                yield f"The table {table} does not have the columns that isnews gave it."
    finally:
        connection.text_factory = before


def _values(connection: sqlite3.Connection, table: str, columns: tuple[_Column, ...]) -> Iterator[str]:
    checks = [(place, column, *_check(table, column)) for place, column in enumerate(columns)]
    keys = [place for place, column in enumerate(columns) if column.key]
    names = ", ".join(f'"{column.name}"' for column in columns)
    for row in connection.execute(f"SELECT {names} FROM {table}"):
        for place, column, is_right, wrong in checks:
            value = row[place]
            if column.required if value is None else not is_right(value):
                key = ", ".join(str(row[place]) for place in keys)
                yield f"{table}.{column.name} of row {key} is {wrong}."


def _check(table: str, column: _Column) -> tuple[Callable[[object], bool], str]:
    """What a value of a column must be, and what one is that is not."""
    own = _LISTS.get((table, column.name))
    return own if own is not None else _KINDS[column.kind]


def _text(data: bytes) -> object:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _NoText(data)


def _listed(fits: Callable[[object], bool], *, least: int = 0) -> Callable[[object], bool]:
    """Whether a value is JSON, a list of what fits."""

    def is_right(value: object) -> bool:
        try:
            found = json.loads(value) if isinstance(value, str) else None
        except (ValueError, RecursionError):
            return False
        return isinstance(found, list) and len(found) >= least and all(map(fits, found))

    return is_right


def _is_place(value: object) -> bool:
    return isinstance(value, list) and list(map(type, value)) == [int, int]


def _is_block(value: object) -> bool:
    return (
        isinstance(value, list)
        and list(map(type, value[:3])) == [str, int, int]
        and len(value) == 6
        and all(part is None or isinstance(part, str) for part in value[3:])
    )


_TEXTS = (_listed(lambda value: isinstance(value, str)), "no list of texts")
_LISTS = {
    ("articles", "byline"): _TEXTS,
    ("versions", "byline"): _TEXTS,
    ("versions", "blocks"): (_listed(_is_block), "no list of blocks"),
    ("appearances", "sections"): _TEXTS,
    ("quotes", "parts"): (_listed(_is_place, least=1), "no list of places"),
    ("quotes", "candidates"): _TEXTS,
}
_KINDS: dict[str, tuple[Callable[[object], bool], str]] = {
    "TEXT": (lambda value: isinstance(value, str), "no text"),
    "INTEGER": (lambda value: isinstance(value, int), "no whole number"),
    "REAL": (lambda value: isinstance(value, (int, float)), "no number"),
}


@cache
def _tables() -> dict[str, tuple[_Column, ...]]:
    """The tables as isnews makes them, without those that SQLite keeps for an index."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrations.migrate(fresh, Path())
        names = [name for (name,) in fresh.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE %'")]
        return {name: _columns(fresh, name) for name in names if not name.startswith((*index.TABLES, "sqlite_"))}


def _columns(connection: sqlite3.Connection, table: str) -> tuple[_Column, ...]:
    return tuple(_Column(row[1], row[2], row[3], row[5]) for row in connection.execute(f"PRAGMA table_info({table})"))
