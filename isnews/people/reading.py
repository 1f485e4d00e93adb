"""A stretch of an article as tokens with their word classes, parted into sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from isnews.article import Block
from isnews.norwegian import sentences as split
from isnews.norwegian import words
from isnews.people.classes import classify

if TYPE_CHECKING:
    from isnews.people.naming import Name

DASHES = frozenset({"–", "—", "-", "--", "---", "―", "−"})


class Token:
    """A word or punctuation mark; `norm` is its form for look-ups, `flags` its classes (see `classes`)."""

    __slots__ = ("end", "flags", "name", "norm", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.norm, self.flags = _word(text)
        self.start = start
        self.end = end
        self.name: Name | None = None
        """The name that it is part of."""


@lru_cache(1 << 15)
def _word(text: str) -> tuple[str, int]:
    """A word's form for look-ups and its classes; an article has the same words again and again."""
    norm = words.norm(text)
    return norm, classify(text, norm)


class Line(NamedTuple):
    """A sentence, as a stretch of its passage's tokens."""

    lo: int
    hi: int
    first: int
    """Index of the first word, behind opening marks and dashes."""


@dataclass(slots=True, eq=False)
class Passage:
    """A block with its tokens and its sentences; of a block longer than any paragraph, a portion."""

    index: int
    """Of the block in the article."""
    block: Block
    tokens: list[Token]
    lines: list[Line]
    names: list["Name"] = field(default_factory=list)


def read_passage(text: str, index: int, block: Block) -> Passage:
    """The block as tokens and sentences."""
    tokens = tokens_of(text, words.tokens(text, block.start, block.end))
    lines = []
    at = 0
    for _, end in split.sentences(text, block.start, block.end):
        lo = at
        while at < len(tokens) and tokens[at].start < end:
            at += 1
        if at > lo:
            first = next((i for i in range(lo, at) if tokens[i].text[0].isalnum()), lo)
            lines.append(Line(lo, at, first))
    return Passage(index, block, tokens, lines)


def tokens_of(text: str, spans: Iterable[tuple[int, int]]) -> list[Token]:
    """The tokens at these places."""
    return [Token(text[a:b], a, b) for a, b in spans]
