"""`isnews show`: the whole article, laid out for reading."""

from itertools import chain
from typing import Annotated

import typer

from isnews.article import Article
from isnews.errors import NothingFound, UsageError
from isnews.render.view import view
from isnews_cli import streams
from isnews_cli.complete import section_titles
from isnews_cli.options import PAGER, Common, takes_common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer

EXAMPLES = """Examples:
  isnews show
  isnews show article.txt --section 2
  pbpaste | isnews show --no-pager
  isnews show article.txt --markdown > article.md"""


class Markdown:
    """Writes articles as Markdown, a thematic break between them."""

    def __init__(self) -> None:
        self._first = True

    def add(self, result: Result, *, several: bool) -> None:
        """Write the article."""
        from isnews.render.markdown import markdown

        if not result.nothing:
            streams.write(("" if self._first else "\n---\n\n") + markdown(result.pieces))
            self._first = False

    def fail(self, error: Exception) -> None:
        """Nothing: standard error has told it."""

    def close(self) -> None:
        """Nothing is held back."""


@takes_common
def show(
    common: Common,
    section: Annotated[
        str | None,
        typer.Option(
            metavar="TITLE",
            help="Only this section: its title, number, or a part of it.",
            autocompletion=section_titles,
        ),
    ] = None,
    pager: PAGER = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    numbers: Annotated[
        bool, typer.Option("--numbers", help="Number the paragraphs, as quotes and people call them.")
    ] = False,
    suggest_title: Annotated[
        bool, typer.Option("--suggest-title", help="Suggest a title, marked as such, for an article without one.")
    ] = False,
) -> int:
    """Show the article, laid out for reading."""
    if suggest_title and section is not None:
        raise UsageError("--suggest-title does not go with --section.")

    def look(article: Article) -> Result:
        if suggest_title:
            return _with_title(article, numbered=numbers)
        if section is None:
            return Result(article, iter(view(article, numbered=numbers)))
        from isnews.sections import find_section

        try:
            found = find_section(article, section)
        except NothingFound as error:
            return Result(article, iter(()), {"blocks": ()}, str(error), unfit=True)
        blocks = [b for b in article.blocks if found.start <= b.start < found.end]
        return Result(article, iter(view(article, section=found, numbered=numbers)), {"blocks": blocks})

    form = writer(common, pager=pager, other=("--markdown", Markdown()) if markdown else None)
    return report(common, form, look)


def _with_title(article: Article, *, numbered: bool) -> Result:
    """The article under a suggested title; a note says why there is none."""
    from isnews.render.summaries import suggested_pieces
    from isnews.summarize.headline import suggest_title

    title = suggest_title(article)
    if title is not None:
        pieces = chain(suggested_pieces(article, title), view(article, numbered=numbered))
        return Result(article, pieces, {"suggested_titles": (title,)})
    note = "The article has a title." if article.title else "No sentence of the article would do for a title."
    return Result(article, iter(view(article, numbered=numbered)), {"suggested_titles": ()}, notes=(note,))
