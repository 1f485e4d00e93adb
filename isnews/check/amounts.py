"""The numbers of an article, and whether they bear out a number of the summary.

`nær 5000` is borne out by `nærmere 5000`, `om lag 5 000` and `4870`; `over 70` by `72`, but `72` not by `over 70`.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from isnews.check.number import CURRENCIES, Number

Verdict = Literal["same", "rounded", "hedge", "contrary", "loose", "absent"]
"""`hedge`: the number is there, but with or without an `over`, `minst`, `nær`; `contrary`: with the opposite one;
`loose`: there, with a noun that may measure the same."""

_STRICT = frozenset({"percent", "points", "kroner", "dollar", "euro", "pund"})
_UP = frozenset({"over", "least"})
_DOWN = frozenset({"under", "most"})
_LOOSE = frozenset({"about", "near", None})
_DAYS = {"seconds": Fraction(1, 86_400), "days": Fraction(1), "months": Fraction(3044, 100)}
"""Time is told now in days, now in months: `74 dager` are `drøyt to måneder`."""
_MOST = 50
"""Mentions of one value that are looked at."""


class Answer(NamedTuple):
    """What the article says to a number."""

    verdict: Verdict
    number: Number | None
    """The article's number that bears it out or stands nearest."""


class Amounts:
    """The numbers of an article, by value."""

    def __init__(self, found: Sequence[Number]) -> None:
        self._by_value: dict[Fraction, list[Number]] = defaultdict(list)
        self._by_measure: dict[tuple[str, Fraction], list[Number]] = defaultdict(list)
        for number in found:
            for value in number.values:
                self._by_value[value].append(number)
                if number.measure:
                    self._by_measure[number.measure, value * number.factor].append(number)
        self._sorted = sorted(self._by_value)
        self.found = found
        self.years = {int(value) for value in self._by_value if value.denominator == 1}

    @cached_property
    def _scaled(self) -> dict[str, list[tuple[Fraction, int]]]:
        """To each measure its amounts in the smallest unit, in order."""
        amounts: dict[str, list[tuple[Fraction, int]]] = defaultdict(list)
        for index, number in enumerate(self.found):
            if scaled := _scaled(number):
                amounts[scaled[0]].append((number.value * scaled[1], index))
        return {measure: sorted(found) for measure, found in amounts.items()}

    def ask(self, claim: Number) -> Answer:
        """What the article says to `claim`."""
        exact = [number for number in self._equal(claim) if _fits(claim, number)]
        if exact:
            best = min(exact, key=lambda number: _hedges(claim.hedge, number.hedge))
            return Answer(("same", "hedge", "contrary")[_hedges(claim.hedge, best.hedge)], best)
        low, high, verdict = _reach(claim)
        near = [number for number in self._between(low, high) if _fits(claim, number)]
        if not near and claim.measure:
            near = list(self._in_other_units(claim, low, high))
            if any(_amount(number) == _amount(claim) for number in near):
                verdict = "same"  # "48 timer" of "to døgn"
        if near and not claim.year:
            return Answer(verdict, min(near, key=lambda number: abs(number.value - claim.value)))
        if claim.measure is not None and claim.measure not in _STRICT:
            # "sju år" of "sju sesonger": what that counts is not known
            loose = [n for n in self._by_value.get(claim.value, ()) if n.measure is None and not n.year]
            if loose:
                return Answer("loose", loose[0])
        return Answer("absent", self._nearest(claim))

    def _equal(self, claim: Number) -> Iterable[Number]:
        for value in claim.values:
            yield from self._by_value.get(value, ())[:_MOST]
            if claim.measure:
                yield from self._by_measure.get((claim.measure, value * claim.factor), ())[:_MOST]

    def _between(self, low: Fraction, high: Fraction) -> Iterable[Number]:
        first, last = bisect_left(self._sorted, low), bisect_right(self._sorted, high)
        for value in self._sorted[first : min(last, first + _MOST)]:
            yield from self._by_value[value][:_MOST]

    def _in_other_units(self, claim: Number, low: Fraction, high: Fraction) -> Iterable[Number]:
        """`nesten to kilometer` of `1900 meter`; months and years have no one length in days."""
        scaled = _scaled(claim)
        if scaled is None:
            return
        amounts = self._scaled.get(scaled[0], [])
        slack = Fraction(1, 50) if scaled[0] == "time" else Fraction(0)
        first = bisect_left(amounts, (low * scaled[1] * (1 - slack), -1))
        for amount, index in amounts[first : first + _MOST]:
            if amount > high * scaled[1] * (1 + slack):
                return
            yield self.found[index]

    def in_another_unit(self, claim: Number) -> Number | None:
        """The same value of something else: `2 prosent` for `to prosentpoeng`."""
        return next(
            (n for n in self._by_value.get(claim.value, ()) if claim.measure and n.measure and not _fits(claim, n)),
            None,
        )

    def _nearest(self, claim: Number) -> Number | None:
        """The closest number that measures the same."""
        at = bisect_left(self._sorted, claim.value)
        around = [
            number
            for value in self._sorted[max(0, at - 5) : at + 5]
            for number in self._by_value[value][:_MOST]
            if number.measure == claim.measure and number.year == claim.year
        ]
        return min(around, key=lambda number: abs(number.value - claim.value), default=None)


