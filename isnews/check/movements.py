"""Amounts that a text says to have changed: `fra 34 til 27 prosent`, `112 saker, mot 139 året før`."""

import itertools
from collections.abc import Sequence
from fractions import Fraction

from isnews.check.number import Number
from isnews.check.reading import Word

_FROM = frozenset({"fra", "frå"})
_APART = 8
"""Words that the two numbers of one change may stand apart."""
_EARLIER = frozenset({"fjor", "før", "førre", "forrige", "sidan", "siden"})
"""Words that say of the second number that it is the older one."""


class Movements:
    """The changes of amounts in a text."""

    def __init__(self, words: Sequence[Word], numbers: Sequence[Number]) -> None:
        self.pairs: dict[tuple[Fraction, Fraction], tuple[int, int]] = {}
        """From and to, and the words that say it."""
        self.ways: dict[tuple[Fraction, str | None], int] = {}
        """To an amount 0 where it had gone up, 1 where it had gone down."""
        self.older: dict[tuple[Fraction, str | None], Number] = {}
        """To an amount that is told as the older one, the newer."""
        for one, other in itertools.pairwise(numbers):
            if is_change(words, one, other):
                self.pairs.setdefault((one.value, other.value), (one.first, other.last))
            elif _is_compared(words, one, other):
                self.ways.setdefault((one.value, one.measure), int(one.value < other.value))
                for measure in {other.measure, one.measure}:
                    self.older.setdefault((max(other.values), measure), one)


def is_change(words: Sequence[Word], one: Number, other: Number) -> bool:
    """Whether the two stand as `fra 34 til 27`; no years, and no ranks, which fall as they grow."""
    if one.year or other.year or not 0 < other.first - one.last < _APART or one.value == other.value:
        return False
    before = words[one.first - 1].form if one.first else ""
    after = words[other.last + 1].form if other.last + 1 < len(words) else ""
    between = [word.form for word in words[one.last + 1 : other.first]]
    return before in _FROM and between[-1:] == ["til"] and "." not in between and after not in (".", "plass")


def _is_compared(words: Sequence[Word], one: Number, other: Number) -> bool:
    if one.year or other.year or not 0 < other.first - one.last < _APART or one.value == other.value:
        return False
    following = words[other.last + 1 : other.last + 5]
    after = {word.form for word in following}
    dated = any(len(word.text) == 4 and word.text.isdecimal() for word in following)  # "mot 19 i 2015"
    alike = one.measure == other.measure or other.bare
    return words[other.first - 1].form == "mot" and (dated or bool(after & _EARLIER)) and alike
