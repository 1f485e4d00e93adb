"""`isnews corpus`: many documents to Parquet datasets, on this machine or on a cluster."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from isnews.errors import UsageError
from isnews_cli import streams
from isnews_cli.exits import Exit
from isnews_cli.options import size

if TYPE_CHECKING:
    from isnews.corpus.state import State

EXAMPLES = """Examples:
  isnews corpus articles.jsonl.gz --out found
  isnews corpus pages/ crawl.warc.gz --out found --sample 1000
  isnews corpus news/*.parquet --text-column body --out found
  isnews corpus news/*.parquet --out found --cluster 10.0.0.5:6379"""


def corpus(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="JSONL (.gz, .zst), CSV, Parquet, WARC, ZIP, texts, pages, or folders of them; "
            "s3:// and https:// addresses too.",
        ),
    ],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the datasets go.", show_default=False)],
    text_column: Annotated[str, typer.Option(metavar="NAME", help="The input's column of texts or pages.")] = "text",
    url_column: Annotated[str, typer.Option(metavar="NAME", help="Its column of addresses.")] = "url",
    title_column: Annotated[str, typer.Option(metavar="NAME", help="Its column of titles.")] = "title",
    date_column: Annotated[str, typer.Option(metavar="NAME", help="Its column of dates.")] = "date",
    id_column: Annotated[str, typer.Option(metavar="NAME", help="Its column of ids.")] = "id",
    all_languages: Annotated[bool, typer.Option("--all-languages", help="Take what is not Norwegian too.")] = False,
    sentences: Annotated[int, typer.Option("-n", "--sentences", min=1, metavar="N", help="Of each summary.")] = 3,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Only the first N documents.", show_default=False)
    ] = None,
    sample: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", help="Only N documents from everywhere, each time the same.", show_default=False
        ),
    ] = None,
    time_limit: Annotated[float, typer.Option(min=0.01, metavar="SECONDS", help="For one document.")] = 30.0,
    max_size: Annotated[
        int,
        typer.Option(parser=size, metavar="SIZE", help="The largest document (5MB, if not given).", show_default=False),
    ] = 5_000_000,
    part: Annotated[int, typer.Option(min=1, metavar="N", help="Documents that are done or not as one.")] = 500,
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes (one a processor, if not given).", show_default=False),
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A Ray cluster to do the work.", show_default=False)
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback with an error.")] = False,
) -> int:
    """Read many documents, and write what is found as Parquet: articles, sentences, quotes, persons, errors.

    A run that was stopped goes on where it was when the same command is given again.
    """
    from isnews.corpus import Columns, Settings, run
    from isnews.corpus.run import Place

    if limit is not None and sample is not None:
        raise UsageError("Choose one: --limit or --sample.")
    settings = Settings(
        columns=Columns(text_column, url_column, title_column, date_column, id_column),
        all_languages=all_languages,
        sentences=sentences,
        time_limit=time_limit,
        max_size=max_size,
        limit=limit,
        sample=sample,
        part=part,
    )
    line = _Line()
    known = (out / "report.json").exists()
    try:
        report = run(inputs, out, settings, Place(workers, cluster), line.show)
    except KeyboardInterrupt:
        line.clear()
        if (begun := out.with_name(f"{out.name}.unfinished")).exists():
            streams.say(f"Stopped. What is done is kept in {begun}; the same command goes on from there.")
        raise
    finally:
        line.clear()
    if known:
        streams.say(f"{out} is of an earlier run of this: there was nothing to do.")
    if json:
        from isnews.render.as_json import written

        streams.write(written(report))
    else:
        streams.write(_table(report, out))
    if not report["rows"]["articles"]:
        other = " Is the text in another column? Then name it with --text-column." * (
            0 < report["documents"] == report["errors"].get("no-text")
        )
        streams.say(f"{out} holds no articles: all documents were passed over or could not be read.{other}")
        return Exit.NOTHING
    return Exit.FOUND


class _Line:
    """How far it is, on one line of a terminal's standard error; elsewhere nothing."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def show(self, state: "State") -> None:
        """Write the line anew."""
        if self._shown:
            counts = state.counts
            left = state.left()
            ahead = "" if left is None else f" · about {_time(left)} left"
            errors = f" · {counts['errors']:,} errors" if counts["errors"] else ""
            rate = f" · {state.rate():,.1f} a second" if counts["documents"] > state.found_done else " · starting …"
            self._write(f"\r\x1b[K{counts['documents']:,} documents{rate}{errors}{ahead}")

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._write("\r\x1b[K")

    @staticmethod
    def _write(text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:  # the terminal is gone; the work goes on
            return


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _table(report: dict[str, Any], out: Path) -> str:
    from isnews.render.safe import one_line

    rows = report["rows"]
    passed = report["passed_over"]
    lines = [
        ("documents", report["documents"], {}),
        ("articles", rows["articles"], {}),
        ("passed over", sum(passed.values()), passed),
        ("errors", rows["errors"], report["errors"]),
        ("sentences", rows["sentences"], {}),
        ("quotes", rows["quotes"], {}),
        ("persons", rows["persons"], {}),
    ]
    wide = max(len(f"{count:,}") for _, count, _ in lines)
    made = [
        f"{name:<12}{count:>{wide},}  {', '.join(f'{key} {value:,}' for key, value in kinds.items())}".rstrip()
        for name, count, kinds in lines
    ]
    return "\n".join([*made, one_line(f"{_time(report['seconds'])}, in {out}")]) + "\n"
