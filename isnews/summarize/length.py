"""How long a summary may be: so many sentences, so many words, or a share of the words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from isnews.errors import UsageError
from isnews.summarize.candidates import Candidate

DEFAULT = 3
"""Sentences, where no length is asked for."""


@dataclass(frozen=True, slots=True)
class Length:
    """A strict limit: only a first sentence that alone is longer may pass it."""

    sentences: int | None = None
    words: int | None = None

    def fits(self, chosen: int, length: int, more: int, more_length: int) -> bool:
        """Whether `more` sentences of `more_length` words together may join `chosen` of `length` words."""
        if self.sentences is not None:
            return chosen + more <= self.sentences
        return self.words is None or length + more_length <= self.words or chosen + more == 1

    def left(self, chosen: int, length: int) -> tuple[float, float]:
        """How many sentences, and how many words, may still join `chosen` of `length` words; infinity for no limit."""
        if self.sentences is not None:
            return self.sentences - chosen, math.inf
        return math.inf, math.inf if self.words is None else self.words - length


def check(sentences: int | None, words: int | None, percent: float | None) -> None:
    """Raises `UsageError` where two lengths are given, or one that is out of its range."""
    given = [
        name for name, value in (("sentences", sentences), ("words", words), ("percent", percent)) if value is not None
    ]
    if len(given) > 1:
        raise UsageError(f"Give one length, not {' and '.join(given)}.")
    for name, value in (("sentences", sentences), ("words", words)):
        if value is not None and value < 1:
            raise UsageError(f"A summary has at least 1 of its {name}, not {value}.")
    if percent is not None and not 0 < percent <= 100:
        raise UsageError(f"The share of the words is a number over 0 and up to 100, not {percent:g}.")


def length(
    found: Sequence[Candidate], sentences: int | None = None, words: int | None = None, percent: float | None = None
) -> Length:
    """The limit for a summary of the sentences `found`; `percent` is a share of their words."""
    if percent is not None:
        return Length(words=max(1, round(sum(c.length for c in found) * percent / 100)))
    if words is not None:
        return Length(words=words)
    return Length(sentences=sentences if sentences is not None else DEFAULT)
