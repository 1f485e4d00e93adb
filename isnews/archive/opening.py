"""The only door to an archive's file: opens it, makes or renews its tables, and says in a sentence what went wrong."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from isnews.archive import migrations
from isnews.errors import ArchiveError

PATIENCE = 20.0
"""Seconds to wait for another process that writes."""


def default_path() -> Path:
    """The archive in the user's data folder; `ISNEWS_ARCHIVE` names another."""
    named = os.environ.get("ISNEWS_ARCHIVE")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("isnews", appauthor=False) / "archive.db"


@contextmanager
def opened(
    path: Path, *, write: bool = False, indexed: bool = False, patience: float = PATIENCE
) -> Iterator[sqlite3.Connection]:
    """The archive at `path`; with `write` it is made if it is not there, and its folder if that is ours.

    With `indexed` or `write` the index of words is made anew where another stemmer made it. `patience`: seconds to wait
    for another process that writes. Transactions are the caller's.

    Raises `ArchiveError` for all that can be wrong with the file, while opening it and until it is closed.
    """
    connection = None
    try:
        if write and not path.exists():
            check_folder(path)
            _make_folder(path)
        elif not write and not path.exists():
            raise ArchiveError(f"There is no archive at {path}. Make one: isnews archive add SOURCE.")
        elif path.is_dir():
            raise ArchiveError(f"{path} is a folder. Name a file for the archive.")
        connection = _connected(path, write=write, patience=patience)
        if write or indexed:
            from isnews.archive import index

            if not index.is_current(connection):
                if not write:
                    connection.close()
                    connection = _connected(path, write=True, patience=patience)
                index.renew(connection)
        yield connection
    except sqlite3.Error as error:
        raise _explained(error, path, connection) from error
    except _OF_VALUES as error:
        # A fault of our own stays one, unless the archive holds what no isnews has written.
        fault = connection and _spoilt(connection)
        if fault:
            raise ArchiveError(_CHANGED.format(path=path, fault=fault)) from error
        raise
    finally:
        if connection is not None:
            connection.close()


def check_folder(path: Path) -> None:
    """Raise `ArchiveError` where an archive cannot be made at `path` for want of a folder."""
    if not path.parent.is_dir() and path != default_path():
        raise ArchiveError(
            f"The folder {path.parent} does not exist. Make it, or choose another place for the archive."
        )


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(
            f"The folder {path.parent} could not be made: {error.strerror}. Choose another place with --db."
        ) from error


def _connected(path: Path, *, write: bool, patience: float) -> sqlite3.Connection:
    connection = _connection(path, "rwc" if write else "ro", patience)
    try:
        _check(connection, path, write=write)
        old = migrations.version_of(connection) < len(migrations.STEPS)
        if old and not write:
            connection.close()
            connection = _connection(path, "rw", patience)
        if old or write:
            _use_wal(connection, patience)
            migrations.migrate(connection, path)
        elif migrations.version_of(connection) > len(migrations.STEPS):
            migrations.migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _connection(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    name = quote(str(path.absolute()), errors="surrogateescape")
    try:
        # Who may only read cannot clear the log away at the end: both files of it would stay.
        connection = _set_up(f"file:{name}?mode={'rw' if mode == 'ro' else mode}", patience)
        if mode == "ro":
            connection.execute("PRAGMA query_only = ON")
        return connection
    except sqlite3.OperationalError:
        # Reading a log needs a file beside it. Where none can be made and no log is left, the file is all there is.
        log = path.with_name(f"{path.name}-wal")
        if mode != "ro" or not path.is_file() or not os.access(path, os.R_OK) or (log.exists() and log.stat().st_size):
            raise
        return _set_up(f"file:{name}?mode=ro&immutable=1", patience)


def _set_up(uri: str, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # With the log, nothing can be half there; a power cut may take the last articles, and adding goes on there.
        connection.execute("PRAGMA synchronous = NORMAL")
        # SQL that stands in a file from elsewhere may not do more than SQL.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    """That it is an archive, or for writing: nothing yet."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    # Read after the application: another process may have made the tables in between.
    if application == migrations.APPLICATION:
        return
    if tables and connection.execute("PRAGMA application_id").fetchone()[0] != migrations.APPLICATION:
        raise ArchiveError(f"{path} is a database of another program, no archive. Choose another file with --db.")
    if not tables and not write:
        raise ArchiveError(f"{path} is empty. Add articles to it: isnews archive add SOURCE --db {path}.")


def _use_wal(connection: sqlite3.Connection, patience: float) -> None:
    """Turn the log on; SQLite does not wait for others there, so we do."""
    until = time.monotonic() + patience
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)


_REASONS = {
    sqlite3.SQLITE_BUSY: "{path} is in use by another program. Try again when that is done.",
    sqlite3.SQLITE_LOCKED: "{path} is in use by another program. Try again when that is done.",
    sqlite3.SQLITE_READONLY: "{path} may only be read. Change its permissions, or choose another file with --db.",
    sqlite3.SQLITE_PERM: "{path} may not be used: permission denied. Change its permissions.",
    sqlite3.SQLITE_AUTH: "{path} may not be used: permission denied. Change its permissions.",
    sqlite3.SQLITE_CANTOPEN: "{path} could not be opened. Look at the permissions of it and of its folder.",
    sqlite3.SQLITE_FULL: "The disk is full. {path} holds what it held before. Free some space and try again.",
    sqlite3.SQLITE_IOERR: "The disk refused to read or write {path}. Look at the disk and its space, then try again.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged. Restore it from a copy, or export what can be read.",
    sqlite3.SQLITE_NOTADB: "{path} is no archive but some other file. Choose another file with --db.",
    sqlite3.SQLITE_TOOBIG: "The article is larger than an archive can hold.",
}


_CHANGED = "{path} was changed by another program: {fault} Restore it from a copy."
_OF_VALUES = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError, RecursionError)
"""What comes of a value that is not what it should be."""


def _explained(error: sqlite3.Error, path: Path, connection: sqlite3.Connection | None) -> Exception:
    """The error as a sentence; one of our own SQL stays what it is."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _REASONS:
        return ArchiveError(_REASONS[code].format(path=path))
    fault = connection and _spoilt(connection)
    if fault:
        return ArchiveError(_CHANGED.format(path=path, fault=fault))
    if isinstance(error, sqlite3.IntegrityError):  # a table or a trigger that refers to ours
        return ArchiveError(f"Something that another program put into {path} does not allow this ({error}).")
    return error


def _spoilt(connection: sqlite3.Connection) -> str | None:
    from isnews.archive import verifying

    try:
        return verifying.spoilt(connection)
    except (sqlite3.Error, *_OF_VALUES):  # the first error tells more
        return None
