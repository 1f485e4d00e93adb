"""Names, by capitals and by what stands around them."""

from dataclasses import dataclass, field
from functools import cache

from isnews.norwegian import lists
from isnews.people import nouns
from isnews.people.classes import ACRONYM, CAPITAL, CLOSED, DETERMINER, FINITE, NUMBER, PUNCTUATION, TIME
from isnews.people.reading import Line, Passage, Token

_AFTER_ADJECTIVE = ("ske", "isk", "nsk")
_ORGANISATION_ENDS = frozenset(
    ["as", "asa", "ab", "ltd", "inc", "fc", "fk", "il", "sk", "if", "bk", "kommune", "fylkeskommune", "universitet", "tingrett", "lagmannsrett", "fylke", "sykehus", "sjukehus", "politidistrikt", "forlag", "bank", "group", "press", "news", "sport", "times", "post", "nett", "kirke", "skole", "skule", "høgskole", "høgskule", "museum", "teater", "forbund", "kommisjonen", "partiet", "rett", "avis", "tidende", "blad"]
)


_ORGANISATION_TAILS = tuple(
    "partiet parti laget lag forbund forbundet verk verket banken energi forening foreningen foreningen selskap selskapet "
    "rådet utvalget kirken universitetet departementet direktoratet tilsynet klubben energy media invest holding".split()
)
_COMMON_ENDS = tuple("en et ene ane ing inga else het sjon er ar ende a".split())
_COUNTIES = frozenset({("sogn", "og"), ("møre", "og"), ("bosnia", "og"), ("nore", "og")})


@dataclass(slots=True, eq=False)
class Name:
    """A name where it stands in the text: a stretch of a passage's tokens."""

    text: str
    """Without the genitive's `s`."""
    lo: int
    hi: int
    passage: int
    start: int
    end: int
    words: tuple[str, ...] = ()
    """Its words in lower case, for comparison."""
    kind: str = ""
    """`person`, `outlet`, `organisation`, or empty where the name does not show it."""
    genitive: bool = False
    titles: list[str] = field(default_factory=list)


@cache
def given_names() -> dict[str, str]:
    """First names in lower case, each with `f` or `m`."""
    found = {name.lower(): "f" for name in lists.entries("names_female")}
    found.update((name.lower(), "m") for name in lists.entries("names_male"))
    return found


@cache
def _outlets() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first word of an outlet's name to the other words of all names that begin so, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for outlet in lists.entries("outlets"):
        first, *rest = outlet.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


def mentions(read: list[Passage]) -> list[Name]:
    """All names of the article, in order; each token learns which name it is part of."""
    lower, upper = _seen(read)
    found: list[Name] = []
    for passage in read:
        for line in passage.lines:
            for lo, hi in _runs(passage.tokens, line, lower, upper):
                for a, b in _parted(passage.tokens, lo, hi, upper):
                    name = _name(passage, a, b, upper)
                    found.append(name)
                    passage.names.append(name)
                    for token in passage.tokens[a:b]:
                        token.name = name
    return found


def _seen(read: list[Passage]) -> tuple[set[str], set[str]]:
    """The words that stand in lower case somewhere, and those with a capital inside a sentence."""
    lower: set[str] = set()
    upper: set[str] = set()
    for passage in read:
        shouting = (
            sum(len(t.text) for t in passage.tokens if t.text.isupper()) * 2 > passage.block.end - passage.block.start
        )
        for line in passage.lines:
            fresh = True
            for token in passage.tokens[line.lo : line.hi]:
                if token.flags & PUNCTUATION:
                    fresh = fresh or token.text in ':«“"–—-('
                    continue
                if not token.flags & CAPITAL:
                    if not token.flags & NUMBER:
                        lower.add(token.norm)
                elif not fresh and not shouting:
                    upper.add(token.norm)
                fresh = False
    return lower, upper


