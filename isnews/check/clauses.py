"""The clauses of a text, and which clause of the article says most of what one of the summary says."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from isnews.check.reading import Reading, Span, is_content
from isnews.check.support import Passages

_BREAKS = frozenset(',;:–—()«»“”"!?.')
_OPENING = frozenset({"men", "mens", "medan", "fordi", "ettersom", "derimot"})
"""Words that begin another statement without a comma."""
LONGEST = 250
"""Words of a sentence that is still looked at: a longer one is a list or no sentence at all."""
_MOST = 100
"""Clauses that are tried for one word."""


class Said(NamedTuple):
    """A clause of the article beside a stretch of the summary."""

    first: int
    last: int
    """The word after its last."""
    sentence: int
    share: float
    """How much of the stretch's matter it has."""
    shared: int
    """How many words of matter they have in common."""


def split(reading: Reading, first: int, last: int) -> list[Span]:
    """The clauses of the words from `first` to `last`."""
    found = []
    start = first
    for at in range(first, last):
        word = reading.words[at]
        if word.text in _BREAKS or (word.form in _OPENING and at > start):
            if at > start:
                found.append((start, at))
            start = at + 1 if word.text in _BREAKS else at
    if last > start:
        found.append((start, last))
    return found


class Clauses:
    """The clauses of an article by the stems of their words."""

    def __init__(self, reading: Reading, passages: Passages) -> None:
        self._reading = reading
        self._passages = passages
        self._where: dict[str, list[int]] = defaultdict(list)
        self._sentences: dict[int, set[str]] = {}
        self._clauses: list[tuple[Span, int]] = []
        for index, (first, last) in enumerate(reading.ranges):
            if last - first > LONGEST:
                continue
            for clause in split(reading, first, last):
                for stemmed in self.stems(reading, *clause):
                    self._where[stemmed].append(len(self._clauses))
                self._clauses.append((clause, index))

    def stems(self, reading: Reading, first: int, last: int, but: Iterable[int] = ()) -> set[str]:
        """The stems of the words of matter; those at `but` do not count."""
        words = reading.words
        return {
            self._passages.stem(words[at].form) for at in range(first, last) if at not in but and is_content(words[at])
        }

    def of_sentence(self, index: int) -> set[str]:
        """The stems of a sentence of the article."""
        found = self._sentences.get(index)
        if found is None:
            found = self._sentences[index] = self.stems(self._reading, *self._reading.ranges[index])
        return found

    def weight(self, stems: Iterable[str]) -> float:
        """How much matter these stems are."""
        return sum(self._passages.weight(stemmed) for stemmed in stems)

    def find(self, stems: set[str], nearly: float = 0.85) -> list[Said]:
        """The clauses that have most of `stems`, the best first, with those that have `nearly` as much."""
        scores: dict[int, float] = defaultdict(float)
        counts: dict[int, int] = defaultdict(int)
        for stemmed in sorted(stems):
            for index in self._where.get(stemmed, ())[:_MOST]:
                scores[index] += self._passages.weight(stemmed)
                counts[index] += 1
        whole = self.weight(stems)
        if not scores or not whole:
            return []
        top = max(scores.values())
        best = sorted((i for i in scores if scores[i] >= nearly * top), key=lambda i: (-scores[i], i))
        return [Said(*self._clauses[i][0], self._clauses[i][1], scores[i] / whole, counts[i]) for i in best]
