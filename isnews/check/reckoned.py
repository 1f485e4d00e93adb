"""Numbers that are not in an article but follow from two that stand together in it.

`131 elever` of `58 og 73 elever`, `70 000 mindre` of `180 000` and `250 000`, `11 stillinger` of half of 22, `40 år` of
`fra 1979` in an article of 2019. Whoever sums up reckons; it deserves a look and is no fault.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product

from isnews.check.against import Against
from isnews.check.amounts import Amounts
from isnews.check.facts import Facts
from isnews.check.number import Number
from isnews.check.reading import Reading

_BESIDE = 4
"""Sentences around the passage whose numbers are used too."""
_MONEY = 10**6
"""What is counted in millions without a noun is money, if the other number is."""
_AROUND = 30
"""Words within which something is said to be the double of a number."""
_TOGETHER = 1
"""How many sentences on the second of two numbers may stand that are added up."""


def terms(facts: Facts, number: Number, source: Against) -> tuple[Number, Number] | None:
    """Two numbers of the passage that give `number`, in the article's order."""
    found = source.numbers_in(_sentences(facts.reading, number, source))
    for one, other in combinations(found, 2):
        at = source.reading.sentence_of
        parts = list(_parts(one, other))
        if parts and Amounts(parts).ask(number).verdict in ("same", "hedge", "rounded"):
            return one, other
        results: list[Number] = []
        if at[other.first] - at[one.first] <= _TOGETHER:
            results += _sums(one, other)
        if results and Amounts(results).ask(number).verdict in ("same", "hedge"):
            return one, other
    return (
        _with_one(number, found, source)
        or _doubled(number, found, source)
        or _since(number, found, source.year)
        or _of(number, facts, found)
    )


def _sentences(claim: Reading, number: Number, source: Against) -> Iterable[int]:
    index = claim.sentence_of[number.first]
    passage = source.best(claim, *claim.ranges[index])
    if passage is None:
        return ()
    return range(max(0, passage.first - _BESIDE), min(len(source.reading.ranges), passage.last + _BESIDE + 1))


def _parts(one: Number, other: Number) -> Iterator[Number]:
    """Half, a third of a count."""
    for part, whole in ((one, other), (other, one)):
        if part.measure == "percent" and part.hedge == "about" and whole.measure != "percent" and not whole.year:
            value = part.value * whole.value / 100
            yield Number(0, 0, (Fraction(round(value)),), whole.measure, whole.factor, bare=True)
        elif part.measure is None and whole.measure is None and 0 < part.value < whole.value and not whole.year:
            yield Number(0, 0, (100 * part.value / whole.value,), "percent", hedge="about")


def _sums(one: Number, other: Number) -> Iterator[Number]:
    """The sum and the difference of two that measure the same."""
    if one.measure is None and (one.bare or one.value >= _MONEY):
        one = replace(one, measure=other.measure, factor=other.factor)
    elif other.measure is None and (other.bare or other.value >= _MONEY):
        other = replace(other, measure=one.measure, factor=one.factor)
    measures = {one.measure, other.measure}
    if measures == {"percent", "points"}:  # "27 prosent, 5 prosentpoeng ned"
        one, other = replace(one, measure="percent"), replace(other, measure="percent")
    if one.measure != other.measure or one.factor != other.factor or one.year or other.year:
        return
    for first, second in product(one.values, other.values):
        for value in (first + second, abs(first - second)):
            # The sum of shares of different things is no share of anything.
            measure = "points" if one.measure == "percent" and value < min(first, second) else one.measure
            if value > 1:
                yield Number(0, 0, (value,), measure, one.factor, bare=True)
                if measures == {"percent", "points"}:
                    yield Number(0, 0, (value,), "percent", bare=True)
        if measures == {"percent"} and first + second < 100:
            yield Number(0, 0, (100 - first - second,), "percent")  # "resten er usikre"


def _with_one(number: Number, found: Sequence[Number], source: Against) -> tuple[Number, Number] | None:
    """`seks montører` of `Per Vik og fem kolleger`."""
    words = source.reading.words
    for other in found:
        before = words[other.first - 2] if other.first > 1 and words[other.first - 1].form == "og" else None
        if before is not None and before.text != before.form and number.value == other.value + 1:
            return other, other
    return None


def _doubled(number: Number, found: Sequence[Number], source: Against) -> tuple[Number, Number] | None:
    """`2,4 millioner` of `1,2 millioner` and `det dobbelte`."""
    words = source.reading.words
    for other in found:
        around = words[max(0, other.first - _AROUND) : other.last + _AROUND]
        twice = number.measure in (other.measure, None) and any(value * 2 == number.value for value in other.values)
        if twice and any(word.form.startswith("dobbel") for word in around):
            return other, other
    return None


def _since(number: Number, found: Sequence[Number], year: int | None) -> tuple[Number, Number] | None:
    """`40 år` of `fra 1979`."""
    if year is None or number.measure != "months" or number.factor != 12:
        return None
    return next(((n, n) for n in found if n.year and n.value in (year - number.value, year + number.value)), None)


def _of(number: Number, facts: Facts, found: Sequence[Number]) -> tuple[Number, Number] | None:
    """`tre av fire` of `75 prosent`."""
    words = facts.reading.words
    for first, second in ((number.first, number.last + 2), (number.first - 2, number.first)):
        one, other = facts.number_at.get(first), facts.number_at.get(second)
        if one and other and other.value and words[second - 1].form == "av":
            share = Number(0, 0, (100 * one.value / other.value,), "percent", hedge="about")
            near = Amounts([n for n in found if n.measure == "percent"]).ask(share)
            if near.verdict == "same" and near.number:
                return near.number, near.number
    return None
