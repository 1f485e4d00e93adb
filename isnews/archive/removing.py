"""Take articles out of an archive, with all that was found in them."""

import sqlite3
from collections.abc import Iterable

from isnews.archive import index
from isnews.archive.transactions import transaction
from isnews.errors import NothingFound


def remove(connection: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Remove articles with their earlier versions: all of them or none.

    Raises `NothingFound` where one is not there, or no longer.
    """
    with transaction(connection):
        for row in rows:
            if connection.execute("SELECT 1 FROM articles WHERE id = ?", (row,)).fetchone() is None:
                raise NothingFound(f"There is no article {row} in the archive. See isnews archive list.")
            clear(connection, row)
            connection.execute("DELETE FROM articles WHERE id = ?", (row,))


def clear(connection: sqlite3.Connection, row: int) -> None:
    """Take out what was found in an article, and its words out of the index; within the caller's transaction."""
    (text,) = connection.execute("SELECT text FROM articles WHERE id = ?", (row,)).fetchone()
    index.take(connection, "articles_index", row, text)
    for quote, said in connection.execute("SELECT id, text FROM quotes WHERE article_id = ?", (row,)).fetchall():
        index.take(connection, "quotes_index", quote, said)
    people = connection.execute("SELECT person_id FROM appearances WHERE article_id = ?", (row,)).fetchall()
    for table in ("quotes", "appearances", "blocks", "sections", "summary_sentences"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (row,))
    connection.executemany(
        "DELETE FROM people WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM appearances WHERE person_id = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM speakers WHERE person_id = ?1)",
        people,
    )
