"""Noun phrases that can name a source: `administrerende direktør i Norsk brannvernforeining, Dagfinn Kalheim`.

A phrase is a core (determiners, adjectives, nouns, names), what is attached with prepositions, and an apposition.
Nothing here looks at more than `REACH` tokens from where it starts.
"""

from dataclasses import dataclass, field

from isnews.people import nouns
from isnews.people.capitals import Name
from isnews.people.classes import (
    ACRONYM,
    ADVERB,
    AUTHOR,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    NUMBER,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    SUBJUNCTION,
    TIME,
    VAGUE,
)
from isnews.people.reading import Token

REACH = 40
_OLD = frozenset(["gammel", "gamle", "gammal"])
_COUNTING = frozenset(["alle", "begge", "de", "dei", "de", "den", "ein", "en", "én", "flere", "fleire", "fire", "noen", "nokre", "to", "tre"])
_STOP = PUNCTUATION | PREPOSITION | CONJUNCTION | SUBJUNCTION | ADVERB | AUTHOR | OBJECT
_ATTACHING = frozenset(["i", "for", "fra", "frå", "ved", "på", "av", "hos", "nær", "bak", "med", "om", "innen", "innan", "mot", "under", "blant", "til", "over"])
# What the talking happened in, at or through is not part of the talker: `sier hun i en pressemelding`.
_OCCASIONS = ["pressemelding", "melding", "uttalelse", "fråsegn", "kommentar", "intervju", "epost", "e-post", "sms", "tale", "innlegg", "brev", "kronikk", "tirsdag", "pressekonferanse", "samtale", "tale", "spørsmål", "møte", "debatt", "program", "sending", "vitnemål", "forklaring", "rapport", "forbindelse", "samband", "tekstmelding", "notat", "artikkel", "høve", "anledning", "kamp", "rettssak", "retten", "minnemarkering", "seminar", "konferanse", "telefon", "tolk", "twitter", "facebook", "instagram", "snapchat", "tiktok", "youtube", "x", "radioen", "tv", "nettsiden", "blogg", "podkast", "lederartikkel", "leder", "dagsrevyen", "dagsnytt", "kveldsnytt", "etterkant", "forkant", "nyttårstale", "statusoppdatering", "stortinget", "smil", "latter", "stemme", "tårer", "vei", "veg", "løpet", "morges", "kveld", "tillegg", "slutt", "begynnelsen", "boka", "boken", "saken", "sak", "intervjuet", "meldinga", "meldingen", "dommen", "kjennelsen", "rapporten", "fjernsynet", "fjernsyn", "vg-tv", "avisa", "avisen", "juni", "år", "uke"]


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens `lo` to `hi` of a passage, and what it holds."""

    lo: int
    hi: int
    core: int
    """End of the core, before what is attached."""
    kind: str
    """`pronoun`, `name`, `noun`, `vague` (`man`, `det`) or `author` (`jeg`, `vi`)."""
    names: list[Name] = field(default_factory=list)
    """The names of whom it stands for; several in `Kari Vik og Ola Berg`."""
    head: str = ""
    """The head noun of a `noun`, or the title of a `name`, in lower case."""
    role: tuple[int, int] | None = None
    """Tokens of the role of a named person: `daværende statsminister`."""
    description: tuple[int, int] | None = None
    """Tokens of the description of a `noun`, without its apposition."""
    plural: bool = False


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
    flags = token.flags
    if flags & AUTHOR and token.norm not in ("min", "mi", "mitt", "mine", "vår", "vårt", "våre"):
        return Phrase(i, i + 1, i + 1, "author") if token.norm in ("jeg", "eg", "vi", "me", "i") else None
    nounlike = i + 1 < end and not tokens[i + 1].flags & (_STOP | FINITE | PRONOUN)
    if flags & PRONOUN and not (flags & DETERMINER and nounlike):
        return Phrase(i, i + 1, i + 1, "pronoun", plural=token.norm in ("de", "dei"))
    core = _core(tokens, i, end)
    if core is None:
        if flags & VAGUE:
            return Phrase(i, i + 1, i + 1, "vague")
        return None
    if attach:
        _attach(tokens, core, end)
        _coordinate(tokens, core, end)
    return core


def _core(tokens: list[Token], i: int, end: int) -> Phrase | None:
    """Determiners, adjectives and nouns up to the head, or up to a name."""
    j = i
    head = -1
    while j < end:
        token = tokens[j]
        flags = token.flags
        if token.name is not None:
            name = token.name
            if name.lo < i:
                return None
            j = name.hi
            if name.genitive:
                continue
            if _goes_on(tokens, j, end, name):
                continue
            if name.kind == "outlet" and head == name.lo - 1 >= i and nouns.kind(tokens[head].norm) == "person":
                break  # "kilder VG har snakket med"
            kind = "name"
            phrase = Phrase(i, j, j, kind, [name])
            if name.lo > i:
                phrase.role = _trim(tokens, i, name.lo)
                phrase.head = tokens[name.lo - 1].norm if head == name.lo - 1 else ""
            return phrase
        if head >= 0 and (joined := _joined(tokens, i, j, head, end)):
            j = joined  # "en sliten, men fornøyd trener"
            continue
        if flags & (PUNCTUATION | PREPOSITION | CONJUNCTION | SUBJUNCTION | AUTHOR | OBJECT) and not flags & DETERMINER:
            break
        if token.norm[-1] == "-" and j + 2 < end and tokens[j + 1].norm in ("og", "eller", ","):
            j += 2  # "kultur-, idretts- og friluftskomiteen"
            continue
        if flags & NUMBER and j + 2 < end and tokens[j + 1].norm == "år" and tokens[j + 2].norm in _OLD:
            j += 3  # "43 år gamle Kari Vik"
            continue
        if flags & (FINITE | ADVERB | TIME) and not flags & DETERMINER and nouns.kind(token.norm) is None:
            if not (flags & ADVERB and j > i and head < 0 and j + 1 < end and nouns.kind(tokens[j + 1].norm)):
                break
        if flags & PRONOUN and j > i:
            break
        if flags & FINITE and head >= 0 and not (tokens[j - 1].norm.endswith("s") and nouns.kind(token.norm)):
            break  # but "organisasjonens leder"
        if not flags & (DETERMINER | NUMBER) or nouns.kind(token.norm):
            if head >= 0 and head == j - 1 and nouns.definite(tokens[head].norm) and nouns.definite(token.norm) and _is_head(tokens, j):
                break  # two nouns side by side: "dei tre rettane rapporten nemner"
            if head >= 0 and _is_head(tokens, head) and not _is_head(tokens, j):
                break
            head = j
        j += 1
    if head < 0 or j == i:
        if j > i and all(tokens[k].norm in _COUNTING for k in range(i, j)):
            return Phrase(
                i,
                j,
                j,
                "noun",
                head=tokens[j - 1].norm,
                description=(i, j),
                plural=tokens[j - 1].norm not in ("en", "én", "ein"),
            )
        return None
    return Phrase(
        i,
        head + 1,
        head + 1,
        "noun",
        head=tokens[head].norm,
        description=(i, head + 1),
        plural=_is_plural(tokens, i, head),
    )


def _joined(tokens: list[Token], i: int, j: int, head: int, end: int) -> int:
    """Where a second adjective starts, behind `og` or `, men`, if a source follows it."""
    if tokens[i].norm not in ("en", "ei", "et", "ein", "eit") or nouns.kind(tokens[head].norm) is not None:
        return 0
    k = j + 1 if tokens[j].text == "," else j
    if k + 2 >= end or tokens[k].norm not in ("og", "men"):
        return 0
    sure = any(nouns.kind(tokens[m].norm) or tokens[m].name is not None for m in range(k + 2, min(k + 4, end)))
    return k + 1 if sure else 0


def _is_head(tokens: list[Token], j: int) -> bool:
    return nouns.kind(tokens[j].norm) is not None


def _goes_on(tokens: list[Token], j: int, end: int, name: Name) -> bool:
    """Whether a noun follows that the name only describes: `Røde Kors leder`, `Høyre politiker Per Vik`, `NTB Erik Vea`."""
    if j >= end or name.kind == "person":
        return False
    after = tokens[j]
    if after.name is not None:
        return name.kind in ("outlet", "organisation") and after.name.kind == "person"
    return not after.flags & (_STOP | FINITE | PRONOUN | DETERMINER) and nouns.kind(after.norm) is not None


def _trim(tokens: list[Token], lo: int, hi: int) -> tuple[int, int] | None:
    """A role without the article before it."""
    while (
        lo < hi
        and tokens[lo].flags & DETERMINER
        and tokens[lo].norm in ("en", "ei", "et", "ein", "eit", "den", "det", "de", "dei")
    ):
        lo += 1
    return (lo, hi) if lo < hi else None


def _is_plural(tokens: list[Token], lo: int, head: int) -> bool:
    first = tokens[lo].norm
    if first in ("en", "ei", "et", "ein", "eit", "den", "det", "hver", "kvar", "én"):
        return False
    norm = tokens[head].norm
    return first in ("de", "dei", "flere", "fleire", "mange", "begge", "to", "tre", "alle") or norm.endswith(
        ("ene", "ane", "erne", "menn", "ere", "arar", "folk")
    )


def _attach(tokens: list[Token], phrase: Phrase, end: int) -> None:
    """Adds `i Norsk brannvernforeining`, `(36)`, `, general Yahya Rasoul,` to the core."""
    reached = phrase.lo
    while reached < phrase.hi < end:
        reached = j = phrase.hi
        token = tokens[j]
        if token.text == "(":
            close = next((k for k in range(j + 1, min(j + 8, end)) if tokens[k].text == ")"), None)
            if close is None:
                return
            phrase.hi = close + 1
        elif token.norm in _ATTACHING and token.flags & PREPOSITION:
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
    if prep == "til" and i < end and tokens[i].name is not None and tokens[i].name.kind == "outlet":
        return None
    if prep in ("med", "om", "blant") and nouns.kind(phrase.head) != "document":
        return None  # "ambassadøren om filmen" is what the ambassador talked of
    if i < end and tokens[i].flags & TIME and nouns.kind(phrase.head) == "document":
        return Phrase(i, i + 1, i + 1, "noun")  # "en FN-rapport fra august"
    if prep == "av" and i < end and tokens[i].norm in ("dem", "disse", "desse", "dei", "de"):
        return Phrase(i, i + 1, i + 1, "noun")
    inner = _core(tokens, i, end)
    if inner is None:
        return None
    words = [tokens[k].norm for k in range(inner.lo, inner.hi)]
    timed = any(tokens[k].flags & TIME and tokens[k].name is None for k in range(inner.lo, inner.hi))
    if timed or any(word in _OCCASIONS_SET for word in words[-2:] + words[:1]):
        return None
    if any(_occasion(word) for word in words):
        return None
    if all(tokens[k].flags & NUMBER for k in range(inner.lo, inner.hi)):
        return None
    return inner


_OCCASIONS_SET = frozenset(_OCCASIONS)


def _occasion(word: str) -> bool:
    for ending in ("en", "a", "et", "n", "ar", "er"):
        if word.endswith(ending) and word[: -len(ending)] in _OCCASIONS_SET:
            return True
    return False


def _take(tokens: list[Token], phrase: Phrase, inner: Phrase, end: int) -> None:
    """Lengthens the phrase by a preposition and what follows it.

    In `litteraturkritiker i Jyllands-Posten Jon Haarder` the last name is whom the whole phrase stands for.
    """
    if phrase.kind == "noun" and nouns.kind(phrase.head) == "person" and len(inner.names) == 1:
        name = inner.names[0]
        before = tokens[name.lo - 1].name if name.lo > inner.lo else None
        if name.kind == "person" and before is not None and not before.genitive and before.kind != "person":
            phrase.kind = "name"
            phrase.names = [name]
            phrase.role = _trim(tokens, phrase.lo, name.lo)
            phrase.hi = phrase.core = name.hi
            return
    phrase.hi = inner.hi
    if inner.names and phrase.hi + 1 < end and tokens[phrase.hi].norm == "og" and tokens[phrase.hi + 1].name is not None:
        other = tokens[phrase.hi + 1].name
        if other is not None and other.kind != "person" and other.hi < end and tokens[other.hi].text == ",":
            phrase.hi = other.hi  # "leder i Asker og Bærum, Kari Vik,"
    if phrase.description is not None:
        phrase.description = (phrase.description[0], phrase.hi)


def _apposition(tokens: list[Token], phrase: Phrase, end: int) -> bool:
    """Takes in `, Geir Berdahl,` after a role, or `, politisk analytiker ved universitetet,` after a name."""
    j = phrase.hi
    inner = _core(tokens, j + 1, end)
    if inner is None:
        return False
    if phrase.kind == "noun":
        if inner.kind != "name" or nouns.kind(phrase.head) in (None, "document"):
            return False
        name = inner.names[0]
        if name.kind in ("outlet", "organisation"):
            return False
        phrase.kind = "name"
        phrase.names = [name]
        phrase.role = _trim(tokens, phrase.lo, j)
        if inner.role is not None:
            phrase.role = _trim(tokens, phrase.lo, inner.role[1])
        phrase.core = name.hi
        phrase.hi = inner.hi
        return True
    if phrase.kind != "name" or len(phrase.names) != 1 or inner.kind != "noun":
        return False
    if nouns.kind(inner.head) not in ("person", "kin", "human"):
        return False
    _attach_only(tokens, inner, end)
    after = tokens[inner.hi] if inner.hi < end else None
    if after is not None and not (after.flags & PUNCTUATION or after.norm in ("til", "som", "og", "overfor")):
        return False
    if phrase.role is None:
        phrase.role = _trim(tokens, inner.lo, inner.hi)
    phrase.hi = inner.hi
    return True


def _attach_only(tokens: list[Token], phrase: Phrase, end: int) -> None:
    while phrase.hi < end and tokens[phrase.hi].norm in _ATTACHING:
        inner = _inside(tokens, phrase.hi + 1, end, phrase)
        if inner is None:
            return
        phrase.hi = inner.hi


def _coordinate(tokens: list[Token], phrase: Phrase, end: int) -> None:
    """Takes in a second source: `Kari Vik og Ola Berg`, `flere diplomater og Asia-eksperter`."""
    j = phrase.hi
    if j + 1 >= end or tokens[j].norm not in ("og", "samt") or phrase.kind not in ("name", "noun"):
        return
    other = _core(tokens, j + 1, end)
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
