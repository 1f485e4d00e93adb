"""A copy of a text that is easy to match, with a map back to the text.

In the copy letters are composed (NFC), soft hyphens, zero-width and direction marks are gone,
no-break and other odd spaces are plain spaces, and non-breaking hyphens are plain hyphens.
A line end stays a line end.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\x85\t\r\v\f\x1c-\x1f"
_GONE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_MARKS = "\u0300-\u036f"

_ODD = re.compile(f"[{_SPACES}{_GONE}{_MARKS}\u2010\u2011]")


def _with_plain_spaces(text: str) -> str:
    """As many characters as `text`: each odd space is a plain one, each non-breaking hyphen a plain one."""
    for odd in _odd_spaces():
        if odd in text:
            text = text.replace(odd, " ")
    return text.replace("\u2010", "-").replace("\u2011", "-")


@cache
def _odd_spaces() -> tuple[str, ...]:
    first, last = "\u2000", "\u200a"
    between = map(chr, range(ord(first), ord(last) + 1))
    return (*between, *"\u00a0\u1680\u202f\u205f\u3000\u2028\u2029\x85\t\r\v\f\x1c\x1d\x1e\x1f")


@cache
def _shorter() -> re.Pattern[str]:
    # No letter of any language carries more than a few marks; a longer run is left as it is.
    return re.compile(f"[{_GONE}]++|[^{_GONE}{_MARKS}][{_MARKS}]{{1,4}}+")


class Matching:
    """A matching copy of `original`; `text` is the copy, `span` maps a stretch of it back."""

    __slots__ = ("_changes", "_starts", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = original
        # Where the copy is shorter: the start there; and, three numbers for each, the end there and start and end in
        # the original. Plain numbers in arrays: a text may have a soft hyphen behind every letter.
        self._starts: Sequence[int] = ()
        self._changes: Sequence[int] = ()
        if _ODD.search(original) is not None:
            self._fold(_with_plain_spaces(original))

    def _fold(self, text: str) -> None:
        from array import array
        from io import StringIO

        starts, changes, out = array("I"), array("I"), StringIO(newline="")
        length = at = 0
        for found in _shorter().finditer(text):
            start, end = found.span()
            marked = "\u0300" <= text[end - 1] <= "\u036f"
            new = unicodedata.normalize("NFC", found[0]) if marked else ""
            while len(new) > 1 and new[-1] == text[end - 1]:
                new, end = new[:-1], end - 1  # a mark too many for the letter stands for itself
            if len(new) > 1 or len(new) == end - start:
                continue
            out.write(text[at:start])
            out.write(new)
            length += start - at
            starts.append(length)
            length += len(new)
            changes.extend((length, start, end))
            at = end
        self.text = text
        if starts:
            out.write(text[at:])
            self.text, self._starts, self._changes = out.getvalue(), starts, changes

    def at(self, index: int) -> int:
        """Where the character at `index` of the copy starts in the original."""
        place = bisect_right(self._starts, index) - 1
        if place < 0:
            return index
        new_end, start, end = self._changes[3 * place : 3 * place + 3]
        return start if index < new_end else end + index - new_end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that `text[start:end]` was made from, without what is gone around it."""
        if end <= start or not self._changes:
            return self.at(start), self.at(start) + max(0, end - start)
        return self.at(start), self._end(end - 1)

    def back(self, spans: list[tuple[int, int]], offset: int = 0) -> list[tuple[int, int]]:
        """Many spans at once, in the text that `original` was cut from at `offset`."""
        if self._changes:
            spans = [self.span(start, end) for start, end in spans]
        return [(offset + start, offset + end) for start, end in spans] if offset else spans

    def _end(self, index: int) -> int:
        """Where the character at `index` of the copy ends in the original."""
        place = bisect_right(self._starts, index) - 1
        if place < 0:
            return index + 1
        new_end, _, end = self._changes[3 * place : 3 * place + 3]
        return end if index < new_end else end + index - new_end + 1
