"""Where quoted words stand in a text: between marks, and on dash lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from isnews.check.reading import Reading, Word
from isnews.norwegian import lists

_CLOSING = {"«": "»", "»": "«", "“": "”“", "„": "“”", "”": "”", '"': '"'}
_DASHES = frozenset({"–", "—", "-", "--"})
_ENDS = frozenset({",", "?", "!", "…", "..."})


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a text gives as somebody's."""

    first: int
    last: int
    """The word after the last."""
    dash: bool = False
    """Whether a dash line gives them, not marks."""
    cue: bool = False
    """Whether a reporting clause follows, as in `– Det går bra, sier hun`."""


@cache
def _reporting() -> frozenset[str]:
    """Finite forms that may report quoted words."""
    rows = lists.table("reporting_verbs").values()
    return frozenset(form for row in rows if "speech" in row[-1].split() for form in row[0].split())


def quoted(reading: Reading) -> list[Quoted]:
    """The quoted words of a text, in order."""
    found: list[Quoted] = []
    for first, last in reading.pieces:
        words = reading.words
        if words[first].text in _DASHES and last - first > 1:
            found.append(_dash_line(words, first + 1, last))
        else:
            found += _marked(words, first, last)
    return found


def _dash_line(words: Sequence[Word], first: int, last: int) -> Quoted:
    for at in range(first + 1, last - 1):
        if words[at].text in _ENDS and words[at + 1].form in _reporting():
            return Quoted(first, at, dash=True, cue=True)
    return Quoted(first, last, dash=True)


def _marked(words: Sequence[Word], first: int, last: int) -> list[Quoted]:
    found: list[Quoted] = []
    begin, closing = -1, ""
    for at in range(first, last):
        mark = words[at].text
        if begin >= 0 and mark in closing:
            if at > begin:
                found.append(Quoted(begin, at))
            begin, closing = -1, ""
        elif begin < 0 and mark in _CLOSING:
            begin, closing = at + 1, _CLOSING[mark]
    return found
