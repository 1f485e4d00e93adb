"""`isnews check`: what of a summary its article bears out."""

from typing import Annotated

import typer

from isnews.article import Article
from isnews.errors import UsageError
from isnews_cli.exits import Exit
from isnews_cli.options import Common, takes_common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer

EXAMPLES = """Examples:
  isnews check summary.txt article.txt
  isnews summary article.txt | isnews check - article.txt

\b
Often not seen: a wrong relation between things that are all in the article,
and an opposite, a negation or a doubt in a sentence worded quite anew. Not
seen: a wrong order in time, and what was left out. What was reckoned from
numbers far apart, or known from elsewhere, is flagged though it may be true."""


@takes_common
def check(
    common: Common,
    summary: Annotated[
        str, typer.Argument(help="A summary of the article: a file, or - for standard input.", metavar="SUMMARY")
    ],
) -> int:
    """Check what of a summary its article bears out.

    Marks names, numbers, dates and quoted words that are not in the article, and what it says the other way; the exit
    code is then 1.
    """
    from isnews.check import check as held_beside
    from isnews.read import read
    from isnews.render.checked import check_pieces

    if not summary:
        raise UsageError("The summary is empty. Name a file, or - for standard input.")
    if summary == "-" and "-" in common.sources:
        raise UsageError("Standard input can be the summary or the article, not both.")
    text = read(summary, max_size=common.max_size).text
    faults: list[bool] = []

    def look(article: Article) -> Result:
        found = held_beside(text, article, source=summary)
        wrong = sum(not sentence.borne_out for sentence in found.sentences)
        faults.append(wrong > 0)
        count = len(found.sentences)
        of = f"{wrong} of {count} sentence{'s' if count > 1 else ''}"
        given = common.sources or article.source == "-"
        by = "the article." if given else "the bundled article. Name your own after the summary."
        notes = (f"{of} {'is' if wrong == 1 else 'are'} not borne out by {by}",) if wrong else ()
        return Result(article, check_pieces(found), {"check": found}, notes=notes)

    code = report(common, writer(common), look, piped=summary != "-")
    return Exit.NOTHING if code == Exit.FOUND and any(faults) else code
