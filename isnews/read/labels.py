"""The label that a printed line starts with: `LES OGSÅ:`, `Foto:`, `Publisert`, `Tekst og foto:`, `Fakta`."""

from functools import cache
from typing import NamedTuple

from isnews.norwegian import lists

_LONGEST = 45
_BEFORE = "•>→►»*-–—_ [("
_MOST_WORDS = 4


class Label(NamedTuple):
    """A known label at the start of a line."""

    kind: str
    """What a line with it is: `related`, `credit`, `byline`, `published`, `updated`, `fact`, `source`, `notice`, …"""
    name: str
    """The label in lower case: `les også`."""
    rest: str
    """What follows it."""
    colon: bool
    """Whether a colon or bar, or nothing at all, stands after it."""
    capitals: bool


def label(text: str) -> Label | None:
    """The label of a line, or `None`. One without a colon must be followed by what fits its kind: the caller decides."""
    bare = text.lstrip(_BEFORE)
    if _first(bare) not in _first_words():
        return None
    stop = _colon(bare)
    if stop:
        name = " ".join(bare[:stop].strip("* ").lower().split())
        kind = _labels().get(name)
        if kind:
            return Label(kind, name, bare[stop + 1 :].strip("* "), True, bare[:stop].isupper())
    words = bare[: _LONGEST * 2].split(" ")
    for size in range(min(_MOST_WORDS, len(words)), 0, -1):
        name = " ".join(words[:size]).lower().rstrip("*.!")
        kind = _labels().get(name)
        if kind:
            start = sum(len(word) + 1 for word in words[:size])
            return Label(kind, name, bare[start:].strip(), start >= len(bare), bare[: start - 1].isupper())
    return _labels_whole(bare)


def _labels_whole(text: str) -> Label | None:
    """A label of many words that is all of the line: `Artikkelen fortsetter under annonsen`."""
    name = text.rstrip(".:* ").lower()
    kind = _labels().get(name) if len(name) <= _LONGEST else None
    return Label(kind, name, "", True, text.isupper()) if kind else None


def is_credit(word: str) -> bool:
    """Whether a word before a colon names a picture: `Foto`, `ARKIVFOTO`, `Skjermdump`."""
    return _labels().get(word.lower()) == "credit"


def _first(text: str) -> str:
    return text[:_LONGEST].split(" ", 1)[0].split("/", 1)[0].rstrip(":.,*|!").lower()


def _colon(text: str) -> int:
    """Where the label's colon or bar stands, or 0."""
    colon, bar = text.find(":", 0, _LONGEST), text.find("|", 0, _LONGEST)
    return min((at for at in (colon, bar) if at > 0), default=0)


@cache
def _labels() -> dict[str, str]:
    return {name: kinds[0] for name, kinds in lists.table("layout_labels").items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_first(name) for name in _labels())
