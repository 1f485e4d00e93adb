"""Choose the quotations of a person that a reader names in full or in part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from isnews.findings import Quote
from isnews.norwegian.names_match import fold
from isnews.people import nouns

_LONGEST = 80
"""Characters of a name that are compared when the nearest is looked for."""
_NEAREST = 10
"""So many of the nearest may be what was meant."""
_LONG = 5
"""Letters of a name in which two may be wrong."""
_PART = 4
"""Letters that a noun must have to stand for a compound that ends in it: `sjef`, `havnesjef`."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Whom a name fits, and what they said."""

    names: tuple[str, ...]
    """The full names that it fits, in the article's order; none, one or several."""
    quotes: tuple[Quote, ...]
    speakers: tuple[str, ...]
    """All who speak in the article, those nearest to the name first."""
    near: tuple[str, ...] = ()
    """Of these, where it fits nobody, those whose name is a slip of the pen away."""


def by_person(quotes: Sequence[Quote], wanted: str) -> Selection:
    """The quotations whose speaker `wanted` fits.

    The whole name wins over words of it (`Rasoul`, `al-Askari`), and these win over a part of a word (`Aska`).
    Case, accents, spaces and hyphens do not count; ø = o = oe, æ = ae, å = a = aa. Where it fits no name, it may be the
    role of the one speaker who has it: `ordføreren`.
    """
    speakers = tuple(dict.fromkeys(q.speaker.name for q in quotes if q.speaker is not None))
    asked = fold(wanted)
    fits = [(fit(name, asked), name) for name in speakers] if asked else []
    best = max((fit for fit, _ in fits), default=0)
    names = tuple(name for fit, name in fits if fit == best) if best else ()
    names = names or (_in_role(quotes, wanted) if asked else ())
    if not names:
        nearest = _nearest_first(speakers, asked)
        return Selection((), (), nearest, tuple(name for name in nearest[:_NEAREST] if is_slip(name, asked)))
    chosen = frozenset(names)
    said = tuple(q for q in quotes if q.speaker is not None and q.speaker.name in chosen)
    return Selection(names, said, speakers)


def _in_role(quotes: Sequence[Quote], wanted: str) -> tuple[str, ...]:
    """The one speaker with the role, however it is inflected; the role may be a compound that ends in the word."""
    asked = [nouns.lemma(word.lower()) for word in wanted.split()]
    whole: dict[str, None] = {}
    compound: dict[str, None] = {}
    for speaker in (quote.speaker for quote in quotes):
        if speaker is None or not speaker.role:
            continue
        held = [nouns.lemma(word.strip(",").lower()) for word in speaker.role.split()]
        if any(held[at : at + len(asked)] == asked for at in range(len(held))):
            whole[speaker.name] = None
        elif len(asked) == 1 and len(asked[0]) >= _PART and any(lemma.endswith(asked[0]) for lemma in held):
            compound[speaker.name] = None
    names = tuple(whole or compound)
    return names if len(names) == 1 else ()


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


def is_slip(name: str, asked: str) -> bool:
    """Whether a word of the name, or all of it, is one letter away from the folded one asked for, of a long one two.

    Two letters that have changed places are one slip.
    """
    most = 1 if len(asked) < _LONG else 2
    forms = [fold(name), *(fold(word) for word in name.split()[:8])]
    return any(abs(len(form) - len(asked)) <= most and _distance(form, asked) <= most for form in forms)


def _distance(one: str, other: str) -> int:
    """How many letters must be left out, put in, changed or exchanged with the next."""
    older: list[int] = []
    before = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for k, own in enumerate(other, 1):
            least = min(before[k] + 1, row[k - 1] + 1, before[k - 1] + (letter != own))
            if i > 1 and k > 1 and letter == other[k - 2] and one[i - 2] == own:
                least = min(least, older[k - 2] + 1)
            row.append(least)
        older, before = before, row
    return before[-1]


def _nearest_first(speakers: Iterable[str], asked: str) -> tuple[str, ...]:
    def likeness(name: str) -> float:
        forms = [fold(name), *(fold(word) for word in name.split())]
        return max(
            SequenceMatcher(None, form[:_LONGEST], asked[:_LONGEST], autojunk=False).ratio() for form in forms[:8]
        )

    return tuple(sorted(speakers, key=likeness, reverse=True))
