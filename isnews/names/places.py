"""From an article's sentences to the stretches that may hold names, and what is to be seen at each place."""

from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple

from isnews.names.evidence import evidence, gather
from isnews.names.features import (
    EDGE,
    Lexicon,
    context_features,
    each,
    fold,
    joint_features,
    run_features,
    shape,
    word_features,
)
from isnews.names.stretches import stretches

Unit = tuple[str, str]
"""Features that depend on one word alone: which part the word plays, and the word."""


class Place(NamedTuple):
    """A word that may belong to a name."""

    units: list[Unit]
    features: list[str]


class Stretch(NamedTuple):
    """Words of one sentence that may hold names."""

    sentence: int
    start: int
    places: list[Place]


class Knowledge(NamedTuple):
    """What the extraction needs to know beforehand."""

    lexicon: Lexicon
    phrases: Callable[[str], int]
    """Lists that hold a name of several words."""
    openers: Container[str]
    """First words of the names of several words."""
    inner: Container[str]
    """Lower-case words that may end a name."""
    quiet: Container[str]
    """Words that have their capital from the sentence."""
    common: Container[str]
    """Lower-case words whose standing by a name is remembered over the article."""


def unit_features(unit: Unit, lexicon: Lexicon) -> list[str]:
    """Features that a word gives in the part that it plays."""
    part, word = unit
    if part == "0":
        return word_features(word, lexicon)
    if part in "xz":
        return run_features(word, part, lexicon)
    return context_features(word, int(part), lexicon)


def stretches_of(sentences: Sequence[Sequence[str]], known: Knowledge) -> Iterator[Stretch]:
    """All stretches of an article; a sentence is its words and marks in their order."""
    seen = gather(sentences, known.quiet)
    for number, words in enumerate(sentences):
        found = stretches(words, known.inner, known.quiet)
        if not found:
            continue
        padded = [EDGE, EDGE, *words, EDGE, EDGE]
        folded = [fold(w) for w in padded]
        shapes = [shape(w) for w in padded]
        phrases = _phrases(words, known)
        for start, end in found:
            places = []
            for at in range(start, end):
                units = [
                    ("0", words[at]),
                    ("-2", padded[at]),
                    ("-1", padded[at + 1]),
                    ("1", padded[at + 3]),
                    ("2", padded[at + 4]),
                ]
                features = joint_features(folded, shapes, at + 2)
                if words[at] != words[at].lower():
                    first, last = _run(words, at, known.quiet)
                    features.append(f"rl{min(at - first, 3)}{min(last - at, 3)}")
                    features.append(f"rb{folded[first + 1]}")
                    features.append(f"ra{folded[last + 3]}")
                    if first < at:
                        units.append(("x", words[first]))
                    if at < last:
                        units.append(("z", words[last]))
                    features += evidence(seen, words, at, first < at, at < last, known.common)
                if at in phrases:
                    features += phrases[at]
                places.append(Place(units, features))
            yield Stretch(number, start, places)


def _run(words: Sequence[str], at: int, quiet: Container[str]) -> tuple[int, int]:
    """First and last of the capitalised words in a row around `at`."""
    first = last = at
    while first and words[first - 1] != words[first - 1].lower() and words[first - 1] not in quiet:
        first -= 1
    while last + 1 < len(words) and words[last + 1] != words[last + 1].lower():
        last += 1
    return first, last


def _phrases(words: Sequence[str], known: Knowledge) -> dict[int, list[str]]:
    """Features of places within a listed name of two to four words: `Mo i Rana`, `Det hvite hus`."""
    found: dict[int, list[str]] = {}
    for at, word in enumerate(words):
        if word not in known.openers or word == word.lower():
            continue
        for length in range(min(4, len(words) - at), 1, -1):
            phrase = " ".join(words[at : at + length])
            bits = known.phrases(phrase) or (known.phrases(phrase[:-1]) if phrase[-1] == "s" else 0)
            if bits:
                for i in range(length):
                    role = "B" if i == 0 else "E" if i == length - 1 else "I"
                    found.setdefault(at + i, []).extend(each(f"P{role}", bits))
                break
    return found
