"""Bring an archive's schema forward, a step at a time, after a copy of the file has been made.

The version is `PRAGMA user_version`: so many of the steps have been taken.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from isnews.errors import ArchiveError

APPLICATION = 0x69736E77
"""`PRAGMA application_id` of an archive: `isnw`."""

Step = Callable[[sqlite3.Connection], None]


def first(connection: sqlite3.Connection) -> None:
    """Make the tables of schema 1."""
    for statement in statements(Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")


STEPS: tuple[Step, ...] = (first,)
"""Only ever added to. A step runs inside a transaction that is opened and ended for it."""


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would end the transaction."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Step] = STEPS) -> Path | None:
    """Take the steps that are missing, each whole or not at all; the copy of the file as it was, if it held anything.

    Two processes may come here at once: the one that waited finds nothing left to do. The copy is made while nobody
    else can write, so that it holds all that there was before the first step.
    Raises `ArchiveError` where the archive is newer than this program.
    """
    copy = None
    while (version := version_of(connection)) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection) == version:
                if version and copy is None:
                    copy = back_up(path, version)
                steps[version](connection)
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    if version > len(steps):
        raise ArchiveError(
            f"{path} was made by a newer isnews (schema {version}, this one knows {len(steps)}). Update isnews."
        )
    return copy


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps the archive has taken."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def back_up(path: Path, version: int) -> Path:
    """A copy of the whole archive beside it, `NAME.schema-1.bak`; it appears whole or not at all.

    No earlier copy is lost: one that holds the same is taken for this one, beside another this is `….2.bak`.
    """
    from filecmp import cmp

    begun = path.with_name(f"{path.name}.schema-{version}.bak.{os.getpid()}")
    try:
        with closing(sqlite3.connect(path)) as archive, closing(sqlite3.connect(begun)) as other:
            archive.backup(other)
        names = (f"{path.name}.schema-{version}{f'.{number}' if number > 1 else ''}.bak" for number in count(1))
        copy = next(
            place for place in map(path.with_name, names) if not place.exists() or cmp(begun, place, shallow=False)
        )
        begun.replace(copy)
        return copy
    finally:
        begun.unlink(missing_ok=True)
