"""`isnews summary --compare`: what each of the methods chooses, beside ours."""

from collections.abc import Mapping
from typing import Any

from isnews.article import Article
from isnews.errors import NothingFound
from isnews_cli.options import Common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer


def run(common: Common, options: Mapping[str, Any]) -> int:
    """Compare the methods on each source; `options` are the library's."""
    from isnews.render.summaries import comparison_pieces
    from isnews.summarize import compare

    def look(article: Article) -> Result:
        try:
            made = compare(article, **options)
        except NothingFound as error:
            return Result(article, iter(()), {"comparison": ()}, str(error), unfit=options["section"] is not None)
        notes = tuple(dict.fromkeys(note for each in made for note in each.summary.notes))
        return Result(article, comparison_pieces(article, made), {"comparison": made}, notes=notes)

    return report(common, writer(common), look)
