"""Whose a question in a dash line is: the reporter's, or of somebody who goes on to speak."""

from collections.abc import Iterator

from isnews.people.classes import AUTHOR
from isnews.people.reading import Passage, Token
from isnews.quotes.credit import Raised
from isnews.quotes.found import Found, Source

_SPEAKING_TO = frozenset({"du", "dere", "dykk", "deg", "di", "din", "ditt", "dine"})


def asked(quote: Found, passage: Passage, after: Found | None, *, spoken: bool) -> bool:
    """Whether a question without a reporting clause is the reporter's: an answer follows, or it speaks to somebody.

    `after` is the next quotation; `spoken`: somebody has spoken in a dash line before.
    """
    if after is not None and after.dash:
        if after.subject is None or spoken:
            return True
        if after.passage == passage.index + 1 and not any(t.flags & AUTHOR for t in _tokens(quote, passage)):
            return True  # the first question of an interview says neither "jeg" nor "vi"
    return any(token.norm in _SPEAKING_TO for token in _tokens(quote, passage))


def may_be_asked(raised: list[Raised], *, interviewed: bool) -> list[Raised]:
    """Who of those who have come up a question may be put to, and answer; else who spoke before is asked.

    Unless who spoke before is being `interviewed`, that is also whom alone the sentences right before are about.
    """
    about = {id(one.credit.source) for one in raised}
    alone = len(about) == 1 and len(raised) > 1 and not interviewed
    return [Raised(one.credit, heard=True) for one in raised if one.heard or (alone and _is_named(one.credit.source))]


def _is_named(source: Source | None) -> bool:
    return source is not None and source.person is not None


def _tokens(quote: Found, passage: Passage) -> Iterator[Token]:
    end = quote.parts[0][1]
    for i in range(quote.lo, len(passage.tokens)):
        if passage.tokens[i].start >= end:
            return
        yield passage.tokens[i]