def _scaled(number: Number) -> tuple[str, Fraction] | None:
    """The measure that all its units share, and what the number's own is in it."""
    if number.measure is None:
        return None
    days = _DAYS.get(number.measure)
    return (number.measure, number.factor) if days is None else ("time", number.factor * days)


def _amount(number: Number) -> Fraction:
    return number.value * (scaled[1] if (scaled := _scaled(number)) else 1)


def _fits(claim: Number, number: Number) -> bool:
    """Whether the two may measure the same: `20 prosent` is not borne out by `20 soldater`, nor by `20 kroner`."""
    if claim.measure == number.measure:
        # "3 år" is not "3 måneder", but "1,5 år" is "18 måneder".
        return claim.factor == number.factor or claim.value * claim.factor == number.value * number.factor
    if claim.measure is None:
        return number.measure not in _STRICT or claim.bare
    if claim.measure in CURRENCIES and number.measure is None and number.value >= 10**6:
        return True  # "60 millioner ekstra": money is counted so
    return number.measure is None and number.bare and not number.year


def _hedges(claim: str | None, article: str | None) -> int:
    """0 where the hedges say the same, 1 where they differ, 2 where they contradict each other."""
    if (claim in _UP and article in _DOWN) or (claim in _DOWN and article in _UP):
        return 2
    if claim == article or (claim in ("about", "near") and article in _LOOSE):
        return 0
    if (claim in _UP and article in _UP) or (claim in _DOWN and article in _DOWN):
        return 0
    # "minst 70" and "inntil 70" hold of 70 itself.
    return 0 if article is None and claim in ("least", "most") else 1


def _step(value: Fraction) -> Fraction:
    """What a number is rounded to: 10 for 70, 1000 for 5000, 50 for 150, a tenth for 3,2."""
    step = Fraction(10 ** (len(str(int(abs(value)))) - 1))
    while value and value % step and step > Fraction(1, 1000):
        if not value % (step / 2):
            return step / 2
        step /= 10
    return Fraction(5) if value % step else step  # a third is 31 as well as 35 per cent


def _reach(claim: Number) -> tuple[Fraction, Fraction, Verdict]:
    """Which numbers the claim may be a rounding of, and what to say of it then."""
    value, step = claim.value, _step(claim.value)
    around = min(step / 2, abs(value) / 10)
    beyond = min(step, abs(value) / 2) if value % (step * 10) else step
    least = Fraction(1, 10**6)
    if claim.hedge == "about":
        return value - around, value + around, "same"
    if claim.hedge == "near":
        return value - around, value + around / 5, "same"
    if claim.hedge in _UP:
        return value + least, value + min(beyond, abs(value)) - least, "same"
    if claim.hedge in _DOWN:
        return value - min(beyond, abs(value) / 2) + least, value - least, "same"
    around = min(around, abs(value) / 50)
    return value - around, value + around, "rounded"
