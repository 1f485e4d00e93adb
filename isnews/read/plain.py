"""Plain text."""

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import limits
from isnews.read.decode import decode
from isnews.read.formats import Given
from isnews.read.text import lay_out


def read_bytes(given: Given) -> Article:
    """The article that the text holds."""
    limits.check(given.data, given.source, given.max_size)
    text = decode(given.data, given.source)
    limits.check(text, given.source, given.max_size)
    article = lay_out(text, given.source)
    if not article.blocks:
        name = "Standard input" if given.source == "-" else given.source
        raise NothingFound(f"{name} has no text. Name a file that holds an article.")
    return article
