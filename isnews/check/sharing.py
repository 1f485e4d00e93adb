"""Numbers that share one unit, or one `millioner`, which stands with the first or the last of them only."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from isnews.check.number import COMPARED, CURRENCIES, SCALES, Number
from isnews.check.reading import Word

_JOINING = frozenset({"og", "til", "eller", "-", "–", "—", "mot"})
_NEARBY = 15
"""Words after a number of millions in which another may leave that word out."""


def shared_scales(words: Sequence[Word], found: list[Number]) -> list[Number]:
    """In `640 millioner, 55 mer enn året før` and `412 millioner kroner, mot 205 i planen` both are millions."""
    for index in range(1, len(found)):
        number, before = found[index], found[index - 1]
        scale = SCALES.get(words[before.last].form, 1) if before.last > before.first else 1
        after = words[number.last + 1].form if number.last + 1 < len(words) else ""
        if (
            scale >= 10**6
            and (number.bare or after in COMPARED)
            and not number.year
            and number.first - before.last < _NEARBY
        ):
            found[index] = replace(number, values=(*number.values, number.value * scale))
    return found


def shared_units(words: Sequence[Word], found: list[Number]) -> Iterator[Number]:
    """In `10 til 15 prosent`, `20-25 kroner` the unit is that of both."""
    for number, following in zip(found, [*found[1:], None], strict=False):
        joined = (
            following is not None
            and number.measure is None
            and following.measure is not None
            and (
                following.first == number.last
                or (following.first == number.last + 2 and words[number.last + 1].form in _JOINING)
            )
        )
        if joined and following is not None and following.measure in CURRENCIES | {"percent"}:
            yield replace(number, measure=following.measure, factor=following.factor)
        else:
            yield number
