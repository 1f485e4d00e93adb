"""Which texts make an entry of an article that is told as it happens, where only their times of day say so."""

import re

from isnews.read import datelines
from isnews.read.page.stretches import Stretch

_LEAST = 3
_TIME = re.compile(r"(?:kl\.? ?|klokka |klokken )?(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:])", re.IGNORECASE)
_LONGEST = 40
_TEXT = 40
"""Characters of running text that an entry has at the least; the rows of a programme have fewer."""
_ENTRIES = 0.6
"""Share of the times of day that must have such a text under them."""
_APART = frozenset({"caption", "related", "factbox"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def number(stretches: list[Stretch]) -> bool:
    """Number the entries; give whether there are any.

    A time of day on a line of its own begins one, or the heading right above it does.
    """
    times = [i for i, stretch in enumerate(stretches) if _is_time(stretch)]
    if len(times) < _LEAST:
        return False
    texts = sum(_has_text(stretches, i, end) for i, end in zip(times, [*times[1:], len(stretches)], strict=True))
    if texts < _ENTRIES * len(times):
        return False
    starts = {i - (i > 0 and stretches[i - 1].tag in _HEADINGS and not _is_heading_of(stretches, i)) for i in times}
    entry = 0
    for i, stretch in enumerate(stretches):
        entry += i in starts
        stretch.entry = entry
    return True


def is_time(text: str) -> bool:
    """Whether a text is a time of day, with its date or without: `11.42`, `kl. 11.42`, `11:42 – 31. januar 2025`."""
    found = _TIME.match(text) if len(text) <= _LONGEST else None
    return found is not None and (found.end() == len(text) or datelines.is_date(text))


def _is_time(stretch: Stretch) -> bool:
    return stretch.tag not in _HEADINGS and stretch.role not in _APART and is_time(stretch.text)


def _has_text(stretches: list[Stretch], start: int, end: int) -> bool:
    return any(len(stretch.text) >= _TEXT for stretch in stretches[start + 1 : min(end, start + 4)])


def _is_heading_of(stretches: list[Stretch], i: int) -> bool:
    """Whether the time at `i` has its own heading below it."""
    return i + 1 < len(stretches) and stretches[i + 1].tag in _HEADINGS
