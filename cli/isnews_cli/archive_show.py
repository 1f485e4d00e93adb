"""`isnews archive show`: a stored article, one of its versions, or what changed from one to the next."""

import sqlite3
from typing import Annotated, Any

import typer

from isnews.errors import UsageError
from isnews_cli.archive_options import Answer, Db, answer, held
from isnews_cli.options import Common, takes_display

EXAMPLES = """Examples:
  isnews archive show 12
  isnews archive show 12 --changes
  isnews archive show 12 --version 1"""


@takes_display
def archive_show(
    common: Common,
    number: Annotated[
        int, typer.Argument(metavar="ID", min=1, callback=held, help="The article's number, as list gives it.")
    ],
    version: Annotated[
        int | None,
        typer.Option(
            "--version", min=1, callback=held, metavar="N", help="As it stood in this version, counted from 1."
        ),
    ] = None,
    changes: Annotated[bool, typer.Option("--changes", help="What changed from version to version.")] = False,
    db: Db = None,
) -> int:
    """Show a stored article; its JSON has all that was found in it."""
    if changes and version is not None:
        raise UsageError("Choose one: --version or --changes.")

    def look(connection: sqlite3.Connection) -> Answer:
        return _changes(connection, number) if changes else _article(connection, number, version)

    return answer(common, db, ("changes" if changes else "shown", [] if changes else None), look)


def _article(connection: sqlite3.Connection, number: int, version: int | None) -> Answer:
    from isnews.archive import articles
    from isnews.render import as_json
    from isnews.render.view import view

    now = articles.load(connection, number)
    newest = articles.version_of(connection, number)
    shown = now if version in (None, newest) else articles.load_version(connection, number, version or newest)
    found: dict[str, Any] = {}
    if shown is now:
        found = {
            "sections": now.sections,
            "summary": articles.summary_of(connection, number, now.text),
            "quotes": articles.quotes_of(connection, number, now.text),
            "people": articles.people_of(connection, number, now.text),
        }
    about = {"id": number, "version": version or newest, "versions": newest}
    return Answer("shown", lambda: about, view(shown), entries=(as_json.entry(shown, **found),))


def _changes(connection: sqlite3.Connection, number: int) -> Answer:
    from isnews.archive.changes import history
    from isnews.render import archive_json, archived

    steps = history(connection, number)
    nothing = None if steps else f"Article {number} has not changed since it was added."
    return Answer("changes", lambda: archive_json.changes(steps), archived.change_pieces(steps), nothing)
