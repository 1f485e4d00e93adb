"""Choosing sentences one by one, the best first, each judged by what the chosen ones leave unsaid.

Lazy greedy selection (Minoux 1978) on a heap: as a sentence's worth only falls while others are chosen, only the one on
top must be judged anew. A stem's weight falls a fixed number of times at most, so the whole takes n log n.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from isnews.summarize.candidates import Candidate
from isnews.summarize.leaning import Lean
from isnews.summarize.length import Length
from isnews.summarize.news import DEFAULT, LONG, Settings, Weighed, density

_FALLS = 3
"""So many times a stem's weight falls; hardly a fifteenth is left then."""
_SAME = 0.75
"""A sentence of which a chosen one has so much already says the same."""
_SAME_ELSEWHERE = 0.5
"""The same between two articles, which word alike what they have from the same source."""
_LOOKED_AT = 20
"""Chosen sentences that are compared with a new one, at most: those that share its rarest stems."""


class Choice:
    """The sentences chosen: `chosen` maps each index to its worth when it was taken, in the order they were taken.

    `origins` says of each sentence which article it is from, where they are from several.
    """

    def __init__(
        self,
        found: Sequence[Candidate],
        weighed: Weighed,
        leans: Sequence[Lean | None],
        limit: Length,
        settings: Settings = DEFAULT,
        origins: Sequence[int] = (),
    ) -> None:
        self.chosen: dict[int, float] = {}
        self._found, self._weighed, self._leans, self._limit, self._settings = found, weighed, leans, limit, settings
        self._origins = origins
        self._lengths = [candidate.length for candidate in found]
        self._shortest = min(self._lengths, default=0)
        of_length = {length: density(length, settings) for length in set(self._lengths)}
        self._divisors = [of_length[length] for length in self._lengths]
        self._factors = list(weighed.factors)
        # What is to be heard of once at least: each section of a long article, each of several articles.
        self._parts: Sequence[int | str | None] = origins or [candidate.section for candidate in found]
        self._of_part: dict[int | str | None, list[int]] = defaultdict(list)
        if (origins or len(found) > LONG) and len(set(self._parts)) > 1:
            for index, part in enumerate(self._parts):
                self._of_part[part].append(index)
                self._factors[index] *= settings.new_section
        self._left = dict(weighed.weights)
        self._falls: dict[str, int] = defaultdict(int)
        self._length = 0
        self._saying: dict[str, list[int]] = defaultdict(list)
        self._waiting: dict[int, list[int]] = defaultdict(list)
        self._heap: list[tuple[float, int]] = []
        if limit.fits(0, 0, len(found), sum(self._lengths)):
            for index in range(len(found)):
                self._take(index, self._worth((index,)))
            return
        offer = self._heap.append
        for index, (factor, lean) in enumerate(zip(weighed.factors, leans, strict=True)):
            if factor and lean is None:
                offer((-self._worth_alone(index), index))
            elif factor:
                self._offer(index, offer)
        heapq.heapify(self._heap)
        self._run()
        if not self.chosen:  # Nothing can stand alone: the first sentences then.
            self._take_first()

    def _run(self) -> None:
        heap, lengths, chosen, leans = self._heap, self._lengths, self.chosen, self._leans
        left, factors, stems, divisors = self._left, self._factors, self._weighed.stems, self._divisors
        weight = left.__getitem__
        many, room = self._limit.left(0, 0)
        while heap and (room >= self._shortest or not chosen) and many:
            bound, index = heap[0]
            if index in chosen or (chosen and lengths[index] > room):
                heapq.heappop(heap)
                continue
            lean = leans[index]
            group = (index,) if lean is None or lean.on in chosen else self._group(index)
            if len(group) == 1:
                worth = factors[index] * sum(map(weight, stems[index])) / divisors[index]
            elif len(group) > many or sum([lengths[i] for i in group]) > room:
                self._waiting[group[1]].append(index)  # Alone it may fit yet, once the other is chosen.
                heapq.heappop(heap)
                continue
            else:
                worth = self._worth(group)
            if worth < -bound:
                heapq.heapreplace(heap, (-worth, index))
                if heap[0][1] != index:
                    continue
            heapq.heappop(heap)
            if not self._is_said(index):
                for i in group:
                    self._take(i, worth)
                many, room = self._limit.left(len(chosen), self._length)

    def _take_first(self) -> None:
        # What is too short, or off the question, comes last.
        for index in sorted(range(len(self._found)), key=lambda i: not self._weighed.factors[i]):
            if not self._limit.fits(len(self.chosen), self._length, 1, self._lengths[index]):
                return
            self._take(index, self._worth((index,)))

    def _offer(self, index: int, offer: Callable[[tuple[float, int]], object]) -> None:
        lean = self._leans[index]
        if lean is None:
            offer((-self._worth((index,)), index))
        elif lean.brings or lean.on in self.chosen:
            offer((-self._worth(self._group(index)), index))
        else:
            self._waiting[lean.on].append(index)

    def _group(self, index: int) -> tuple[int, ...]:
        """The sentence, and what it must bring along, and so on."""
        group = [index]
        lean = self._leans[index]
        while lean is not None and lean.on not in self.chosen and lean.on not in group:
            group.append(lean.on)
            lean = self._leans[lean.on]
        return tuple(group)

    def _worth_alone(self, index: int) -> float:
        weight = self._left.__getitem__
        return self._factors[index] * sum(map(weight, self._weighed.stems[index])) / self._divisors[index]

    def _worth(self, group: tuple[int, ...]) -> float:
        if len(group) == 1:
            return self._worth_alone(group[0])
        left, factors, stems = self._left, self._factors, self._weighed.stems
        length = sum([self._lengths[i] for i in group])
        worth = sum([factors[i] * sum(map(left.__getitem__, stems[i])) for i in group])
        return worth / density(length, self._settings)

    def _take(self, index: int, worth: float) -> None:
        self.chosen[index] = worth
        self._length += self._lengths[index]
        for other in self._of_part.pop(self._parts[index], ()):
            self._factors[other] = self._weighed.factors[other]
        for stem in self._weighed.stems[index]:
            self._saying[stem].append(index)
            if self._falls[stem] < _FALLS:
                self._falls[stem] += 1
                self._left[stem] *= self._settings.covered
        for waiting in self._waiting.pop(index, ()):
            self._offer(waiting, partial(heapq.heappush, self._heap))

    def _is_said(self, index: int) -> bool:
        """Whether a chosen sentence says the same: it has three quarters of this one's stems."""
        own = self._weighed.stems[index]
        least = (_SAME_ELSEWHERE if self._origins else _SAME) * len(own)
        if not own or len(self._saying.keys() & own) < least:
            return False
        # Who shares three quarters of the stems shares one of any quarter and one more: the rarest are quickest.
        saying = self._saying
        rarest = sorted(own, key=self._falls.__getitem__)[: len(own) - math.ceil(least) + 1]
        near = {i for stem in rarest if stem in saying for i in saying[stem][-_LOOKED_AT:]}
        shared = set(own).intersection
        for i in near:
            count = len(shared(self._weighed.stems[i]))
            if count >= _SAME * len(own) or (count >= least and self._origins[i] != self._origins[index]):
                return True
        return False