def _runs(tokens: list[Token], line: Line, lower: set[str], upper: set[str]) -> list[tuple[int, int]]:
    """Stretches of capitalised words, with the small words that names hold."""
    runs = []
    particles = lists.load("name_particles")
    i = line.lo
    fresh = True
    while i < line.hi:
        token = tokens[i]
        if token.flags & PUNCTUATION:
            fresh = fresh or token.text in ':«“"–—-('
            i += 1
            continue
        if not token.flags & CAPITAL or (fresh and not _begins(tokens, i, line.hi, lower, upper)):
            fresh = False
            i += 1
            continue
        if i + 1 < line.hi and tokens[i + 1].flags & CAPITAL and nouns.kind(token.norm) == "person":
            fresh = False
            i += 1
            continue  # "Professor Rune Kvalsund"
        start = i
        i += 1
        while i < line.hi:
            after = tokens[i]
            if after.flags & CAPITAL or (after.flags & NUMBER and _names_number(tokens, i)):
                i += 1
            elif (
                (after.norm in particles or (tokens[i - 1].norm, after.norm) in _COUNTIES)
                and i + 1 < line.hi
                and tokens[i + 1].flags & CAPITAL
            ):
                i += 2
            else:
                break
        if i - start > 1 or not token.flags & CLOSED or token.norm in given_names():
            runs.append((start, i))  # not "Det" of "Det hvite hus"
        fresh = False
    return runs


def _names_number(tokens: list[Token], i: int) -> bool:
    # "TV 2", "France 24", "Dagsnytt 18", not "Oslo 17."
    rests = _outlets().get(tokens[i - 1].text, ())
    return (tokens[i].text,) in rests


def _begins(tokens: list[Token], i: int, end: int, lower: set[str], upper: set[str]) -> bool:
    """Whether the capitalised first word of a sentence begins a name."""
    token = tokens[i]
    norm = token.norm
    if token.flags & (CLOSED | TIME):
        # "De", "Den" and "Under" are no names; "May", "Per" and "Jo" may be.
        return bool(given_names().get(norm)) and i + 1 < end and _named(tokens[i + 1], upper)
    if i + 1 < end and norm not in given_names() and tokens[i + 1].norm in given_names() and norm not in upper:
        return False  # "Dødssyke Hannah", "Romerikingen Aksel"
    if norm in upper or norm in given_names() or token.flags & ACRONYM or token.text in _outlets():
        return True
    if norm.endswith("s") and norm[:-1] in upper:
        return True
    if norm in lower or token.flags & FINITE or nouns.kind(norm) is not None or norm.endswith(_AFTER_ADJECTIVE):
        return False
    if i + 2 < end and tokens[i + 1].text == "(" and _is_age(tokens[i + 2]):
        return True  # "Gulsum (28) satt"
    if i + 1 < end and tokens[i + 1].flags & FINITE and _like_a_name(norm):
        return True  # "Hansen nekter", "Russland hevder"
    return i + 1 < end and _named(tokens[i + 1], upper)


def _like_a_name(norm: str) -> bool:
    """Whether a capitalised first word without other evidence is no common noun: `Hansen`, `Russland`, not `Bunnen`."""
    return norm.endswith("sen") or not norm.endswith(_COMMON_ENDS)


def _named(token: Token, upper: set[str]) -> bool:
    return bool(token.flags & CAPITAL)


