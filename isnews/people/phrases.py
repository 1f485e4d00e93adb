"""Noun phrases that can name a source: `administrerende direktør i Norsk fjellforeining, Kari Vik`.

A phrase is a core, what is attached to it with prepositions, and an apposition.
Nothing here looks at more than `REACH` tokens from where it starts.
"""

from isnews.people import nouns
from isnews.people.classes import (
    ACRONYM,
    ADVERB,
    AUTHOR,
    CAPITAL,
    DETERMINER,
    FINITE,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    TIME,
    VAGUE,
    words,
)
from isnews.people.core import STOP, Phrase, core_of, trim
from isnews.people.naming import Name
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
            inner = _inside(tokens, j + 1, end, phrase)
            if inner is None:
                return
            _take(tokens, phrase, inner, end)
        elif token.text == "," and j + 1 < end:
            if not _apposition(tokens, phrase, end):
                return
        else:
            return


def _inside(tokens: list[Token], i: int, end: int, phrase: Phrase) -> Phrase | None:
    """What stands after a preposition, if it belongs to the phrase."""
    prep = tokens[i - 1].norm
    if prep in ("til", "mot", "over", "under") and (
        phrase.kind == "name" or nouns.kind(phrase.head) not in ("kin", "person", "human", "document")
    ):
        return None
    name = tokens[i].name if i < end else None
    if prep == "til" and name is not None and name.kind == "outlet":
        return None
    written = nouns.kind(phrase.head) == "document" or nouns.lemma(phrase.head) in words("records")
    if prep in ("med", "om", "blant") and not written:
        return None  # "ambassadøren om filmen" is what the ambassador talked of
    if i < end and tokens[i].flags & TIME and nouns.kind(phrase.head) == "document":
        return Phrase(i, i + 1, i + 1, "noun")  # "en FN-rapport fra august"
    if prep == "av" and i < end and tokens[i].norm in ("dem", "disse", "desse", "dei", "de"):
        return Phrase(i, i + 1, i + 1, "noun")
    if (
        i + 2 < end
        and tokens[i].flags & NUMBER
        and tokens[i + 1].text == "."
        and not tokens[i + 2].flags & (STOP | TIME)
    ):
        i += 2  # "leder i 1. mai-komiteen"
    inner = core_of(tokens, i, end)
    if inner is None:
        return None
    if inner.kind == "name" and inner.names[-1].kind != "person" and _is_plain_noun(tokens, inner.hi, end):
        inner.hi += 1  # "lærer ved Vestby oppvekstsenter, Kari Vik"
    timed = any(tokens[k].flags & TIME and tokens[k].name is None for k in range(inner.lo, inner.hi))
    if timed or any(_occasion(token.norm) for token in tokens[inner.lo : inner.hi]):
        return None
    if all(tokens[k].flags & NUMBER for k in range(inner.lo, inner.hi)):
        return None
    return inner


def _is_plain_noun(tokens: list[Token], i: int, end: int) -> bool:
    """Whether a noun that no list knows ends the name at `i`, before a comma or another name."""
    if i + 1 >= end or tokens[i].flags or tokens[i].name is not None:
        return False
    return tokens[i + 1].text == "," or tokens[i + 1].name is not None


def _occasion(word: str) -> bool:
    """Whether it names what the talking happened in, at or through: `sier hun i en pressemelding`."""
    occasions = words("occasions")
    return word in occasions or any(
        word.endswith(ending) and word[: -len(ending)] in occasions for ending in ("en", "a", "et", "n", "ar", "er")
    )


def _take(tokens: list[Token], phrase: Phrase, inner: Phrase, end: int) -> None:
    """Lengthens the phrase by a preposition and what follows it.

    In `litteraturkritiker i Vestposten Ola Berg` the last name is whom the whole phrase stands for.
    """
    if phrase.kind == "noun" and nouns.kind(phrase.head) == "person" and len(inner.names) == 1:
        name = inner.names[0]
        if name.kind == "person" and _stands_beside(tokens, inner, name):
            phrase.kind = "name"
            phrase.names = [name]
            phrase.role = trim(tokens, phrase.lo, name.lo)
            phrase.hi = phrase.core = name.hi
            return
    phrase.hi = inner.hi
    if (
        inner.names
        and phrase.hi + 1 < end
        and tokens[phrase.hi].norm == "og"
        and tokens[phrase.hi + 1].name is not None
    ):
        other = tokens[phrase.hi + 1].name
        if other is not None and other.kind != "person" and other.hi < end and tokens[other.hi].text == ",":
            phrase.hi = other.hi  # "leder i Asker og Bærum, Kari Vik,"
    if phrase.description is not None:
        phrase.description = (phrase.description[0], phrase.hi)


def _stands_beside(tokens: list[Token], inner: Phrase, name: Name) -> bool:
    """Whether another name or a group stands right before a name: `i Vestposten Ola Berg`, `hos politiet Ola Berg`."""
    if name.lo == inner.lo:
        return False
    before = tokens[name.lo - 1]
    if before.name is not None:
        return not before.name.genitive and before.name.kind != "person"
    kind = nouns.kind(before.norm)
    return not before.flags & STOP and (kind == "group" or (kind is None and not nouns.definite(before.norm)))


def _apposition(tokens: list[Token], phrase: Phrase, end: int) -> bool:
    """Takes in `, Ola Berg,` after a role, or `, politisk analytiker ved universitetet,` after a name."""
    j = phrase.hi
    inner = core_of(tokens, j + 1, end)
    if inner is None:
        return False
    if phrase.kind == "noun":
        unlisted = nouns.kind(phrase.head) is None and phrase.hi > phrase.core and not nouns.definite(phrase.head)
        if unlisted and (
            inner.kind != "name"
            or inner.names[0].kind != "person"
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
    _attach_only(tokens, inner, end)
    if inner.hi + 1 < end and tokens[inner.hi].norm == "og":
        second = core_of(tokens, inner.hi + 1, end)  # "Vik, lagleder og prosjektleder for målingene, sier"
        if second is not None and second.kind == "noun" and nouns.kind(second.head) == "person":
            inner.hi = second.hi
            _attach_only(tokens, inner, end)
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


def _attach_only(tokens: list[Token], phrase: Phrase, end: int) -> None:
    while phrase.hi < end and tokens[phrase.hi].norm in words("attaching"):
        inner = _inside(tokens, phrase.hi + 1, end, phrase)
        if inner is None:
            return
        phrase.hi = inner.hi


def _coordinate(tokens: list[Token], phrase: Phrase, end: int) -> None:
    """Takes in a second source: `Kari Vik og Ola Berg`, `flere lærere og skoleledere`."""
    j = phrase.hi
    if j + 1 >= end or tokens[j].norm not in ("og", "samt") or phrase.kind not in ("name", "noun"):
        return
    former = tokens[j + 1].flags & ADVERB and j + 2 < end and nouns.kind(tokens[j + 2].norm) == "person"
    other = core_of(tokens, j + 2 if former else j + 1, end)  # "og tidligere riksadvokat Georg Vik"
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
        _attach_only(tokens, phrase, end)
        if phrase.description is not None:
            phrase.description = (phrase.description[0], phrase.hi)


def _two_roles(tokens: list[Token], phrase: Phrase, other: Phrase, end: int) -> bool:
    """Takes `styreleder og tidligere riksadvokat Georg Vik` for one person with two roles."""
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
