"""What is attached to a noun phrase with prepositions: `i Norsk fjellforeining`, `ved Vestby skule`."""

from isnews.people import nouns
from isnews.people.classes import NUMBER, TIME, words
from isnews.people.core import STOP, Phrase, core_of, trim
from isnews.people.naming import Name
from isnews.people.reading import Token


def inside(tokens: list[Token], i: int, end: int, phrase: Phrase) -> Phrase | None:
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


def take(tokens: list[Token], phrase: Phrase, inner: Phrase, end: int) -> None:
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


def prepositions(tokens: list[Token], phrase: Phrase, end: int) -> None:
    while phrase.hi < end and tokens[phrase.hi].norm in words("attaching"):
        inner = inside(tokens, phrase.hi + 1, end, phrase)
        if inner is None:
            return
        phrase.hi = inner.hi


def _occasion(word: str) -> bool:
    """Whether it names what the talking happened in, at or through: `sier hun i en pressemelding`."""
    occasions = words("occasions")
    return word in occasions or any(
        word.endswith(ending) and word[: -len(ending)] in occasions for ending in ("en", "a", "et", "n", "ar", "er")
    )


def _is_plain_noun(tokens: list[Token], i: int, end: int) -> bool:
    """Whether a noun that no list knows ends the name at `i`, before a comma or another name."""
    if i + 1 >= end or tokens[i].flags or tokens[i].name is not None:
        return False
    return tokens[i + 1].text == "," or tokens[i + 1].name is not None


def _stands_beside(tokens: list[Token], inner: Phrase, name: Name) -> bool:
    """Whether another name or a group stands right before a name: `i Vestposten Ola Berg`, `hos politiet Ola Berg`."""
    if name.lo == inner.lo:
        return False
    before = tokens[name.lo - 1]
    if before.name is not None:
        return not before.name.genitive and before.name.kind != "person"
    kind = nouns.kind(before.norm)
    return not before.flags & STOP and (kind == "group" or (kind is None and not nouns.definite(before.norm)))
