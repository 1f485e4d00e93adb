"""What was found in an article as pieces to set: its summary, its sections, its quotations."""

from collections.abc import Iterable, Iterator

from isnews.article import Article, Section
from isnews.findings import Quote, Summary
from isnews.norwegian import words
from isnews.render.labels import Labels, labels
from isnews.render.safe import one_line
from isnews.render.view import DASHES, Piece, Run, length, runs, thousands


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


def quote_pieces(article: Article, quotes: Iterable[Quote]) -> Iterator[Piece]:
    """Each quotation with its speaker before it and its place after it."""
    own = labels(article.language)
    for quote in quotes:
        yield Piece("quotation", tuple(_said(quote)), tuple(_who(quote, own)), _where(quote, own))


def _said(quote: Quote) -> Iterator[Run]:
    """The words as the article's print marks them: `– …`, `«…»`, `"…"`; reported speech without marks."""
    said = one_line(quote.text)
    if quote.mark == "dash":
        yield Run("– ")
        yield Run(said.lstrip(DASHES + " "))
    elif quote.mark is not None:
        opened, closed = ("«", "»") if quote.mark == "guillemet" else ("“", "”")
        yield Run(opened, "mark")
        yield Run(said, "quoted")
        yield Run(closed, "mark")
    else:
        yield Run(said)


def _who(quote: Quote, own: Labels) -> Iterator[Run]:
    if quote.speaker is None:
        yield Run(own.unnamed, "name")
        if quote.candidates:
            names = f" {own.other} ".join(one_line(name) for name in quote.candidates)
            yield Run(f", {own.perhaps.format(names)}", "role")
    else:
        yield Run(one_line(quote.speaker.name), "name")
        if quote.speaker.role:
            yield Run(f", {one_line(quote.speaker.role)}", "role")
    if quote.via is not None:
        yield Run(f", {own.via.format(one_line(quote.via.name))}", "role")


def _where(quote: Quote, own: Labels) -> str:
    place = own.paragraph.format(quote.paragraph)
    return f"{place} · {one_line(quote.section)}" if quote.section else place
