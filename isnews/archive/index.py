"""The index of words: kept with each article, made anew where another stemmer made it.

It holds no text. To take an article out of it, the very words that were put in must be given again.
"""

import sqlite3
from collections.abc import Iterator
from typing import Literal

from isnews.archive.terms import index_version, terms
from isnews.archive.transactions import transaction

TABLES = ("articles_index", "quotes_index")
Table = Literal["articles_index", "quotes_index"]


def put(connection: sqlite3.Connection, table: Table, row: int, text: str) -> None:
    """Put a text's words into the index."""
    connection.execute(f"INSERT INTO {table} (rowid, stems, forms) VALUES (?, ?, ?)", (row, *terms(text).indexed()))


def take(connection: sqlite3.Connection, table: Table, row: int, text: str) -> None:
    """Take a text's words out of the index."""
    connection.execute(
        f"INSERT INTO {table} ({table}, rowid, stems, forms) VALUES ('delete', ?, ?, ?)", (row, *terms(text).indexed())
    )


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the index has the words as this program sees them."""
    row = connection.execute("SELECT value FROM settings WHERE name = 'index'").fetchone()
    return row is not None and row[0] == index_version()


def renew(connection: sqlite3.Connection, *, always: bool = False) -> None:
    """Make the index anew from the texts where it is not current, or always; whole or not at all."""
    if not always and is_current(connection):
        return
    with transaction(connection):
        if not always and is_current(connection):
            return
        for table in TABLES:
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        for table, row, text in texts(connection):
            put(connection, table, row, text)
        connection.execute("INSERT OR REPLACE INTO settings VALUES ('index', ?)", (index_version(),))


def texts(connection: sqlite3.Connection) -> Iterator[tuple[Table, int, str]]:
    """All that the index should hold: its table, the row there, the text."""
    for row, text in connection.execute("SELECT id, text FROM articles ORDER BY id"):
        yield "articles_index", row, text
    for row, text in connection.execute("SELECT id, text FROM quotes ORDER BY id"):
        yield "quotes_index", row, text
