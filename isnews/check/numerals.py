"""The values of number words and of figures as they are printed, each word alone."""

from fractions import Fraction
from functools import cache

from isnews.norwegian import lists

_LONGEST = 40
"""No number word and no figure in print is longer."""
_ONES = {"en": 1, "ei": 1, "ein": 1, "én": 1, "éin": 1, "ett": 1, "eitt": 1}
_TAILS = (
    "år",
    "barns",
    "dag",
    "del",
    "doble",
    "etasj",
    "gang",
    "kilometer",
    "mann",
    "meter",
    "minutt",
    "månad",
    "måned",
    "roms",
    "sekund",
    "side",
    "sifr",
    "time",
    "uke",
    "veke",
)
"""What a number word joins with to a compound that still says the number: `tolvåring`, `trebarnsmor`."""


@cache
def spelled(word: str) -> Fraction | None:
    """The value of a number word in lower case: `tretti`, `førtifem`, `femogtjue`, `tohundreogti`, `tredje`."""
    ordinals = lists.table("ordinal_words")
    if word in ordinals:
        return Fraction(ordinals[word][0])
    if len(word) > _LONGEST:
        return None
    return _compound(word)


def _compound(word: str) -> Fraction | None:
    total, current, at = 0, 0, 0
    while at < len(word):
        part, value = _longest(word, at)
        if not part:
            return None
        if value == 100:
            current = max(current, 1) * 100
        elif value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        else:
            current += value
        at += len(part)
    return Fraction(total + current) if word not in ("og", *_ONES) else None


def _longest(word: str, at: int) -> tuple[str, int]:
    numbers = lists.table("number_words")
    for length in range(min(8, len(word) - at), 1, -1):
        part = word[at : at + length]
        if part in numbers:
            return part, int(numbers[part][0])
        if part in _ONES and (at + length == len(word) or word.startswith("og", at + length)):
            return part, 1
    if at and word.startswith("og", at) and at + 2 < len(word):
        return "og", 0
    return "", 0


@cache
def headed(word: str) -> tuple[Fraction, str] | None:
    """The number that a compound begins with, and the rest: `tolvåringen` gives 12 and `åringen`."""
    if len(word) > _LONGEST or (word.startswith("tiår") and not word.startswith(("tiåri", "tiårs"))):
        return None
    for tail in _TAILS:
        at = word.find(tail, 2)
        if at > 0:
            value = _compound(word[:at])
            if value is not None:
                return value, word[at:]
    return None


@cache
def figure(word: str) -> tuple[Fraction, ...]:
    """What a figure may mean, the likeliest first: `30 000`, `30.000`, `3,5`, `9.30`; nothing where it is none."""
    plain = word.replace(" ", "")
    if not plain or len(plain) > _LONGEST or not plain[0].isdecimal() or not plain.isascii():
        return ()
    if plain.isdigit():
        return (Fraction(plain),)
    for mark in ".,:":
        whole, *rest = plain.split(mark)
        if rest and whole.isdigit() and all(part.isdigit() for part in rest):
            found: list[Fraction] = []
            if mark != ":" and len(whole) <= 3 and all(len(part) == 3 for part in rest):
                found.append(Fraction(whole + "".join(rest)))
            if len(rest) == 1:
                found.append(Fraction(f"{whole}.{rest[0]}"))
            return tuple(found if mark == "." else found[::-1])
    if plain.count(",") == 1 and plain.split(",")[1].isdigit():  # "1.250,50"
        return tuple(value + Fraction(f"0.{plain.split(',')[1]}") for value in figure(plain.split(",")[0])[:1])
    return ()
