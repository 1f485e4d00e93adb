"""Names in a running text: which words have a capital letter because they name something, and which belong together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from isnews.check.numerals import spelled
from isnews.check.reading import Reading, Word
from isnews.norwegian import lists
from isnews.norwegian.names_match import fold
from isnews.norwegian.stopwords import stopwords

_PARTICLES = frozenset(
    [
        "af",
        "and",
        "bin",
        "de",
        "del",
        "der",
        "di",
        "dos",
        "du",
        "ibn",
        "la",
        "le",
        "of",
        "ten",
        "ter",
        "the",
        "van",
        "von",
    ]
)
"""Words in lower case inside a name: `Ursula von der Leyen`, `Bank of England`."""
_ENDINGS = ("ane", "ene", "ar", "er", "en", "et")
_LONG = 10
"""Letters of a word that is more likely a compound than a name, where its last part is a word."""
_SHORTEST = 4
"""Letters of the shorter part of a compound that is taken for one."""


@dataclass(frozen=True, slots=True)
class Name:
    """Words that stand together as one name."""

    words: tuple[int, ...]
    """The words with a capital letter, in order."""


def names(reading: Reading, low: frozenset[str] = frozenset()) -> list[Name]:
    """The names of a text; words in `low` are known to be written in lower case elsewhere."""
    found: list[Name] = []
    words = reading.words
    for first, last in reading.ranges:
        if _shouts(words[first:last]):
            continue
        run: list[int] = []
        for at in range(first, last):
            if is_name(words, at, last, low, bool(run)):
                run.append(at)
                # "Sp-lederen Kari Vik" and "Idas mor Anne" are two.
                if words[at].form[-1] not in "'’" and capitals(words[at].text.rsplit("-", 1)[-1]):
                    continue
            elif run and words[at].form in _PARTICLES and at - run[-1] < 3:
                continue
            if run:
                found.append(Name(tuple(run)))
                run = []
        if run:
            found.append(Name(tuple(run)))
    return found


def _shouts(words: Sequence[Word]) -> bool:
    """`NY ULYKKE I OSLO`: capitals alone tell nothing."""
    letters = [word.text for word in words if word.text[0].isalpha()]
    return len(letters) > 2 and all(text.isupper() for text in letters)


def is_name(words: Sequence[Word], at: int, end: int, low: frozenset[str], goes_on: bool = False) -> bool:
    """Whether the word at `at` names something; `goes_on` where a name stands right before it."""
    word = words[at]
    if not word.text[0].isalnum() or word.text == word.form or not capitals(word.text):
        return False
    if len(word.text) > 1 and word.text.isupper():
        return True
    if word.form in stopwords():
        return False
    if not word.opens or goes_on or capitals(word.text[1:]):
        return True
    form = word.form.rstrip("-")  # "Frukt- og grøntkjeden"
    if (
        at + 1 < end
        and words[at + 1].form in _given()
        and words[at + 1].text != words[at + 1].form
        and form not in _given()
    ):
        return False  # "Urmaker Leif Brekkhus"
    if form in low or is_common(form) or spelled(form) is not None:
        return False
    # "Nødaggregatet stanset": a long word of which the last part is in common use.
    if form not in _given() and len(form) >= _LONG and any(_ends(form[at:]) for at in range(3, len(form) - _SHORTEST)):
        return False
    return "-" not in form or not is_common(form.rsplit("-", 1)[1])


@cache
def _ends(tail: str) -> bool:
    forms = (tail[: len(tail) - len(ending)] for ending in ("", "ne", *_ENDINGS) if tail.endswith(ending))
    return any(len(form) > _SHORTEST and _listed(form) for form in forms)


def capitals(text: str) -> bool:
    """Whether there is a capital letter in `text`."""
    return text != text.lower()


@cache
def is_common(form: str) -> bool:
    """Whether a word is no name: it is in common use, made of words that are, or inflected as they are."""
    if len(form) > 40:
        return True
    if _listed(form) or form in lists.table("months"):
        return True
    if any(form[-length:] in lists.load("common_endings") for length in range(3, min(9, len(form) - 2))):
        return True
    for ending in ("", *_ENDINGS):
        base = form[: len(form) - len(ending)]
        if len(base) > 3 and form.endswith(ending):
            if ending and (_listed(base) or _listed(base + "e")):
                return True
            if any(_listed(base[at:]) and _head(base[:at]) for at in _seams(base)):
                return True
    return False


def is_title(form: str, low: frozenset[str]) -> bool:
    """Whether a word with a capital is no part of the name after it: `Statsminister Holm`, but not `Per Holm`."""
    return (form in low or is_common(form)) and form not in _given()


@cache
def _given() -> frozenset[str]:
    names = lists.load("names_male") | lists.load("names_female")
    return frozenset(name.lower() for name in names)


def _listed(form: str) -> bool:
    return form in lists.load("common_words") or form in lists.load("finite_verbs")


def _head(head: str) -> bool:
    return _listed(head) or (head[-1] in "se" and _listed(head[:-1]))


def _seams(form: str) -> range:
    """Where a compound may be put together."""
    # "Solberg", "Strandberg" and "Haugland" are made like compounds, and short.
    return range(_SHORTEST, len(form) - _SHORTEST) if len(form) > 2 * _SHORTEST + 1 else range(0)


def variants(text: str) -> list[str]:
    """The forms that a name may have in the article: as it is, without its genitive, the part of a compound."""
    found = [fold(text)]
    bare = text.rstrip("'’")
    if bare[-2:] in ("'s", "’s"):
        bare = bare[:-2]
    elif bare[-1:] == "s" and len(bare) > 2:
        bare = bare[:-1]
    found.append(fold(bare))
    return list(dict.fromkeys(form for form in found if form))


@cache
def same() -> dict[str, frozenset[str]]:
    """To each name its other forms: `noreg` gives `norge` and `norsk`."""
    rows = [frozenset(fold(name) for name in row.split()) for row in lists.entries("same_names")]
    return {name: row for row in rows for name in row}