def _parted(tokens: list[Token], lo: int, hi: int, upper: set[str]) -> list[tuple[int, int]]:
    """Two names side by side are two: `Aftenpostens Per Hansen`, `Jyllands-Posten Jon Haarder`, `Svindal Dagbladet.no`."""
    parts = []
    start = lo
    i = lo
    while i < hi:
        length = _outlet(tokens, i, hi)
        if length and not (i > start and length == 1 and _is_surname(tokens, start, i)):
            if i > start:
                parts.append((start, i))
            parts.append((i, i + length))
            i += length
            start = i
            continue
        if i > start:
            before = tokens[i - 1]
            owner = before.norm.endswith("s") and before.norm not in given_names() and i - start >= 1
            owned = owner and (before.norm[:-1] in upper or before.flags & ACRONYM) and tokens[i].norm in given_names()
            titled = before.flags & ACRONYM and tokens[i].norm in given_names()
            domain = "." in tokens[i].text.strip(".")
            if (
                owned
                or titled
                or (before.text[-1] == "s" and before.text[:-1].isupper() and len(before.text) > 2)
                or (domain and len(tokens[i].text) > 3)
            ):
                parts.append((start, i))
                start = i
        i += 1
    if start < hi:
        parts.append((start, hi))
    return parts


def _outlet(tokens: list[Token], i: int, hi: int) -> int:
    """How many words from `i` on are an outlet's name."""
    text = tokens[i].text
    for rest in _outlets().get(text, ()):
        if i + len(rest) < hi and all(tokens[i + 1 + k].text == word for k, word in enumerate(rest)):
            return 1 + len(rest)
    if text.endswith("s") and () in _outlets().get(text[:-1], ()) and (i + 1 == hi or tokens[i + 1].norm in given_names()):
        return 1  # "Aftenpostens Per Vik", not "Dagens Marked"
    return 0


def _is_surname(tokens: list[Token], start: int, i: int) -> bool:
    # "Kari Dagen" is a person, although Dagen is a paper.
    return i - start == 1 and tokens[start].norm in given_names()


def _name(passage: Passage, lo: int, hi: int, upper: set[str]) -> Name:
    tokens = passage.tokens
    text = " ".join(token.text for token in tokens[lo:hi])
    last = tokens[hi - 1]
    genitive = _is_genitive(tokens, lo, hi, upper)
    if genitive:
        text = text[:-2] if text.endswith(("'s", "’s")) else text[:-1]
    words = tuple(token.norm for token in tokens[lo : hi - 1]) + ((text.rsplit(" ", 1)[-1]).lower(),)
    kind = ""
    if _outlet(tokens, lo, hi) == hi - lo or ("." in last.text.strip(".") and len(last.text) > 4):
        kind = "outlet"
    elif words[-1] in _ORGANISATION_ENDS or words[-1].endswith(_ORGANISATION_TAILS) or (hi - lo == 1 and last.flags & ACRONYM):
        kind = "organisation"
    elif (words[0] in given_names() and (len(words) > 1 or words[0] not in _ORGANISATION_ENDS)) or (hi < len(tokens) - 2 and tokens[hi].text == "(" and _is_age(tokens[hi + 1]) and tokens[hi + 2].text in "),") or (lo and _titles(tokens[lo - 1])):
        kind = "person"
    return Name(text, lo, hi, passage.index, tokens[lo].start, last.end, words, kind, genitive)


def _is_age(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= 3


def _titles(token: Token) -> bool:
    """Whether the word is a title before a name: `statsminister`, `venninnen`."""
    return not token.flags & CAPITAL and nouns.kind(token.norm) in ("person", "kin", "human")


def _is_genitive(tokens: list[Token], lo: int, hi: int, upper: set[str]) -> bool:
    last = tokens[hi - 1]
    norm = last.norm
    if norm.endswith(("'s", "’s")) and len(norm) > 3:
        return norm[:-2] in upper
    if not norm.endswith("s") or len(norm) < 3 or norm in given_names():
        return False
    # "USAs FN-ambassadør", "Malis statsminister", "Knausgårds eget liv": what is owned follows.
    after = tokens[hi] if hi < len(tokens) else None
    if after is None or after.flags & (PUNCTUATION | FINITE | CAPITAL):
        return False
    if after.flags & CLOSED and not after.flags & DETERMINER:
        return False
    return norm[:-1] in upper or norm[:-1] in given_names() or nouns.kind(after.norm) is not None
