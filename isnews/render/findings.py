"""What was found in an article as pieces to set: its summary and its sections."""

from collections.abc import Iterable, Iterator

from isnews.article import Article, Section
from isnews.findings import Summary
from isnews.norwegian import words
from isnews.render.labels import labels
from isnews.render.safe import one_line
from isnews.render.view import Piece, Run, length, runs, thousands


def summary_pieces(article: Article, summary: Summary, *, head: bool) -> Iterator[Piece]:
    """The chosen sentences; with `head` the article's title and how much of it they are."""
    if head:
        own = labels(article.language)
        if article.title and (title := one_line(article.title)):
            yield Piece("title", (Run(title),))
        chosen = sum(words.count(article.text, s.start, s.end) for s in summary.sentences)
        share = own.of.format(thousands(chosen), thousands(length(article)))
        yield Piece("meta", (Run(f"{own.summary} · {share} {own.words} · {one_line(summary.method)}"),))
    for sentence in summary.sentences:
        yield Piece("sentence", tuple(runs(article.text, sentence.start, sentence.end)))


def section_pieces(article: Article, sections: Iterable[Section]) -> Iterator[Piece]:
    """Number, title and length of each section."""
    own = labels(article.language)
    for section in sections:
        length_in_words = f"{thousands(section.words)} {own.words}"
        yield Piece("entry", (Run(one_line(section.title)),), (Run(str(section.number)),), length_in_words)
