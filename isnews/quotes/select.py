"""Choose the quotations of a person that a reader names in full or in part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from isnews.findings import Quote
from isnews.norwegian.names_match import fold

_LONGEST = 80
"""Characters of a name that are compared when the nearest is looked for."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Whom a name fits, and what they said."""

    names: tuple[str, ...]
    """The full names that it fits, in the article's order; none, one or several."""
    quotes: tuple[Quote, ...]
    speakers: tuple[str, ...]
    """All who speak in the article, those nearest to the name first."""


def by_person(quotes: Sequence[Quote], wanted: str) -> Selection:
    """The quotations whose speaker `wanted` fits.

    The whole name wins over words of it (`Rasoul`, `al-Askari`), and these win over a part of a word (`Aska`).
    Case, accents, spaces and hyphens do not count; ø = o = oe, æ = ae, å = a = aa.
    """
    speakers = tuple(dict.fromkeys(q.speaker.name for q in quotes if q.speaker is not None))
    asked = fold(wanted)
    fits = [(fit(name, asked), name) for name in speakers] if asked else []
    best = max((fit for fit, _ in fits), default=0)
    names = tuple(name for fit, name in fits if fit == best) if best else ()
    chosen = frozenset(names)
    said = tuple(q for q in quotes if q.speaker is not None and q.speaker.name in chosen)
    return Selection(names, said, speakers if names else _nearest_first(speakers, asked))


def fit(name: str, asked: str) -> int:
    """How a name fits the folded one asked for: 3 for the whole, 2 for whole words of it, 1 for a part, 0 for none."""
    whole = fold(name)
    if whole == asked:
        return 3
    words = [fold(word) for word in name.replace("-", " ").split()]
    run = "".join(words)
    edges = {0, *accumulate(len(word) for word in words)}
    at = run.find(asked)
    while at >= 0:
        if at in edges and at + len(asked) in edges:
            return 2
        at = run.find(asked, at + 1)
    return int(asked in whole or asked in run)


def _nearest_first(speakers: Iterable[str], asked: str) -> tuple[str, ...]:
    def likeness(name: str) -> float:
        forms = [fold(name), *(fold(word) for word in name.split())]
        return max(
            SequenceMatcher(None, form[:_LONGEST], asked[:_LONGEST], autojunk=False).ratio() for form in forms[:8]
        )

    return tuple(sorted(speakers, key=likeness, reverse=True))
