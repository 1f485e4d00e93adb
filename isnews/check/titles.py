"""What the article calls those whom it names: the title that stands right before a name."""

from collections import defaultdict
from functools import cache

from isnews.check.naming import Name, is_title, variants
from isnews.check.reading import Reading
from isnews.norwegian import lists

_SHORTEST = 4
"""Letters of a noun that a longer title may end in: `minister`, `sjef`."""


def title_of(reading: Reading, name: Name) -> tuple[int | None, int]:
    """The place of the title before a name, and where the name itself begins."""
    words = reading.words
    first = name.words[0]
    if len(name.words) > 1 and is_title(words[first].form, frozenset()) and _is_person(words[first].form):
        return first, name.words[1]
    before = first - 1
    if before >= 0 and words[before].is_word and _is_person(words[before].form):
        return before, first
    return None, first


@cache
def _is_person(form: str) -> bool:
    """`statsminister`, `finansdirektør`; the head of a compound is a noun for somebody."""
    nouns = _nouns()
    return any(form[at:] in nouns for at in (0, *range(2, len(form) - _SHORTEST + 1)))


@cache
def _nouns() -> frozenset[str]:
    rows = (entry.split("\t") for entry in lists.entries("sources"))
    return frozenset(noun for kind, nouns in rows if kind == "person" for noun in nouns.split())


def titles(reading: Reading, names: list[Name]) -> dict[str, dict[str, Name]]:
    """To each title the last parts of the names that it stands before."""
    found: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in names:
        title, _ = title_of(reading, name)
        if title is not None:
            for form in variants(reading.words[name.words[-1]].text):
                found[reading.words[title].form].setdefault(form, name)
    return found
