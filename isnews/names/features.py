"""What the tagger looks at in a word, and in a few words together.

Features are strings; training counts them, the shipped model knows them by hash. Those of a word alone are
summed once for each form and kept, so at a place in a sentence only the few that join words are looked up.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

EDGE = "¤"
"""Stands for the words before the first and after the last of a sentence."""

LONG = 40
"""Words longer than this are not looked into."""


class Lexicon(NamedTuple):
    """What is known of words beforehand."""

    lists: Callable[[str], int]
    """The name lists that hold a name, as bits."""
    cluster: Callable[[str], int]
    """Cluster of a lower-case word with its digits folded, 0 for none."""
    met: Callable[[str], int]
    """What a lower-case form was met as in other articles, as bits: alone as a name of each type (7 bits), as a part
    of a longer one (7 bits), in lower case, in lower case in several articles."""
    heads: Callable[[str], int]
    """The kinds of names that end as a lower-case word does, as bits: `sentralsjukehus`, `Golfkrigen`."""


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@lru_cache(1 << 14)
def fold(word: str) -> str:
    """Lower case, every digit a 0."""
    lower = word.lower()
    return lower if lower.isalpha() else _digit().sub("0", lower)


@lru_cache(1 << 14)
def shape(word: str) -> str:
    """Kinds of letters in their order, runs told once: `al-Askari` is `x-Xx`, `22.` is `0.`."""
    out: list[str] = []
    last = ""
    for c in word[:24]:
        kind = "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c
        if kind != last:
            out.append(kind)
            last = kind
    return "".join(out)


def listed(word: str, lists: Callable[[str], int]) -> int:
    """Lists that hold `word`, its genitive s taken off where needed: `Oslos`, `NATO's`; `BERLIN` is `Berlin`."""
    bits = lists(word)
    if not bits and word[-1:] == "s" and len(word) > 3:
        bits = lists(word[:-1].rstrip("'’"))
    if not bits and len(word) > 3 and word.isupper():
        bits = lists(word.capitalize())
    return bits


def _met(lower: str, lexicon: Lexicon) -> int:
    bits = lexicon.met(lower)
    if lower[-1:] in "s'’" and len(lower) > 3:
        bits |= lexicon.met(lower[:-1])
    return bits


def each(prefix: str, bits: int) -> Iterable[str]:
    """A feature for each bit that is set."""
    return [f"{prefix}{i}" for i in range(bits.bit_length()) if bits >> i & 1]


def word_features(word: str, lexicon: Lexicon) -> list[str]:
    """Features of the word at the place itself."""
    lower = fold(word)
    length = len(lower)
    found = ["1", f"w{word}", f"l{lower}", f"s{shape(word)}", f"n{min(length, 12)}"]
    found += [f"p{n}{lower[:n]}" for n in (1, 2, 3, 4, 5) if n <= length]
    found += [f"e{n}{lower[-n:]}" for n in (1, 2, 3, 4, 5, 6, 8) if n <= length]
    if word[-1:] == "s" and length > 3:
        found.append(f"l{lower[:-1]}")
    cluster = lexicon.cluster(lower)
    if cluster:
        found.append(f"c{cluster}")
    bits = listed(word, lexicon.lists)
    found += each("g", bits)
    found += each("k", _met(lower, lexicon))
    found += each("hd", lexicon.heads(lower))
    if "-" in word[1:-1]:
        found += _parts(word, lexicon)
    elif 3 < length <= LONG:
        padded = f"^{lower}$"
        found += dict.fromkeys([f"i{padded[i : i + 4]}" for i in range(1, length - 2)])
    return found


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    """Features of a compound's parts: `FN-rapport`, `USA-støttede`."""
    head, _, tail = word.partition("-")
    last = tail.rpartition("-")[2]
    found = [f"h{head.lower()}", f"t{last.lower()}", f"ts{shape(last)}", f"hs{shape(head)}"]
    found += [f"t{n}{last[-n:].lower()}" for n in (3, 5) if n <= len(last)]
    found += each("hg", lexicon.lists(head))
    found += each("tg", lexicon.lists(last))
    found += each("hk", lexicon.met(head.lower()))
    found += each("tk", lexicon.met(last.lower()))
    return found


def context_features(word: str, offset: int, lexicon: Lexicon) -> list[str]:
    """Features that `word` gives to the place `-offset` words from it."""
    lower = fold(word)
    at = f"{offset}|"
    found = [f"{at}l{lower}", f"{at}s{shape(word)}"]
    cluster = lexicon.cluster(lower)
    if cluster:
        found.append(f"{at}c{cluster}")
    if offset in (-1, 1):
        found += [f"{at}e{n}{lower[-n:]}" for n in (2, 3, 5) if n <= len(lower)]
        if word != word.lower():
            found += [f"{at}p{n}{lower[:n]}" for n in (3, 5) if n <= len(lower)]
            found += each(f"{at}k", _met(lower, lexicon))
        found += each(f"{at}hd", lexicon.heads(lower))
    found += each(f"{at}g", listed(word, lexicon.lists))
    return found


def run_features(word: str, end: str, lexicon: Lexicon) -> list[str]:
    """Features that the first (`end` is `x`) or last (`z`) word of a run of capitalised words gives to the others."""
    lower = fold(word)
    found = [f"r{end}l{lower}"]
    found += [f"r{end}e{n}{lower[-n:]}" for n in (1, 2, 3, 4, 5, 6) if n <= len(lower)]
    found += each(f"r{end}g", listed(word, lexicon.lists))
    found += each(f"r{end}hd", lexicon.heads(lower))
    return found


def beside_features(word: str, side: str, lexicon: Lexicon) -> list[str]:
    """Features that the word before (`b`) or after (`a`) a run of capitalised words gives to all of them."""
    lower = fold(word)
    found = [f"r{side}l{lower}"]
    found += [f"r{side}e{n}{lower[-n:]}" for n in (3, 5) if n <= len(lower)]
    cluster = lexicon.cluster(lower)
    if cluster:
        found.append(f"r{side}c{cluster}")
    found += each(f"r{side}g", listed(word, lexicon.lists))
    found += each(f"r{side}hd", lexicon.heads(lower))
    return found


def joint_features(words: Sequence[str], shapes: Sequence[str], at: int) -> list[str]:
    """Features of neighbours together; `words` folded, both padded by at least one at either end."""
    a, b, c = words[at - 1 : at + 2]
    x, y, z = shapes[at - 1 : at + 2]
    return [
        f"ab{a} {b}",
        f"bc{b} {c}",
        f"xy{x} {y}",
        f"yz{y} {z}",
        f"xyz{x} {y} {z}",
        f"ay{a} {y}",
        f"yc{y} {c}",
        f"ac{a} {y} {c}",
    ]
