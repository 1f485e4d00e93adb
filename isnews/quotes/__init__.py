"""Who said what: every quotation of an article, and whose it is.

`find_quotes` finds them (dash lines, marks, reported clauses) and then credits them in the article's order.
"""

from typing import NamedTuple

from isnews.article import NUMBERED, Article
from isnews.findings import Mention, Quote, Span, Speaker, Via
from isnews.people.capitals import mentions
from isnews.people.persons import People
from isnews.people.reading import Passage, passages
from isnews.quotes import finding
from isnews.quotes.found import Found
from isnews.quotes.sources import Sources
from isnews.quotes.speakers import Credit, Speakers
from isnews.quotes.standing import Standing

__all__ = ["find_quotes"]


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Find the quotations of an article, in its order, each with its speaker where one can be told.

    The reporter's own questions are among them, credited to nobody.
    """
    return quotes_of(article, attribute(article))


def quotes_of(article: Article, found: "Attributed") -> tuple[Quote, ...]:
    """The same where they have been credited already, for who wants the people as well (`gather.people_of`)."""
    numbers = paragraph_numbers(article)
    quotes = sorted(found.quotes, key=lambda quote: quote.parts[0])
    return tuple(_made(article, found.read, numbers, quote, found.credits[id(quote)]) for quote in quotes)


class Attributed(NamedTuple):
    """An article's quotations with what they were credited by, before they are made values."""

    read: list[Passage]
    people: People
    sources: Sources
    quotes: list[Found]
    credits: dict[int, Credit]
    """By the identity of the quotation."""


def attribute(article: Article) -> Attributed:
    """Find the quotations of an article and credit them."""
    read = passages(article)
    people = People(read, mentions(read))
    sources = Sources(article.text, read, people)
    body = finding.find(read)
    standing = Standing(read, people, [quote for _, found, _ in body for quote in found])
    speakers = Speakers(people, sources, standing)
    quotes: list[Found] = []
    credits: dict[int, Credit] = {}
    for n, (passage, found, regions) in enumerate(body):
        following, after, _ = body[n + 1] if n + 1 < len(body) else (None, [], [])
        credited = speakers.passage(passage, found, regions, following, after[0] if after else None)
        quotes += found
        credits.update(zip(map(id, found), credited, strict=True))
    return Attributed(read, people, sources, quotes, credits)


def paragraph_numbers(article: Article) -> list[int]:
    """Number of each block's paragraph, or of the one before it; 1 before the first, so that all count from 1."""
    numbers = []
    count = 0
    for block in article.blocks:
        count += block.kind in NUMBERED
        numbers.append(max(count, 1))
    return numbers


def _made(article: Article, read: list[Passage], numbers: list[int], quote: Found, credit: Credit) -> Quote:
    text = article.text
    return Quote(
        kind=quote.kind,
        mark=quote.mark,
        text=" ".join(text[start:end] for start, end in quote.parts),
        parts=tuple(Span(start, end) for start, end in quote.parts),
        section=article.blocks[quote.passage].section,
        paragraph=numbers[quote.passage],
        cue=Mention(text[quote.cue[0] : quote.cue[1]], *quote.cue) if quote.cue else None,
        speaker=_speaker(text, read, credit),
        candidates=credit.candidates if credit.source is None else (),
        via=Via(*quote.via) if quote.via else None,
    )


def _speaker(text: str, read: list[Passage], credit: Credit) -> Speaker | None:
    if credit.source is None:
        return None
    mention = None
    if credit.phrase is not None:
        tokens = read[credit.said_in].tokens
        start, end = tokens[credit.phrase.lo].start, tokens[credit.phrase.hi - 1].end
        mention = Mention(text[start:end], start, end)
    return Speaker(credit.source.name, credit.source.role, mention, credit.how)
