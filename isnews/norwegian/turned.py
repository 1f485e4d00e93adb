"""The reporting words that turn what is reported: without `avviser at`, a denial would read as a claim."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from isnews.norwegian import lists
from isnews.norwegian.words import norm

BEFORE = 40
"""Characters before the reporting verb in which the words stand that go with it: `har ikke villet avvise at`."""
_LONGEST = 60
"""Characters of the reporting words; of longer ones only the first and the last are shown."""
_AUXILIARIES = frozenset(
    ["har", "hadde", "ha", "vil", "ville", "villet", "vilja", "kan", "kunne", "kunnet", "kunna", "skal", "skulle", "å"]
)
_NOT = frozenset(["ikke", "ikkje", "aldri", "neppe", "knapt"])
_WITH_VERB = _AUXILIARIES | _NOT


def turning(text: str, cue: int, start: int, said: str, apart: Iterable[tuple[int, int]]) -> str:
    """`avviser at`, `tror ikke at`, `tviler på at` before what is `said`; empty where nothing is turned.

    The reporting words stand between `cue` and `start`; who says it and to whom, at the places `apart`, is left out.
    `ikke` may also be the first word reported: `tror` of `tror ikke det går`.
    """
    before = text[max(cue - BEFORE, 0) : cue].split()
    words = list(takewhile(_WITH_VERB.__contains__, (norm(word) for word in reversed(before) if word)))[::-1]
    words += " ".join(_rest(text, cue, start, apart)).rstrip(' «“"”„').split()
    into = words[-1:] != ["at"] and norm(said.partition(" ")[0]) in _NOT
    if not into and not any(norm(word.strip(",")) in lists.load("turning_cues") for word in words):
        return ""
    shown = " ".join(words)
    return shown if len(shown) <= _LONGEST else f"{words[0]} … {words[-1]}"


def _rest(text: str, start: int, end: int, apart: Iterable[tuple[int, int]]) -> Iterator[str]:
    """What stands between two places of the text outside some others."""
    for first, last in sorted(apart):
        if start <= first and last <= end:
            yield text[start:first]
            start = last
    yield text[start:end]


def addressed(text: str, start: int, end: int) -> tuple[int, int]:
    """The outlet that stands at a place of the text, with its preposition: `overfor NTB`."""
    return text.rfind(" ", 0, max(start - 1, 0)) + 1, end
