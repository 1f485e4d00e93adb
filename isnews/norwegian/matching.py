"""A copy of a text that is easy to match, with a map back to the text.

In the copy letters are composed (NFC), soft hyphens, zero-width characters and joiners are gone,
no-break and other odd spaces are plain spaces, and non-breaking hyphens are plain hyphens.
"""

import re
import unicodedata
from bisect import bisect_right

_ODD = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f\u00a0\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\t\r\v\f]")
_SAME_LENGTH = dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f"), " ") | {0x2010: "-", 0x2011: "-"}
_LENGTH_CHANGES = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+|.[\u0300-\u036f]+", re.DOTALL)


class Matching:
    """A matching copy of `original`; `text` is the copy, `span` maps a stretch of it back."""

    __slots__ = ("_copies", "_originals", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self._copies: list[int] = []
        self._originals: list[int] = []
        if _ODD.search(original) is None:
            self.text = original
            return
        self.text = self._fold(original.translate(_SAME_LENGTH))

    def _fold(self, text: str) -> str:
        out: list[str] = []
        length = at = 0
        for found in _LENGTH_CHANGES.finditer(text):
            replaced = "" if found[0][0] in "\u00ad\u200b\u200c\u200d\u2060\ufeff" else unicodedata.normalize("NFC", found[0])
            if len(replaced) == len(found[0]):
                continue
            out += text[at : found.start()], replaced
            length += found.start() - at + len(replaced)
            at = found.end()
            self._copies.append(length)
            self._originals.append(at)
        out.append(text[at:])
        return "".join(out)

    def at(self, index: int) -> int:
        """Where the character at `index` of the copy starts in the original."""
        place = bisect_right(self._copies, index) - 1
        if place < 0:
            return index
        return self._originals[place] + index - self._copies[place]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that `text[start:end]` was made from."""
        if not self._copies:
            return start, end
        return self.at(start), self.at(end - 1) + self._width(end - 1) if end > start else self.at(start)

    def _width(self, index: int) -> int:
        """How many characters of the original the copy's character at `index` stands for."""
        return max(1, self._end(index) - self.at(index))

    def _end(self, index: int) -> int:
        # A composed letter ends where the next recorded change says; a plain one is one character wide.
        place = bisect_right(self._copies, index + 1) - 1
        if place >= 0 and self._copies[place] == index + 1:
            composed = self._originals[place]
            before = bisect_right(self._copies, index) - 1
            return composed if before != place else self.at(index) + 1
        return self.at(index) + 1
