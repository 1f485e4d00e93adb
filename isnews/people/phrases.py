"""Noun phrases that can name a source: `administrerende direktør i Norsk fjellforeining, Kari Vik`.

A phrase is a core, what is attached to it with prepositions, and an apposition.
Nothing here looks at more than `REACH` tokens from where it starts.
"""

from isnews.people import nouns
from isnews.people.appositions import apposition
from isnews.people.attaching import inside, prepositions, take
from isnews.people.classes import (
    ACRONYM,
    ADVERB,
    AUTHOR,
    CAPITAL,
    DETERMINER,
    FINITE,
    PREPOSITION,
    PRONOUN,
    VAGUE,
    words,
)
from isnews.people.core import STOP, Phrase, core_of, trim
from isnews.people.reading import Token

__all__ = ["REACH", "Phrase", "parse"]

REACH = 40


def parse(tokens: list[Token], i: int, end: int, *, attach: bool = True) -> Phrase | None:
    """The noun phrase that starts at token `i` and goes no further than `end`; `None` where there is none."""
    end = min(end, i + REACH)
    if i >= end:
        return None
    token = tokens[i]
    if token.norm in ("både", "såvel"):
        found = parse(tokens, i + 1, end, attach=attach)
        if found is not None:
            found.lo = i
        return found
    if token.norm in ("tidligere", "tidlegare"):
        found = parse(tokens, i + 1, end, attach=attach)
        if found is None or nouns.kind(found.head) != "person":
            return None
        found.lo = i  # "tidligere statsråd Per Bø"
        found.role = (i, found.role[1]) if found.role is not None else None
        found.description = (i, found.description[1]) if found.description is not None else None
        return found
    flags = token.flags
    if flags & AUTHOR and token.norm not in ("min", "mi", "mitt", "mine", "vår", "vårt", "våre"):
        return Phrase(i, i + 1, i + 1, "author") if token.norm in ("jeg", "eg", "vi", "me", "i") else None
    nounlike = i + 1 < end and not tokens[i + 1].flags & (STOP | FINITE | PRONOUN)
    if nounlike and token.norm in ("de", "dei") and tokens[i + 1].norm.endswith(("en", "et")):
        nounlike = False  # "Videre mener de kommunen må"
    if flags & PRONOUN and not (flags & DETERMINER and nounlike):
        return Phrase(i, i + 1, i + 1, "pronoun", plural=token.norm in ("de", "dei"))
    if token.norm == "den" and (i + 1 >= end or tokens[i + 1].norm == "at"):
        return Phrase(i, i + 1, i + 1, "pronoun")  # "Retten dømte ham. Den slår fast at": a group, not a person
    core = core_of(tokens, i, end)
    if core is None:
        if flags & VAGUE:
            return Phrase(i, i + 1, i + 1, "vague")
        return None
    if attach:
        _attach(tokens, core, end)
        _coordinate(tokens, core, end)
    return core


def _attach(tokens: list[Token], phrase: Phrase, end: int) -> None:
    """Adds `i Norsk fjellforeining`, `(36)`, `, general Yahya Rasoul,` to the core."""
    reached = phrase.lo
    while reached < phrase.hi < end:
        reached = j = phrase.hi
        token = tokens[j]
        if token.text == "(":
            close = next((k for k in range(j + 1, min(j + 8, end)) if tokens[k].text == ")"), None)
            if close is None:
                return
            phrase.hi = close + 1
        elif token.norm in words("attaching") and token.flags & PREPOSITION:
            inner = inside(tokens, j + 1, end, phrase)
            if inner is None:
                return
            take(tokens, phrase, inner, end)
        elif token.text == "," and j + 1 < end:
            if not apposition(tokens, phrase, end):
                return
        else:
            return


def _coordinate(tokens: list[Token], phrase: Phrase, end: int) -> None:
    """Takes in a second source: `Kari Vik og Ola Berg`, `flere lærere og skoleledere`."""
    j = phrase.hi
    if j + 1 >= end or tokens[j].norm not in ("og", "samt") or phrase.kind not in ("name", "noun"):
        return
    former = tokens[j + 1].flags & ADVERB and j + 2 < end and nouns.kind(tokens[j + 2].norm) == "person"
    other = core_of(tokens, j + 2 if former else j + 1, end)  # "og tidligere rektor Sivert Vik"
    if other is not None and _two_roles(tokens, phrase, other, end):
        return
    if other is None or other.kind != phrase.kind or tokens[j + 1].flags & (FINITE | ADVERB):
        return
    if phrase.kind == "noun":
        if (
            not (nouns.kind(other.head) or tokens[other.lo].flags & (CAPITAL | ACRONYM))
            or nouns.kind(phrase.head) is None
        ):
            return
        if phrase.description is not None:
            phrase.description = (phrase.description[0], other.hi)
    else:
        phrase.names.append(other.names[0])
    phrase.hi = other.hi
    phrase.plural = True
    if phrase.kind == "noun":
        prepositions(tokens, phrase, end)
        if phrase.description is not None:
            phrase.description = (phrase.description[0], phrase.hi)


def _two_roles(tokens: list[Token], phrase: Phrase, other: Phrase, end: int) -> bool:
    """Takes `styreleder og tidligere rektor Sivert Vik` for one person with two roles."""
    bare = phrase.kind == "noun" and nouns.kind(phrase.head) == "person" and not nouns.definite(phrase.head)
    if not bare or phrase.plural or tokens[phrase.lo].norm in words("articles"):
        return False
    if other.kind == "noun" and nouns.kind(other.head) == "person":
        _attach(tokens, other, end)  # "arkitekt og dagleg leiar i laget, Kari Vik"
    if other.kind != "name" or other.role is None or len(other.names) != 1:
        return False
    phrase.kind = "name"
    phrase.names = other.names
    phrase.role = trim(tokens, phrase.lo, other.role[1])
    phrase.head, phrase.core, phrase.hi, phrase.description = other.head, other.core, other.hi, None
    return True
