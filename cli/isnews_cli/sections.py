"""`isnews sections`: the headings, numbered, with length in words."""

from isnews.article import Article
from isnews_cli.options import Common, takes_common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer

EXAMPLES = """Examples:
  isnews sections article.txt
  isnews show article.txt --section 2"""


@takes_common
def sections(common: Common) -> int:
    """List the headings, numbered, with length in words."""
    from isnews.render.findings import section_pieces

    def look(article: Article) -> Result:
        nothing = None if article.sections else "The article has no headings; isnews show gives all of it."
        return Result(article, section_pieces(article, article.sections), {"sections": article.sections}, nothing)

    return report(common, writer(common), look)
