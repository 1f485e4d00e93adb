"""The names, numbers and dates of a text, and which word belongs to which."""

from bisect import bisect_left
from functools import cached_property

from isnews.check.dates import Day, dates
from isnews.check.naming import Name, names
from isnews.check.number import Number
from isnews.check.numbers import numbers
from isnews.check.reading import Reading


class Facts:
    """What a text says that can be held beside another text; each part is made when it is first asked for."""

    def __init__(self, reading: Reading, low: frozenset[str]) -> None:
        self.reading = reading
        self._low = low

    @cached_property
    def names(self) -> list[Name]:
        """The names."""
        return names(self.reading, self._low)

    @cached_property
    def days(self) -> list[Day]:
        """The dates."""
        return dates(self.reading.words)

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers, years among them, but not those inside dates."""
        taken = frozenset(at for day in self.days for at in range(day.first, day.last + 1))
        return numbers(self.reading.words, taken)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        return [name.words[0] for name in self.names], [number.first for number in self.numbers]

    def names_between(self, first: int, last: int) -> list[Name]:
        """The names that begin from word `first` to `last`, that one excluded."""
        starts = self._starts[0]
        return self.names[bisect_left(starts, first) : bisect_left(starts, last)]

    def numbers_between(self, first: int, last: int) -> list[Number]:
        """The numbers that begin from word `first` to `last`, that one excluded."""
        starts = self._starts[1]
        return self.numbers[bisect_left(starts, first) : bisect_left(starts, last)]

    @cached_property
    def named(self) -> frozenset[int]:
        """The words that belong to a name."""
        return frozenset(at for name in self.names for at in name.words)

    @cached_property
    def number_at(self) -> dict[int, Number]:
        """To each word its number."""
        return {at: number for number in self.numbers for at in range(number.first, number.last + 1)}

    @cached_property
    def day_at(self) -> dict[int, Day]:
        """To each word its date."""
        return {at: day for day in self.days for at in range(day.first, day.last + 1)}
