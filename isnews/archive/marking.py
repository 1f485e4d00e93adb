"""Where in a text the words of a search stand, without reading all of its words.

A stem is what its forms begin with, so that only words with that beginning are looked at.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from isnews.archive.asked import Term
from isnews.archive.terms import LONGEST, terms
from isnews.norwegian.matching import Matching
from isnews.norwegian.stems import stems_of_forms

_WORD = re.compile(r"[^\W_]+")


class Place(NamedTuple):
    """Words that were searched for, in the text."""

    start: int
    end: int
    term: int
    """Index of the term that they fit."""


def places(text: str, asked: Sequence[Term]) -> list[Place]:
    """All places of a text that fit one of the terms, in order."""
    matching = Matching(text)
    low = matching.text.lower()
    if len(low) != len(matching.text):  # `İ` becomes two characters
        return _slowly(text, asked)
    found = [(start, end, number) for number, term in enumerate(asked) for start, end in _quickly(low, term)]
    found.sort()
    if matching.text is text:
        return [Place(*place) for place in found]
    return [Place(*matching.span(start, end), number) for start, end, number in found]


def _quickly(low: str, term: Term) -> Iterator[tuple[int, int]]:
    first, *others = term.words
    stems: dict[str, str] = {}
    at = low.find(first)
    while at >= 0:
        # Whether a word begins here is looked at first: a word may be a megabyte, and have the letters all through it.
        word = None if at and low[at - 1].isalnum() else _WORD.match(low, at)
        if word is None:
            at = low.find(first, at + 1)
            continue
        end = word.end()
        if term.kind == "beginning" or _stem(word[0], stems) == first:
            row = end
            for other in others:
                following = _WORD.search(low, row)
                if following is None or _stem(following[0], stems) != other:
                    break
                row = following.end()
            else:
                yield at, row
        at = low.find(first, end)


def _stem(form: str, known: dict[str, str]) -> str:
    stem = known.get(form)
    if stem is None:
        stem = known[form] = stems_of_forms([form[:LONGEST]])[0]
    return stem


def _slowly(text: str, asked: Sequence[Term]) -> list[Place]:
    words = terms(text)
    return sorted(
        Place(words.spans[first][0], words.spans[last - 1][1], number)
        for number, term in enumerate(asked)
        for first, last in term.found(words)
    )
