"""What the commands of the archive share: options, and the way from the file to what is printed."""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from isnews.errors import NothingFound
from isnews.render.pieces import Piece
from isnews_cli import streams
from isnews_cli.display import display
from isnews_cli.exits import Exit
from isnews_cli.options import Common

if TYPE_CHECKING:
    from isnews.archive.narrowing import Condition


def _people(ctx: typer.Context, incomplete: str) -> list[str]:
    from isnews_cli.complete import in_archive

    return in_archive(ctx, incomplete)


Db = Annotated[
    Path | None,
    typer.Option("--db", metavar="FILE", help="The archive (in the user's data folder, if not given)."),
]
Person = Annotated[
    str | None,
    typer.Option(
        "--person", autocompletion=_people, metavar="NAME", help="Full name, surname or a part.", show_default=False
    ),
]
Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Only of this paper or site.")]
Since = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Published then or later: 2018, 2018-11, 2018-11-04.")
]
Until = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Published then or earlier.")]


_LARGEST = 2**63 - 1
"""The largest number that SQLite can hold."""


def held(value: int | list[int] | None) -> int | list[int] | None:
    """The number or numbers that were given, if an archive can have such."""
    if any(number > _LARGEST for number in (value if isinstance(value, list) else [value or 0])):
        raise typer.BadParameter("no archive has so large a number.")
    return value


Limit = Annotated[int, typer.Option("-n", "--limit", min=1, callback=held, metavar="N", help="At most so many.")]


class Answer(NamedTuple):
    """What a command found."""

    key: str
    """Under `archive` in JSON."""
    value: Any
    """For JSON; a call that makes it, so that text pays nothing for it."""
    pieces: Iterable[Piece]
    """For text."""
    nothing: str | None = None
    """Why there is nothing to show: a sentence."""
    notes: tuple[str, ...] = ()
    """Sentences for standard error."""
    entries: tuple[dict[str, Any], ...] = ()
    """Articles in JSON."""


def place(db: Path | None) -> Path:
    """The archive's file."""
    from isnews.archive.opening import default_path

    return default_path() if db is None else db


def answer(
    common: Common,
    db: Path | None,
    empty: tuple[str, Any],
    look: Callable[[sqlite3.Connection], Answer],
    *,
    indexed: bool = False,
) -> int:
    """Open the archive, look, and print; `empty` is the key and value of JSON where nothing is found."""
    from isnews.archive.opening import opened

    with opened(place(db), indexed=indexed) as connection:
        try:
            found = look(connection)
        except NothingFound as nothing:
            key, value = empty
            found = Answer(key, lambda: value, (), str(nothing))
        for note in (*found.notes, *([found.nothing] if found.nothing else [])):
            streams.say(note)
        if common.json:
            from isnews.render.archive_json import document

            streams.write(document(found.key, found.value(), found.entries))
        elif not found.nothing:
            shown = display(common)
            shown.page(shown.set(found.pieces), always=None)
    return Exit.NOTHING if found.nothing else Exit.FOUND


class Narrowing(NamedTuple):
    """The options that narrow a question."""

    person: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None

    def condition(self, connection: sqlite3.Connection, *, people: bool = True) -> "Condition":
        """The condition on articles; without `people` those of any person."""
        from isnews.archive.narrowing import narrowed

        rows = self.people(connection) if people else None
        return narrowed(connection, publisher=self.publisher, since=self.since, until=self.until, people=rows)

    def people(self, connection: sqlite3.Connection) -> tuple[int, ...] | None:
        """The rows of the people that the name fits; `None` where none was given."""
        from isnews.archive.speaking import named

        return None if self.person is None else named(connection, self.person).rows

    def notes(self, connection: sqlite3.Connection) -> tuple[str, ...]:
        """What the reader must know: whom else a name fits, how many articles have no date."""
        told = []
        if self.person is not None:
            from isnews.archive.speaking import named
            from isnews_cli.wording import listed

            names = named(connection, self.person).names
            if len(names) > 1:
                told.append(f"“{self.person}” fits {listed(names)}. Write more of the name to see one of them.")
        if self.since or self.until:
            from isnews.archive.narrowing import undated

            if count := undated(connection):
                told.append(f"Articles without a date are left out: {count:,} of them.")
        return tuple(told)


def some(shown: int, total: int, what: str, option: str = "-n") -> tuple[str, ...]:
    """A note where not all is shown."""
    return (f"The first {shown:,} of {total:,} {what} are shown; {option} {total} shows all.",) if shown < total else ()
