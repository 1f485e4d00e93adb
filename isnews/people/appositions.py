"""Names and roles between commas: `lederen, Ola Berg,`, `Ola Berg, politisk analytiker ved universitetet,`."""

from isnews.people import nouns
from isnews.people.attaching import prepositions
from isnews.people.classes import FINITE, NUMBER, PUNCTUATION
from isnews.people.core import Phrase, core_of, trim
from isnews.people.reading import Token


def apposition(tokens: list[Token], phrase: Phrase, end: int) -> bool:
    """Takes in `, Ola Berg,` after a role, or `, politisk analytiker ved universitetet,` after a name."""
    j = phrase.hi
    inner = core_of(tokens, j + 1, end)
    if inner is None:
        return False
    if phrase.kind == "noun":
        unlisted = nouns.kind(phrase.head) is None and not nouns.definite(phrase.head)
        owned = unlisted and tokens[phrase.lo].name is not None  # "bygdas ivrigste danser, Kari Vik,"
        unlisted = unlisted and (owned or phrase.hi > phrase.core)
        if unlisted and (
            inner.kind != "name"
            or inner.names[0].kind not in (("", "person") if owned else ("person",))
            or nouns.kind(tokens[j - 1].norm) in ("person", "kin", "human")
        ):
            return False  # but "listetopp for Bygdelista, Kari Vik"
        one_of = unlisted or phrase.head in (
            "ene",
            "eine",
            "andre",
            "tredje",
            "første",
            "fyrste",
            "siste",
        )  # "den ene av dem, X,"
        if inner.kind != "name" or (nouns.kind(phrase.head) in (None, "document") and not one_of):
            return False
        name = inner.names[0]
        if name.kind in ("outlet", "organisation"):
            return _beyond(tokens, phrase, inner.hi, end)
        phrase.kind = "name"
        phrase.names = [name]
        phrase.role = trim(tokens, phrase.lo, j)
        if inner.role is not None:
            phrase.role = trim(tokens, phrase.lo, inner.role[1])
        phrase.core = name.hi
        phrase.hi = inner.hi
        return True
    if phrase.kind != "name" or len(phrase.names) != 1 or inner.kind != "noun":
        return False
    if nouns.kind(inner.head) not in ("person", "kin", "human"):
        return False
    if inner.plural or tokens[inner.lo].flags & NUMBER:
        return False  # "Fjordbanen, 412 tilskuere"
    prepositions(tokens, inner, end)
    if inner.hi + 1 < end and tokens[inner.hi].norm == "og":
        second = core_of(tokens, inner.hi + 1, end)  # "Vik, lagleder og prosjektleder for målingene, sier"
        if second is not None and second.kind == "noun" and nouns.kind(second.head) == "person":
            inner.hi = second.hi
            prepositions(tokens, inner, end)
    after = tokens[inner.hi] if inner.hi < end else None
    if after is not None and not (after.flags & PUNCTUATION or after.norm in ("til", "som", "og", "overfor")):
        return False
    if phrase.role is None:
        phrase.role = trim(tokens, inner.lo, inner.hi)
    phrase.hi = inner.hi
    return True


def _beyond(tokens: list[Token], phrase: Phrase, i: int, end: int) -> bool:
    """Takes the name behind an organisation between commas: `leder av Fjordlag, Norske Byggere, Kari Vik`."""
    comma = next((k for k in range(i, min(i + 8, end)) if tokens[k].text == ","), None)
    inner = core_of(tokens, comma + 1, end) if comma is not None else None
    if comma is None or inner is None or inner.kind != "name" or inner.names[0].kind != "person":
        return False
    if any(token.flags & FINITE for token in tokens[phrase.hi : comma]):
        return False
    phrase.kind, phrase.names, phrase.role = "name", inner.names, trim(tokens, phrase.lo, comma)
    phrase.core = phrase.hi = inner.hi
    return True
