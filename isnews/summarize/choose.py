"""Choosing sentences one by one, the best first, each judged by what the chosen ones leave unsaid.

Lazy greedy selection (Minoux 1978) on a heap: as a sentence's worth only falls while others are chosen, only the one on
top must be judged anew. A stem's weight falls a fixed number of times at most, so the whole takes n log n.
"""

import heapq
from collections import defaultdict
from collections.abc import Sequence

from isnews.summarize.candidates import Candidate
from isnews.summarize.leaning import Lean
from isnews.summarize.length import Length
from isnews.summarize.news import DEFAULT, LONG, Settings, Weighed, density

_FALLS = 3
"""So many times a stem's weight falls; hardly a fifteenth is left then."""
_SAME = 0.75
"""A sentence of which a chosen one has so much already says the same."""
_LOOKED_AT = 20
"""Chosen sentences that are compared with a new one, at most: those that share its rarest stems."""


class Choice:
    """The sentences chosen so far: `chosen` maps each index to its worth when it was chosen."""

    def __init__(
        self,
        found: Sequence[Candidate],
        weighed: Weighed,
        leans: Sequence[Lean | None],
        limit: Length,
        settings: Settings = DEFAULT,
    ) -> None:
        self.chosen: dict[int, float] = {}
        self._found, self._weighed, self._leans, self._limit, self._settings = found, weighed, leans, limit, settings
        self._new_section = settings.new_section if len(found) > LONG else 1.0
        self._left = dict(weighed.weights)
        self._falls = dict.fromkeys(weighed.weights, 0)
        self._length = 0
        self._sections: set[str | None] = set()
        self._saying: dict[str, list[int]] = defaultdict(list)
        self._waiting: dict[int, list[int]] = defaultdict(list)
        self._heap: list[tuple[float, int]] = []
        if limit.fits(0, 0, len(found), sum(candidate.length for candidate in found)):
            for index in range(len(found)):
                self._take(index, self._worth([index], found[index].length))
            return
        for index, factor in enumerate(weighed.factors):
            if factor:
                self._offer(index)
        self._run()
        if not self.chosen:  # Nothing can stand alone: the first sentences then.
            self._take_first()

    def _run(self) -> None:
        while self._heap:
            bound, index = heapq.heappop(self._heap)
            if index in self.chosen:
                continue
            group = self._group(index)
            length = sum(self._found[i].length for i in group)
            if not self._limit.fits(len(self.chosen), self._length, len(group), length):
                if len(group) > 1:  # Alone it may fit yet, once the other is chosen.
                    self._waiting[group[1]].append(index)
                continue
            worth = self._worth(group, length)
            if -worth > bound and self._heap and -worth > self._heap[0][0]:
                heapq.heappush(self._heap, (-worth, index))
                continue
            if self._is_said(index):
                continue
            for i in group:
                self._take(i, worth)

    def _take_first(self) -> None:
        for index, candidate in enumerate(self._found):
            if not self._limit.fits(len(self.chosen), self._length, 1, candidate.length):
                return
            self._take(index, self._worth([index], candidate.length))

    def _offer(self, index: int) -> None:
        lean = self._leans[index]
        if lean is not None and not lean.brings and lean.on not in self.chosen:
            self._waiting[lean.on].append(index)
            return
        group = self._group(index)
        worth = self._worth(group, sum(self._found[i].length for i in group))
        heapq.heappush(self._heap, (-worth, index))

    def _group(self, index: int) -> list[int]:
        """The sentence, and what it must bring along, and so on."""
        group = [index]
        lean = self._leans[index]
        while lean is not None and lean.on not in self.chosen and lean.on not in group:
            group.append(lean.on)
            lean = self._leans[lean.on]
        return group

    def _worth(self, group: list[int], length: int) -> float:
        left, weighed = self._left, self._weighed
        worth = 0.0
        for i in group:
            factor = weighed.factors[i]
            if self._found[i].section not in self._sections:
                factor *= self._new_section
            worth += factor * sum([left[stem] for stem in weighed.stems[i]])
        return density(worth, length, self._settings)

    def _take(self, index: int, worth: float) -> None:
        self.chosen[index] = worth
        self._length += self._found[index].length
        self._sections.add(self._found[index].section)
        for stem in self._weighed.stems[index]:
            self._saying[stem].append(index)
            if self._falls[stem] < _FALLS:
                self._falls[stem] += 1
                self._left[stem] *= self._settings.covered
        for waiting in self._waiting.pop(index, ()):
            self._offer(waiting)

    def _is_said(self, index: int) -> bool:
        """Whether a chosen sentence says the same: it has three quarters of this one's stems."""
        own = self._weighed.stems[index]
        if not own:
            return False
        # Who shares three quarters of the stems shares one of any quarter and one more: the rarest are quickest.
        rarest = sorted(own, key=lambda stem: len(self._saying.get(stem, ())))[: len(own) // 4 + 1]
        near = {i for stem in rarest for i in self._saying.get(stem, ())[-_LOOKED_AT:]}
        mine = set(own)
        return any(len(mine.intersection(self._weighed.stems[i])) >= _SAME * len(own) for i in near)
