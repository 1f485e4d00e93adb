"""Where a person belongs: `i det irakiske forsvarsdepartementet`, `(Sp)`, `Ap-nestleder`, `Kinas ambassadør`."""

from typing import NamedTuple

from isnews.norwegian import words
from isnews.people import nouns
from isnews.people.classes import CAPITAL, FINITE, NUMBER, PREPOSITION, PUNCTUATION, TIME
from isnews.people.classes import words as class_words
from isnews.people.naming import Name
from isnews.people.reading import Token

_LONGEST = 6
"""Words of an affiliation."""


class Behind(NamedTuple):
    """What stands behind a name and may be where the person belongs."""

    text: str
    place: int | None
    """Where a name starts that does not show what it is of: `Olsen i Nordea` as `Olsen i Bergen`."""


def of_role(role: str) -> str | None:
    """What the role itself names: `Equinor` of `informasjonssjef i Equinor`; `None` for `professor i økonomi`."""
    parts = [(part, [Token(part[a:b], a, b) for a, b in words.tokens(part)]) for part in role.split(", ")]
    for rule in (_named, _attached, _owner, _compound):
        found = (rule(part, tokens) for part, tokens in parts if tokens)
        first = next((where for where in found if where is not None), None)
        if first is not None:
            return first
    return None


def _named(part: str, tokens: list[Token]) -> str | None:
    # "professor i gresk filologi ved Høgskolen i Nordby"
    belonging = class_words("belonging")
    for i, token in enumerate(tokens[:-1]):
        if i and token.norm in belonging and tokens[i + 1].flags & CAPITAL:
            return _behind(part, tokens, i + 1)
    return None


def _behind(part: str, tokens: list[Token], i: int) -> str | None:
    """The words from `i` on, without a second role: `Rødt` of `kandidat for Rødt og leder i Vestby`."""
    end = len(tokens)
    for k in range(i + 1, end - 1):
        if tokens[k].norm == "og" and nouns.kind(tokens[k + 1].norm) == "person":
            end = k
            break
    return part[tokens[i].start : tokens[end - 1].end] if end - i <= _LONGEST else None


def _attached(part: str, tokens: list[Token]) -> str | None:
    # "talsmann for forsvarsledelsen", "leder i Norsk fjellforening"
    belonging = class_words("belonging")
    for i, token in enumerate(tokens[:-1]):
        if i and token.norm in belonging:
            behind = tokens[i + 1 :]
            if len(behind) > _LONGEST or behind[0].norm in ("grunn", "å"):  # "på grunn av", "for å styrke FN"
                return None
            if any(t.flags & CAPITAL for t in behind) or _acts(behind[-1].norm):
                return _behind(part, tokens, i + 1)
    return None


def _owner(_: str, tokens: list[Token]) -> str | None:
    # "Kinas ambassadør", not "Gjestenes kaptein"
    first = tokens[0]
    if len(tokens) < 2 or not first.flags & CAPITAL or not first.text.endswith("s"):
        return None
    owner = first.text[:-1]
    return None if nouns.kind(first.norm) is not None or nouns.definite(owner.lower()) else owner


def _compound(_: str, tokens: list[Token]) -> str | None:
    # "Ap-nestleder", "Langnes-trener"
    for token in tokens:
        first, hyphen, office = token.text.partition("-")
        if hyphen and first[:1].isupper() and nouns.kind(office.lower()) == "person":
            return first
    return None


def behind(text: str, tokens: list[Token], name: Name) -> Behind | None:
    """What stands behind the name: a party or paper in parentheses, an organisation with a preposition."""
    i = name.hi
    if i + 1 >= len(tokens) or name.genitive:
        return None
    if tokens[i].text == "(":
        close = next((k for k in range(i + 1, min(i + 5, len(tokens))) if tokens[k].text == ")"), 0)
        inside = tokens[i + 1 : close]
        if inside and all(t.flags & CAPITAL and not t.flags & NUMBER for t in inside):
            return Behind(_printed(text, tokens, i + 1, close), None)  # "(Sp)"
        return None
    return _organisation(text, tokens, i + 1) if tokens[i].norm in class_words("belonging") else None


def _organisation(text: str, tokens: list[Token], i: int) -> Behind | None:
    """The organisation that starts at `i`: everything up to a noun for one, or its name."""
    for k in range(i, min(i + _LONGEST, len(tokens))):
        token = tokens[k]
        if token.name is not None:
            if token.name.genitive:
                continue
            return _named_so(text, tokens, i, token.name)
        if _acts(token.norm):
            bare = k == i and not nouns.definite(token.norm)  # "satte i verk"
            return None if bare else Behind(_printed(text, tokens, i, k + 1), None)
        if token.flags & (PUNCTUATION | PREPOSITION | FINITE | TIME | NUMBER) or nouns.kind(token.norm) is not None:
            return None
    return None


def _named_so(text: str, tokens: list[Token], i: int, name: Name) -> Behind | None:
    """The words from `i` to the end of what may be an organisation's name: `Ullensvang kommune`, `Høyre`, `Nordea`."""
    after = tokens[name.hi].norm if name.hi < len(tokens) else ""
    if _acts(after) and not nouns.definite(after):
        return Behind(_printed(text, tokens, i, name.hi + 1), None)
    last = name.words[-1]
    if name.kind in ("organisation", "outlet") or last in class_words("parties") or _acts(last):
        return Behind(_printed(text, tokens, i, _seat(tokens, name.hi)), None)
    return Behind(_printed(text, tokens, i, name.hi), name.start) if name.kind != "person" else None


def _seat(tokens: list[Token], end: int) -> int:
    """The end of an organisation's name with its place: `Universitetet i Oslo`."""
    if end + 1 < len(tokens) and tokens[end].norm in ("i", "for") and nouns.definite(tokens[end - 1].norm):
        place = tokens[end + 1].name
        return place.hi if place is not None and not place.genitive else end
    return end


def _acts(norm: str) -> bool:
    return nouns.kind(norm) in ("group", "outlet")


def _printed(text: str, tokens: list[Token], lo: int, hi: int) -> str:
    return " ".join(text[tokens[lo].start : tokens[hi - 1].end].split())
