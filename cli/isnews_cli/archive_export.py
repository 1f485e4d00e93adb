"""`isnews archive export`: the archive for other programs."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from isnews.archive.exporting import What
from isnews.archive.narrowing import Condition
from isnews.errors import NothingFound, UsageError
from isnews_cli import streams
from isnews_cli.archive_options import Db, Narrowing, Person, Publisher, Since, Until, place
from isnews_cli.exits import Exit
from isnews_cli.options import Common, takes_display

EXAMPLES = """Examples:
  isnews archive export > archive.jsonl
  isnews archive export quotes --format csv > quotes.csv
  isnews archive export quotes --output quotes.parquet"""

Format = Literal["jsonl", "csv", "excel", "parquet"]
_SUFFIXES: dict[str, Format] = {".csv": "csv", ".parquet": "parquet", ".jsonl": "jsonl", ".json": "jsonl"}


@takes_display
def archive_export(
    common: Common,
    what: Annotated[What, typer.Argument(metavar="[articles|quotes|people]", help="What a row is.")] = "articles",
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="jsonl, csv, excel (CSV made safe and ready for a spreadsheet) or parquet; else by the file's name.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there; it appears when it is whole.")
    ] = None,
    person: Person = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    db: Db = None,
) -> int:
    """Write articles, quotations or people as JSON lines, CSV or Parquet.

    As JSON lines an article has all that was found in it, in the form that isnews schema gives for an entry.
    """
    from isnews.archive.exporting import count
    from isnews.archive.opening import opened

    chosen = form or (_SUFFIXES.get(output.suffix.lower(), "jsonl") if output is not None else "jsonl")
    if common.json:
        chosen = "jsonl" if form in (None, "jsonl") else _two()
    if chosen == "parquet" and output is None:
        raise UsageError("Parquet is no text to print. Name a file: --output quotes.parquet.")
    path = place(db)
    if output is not None and path.exists() and output.exists() and output.samefile(path):
        raise UsageError(f"{output} is the archive itself. Name another file.")
    narrowing = Narrowing(person, publisher, since, until)
    with opened(path) as connection:
        where = narrowing.condition(connection)
        for note in narrowing.notes(connection):
            streams.say(note)
        if not count(connection, what, where):
            raise NothingFound(f"There are no such {what} in the archive.")
        _write(connection, what, where, chosen, output)
    return Exit.FOUND


def _two() -> Format:
    raise UsageError("Choose one form of output: --json or --format.")


def _write(connection: sqlite3.Connection, what: What, where: Condition, form: Format, output: Path | None) -> None:
    if output is None:
        for text in _texts(connection, what, where, form):
            streams.write(text)
        return
    # A device or a pipe is written to, never replaced.
    apart = output.is_file() or not output.exists()
    begun = output.with_name(f".{output.name}.part") if apart else output
    try:
        if form == "parquet":
            from isnews.archive.exporting import rows, write_parquet

            write_parquet(begun, what, rows(connection, what, where))
        else:
            with begun.open("w", encoding="utf-8", newline="") as file:
                file.writelines(_texts(connection, what, where, form))
        if apart:
            begun.replace(output)
    except OSError as error:
        raise streams.WriteError(f"{output} could not be written: {error.strerror or error}.") from error
    finally:
        if apart:
            begun.unlink(missing_ok=True)


def _texts(connection: sqlite3.Connection, what: What, where: Condition, form: Format) -> Iterator[str]:
    from isnews.archive.exporting import COLUMNS, rows

    columns = [column.name for column in COLUMNS[what]]
    if form in ("csv", "excel"):
        from isnews.render.as_csv import lines

        yield from lines(columns, rows(connection, what, where), excel=form == "excel")
        return
    from isnews.render.as_json import line

    if what == "articles":
        yield from map(line, _entries(connection, where))
    else:
        for row in rows(connection, what, where):
            yield line(dict(zip(columns, row, strict=True)))


def _entries(connection: sqlite3.Connection, where: Condition) -> Iterator[dict[str, object]]:
    """The articles one by one with all that was found in them."""
    from isnews.archive import articles
    from isnews.render.as_json import entry

    for number in articles.numbers(connection, where):
        article = articles.load(connection, number)
        yield {
            "id": number,
            **entry(
                article,
                sections=article.sections,
                summary=articles.summary_of(connection, number, article.text),
                quotes=articles.quotes_of(connection, number, article.text),
                people=articles.people_of(connection, number, article.text),
            ),
        }
