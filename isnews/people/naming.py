"""What a stretch of capitalised words names: where the next name begins, whose name it may be, whether it owns."""

from dataclasses import dataclass
from functools import cache

from isnews.norwegian import lists
from isnews.people import nouns
from isnews.people.classes import ACRONYM, CAPITAL, CLOSED, DETERMINER, FINITE, PUNCTUATION, endings, words
from isnews.people.reading import Token

_GREATEST = ("este", "aste", "dste", "gste", "nste", "rste")
"""Ends of superlatives, which stand before a noun and behind its owner."""
KINDS = ("", "person", "outlet", "organisation")
"""What a name can be of; empty where the name does not show it."""


@dataclass(slots=True, eq=False)
class Name:
    """A name where it stands in the text: a stretch of a passage's tokens."""

    text: str
    """Without the genitive's `s`."""
    lo: int
    hi: int
    start: int
    end: int
    words: tuple[str, ...]
    """Its words in lower case, for comparison."""
    kind: str = ""
    """One of `KINDS`."""
    genitive: bool = False
    cut: int = 0
    """How many letters of its last word are the genitive's."""


@cache
def given_names() -> dict[str, str]:
    """First names in lower case, each with `f` or `m`."""
    found = dict.fromkeys(lists.lowered("names_female"), "f") | dict.fromkeys(lists.lowered("names_male"), "m")
    found.pop("", None)  # the files' last line end
    return found


@cache
def outlets() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first word of an outlet's name to the other words of all names that begin so, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for outlet in lists.entries("outlets"):
        first, *rest = outlet.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


def parted(tokens: list[Token], lo: int, hi: int, upper: set[str]) -> list[tuple[int, int]]:
    """Names side by side: `Aftenpostens Per Vik`, `Vestposten Ola Berg`, `Vik Dagbladet.no` are two each.

    `upper` are the words that stand with a capital inside some sentence.
    """
    parts = []
    start = i = lo
    while i < hi:
        length = _outlet(tokens, i, hi)
        # "Kari Dagen" is a person, although Dagen is a paper.
        if length and not (length == 1 and i - start == 1 and tokens[start].norm in given_names()):
            if i > start:
                parts.append((start, i))
            parts.append((i, i + length))
            i += length
            start = i
            continue
        if i > start and (_begins_another(tokens, i, upper) or (i + 1 < hi and _heads(tokens, start, i))):
            parts.append((start, i))
            start = i
        i += 1
    if start < hi:
        parts.append((start, hi))
    return parts


def _begins_another(tokens: list[Token], i: int, upper: set[str]) -> bool:
    before, token = tokens[i - 1], tokens[i]
    if before.text[-1] == "s" and before.text[:-1].isupper() and len(before.text) > 2:
        return True  # "USAs"
    if token.norm in given_names():
        if before.norm not in given_names() and nouns.kind(before.norm) in ("group", "outlet", "person"):
            return True  # "Norske Arkitektar Maren Vik"
        owner = before.norm.endswith("s") and before.norm not in given_names() and before.norm[:-1] in upper
        return owner or bool(before.flags & ACRONYM)
    return _is_address(token)


def _heads(tokens: list[Token], lo: int, i: int) -> bool:
    """Whether a person follows what he or she heads: `redaktør i Vindøy Budstikke Geir Nyhus`."""
    if lo < 2 or tokens[i].norm not in given_names() or tokens[lo].norm in given_names():
        return False
    return tokens[lo - 1].norm in words("belonging") and nouns.kind(tokens[lo - 2].norm) == "person"


def _is_address(token: Token) -> bool:
    # "Dagbladet.no", not "P.A."
    _, dot, last = token.text.strip(".").rpartition(".")
    return bool(dot) and len(last) > 1 and last.islower()


def _outlet(tokens: list[Token], i: int, hi: int) -> int:
    """How many words from `i` on are an outlet's name."""
    text = tokens[i].text
    for rest in outlets().get(text, ()):
        if i + len(rest) < hi and all(tokens[i + 1 + k].text == word for k, word in enumerate(rest)):
            return 1 + len(rest)
    owns = text.endswith("s") and () in outlets().get(text[:-1], ())
    # "Aftenpostens Per Vik", not "Dagens Marked"
    return int(owns and (i + 1 == hi or tokens[i + 1].norm in given_names()))


