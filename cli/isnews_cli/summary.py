"""`isnews summary`: the most important sentences, in the article's order."""

from typing import Annotated

import typer

from isnews.article import Article
from isnews.errors import NothingFound, UsageError
from isnews.findings import Span, Summary
from isnews.summarize import METHODS
from isnews_cli.complete import section_titles
from isnews_cli.display import display
from isnews_cli.options import Common, takes_common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer

_COLUMN = max(map(len, METHODS)) + 2
EXAMPLES = "\n".join(
    [
        "Methods:",
        *(f"  {name:{_COLUMN}}{what}" for name, what in METHODS.items()),
        "",
        "\b",
        "Examples:",
        "  isnews summary article.txt -n 5",
        "  isnews summary --words 80 --in-place",
        "  isnews summary --method lex-rank",
    ]
)


@takes_common
def summary(
    common: Common,
    sentences: Annotated[
        int | None,
        typer.Option("--sentences", "-n", min=1, metavar="N", help="So many sentences (3, if no length is given)."),
    ] = None,
    words: Annotated[int | None, typer.Option("--words", min=1, metavar="N", help="At most so many words.")] = None,
    percent: Annotated[
        float | None, typer.Option("--percent", min=0, max=100, metavar="P", help="At most this share of the words.")
    ] = None,
    method: Annotated[
        str,
        typer.Option(
            "--method",
            metavar="NAME",
            help="How sentences are chosen; see below.",
            autocompletion=lambda: list(METHODS),
        ),
    ] = "news",
    section: Annotated[
        str | None,
        typer.Option(
            metavar="TITLE", help="Of this section: its title, number, or a part of it.", autocompletion=section_titles
        ),
    ] = None,
    in_place: Annotated[
        bool, typer.Option("--in-place", help="Show the article with the chosen sentences marked.")
    ] = False,
) -> int:
    """Pick the most important sentences, in the article's order."""
    given = [f"--{n}" for n, v in (("sentences", sentences), ("words", words), ("percent", percent)) if v is not None]
    if len(given) > 1:
        raise UsageError(f"Give one length, not {' and '.join(given)}.")
    if method not in METHODS:
        raise UsageError(f"There is no method “{method}”. The methods are: {', '.join(METHODS)}.")

    head = display(common).terminal

    def look(article: Article) -> Result:
        from isnews.render.findings import summary_pieces
        from isnews.render.view import view
        from isnews.sections import find_section
        from isnews.summarize import summarize

        nothing = None
        try:
            within = None if section is None else find_section(article, section)
            made = summarize(article, sentences=sentences, words=words, percent=percent, method=method, section=section)
        except NothingFound as error:
            made, within, nothing = Summary(method, ()), None, str(error)
        if not made.sentences and nothing is None:
            nothing = "The article has no sentences to choose from."
        if in_place:
            chosen = [Span(s.start, s.end) for s in made.sentences]
            pieces = iter(view(article, section=within, marked=chosen))
        else:
            pieces = summary_pieces(article, made, head=head)
        return Result(article, pieces, {"summary": made}, nothing, made.notes, unfit=section is not None)

    return report(common, writer(common), look)
