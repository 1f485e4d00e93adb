"""The label that a printed line starts with: `LES OGSÅ:`, `Foto:`, `Publisert`, `Tekst og foto:`, `Fakta`."""

from functools import cache
from typing import NamedTuple

from isnews.norwegian import lists

_LONGEST = 60
_BEFORE = "•>→►»*-–—_ [("


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
    """The label of a line, the longest that fits, or `None`.

    One without a colon must be followed by what fits its kind: the caller decides.
    """
    bare = text.lstrip(_BEFORE)
    names = _by_first_word().get(_first(bare))
    if names is None:
        return None
    low = bare[:_LONGEST].lower()
    for name, kind in names:
        if low.startswith(name):
            after = bare[len(name) :].lstrip("* ").removeprefix("(+)").lstrip()
            if not after.strip(".:|* "):
                return Label(kind, name, "", True, bare[: len(name)].isupper())
            if after[0] in ":|" or bare[len(name)] == " ":
                colon = after[0] in ":|"
                rest = after[1:].strip("* ") if colon else after
                return Label(kind, name, rest, colon, bare[: len(name)].isupper())
    return None


def is_credit(word: str) -> bool:
    """Whether a word before a colon names a picture: `Foto`, `ARKIVFOTO`, `Skjermdump`."""
    return _labels().get(word.lower()) == "credit"


def _first(text: str) -> str:
    """The first word in lower case, without the marks that may follow it."""
    return text[:_LONGEST].split(" ", 1)[0].split("/", 1)[0].rstrip(":.,*|!").lower()


@cache
def _labels() -> dict[str, str]:
    return {name: kinds[0] for name, kinds in lists.table("layout_labels").items()}


@cache
def _by_first_word() -> dict[str, list[tuple[str, str]]]:
    """First word to the labels that start with it, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, kind in sorted(_labels().items(), key=lambda row: -len(row[0])):
        found.setdefault(_first(name), []).append((name, kind))
    return found
