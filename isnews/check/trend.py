"""Words of direction that the numbers contradict: `økte fra 34 til 27`, `økte til 112`, where it was 139 before."""

import itertools
from collections.abc import Iterator, Sequence

from isnews.check.against import Against
from isnews.check.contrary import sides
from isnews.check.facts import Facts
from isnews.check.missing import Found, found
from isnews.check.movements import is_change
from isnews.check.number import Number
from isnews.check.reading import Span

_EARLIER = frozenset(
    {"fjor", "fjorårets", "fra", "frå", "forrige", "først", "førre", "hadde", "mot", "siden", "sidan", "tidlegare"}
)
"""Words that say that a number was before."""
_BEFORE = 8
"""Words before a number in which a word says where it goes."""


def trend_of(facts: Facts, sentence: Span, source: Against) -> Iterator[Found]:
    """Directions of the summary that are the other way round in the article, or in the numbers themselves."""
    claim = facts.reading
    numbers = facts.numbers_between(*sentence)
    for one, other in itertools.pairwise(numbers):
        if is_change(claim.words, one, other):
            pairs = source.movements.pairs
            if (other.value, one.value) in pairs and (one.value, other.value) not in pairs:
                near = source.mention(*pairs[other.value, one.value])
                message = "“{}” is the other way round in the article, which has “{near}”."
                yield found("number", claim, one.first, other.last, message, near)
            yield from _told(facts, one, int(other.value < one.value), sentence)
    yield from _older(facts, numbers, sentence, source)
    for number in numbers:
        way = source.movements.ways.get((number.value, number.measure))
        if way is not None:
            yield from _told(facts, number, way, sentence)


def _older(facts: Facts, numbers: Sequence[Number], sentence: Span, source: Against) -> Iterator[Found]:
    """`Resultatet ble 402 millioner` of `371 millioner, mot 402 millioner året før`."""
    claim = facts.reading
    for number in numbers:
        newer = source.movements.older.get((number.value, number.measure))
        if newer is None or any(other.year or newer.value in other.values for other in numbers):
            continue
        forms = [word.form for word in claim.words[sentence[0] : sentence[1]]]
        once = len(source.having(number.value)) == 1
        if once and not _EARLIER.intersection(forms) and ("året", "før") not in itertools.pairwise(forms):
            near = source.mention(newer.first, newer.last)
            yield found("number", claim, number.first, number.last, "“{}” was before; now it is “{near}”.", near)


def _told(facts: Facts, number: Number, way: int, sentence: Span) -> Iterator[Found]:
    """The nearest word of direction before the number, if it says the other way."""
    claim = facts.reading
    for at in range(number.first - 1, max(sentence[0], number.first - _BEFORE) - 1, -1):
        said = {side for axis, side in sides(claim, at) if axis == "amount"} if claim.words[at].is_word else set()
        if said:
            if way not in said:
                yield found("negation", claim, at, at, "“{}”, but by the numbers it went the other way.")
            return
