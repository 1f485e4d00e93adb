"""Whether words stand in an article just so, and where they differ from what stands there."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from isnews.check.reading import Reading

_MOST = 200
"""Places that are tried for one word."""
_LONGEST = 150
"""Words that are compared at once."""
_BESIDE = 16
"""Words around the likeliest place: a reporting clause may stand in between."""


class Difference(NamedTuple):
    """Words of the claim, and what the article has in their place; either may be empty."""

    first: int
    last: int
    there: int
    """First word of the article's side, and the word after its last."""
    beyond: int


class Match(NamedTuple):
    """How words are found in the article."""

    share: float
    """How many of the words stand there in order, 0 to 1."""
    first: int
    """First word of the article that matches."""
    last: int
    """The word after the last."""
    differences: tuple[Difference, ...]


class Wording:
    """The words of an article, marks left out, for finding passages."""

    def __init__(self, reading: Reading) -> None:
        self.at = [at for at, word in enumerate(reading.words) if word.is_word]
        self.forms = [reading.words[at].form for at in self.at]
        self._where: dict[str, list[int]] = defaultdict(list)
        for place, form in enumerate(self.forms):
            self._where[form].append(place)

    def find(self, claim: Reading, first: int, last: int) -> Match | None:
        """Where the words from `first` to `last` stand best; `None` where none of them is in the article."""
        at = [i for i in range(first, last) if claim.words[i].is_word][:_LONGEST]
        forms = [claim.words[i].form for i in at]
        known = [(len(self._where[form]), i) for i, form in enumerate(forms) if form in self._where]
        if not known:
            return None
        anchor = min(known)[1]
        for place in self._where[forms[anchor]][:_MOST]:
            begin = place - anchor
            if begin >= 0 and self.forms[begin : begin + len(forms)] == forms:
                return Match(1.0, self.at[begin], self.at[begin + len(forms) - 1] + 1, ())
        votes: dict[int, float] = defaultdict(float)
        for count, i in known:
            for place in self._where[forms[i]][:_MOST]:
                for bucket in {(place - i) // 8, (place - i + 4) // 8}:
                    votes[bucket] += 1 / count
        origin = max(votes, key=lambda bucket: (votes[bucket], -bucket)) * 8
        begin = max(0, origin - _BESIDE)
        return self.compare(claim, at, begin, origin + len(forms) + _BESIDE)

    def compare(self, claim: Reading, at: Sequence[int], begin: int, end: int) -> Match | None:
        """The words at `at` beside the article's words from `begin` to `end` (counted without marks)."""
        forms = [claim.words[i].form for i in at]
        end = min(end, begin + len(forms) + 2 * _LONGEST, len(self.forms))
        matcher = SequenceMatcher(None, forms, self.forms[begin:end], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            return None
        start, stop = blocks[0], blocks[-1]
        low, high = start.b, stop.b + stop.size
        differences = []
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag == "equal" or m < low or k > high or (i == j and (m <= low or k >= high)):
                continue
            there = self.at[begin + k] if begin + k < len(self.at) else len(self.forms)
            beyond = self.at[begin + m - 1] + 1 if m > k else there
            a = at[i] if i < len(at) else at[-1] + 1
            differences.append(Difference(a, at[j - 1] + 1 if j > i else a, there, beyond))
        share = sum(block.size for block in blocks) / len(forms)
        return Match(share, self.at[begin + low], self.at[begin + high - 1] + 1, tuple(differences))

    def range(self, first: int, last: int) -> tuple[int, int]:
        """The places without marks of the article's words from `first` to `last`."""
        return bisect_left(self.at, first), bisect_left(self.at, last)
