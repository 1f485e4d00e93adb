"""Times of day: `like over klokken seks` of `kl. 06.14`."""

from collections.abc import Sequence

from isnews.check.number import Number
from isnews.check.reading import Word

_CLOCK = frozenset({"kl", "kl.", "klokka", "klokken"})
_QUARTER = 15
"""Minutes by which a full hour may be missed."""


class Clock:
    """The times that an article gives."""

    def __init__(self, words: Sequence[Word], numbers: Sequence[Number]) -> None:
        self._minutes = [_minutes(words[n.first].text) for n in numbers if _told(words, n)]

    def bears(self, words: Sequence[Word], number: Number) -> bool:
        """Whether a full hour is that of a time of the article, or as good as."""
        if not _told(words, number) or number.value.denominator != 1:
            return False
        hour = 60 * int(number.value)
        apart = ((hour - minutes) % 720 for minutes in self._minutes if minutes is not None)
        return any(min(n, 720 - n) <= _QUARTER for n in apart)


def _told(words: Sequence[Word], number: Number) -> bool:
    before = (words[at].form for at in (number.first - 1, number.first - 2) if at >= 0)
    return any(form in _CLOCK or (form == "." and words[number.first - 2].form == "kl") for form in before)


def _minutes(text: str) -> int | None:
    hour, _, minute = text.replace(":", ".").partition(".")
    return 60 * int(hour) + int(minute or 0) if hour.isdecimal() and (not minute or minute.isdecimal()) else None