def name_of(tokens: list[Token], lo: int, hi: int, upper: set[str]) -> Name:
    """The name that tokens `lo` to `hi` make up."""
    last = tokens[hi - 1]
    cut = 0
    if _is_genitive(tokens, hi, upper) or _owns_unmet(tokens, lo, hi):
        cut = 2 if last.text.endswith(("'s", "’s")) else 1
    text, words_of_it = spelled(tokens, lo, hi, cut)
    kind = _kind(tokens, lo, hi, words_of_it)
    # "Frp sine kandidatar", "Sandnes største utleier"
    place = hi - lo == 1 and last.norm.endswith("s") and last.norm not in given_names()
    after = tokens[hi] if hi + 1 < len(tokens) else last
    genitive = cut > 0 or after.norm in words("owning") or (place and _greatest(after))
    return Name(text, lo, hi, tokens[lo].start, last.end, words_of_it, kind, genitive, cut)


def spelled(tokens: list[Token], lo: int, hi: int, cut: int) -> tuple[str, tuple[str, ...]]:
    """A name without the `cut` letters of its genitive, as printed and as words in lower case."""
    text = " ".join([token.text for token in tokens[lo:hi]])
    text = text[:-cut] if cut else text
    return text, (*[token.norm for token in tokens[lo : hi - 1]], text.rsplit(" ", 1)[-1].lower())


def _owns_unmet(tokens: list[Token], lo: int, hi: int) -> bool:
    """Whether a full name that is nowhere met without its `s` owns what follows: `Eva Vangs siste dager`."""
    last = tokens[hi - 1]
    if hi - lo < 2 or hi >= len(tokens) or not last.norm.endswith("s") or last.norm in given_names():
        return False
    if tokens[lo].norm not in given_names() and not (lo and _is_title(tokens[lo - 1])):
        return False  # "over 70 fra Northern River Forces drept"
    if last.norm.endswith(("ss", "nes")) or (lo and tokens[lo - 1].flags & FINITE):
        return False  # "sier Per Fosnes stolt"
    after = tokens[hi]
    if after.text in "«“":
        return True  # "Eva Vangs «Stille»"
    if after.norm in ("siste", "første", "fyrste", "egen", "eget", "egne", "eige", "eigen", "eigne"):
        return True
    return not after.flags and not after.norm.endswith(("er", "te", "de", "ar", "a", "t"))


def _kind(tokens: list[Token], lo: int, hi: int, spelled: tuple[str, ...]) -> str:
    last = tokens[hi - 1]
    titled = hi - lo > 1 and spelled[-1] in words("outlet_ends")  # "Fjellvik Avis"
    if titled or _outlet(tokens, lo, hi) == hi - lo or _is_address(last):
        return "outlet"
    if spelled[0] in words("national"):
        return "organisation"  # "Norske Arkitekter"
    if spelled[-1] in words("organisation_ends") or spelled[-1].endswith(endings("organisation_tails")):
        return "organisation"
    if hi - lo == 1 and last.flags & ACRONYM:
        return "organisation"
    if spelled[0] in given_names() or aged(tokens, hi) or (lo and _is_title(tokens[lo - 1])):
        return "person"
    return ""


def aged(tokens: list[Token], i: int) -> bool:
    """Whether an age stands at `i`: `(36)`, `(36, Ap)`."""
    if i + 2 >= len(tokens) or tokens[i].text != "(":
        return False
    return tokens[i + 1].text.isdigit() and len(tokens[i + 1].text) <= 3 and tokens[i + 2].text in "),"


def _is_title(token: Token) -> bool:
    """Whether the word is a title before a name: `statsminister`, `venninnen`."""
    if token.flags & CAPITAL or token.norm in words("no_titles"):
        return False
    return nouns.kind(token.norm) in ("person", "kin", "human")


def _greatest(token: Token) -> bool:
    return token.norm == "mest" or (token.norm.endswith(_GREATEST) and not token.flags)


def _is_genitive(tokens: list[Token], hi: int, upper: set[str]) -> bool:
    norm = tokens[hi - 1].norm
    if norm.endswith(("'s", "’s")) and len(norm) > 3:
        return norm[:-2] in upper
    if not norm.endswith("s") or len(norm) < 3 or norm in given_names() or hi >= len(tokens):
        return False
    if tokens[hi - 1].text[:-1].isupper():
        return True  # "SVs Kari Vik"
    # "USAs FN-ambassadør", "Malis statsminister", "Knausgårds eget liv": what is owned follows.
    after = tokens[hi]
    if after.flags & (PUNCTUATION | FINITE | CAPITAL) or (after.flags & CLOSED and not after.flags & DETERMINER):
        return False
    owned = (
        nouns.kind(after.norm) is not None
        or nouns.lemma(after.norm) in words("records")
        or after.norm in words("views")
    )
    greatest = _greatest(after) and not norm.endswith(("ss", "nes", "ås"))  # "Norges rikeste mann"
    return owned or greatest or norm[:-1] in upper or norm[:-1] in given_names()
