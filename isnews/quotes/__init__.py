"""Who said what: every quotation of an article, and whose it is.

`find_quotes` finds them (dash lines, marks, reported clauses) and then credits them in the article's order.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import NamedTuple, TypeVar

from isnews.article import NUMBERED, Article
from isnews.findings import Mention, Quote, Span, Speaker, Via
from isnews.people.capitals import mentions
from isnews.people.passages import Passages
from isnews.people.persons import Mentioned, People
from isnews.quotes.credit import Credit
from isnews.quotes.finding import NOWHERE, SPOKEN, Finder, Place
from isnews.quotes.found import Found
from isnews.quotes.sources import Sources
from isnews.quotes.speakers import Speakers
from isnews.quotes.standing import Standing
from isnews.read import limits

__all__ = ["find_quotes"]

_Any = TypeVar("_Any")


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Find the quotations of an article, in its order, each with its speaker where one can be told.

    The reporter's own questions are among them, credited to nobody. Raises `SourceError` for more quotations or names
    than `isnews.read.limits` has room for.
    """
    found = attribute(article)
    return _values(article, zip(_let_go(found.quotes), _let_go(found.credits), strict=True))


def quotes_of(article: Article, found: "Attributed") -> tuple[Quote, ...]:
    """The same where they have been credited already, for who wants the people as well (`gather.people_of`)."""
    return _values(article, zip(found.quotes, found.credits, strict=True))


class Attributed(NamedTuple):
    """An article's quotations with what they were credited by, before they are made values."""

    read: Passages
    people: People
    sources: Sources
    quotes: list[Found]
    credits: list[Credit]
    """Of each quotation."""


def attribute(article: Article) -> Attributed:
    """Find the quotations of an article and credit them."""
    read = Passages(article)
    mentioned = Mentioned(article)
    mentions(read, mentioned)
    people = People(mentioned)
    sources = Sources(article.text, people)
    places = _places(article, read, sources)
    speakers = Speakers(people, sources, Standing(people, (quote for place in places for quote in place.quotes)))
    quotes: list[Found] = []
    credits: list[Credit] = []
    spoken = (passage for passage in read if passage.block.kind in SPOKEN)
    ahead = chain(places[1:], (NOWHERE,))
    for place, after, (passage, following) in zip(places, ahead, pairwise(chain(spoken, (None,))), strict=False):
        assert passage is not None
        next_quote = after.quotes[0] if after.quotes else None
        credits += speakers.passage(passage, place.quotes, place.regions, following, next_quote)
        quotes += place.quotes
    return Attributed(read, people, sources, quotes, credits)


def _places(article: Article, read: Passages, sources: Sources) -> list[Place]:
    """Where quotations are in each passage of running text; the titles of people are noted on the way."""
    finder = Finder()
    places: list[Place] = []
    count = 0
    for passage in read:
        sources.read(passage)
        if passage.block.kind in SPOKEN:
            places.append(finder.find(passage))
            count += len(places[-1].quotes)
            limits.bound(article, count, limits.MOST_QUOTES, "quotations")
    return places


def paragraph_numbers(article: Article) -> list[int]:
    """Number of each block's paragraph, or of the one before it; 1 before the first, so that all count from 1."""
    numbers = []
    count = 0
    for block in article.blocks:
        count += block.kind in NUMBERED
        numbers.append(max(count, 1))
    return numbers


def _let_go(values: list[_Any]) -> Iterator[_Any]:
    """The values in order, each removed from the list: what is made of them need not lie beside them all."""
    values.reverse()
    while values:
        yield values.pop()


def _values(article: Article, found: Iterable[tuple[Found, Credit]]) -> tuple[Quote, ...]:
    numbers = paragraph_numbers(article)
    return tuple(sorted((_made(article, numbers, *each) for each in found), key=lambda quote: quote.parts[0]))


def _made(article: Article, numbers: list[int], quote: Found, credit: Credit) -> Quote:
    text = article.text
    return Quote(
        kind=quote.kind,
        mark=quote.mark,
        text=" ".join(text[start:end] for start, end in quote.parts),
        parts=tuple(Span(start, end) for start, end in quote.parts),
        section=article.blocks[quote.passage].section,
        paragraph=numbers[quote.passage],
        cue=Mention(text[quote.cue[0] : quote.cue[1]], *quote.cue) if quote.cue else None,
        speaker=_speaker(text, credit),
        candidates=credit.candidates if credit.source is None else (),
        via=Via(*quote.via) if quote.via else None,
    )


def _speaker(text: str, credit: Credit) -> Speaker | None:
    if credit.source is None:
        return None
    words = credit.words
    mention = Mention(text[words.start : words.end], words.start, words.end) if words is not None else None
    return Speaker(credit.source.name, credit.source.role, mention, credit.how)
