"""Which sentences cannot stand alone, and on which other they lean.

`Han bekrefter …` leans on the last sentence that names somebody, `Men …`, `Dette …` and `Det betyr …` on the one right
before, a dash line that names no speaker too, and so does the rest of a quotation that began in an earlier sentence.
The first sentence of a dash line brings the next along, where the speaker may be named.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from isnews.norwegian import lists
from isnews.summarize.candidates import Candidate

_DASHES = "–—-"
_EARLY = 5
"""Words from which a linking word no longer speaks of the sentence before."""


class Lean(NamedTuple):
    """How a sentence depends on another."""

    on: int
    """Index of the sentence that must be in the summary too."""
    brings: bool
    """It brings that sentence along; else it waits until that is chosen for its own sake."""


def leanings(text: str, found: Sequence[Candidate]) -> list[Lean | None]:
    """For each sentence what it leans on; `None` where it stands alone. The first always does."""
    leans: list[Lean | None] = []
    head = 0
    for i, candidate in enumerate(found):
        goes_on = i + 1 < len(found) and candidate.quoted and found[i + 1].quoted and found[i + 1].follows
        how = _how(text, candidate, goes_on)
        if how == "after":
            leans.append(Lean(i + 1, True))
        elif not i or not how:
            leans.append(None)
        else:
            leans.append(Lean(head, True) if how == "name" else Lean(i - 1, False))
        if how != "name":
            head = i
    return leans


def _how(text: str, candidate: Candidate, goes_on: bool) -> str:
    start, end = candidate.start, candidate.end
    if (candidate.quoted and candidate.follows) or text.count("»", start, end) > text.count("«", start, end):
        return "before"
    if is_dash_line(text[start : start + 2]):
        # "– Dette er helt sykt. Jeg skulle ikke spille, sier Tveit."
        return "" if _names_speaker(text[start:end]) else "after" if goes_on else "before"
    forms = candidate.forms
    how = _opening(forms) if forms[0] in _openers() and text[start].isalpha() else ""
    # "Forsvarsstyrken utgjør dermed 30 000 soldater." "Forsvareren avviser dette."
    return how or ("" if forms[-1] != "dette" and _inside().isdisjoint(forms[1:_EARLY]) else "before")


@cache
def _openers() -> frozenset[str]:
    """The first words of the list."""
    return frozenset(entry.partition(" ")[0] for entry in lists.table("leaning"))


@cache
def _inside() -> frozenset[str]:
    """Those that say as much behind the verb."""
    return frozenset(entry for entry, (_, *more) in lists.table("leaning").items() if more)


def _opening(forms: tuple[str, ...]) -> str:
    table = lists.table("leaning")
    first, second = forms[0], forms[1] if len(forms) > 1 else ""
    for entry in (f"{first} {second}", first):
        if entry in table:
            return table[entry][0]
    if f"{first} +" in table and second in lists.load("finite_verbs"):
        return table[f"{first} +"][0]
    return ""


def is_dash_line(piece: str) -> bool:
    """`– Is gir ikke opp, sier al-Askari.`"""
    return piece[0] in _DASHES and piece[1:2] in " \u00a0"


def _names_speaker(piece: str) -> bool:
    """The clause after the last comma has a capital: `…, sier al-Askari.`, but not `…, sier han.`"""
    tail = piece.rpartition(",")[2]
    return tail is not piece and tail != piece and any(c.isupper() for c in tail)
