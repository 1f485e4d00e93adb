"""The passage of an article that bears a sentence out best: which sentences share its rare words."""

import math
from collections import defaultdict
from typing import NamedTuple

from isnews.check.reading import Reading, is_content
from isnews.norwegian.stems import stem

_MOST = 200
"""Sentences that are looked at for one word: a word that is in more tells little."""
_WORTH = 0.15
"""How much of a sentence's matter a second sentence must add to belong to the passage."""


class Passage(NamedTuple):
    """Sentences of the article, by index."""

    first: int
    last: int
    best: int
    """The one of them that has most."""
    score: float
    """Share of the claim's matter that stands in it."""


class Passages:
    """The sentences of an article by the stems of their words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._stems: dict[str, str] = {}
        self._where: dict[str, list[int]] = defaultdict(list)
        count: dict[str, int] = defaultdict(int)
        for index, (first, last) in enumerate(reading.ranges):
            for stemmed in {self.stem(word.form) for word in reading.words[first:last] if is_content(word)}:
                count[stemmed] += 1
                if count[stemmed] <= _MOST:
                    self._where[stemmed].append(index)
        whole = len(reading.ranges)
        self._weights = {stemmed: math.log(1 + whole / n) for stemmed, n in count.items()}
        self._unknown = math.log(1 + whole) if whole else 1.0

    def stem(self, form: str) -> str:
        """The stem of a form; each form is stemmed once."""
        found = self._stems.get(form)
        if found is None:
            found = self._stems[form] = stem(form)
        return found

    def weight(self, stemmed: str) -> float:
        """How much a stem tells: more if few sentences have it, most if none has."""
        return self._weights.get(stemmed, self._unknown)

    def best(self, claim: Reading, first: int, last: int) -> Passage | None:
        """The passage that has most of the words from `first` to `last`, if any has one."""
        stems = {self.stem(word.form) for word in claim.words[first:last] if is_content(word)}
        scores: dict[int, float] = defaultdict(float)
        for stemmed in stems:
            for index in self._where.get(stemmed, ()):
                scores[index] += self._weights[stemmed]
        if not scores:
            return None
        whole = sum(self.weight(stemmed) for stemmed in stems)
        ranges = self.reading.ranges
        # Of equals the shortest, then the first.
        top = max(scores, key=lambda index: (scores[index], ranges[index][0] - ranges[index][1], -index))
        score, begin, end = scores[top], top, top
        covered = self._in(top) & stems
        for beside in (top - 1, top + 1):
            if beside in scores:
                added = sum(self._weights[stemmed] for stemmed in (self._in(beside) & stems) - covered)
                if added > _WORTH * whole and score == scores[top]:
                    score, begin, end = score + added, min(top, beside), max(top, beside)
        return Passage(begin, end, top, min(1.0, score / whole))

    def _in(self, index: int) -> set[str]:
        first, last = self.reading.ranges[index]
        return {self.stem(word.form) for word in self.reading.words[first:last] if is_content(word)}
