"""What was found in an article as pieces to set: its sections."""

from collections.abc import Iterable, Iterator

from isnews.article import Article, Section
from isnews.render.labels import labels, thousands
from isnews.render.pieces import Piece, Run
from isnews.render.safe import one_line


def section_pieces(article: Article, sections: Iterable[Section]) -> Iterator[Piece]:
    """Number, title and length of each section."""
    own = labels(article.language)
    for section in sections:
        length_in_words = f"{thousands(section.words)} {own.words}"
        yield Piece("entry", (Run(one_line(section.title)),), (Run(str(section.number)),), length_in_words)
