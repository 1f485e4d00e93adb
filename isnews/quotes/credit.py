"""Whose a quotation is, and by which words."""

from dataclasses import dataclass
from typing import NamedTuple

from isnews.findings import How
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage
from isnews.quotes.found import Source

_IN_MIND = 500
"""So many who have come up are kept in mind: between two dash lines of an article there are a dozen."""


class Words(NamedTuple):
    """The words that named a speaker, by places in the text: the passage that they stand in is not kept."""

    block: int
    start: int
    end: int
    name: int | None
    """Where the name starts, if it is one."""
    described: tuple[int, int] | None
    """The description, if it is one, without what follows it."""

    @classmethod
    def of(cls, phrase: Phrase, passage: Passage) -> "Words":
        """The words of a phrase."""
        tokens = passage.tokens
        name = phrase.names[0].start if len(phrase.names) == 1 else None
        described = None
        if phrase.kind == "noun":
            lo, hi = phrase.description or (phrase.lo, phrase.core)
            described = tokens[lo].start, tokens[hi - 1].end
        return cls(passage.index, tokens[phrase.lo].start, tokens[phrase.hi - 1].end, name, described)


@dataclass(slots=True, eq=False)
class Credit:
    """Whose a quotation is, and how that was found; no source where it stays open."""

    source: Source | None
    how: How = "name"
    words: Words | None = None
    candidates: tuple[str, ...] = ()


class Raised(NamedTuple):
    """Somebody who has come up in the reporter's text."""

    credit: Credit
    heard: bool
    """Whether that introduces a speaker, and is no mere narration."""


def note(raised: list[Raised], credit: Credit, *, heard: bool) -> None:
    """Add somebody to those who have come up, and let go of who came up long ago."""
    raised.append(Raised(credit, heard))
    if len(raised) > 2 * _IN_MIND:
        del raised[:-_IN_MIND]
