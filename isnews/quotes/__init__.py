"""Who said what: every quotation of an article, and whose it is.

`find_quotes` finds them (dash lines, marks, reported clauses) and then credits them in the article's order.
"""

from typing import NamedTuple

from isnews.article import Article
from isnews.findings import Mention, Quote, Span, Speaker, Via
from isnews.people.capitals import mentions
from isnews.people.persons import People
from isnews.people.reading import Passage, passages
from isnews.quotes import dashes, indirect, quoted
from isnews.quotes.dashes import Region
from isnews.quotes.found import Found
from isnews.quotes.sources import Sources
from isnews.quotes.speakers import Credit, Speakers

__all__ = ["find_quotes"]

_SPOKEN = frozenset({"lead", "paragraph", "quote", "item", "factbox"})


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Find the quotations of an article, in its order, each with its speaker where one can be told.

    The reporter's own questions are among them, credited to nobody.
    """
    attributed = attribute(article)
    numbers = paragraph_numbers(article)
    return tuple(
        _made(article, attributed.read, numbers, quote, attributed.credits[id(quote)])
        for quote in sorted(attributed.quotes, key=lambda q: q.parts[0])
    )


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
    quotes: dict[int, list[Found]] = {}
    regions: dict[int, list[Region]] = {}
    for passage in read:
        if passage.block.kind in _SPOKEN:
            quotes[passage.index], regions[passage.index] = _in_passage(passage)
    sources = Sources(article.text, read, people)
    credits = Speakers(read, people, sources).credit(quotes, regions)
    found = [quote for passage in read for quote in quotes.get(passage.index, [])]
    return Attributed(read, people, sources, found, credits)


def _in_passage(passage: Passage) -> tuple[list[Found], list[Region]]:
    found, taken = dashes.find(passage)
    marked, regions = quoted.find(passage, taken)
    found += marked
    taken = sorted(taken + regions)
    fragments = [q.lo for q in marked if q.kind == "partial"]
    for n, line in enumerate(passage.lines):
        if n and not _covers(taken, passage.lines[n - 1].first) and not any(_in(passage, q, n - 1) for q in found):
            sourced = indirect.before(passage, n)
            if sourced is not None:
                found.append(sourced)
        for lo, hi in _outside(line.lo, line.hi, taken):
            for quote in indirect.find(passage, lo, hi):
                start, end = quote.parts[0][0], quote.parts[-1][1]
                if not any(start <= passage.tokens[k].start < end for k in fragments):
                    found.append(quote)
    found.sort(key=lambda q: q.lo)
    return found, taken


def _covers(taken: list[Region], i: int) -> bool:
    return any(lo <= i < hi for lo, hi in taken)


def _in(passage: Passage, quote: Found, n: int) -> bool:
    """Whether the quotation stands in sentence `n`."""
    return passage.lines[n].lo <= quote.lo < passage.lines[n].hi


def _outside(lo: int, hi: int, taken: list[Region]) -> list[Region]:
    """The stretches of a sentence that no direct quotation takes up."""
    free = []
    for a, b in taken:
        if b <= lo or a >= hi:
            continue
        if a > lo:
            free.append((lo, a))
        lo = max(lo, b)
    if lo < hi:
        free.append((lo, hi))
    return free


def paragraph_numbers(article: Article) -> list[int]:
    """Number of each block's paragraph, or of the one before it."""
    numbers = []
    count = 0
    for block in article.blocks:
        count += block.kind in _SPOKEN
        numbers.append(count)
    return numbers


def _made(article: Article, read: list[Passage], numbers: list[int], quote: Found, credit: Credit) -> Quote:
    text = article.text
    cue = Mention(text[quote.cue[0] : quote.cue[1]], *quote.cue) if quote.cue else None
    return Quote(
        kind=quote.kind,
        mark=quote.mark,
        text=" ".join(text[a:b] for a, b in quote.parts),
        parts=tuple(Span(a, b) for a, b in quote.parts),
        section=article.blocks[quote.passage].section,
        paragraph=numbers[quote.passage],
        cue=cue,
        speaker=_speaker(text, read, credit),
        candidates=credit.candidates if credit.source is None else (),
        via=Via(*quote.via) if quote.via else None,
    )


def _speaker(text: str, read: list[Passage], credit: Credit) -> Speaker | None:
    source = credit.source
    if source is None:
        return None
    mention = None
    if credit.phrase is not None:
        tokens = read[credit.said_in].tokens
        start, end = tokens[credit.phrase.lo].start, tokens[credit.phrase.hi - 1].end
        mention = Mention(text[start:end], start, end)
    return Speaker(source.name, source.role, mention, credit.how)
