"""Titles before a name: where they start, and how they are written."""

from isnews.people import nouns
from isnews.people.classes import (
    ACRONYM,
    CAPITAL,
    CONJUNCTION,
    FINITE,
    PREPOSITION,
    PUNCTUATION,
    SUBJUNCTION,
    endings,
    words,
)
from isnews.people.reading import Token

_BACK = 14
"""Tokens before a name in which its title may start."""
_COMMON = ("sk", "ny", "el", "al", "iv", "e")
"""Ends of adjectives."""


def phrase_start(tokens: list[Token], lo: int) -> int:
    """Where the phrase may start that ends in the name at `lo`; a comma may stand before the name."""
    start = lo
    while start > 0 and lo - start < _BACK:
        before = tokens[start - 1]
        if before.flags & (CONJUNCTION | SUBJUNCTION) or (before.flags & FINITE and nouns.kind(before.norm) is None):
            break
        if before.flags & PUNCTUATION and not (before.text == "," and start == lo):
            break
        start -= 1
    return start


def role_start(tokens: list[Token], lo: int, hi: int) -> int:
    """Where a role starts: behind the last article or title of a work before its head, `gang en kollega`."""
    start = lo
    for k in range(lo, hi):
        if tokens[k].flags & PREPOSITION:
            break
        work = nouns.kind(tokens[k].norm) == "document" and nouns.definite(tokens[k].norm)
        if tokens[k].norm in words("articles") or work:
            start = k + 1
    return start


def small(role: str, first: Token) -> str:
    """A role without the capital that began its sentence: `Daglig leder`, but `Norges statsminister`."""
    if first.name is not None or first.flags & ACRONYM or not first.flags & CAPITAL or not _is_common(first):
        return role
    return role[0].lower() + role[1:]


def _is_common(token: Token) -> bool:
    """Whether the word is known or shaped as one that is no name: `Kvinnens`, `Norsk`, `Min`, not `Sandnes`."""
    norm = token.norm
    owner = norm.removesuffix("s")
    if owner != norm:
        return nouns.kind(owner) is not None and owner not in words("proper")
    return (
        bool(token.flags & ~CAPITAL)
        or nouns.kind(norm) is not None
        or norm.endswith((*_COMMON, *endings("common_ends")))
    )
