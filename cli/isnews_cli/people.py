"""`isnews people`: who is in an article, with role, mentions and quotations."""

from isnews.article import Article
from isnews_cli.options import Common, takes_common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer

EXAMPLES = """Examples:
  isnews people
  isnews people articles/ --json"""


@takes_common
def people(common: Common) -> int:
    """List who is in an article: role, mentions, quotations.

    Organisations, documents and unnamed sources are listed if they are quoted.
    """
    from isnews.quotes.gather import find_people
    from isnews.render.people import person_pieces

    def look(article: Article) -> Result:
        found = find_people(article)
        nothing = None if found else "Nobody is named in this article."
        return Result(article, person_pieces(article, found), {"people": found}, nothing)

    return report(common, writer(common), look)
