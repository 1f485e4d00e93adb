"""The core of a noun phrase: determiners, adjectives and nouns up to the head or to a name."""

from dataclasses import dataclass, field

from isnews.people import nouns
from isnews.people.classes import (
    ADVERB,
    AUTHOR,
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
    words,
)
from isnews.people.naming import Name
from isnews.people.reading import Token

STOP = PUNCTUATION | PREPOSITION | CONJUNCTION | SUBJUNCTION | ADVERB | AUTHOR | OBJECT
"""Classes of words that no noun phrase goes over."""

_BEFORE_NOUN = ("s", "ig", "leg", "sk", "ende", "ande", "ny", "ste")
"""How genitives and adjectives end before a noun that is also a verb."""


@dataclass(slots=True, eq=False)
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


def core_of(tokens: list[Token], i: int, end: int) -> Phrase | None:
    """The core that starts at token `i` and goes no further than `end`."""
    j = i
    head = -1
    while j < end:
        name = tokens[j].name
        if name is not None:
            if name.lo < i:
                return None
            j = name.hi
            if name.genitive or _goes_on(tokens, j, end, name):
                continue
            if name.kind == "outlet" and head == name.lo - 1 >= i and nouns.kind(tokens[head].norm) == "person":
                break  # "kilder VG har snakket med"
            title = tokens[head].norm if head == name.lo - 1 >= i else ""
            if title in words("untitled"):
                break  # "kilder Kari Vik har snakket med"
            if title in words("households") and len(name.words) == 1:
                return Phrase(i, j, j, "noun", [], title, None, (i, j), True)  # "familien Vik" is no one Vik
            role = trim(tokens, i, name.lo) if name.lo > i else None
            return Phrase(i, j, j, "name", [name], title, role)
        skipped = _several(tokens, j, end) or (head >= 0 and _joined(tokens, i, j, head, end))
        if skipped:
            j = skipped
            continue
        if _stops(tokens, i, j, head, end):
            break
        if not tokens[j].flags & (DETERMINER | NUMBER | ADVERB) or nouns.kind(tokens[j].norm):
            head = j
        j += 1
    if head >= 0:
        return Phrase(
            i, head + 1, head + 1, "noun", [], tokens[head].norm, None, (i, head + 1), _is_plural(tokens, i, head)
        )
    if j > i and all(token.norm in words("counting") for token in tokens[i:j]):
        last = tokens[j - 1].norm  # "begge", "de to", "en" of "en av dem"
        return Phrase(i, j, j, "noun", [], last, None, (i, j), last not in words("indefinite") or last in ("to", "tre"))
    return None


def _stops(tokens: list[Token], i: int, j: int, head: int, end: int) -> bool:
    """Whether the core ends before token `j`; `head` is the last noun or adjective so far, -1 where there is none."""
    token = tokens[j]
    flags = token.flags
    if flags & DETERMINER:
        return bool(flags & PRONOUN) and j > i
    noun = nouns.kind(token.norm) is not None
    if flags & (PUNCTUATION | PREPOSITION | CONJUNCTION | SUBJUNCTION | AUTHOR | OBJECT):
        return True
    if flags & FINITE and j == i + 1 and tokens[i].norm in words("single") and _participle(tokens, j, end):
        return False  # "den oppdaterte vurderingen"
    if flags & (FINITE | ADVERB | TIME) and not noun:
        return not (flags & ADVERB and j > i and head < 0 and _describes(tokens, i, j + 1, end))
    if flags & PRONOUN and j > i:
        return True
    if head < 0 or flags & NUMBER:
        return False
    before = tokens[head].norm
    if flags & FINITE and not (noun and before.endswith(_BEFORE_NOUN) and nouns.kind(before) != "person"):
        return True  # but "organisasjonens leder", "daglig leder"
    if noun:
        # Two nouns side by side: "dei tre rettane rapporten nemner".
        return head == j - 1 and nouns.definite(before) and nouns.definite(token.norm)
    return nouns.kind(before) is not None and before not in ("ung", "unge", "eldre")


def _participle(tokens: list[Token], j: int, end: int) -> bool:
    """Whether a word like a verb in the past stands before the noun that it describes."""
    if j + 1 >= end or not tokens[j].norm.endswith(("te", "de", "a", "et")):
        return False
    after = tokens[j + 1]
    return nouns.kind(after.norm) is not None or (not after.flags and after.name is None and nouns.definite(after.norm))


def _describes(tokens: list[Token], lo: int, i: int, end: int) -> bool:
    """Whether a source follows an adverb: `en tidligere ansatt`, `en tydelig skuffet trener`, `en litt sliten Vik`."""
    if i >= end:
        return False
    if nouns.kind(tokens[i].norm):
        return True
    if tokens[lo].norm not in words("articles"):
        return False
    name = tokens[i].name
    if name is not None:
        return not name.genitive
    if i + 1 >= end or tokens[i].flags & (STOP & ~ADVERB | FINITE | TIME):
        return False
    return tokens[i + 1].name is not None or nouns.kind(tokens[i + 1].norm) is not None


def _several(tokens: list[Token], j: int, end: int) -> int:
    """Behind the first words of `kultur- og friluftskomiteen` and `43 år gamle Kari Vik`; 0 where there are none."""
    token = tokens[j]
    if j + 2 >= end:
        return 0
    if token.norm[-1] == "-" and token.norm != "-" and tokens[j + 1].norm in ("og", "eller", ","):
        return j + 2
    if token.flags & NUMBER and tokens[j + 1].norm == "år" and tokens[j + 2].norm in words("old"):
        return j + 3
    return 0


def _joined(tokens: list[Token], i: int, j: int, head: int, end: int) -> int:
    """Where a second adjective starts, behind `og` or `, men`, if a source follows it."""
    if tokens[i].norm not in words("articles") or nouns.kind(tokens[head].norm) is not None:
        return 0
    k = j + 1 if tokens[j].text == "," else j
    if k + 2 >= end or tokens[k].norm not in ("og", "men"):
        return 0
    sure = any(nouns.kind(tokens[m].norm) or tokens[m].name is not None for m in range(k + 2, min(k + 4, end)))
    return k + 1 if sure else 0


def _goes_on(tokens: list[Token], j: int, end: int, name: Name) -> bool:
    """Whether a noun or name follows that the name only describes: `Røde Kors leder`, `NTB Erik Vea`."""
    if j >= end or name.kind == "person":
        return False
    after = tokens[j]
    if after.name is not None:
        return after.name.kind == "person"
    if after.flags & (STOP | FINITE | PRONOUN | DETERMINER):
        return False
    owner = after.norm.removesuffix("s")  # "Norske snekkeres landsforening"
    return nouns.kind(after.norm) is not None or (owner != after.norm and nouns.kind(owner) is not None)


def trim(tokens: list[Token], lo: int, hi: int) -> tuple[int, int] | None:
    """A role without the article before it."""
    while lo < hi and tokens[lo].norm in words("articles"):
        lo += 1
    return (lo, hi) if lo < hi else None


def _is_plural(tokens: list[Token], lo: int, head: int) -> bool:
    first = tokens[lo].norm
    if first in words("single") or first == "det":
        return False
    norm = tokens[head].norm
    return first in words("several") or norm.endswith(("ene", "ane", "erne", "menn", "ere", "arar", "folk"))
