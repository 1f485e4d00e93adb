"""`isnews quotes`: who said what, with the number of the paragraph."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from isnews.article import Article
from isnews.errors import SourceError
from isnews.findings import Person, Quote
from isnews.render.pieces import Piece
from isnews_cli import streams
from isnews_cli.complete import speakers
from isnews_cli.options import KIND, Common, takes_common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer

if TYPE_CHECKING:
    from isnews_cli.person import Wanted

EXAMPLES = """Examples:
  isnews quotes
  isnews quotes article.txt --person Rasoul
  isnews quotes --by person --context
  isnews quotes articles/ --csv=excel > quotes.csv"""
NORWEGIAN = ("nb", "nn")


class Csv:
    """Writes one table for all sources."""

    def __init__(self, *, excel: bool) -> None:
        self._excel = excel
        self._begun = False

    def add(self, result: Result, *, several: bool) -> None:
        """Write the article's quotations."""
        self._write(result.article, result.keys["quotes"])

    def fail(self, error: SourceError) -> None:
        """Nothing: a table has no place for it, standard error has told it."""

    def close(self) -> None:
        """Write the head where there was no article."""
        if not self._begun:
            self._write(Article(""), ())

    def _write(self, article: Article, quotes: Sequence[Quote]) -> None:
        from isnews.render.as_csv import quote_lines

        streams.write_all(quote_lines(article, quotes, excel=self._excel, head=not self._begun))
        self._begun = True


@takes_common
def quotes(
    common: Common,
    person: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only this speaker: a name, a part of one, or a role.", autocompletion=speakers
        ),
    ] = None,
    kind: KIND = None,
    context: Annotated[
        bool, typer.Option("--context", help="Show the paragraph around each quotation, its words marked.")
    ] = False,
    by: Annotated[
        Literal["person"] | None,
        typer.Option(metavar="person", help="Group the quotations under their speakers.", case_sensitive=False),
    ] = None,
    csv: Annotated[
        Literal["plain", "excel"] | None,
        typer.Option(
            metavar="", help="Print CSV; --csv=excel makes it safe and ready for a spreadsheet.", case_sensitive=False
        ),
    ] = None,
) -> int:
    """List who said what, with the number of the paragraph."""
    from isnews.quotes import find_quotes

    wanted = None if person is None else _wanted(person)

    def look(article: Article) -> Result:
        every = find_quotes(article)
        found: Sequence[Quote] = every if wanted is None else wanted.of(every)
        if kind is not None:
            found = [quote for quote in found if quote.kind == kind]
        nothing = None
        if not found:
            nothing = none("this article") if every else _no_quotations(article)
        grouped = (wanted is not None or by is not None) and not common.json and not csv
        pieces = _pieces(article, found, _people(article) if grouped else None, common, context=context)
        notes = () if nothing or article.language in NORWEGIAN else (_foreign(article),)
        return Result(article, pieces, {"quotes": found}, nothing, notes, unfit=bool(every))

    def none(where: str) -> str:
        if wanted is not None and (kind is None or not wanted.fits):
            return wanted.nobody(where)
        whose = f" by “{person}”" if wanted is not None else ""
        return f"There are no {kind} quotations{whose} in {where}."

    table = ("--csv", Csv(excel=csv == "excel")) if csv else None
    code = report(common, writer(common, other=table), look, none=none)
    note = wanted.note() if wanted is not None else None
    if note is not None:
        streams.say(note)
    return code


def _no_quotations(article: Article) -> str:
    return "There are no quotations in this article." if article.language in NORWEGIAN else _foreign(article)


def _foreign(article: Article) -> str:
    """What to say of an article whose reporting verbs are not ours."""
    return f"The article is not Norwegian ({article.language}): quotations are looked for by Norwegian rules only."


def _wanted(person: str) -> "Wanted":
    from isnews_cli.person import Wanted

    return Wanted(person)


def _pieces(
    article: Article, found: Sequence[Quote], people: Sequence[Person] | None, common: Common, *, context: bool
) -> Iterator[Piece]:
    """What text shows, under the `people` if they are given; a generator, so that JSON and CSV pay nothing for it."""
    from isnews.render.quotations import quote_pieces, spoken_pieces
    from isnews_cli.display import display

    if people is None:
        yield from quote_pieces(article, found, context=context, headed=display(common).terminal)
    else:
        yield from spoken_pieces(article, found, people, context=context)


def _people(article: Article) -> Sequence[Person]:
    from isnews.quotes.gather import find_people

    return find_people(article)
