"""A text of any length in portions that little memory holds, and what stands in them kept in little room."""

from collections.abc import Iterable, Iterator

Span = tuple[int, int]

PORTION = 30_000
"""Characters of a portion: five thousand words, more than any paragraph of print has."""
_MARKED = 255


def portions(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch whole, or where it is longer than a portion, cut behind a sentence, else between words."""
    while end - start > PORTION:
        cut = _cut(text, start + PORTION // 2, start + PORTION)
        yield start, cut
        start = cut
    yield start, end


def _cut(text: str, least: int, most: int) -> int:
    for between in (". ", "\n", " "):
        at = text.rfind(between, least, most)
        if at >= 0:
            return at + len(between)
    return most


class Spans:
    """Spans of a text in its order, none over another, in two bytes each: how far from the last one, and how long."""

    __slots__ = ("_far", "_gaps", "_lengths")

    def __init__(self) -> None:
        self._gaps = bytearray()
        self._lengths = bytearray()
        self._far: dict[int, Span] = {}
        """Distance and length of the few that a byte does not hold."""

    def __len__(self) -> int:
        return len(self._gaps)

    def add(self, spans: Iterable[Span], start: int) -> None:
        """Keep the spans of a portion that begins at `start`."""
        gaps, lengths = self._gaps, self._lengths
        for first, last in spans:
            gap, length = first - start, last - first
            if gap >= _MARKED or length >= _MARKED:
                self._far[len(gaps)] = gap, length
                gap = length = _MARKED
            gaps.append(gap)
            lengths.append(length)
            start = last

    def of(self, first: int, last: int, start: int) -> list[Span]:
        """The spans from number `first` to before `last`, which are those of a portion that begins at `start`."""
        found = []
        for number, gap, length in zip(
            range(first, last), self._gaps[first:last], self._lengths[first:last], strict=True
        ):
            if gap == _MARKED:
                gap, length = self._far[number]
            start += gap
            found.append((start, start + length))
            start += length
        return found
