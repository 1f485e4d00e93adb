"""Plain text and Markdown."""

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read.decode import decode
from isnews.read.formats import Given
from isnews.read.text import lay_out


def read_bytes(given: Given) -> Article:
    """The article that the text holds."""
    article = lay_out(decode(given.data, given.source), given.source)
    if not article.blocks:
        name = "Standard input" if given.source == "-" else given.source
        raise NothingFound(f"{name} has no text. Name a file that holds an article.")
    return article
