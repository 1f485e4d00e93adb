"""From an article's sentences to the stretches that may hold names, and what is to be seen at each place."""

from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple

from isnews.names.evidence import Seen, evidence, gather
from isnews.names.features import (
    EDGE,
    Lexicon,
    beside_features,
    context_features,
    each,
    fold,
    joint_features,
    run_features,
    shape,
    word_features,
)
from isnews.names.stretches import stretches, titles

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
    if part in "abq":
        return beside_features(word, part, lexicon)
    return context_features(word, int(part), lexicon)


def stretches_of(sentences: Sequence[Sequence[str]], known: Knowledge) -> Iterator[Stretch]:
    """All stretches of an article; a sentence is its words and marks in their order."""
    seen = gather(sentences, known.quiet)
    for number, words in enumerate(sentences):
        quoted = titles(words)
        found = stretches(words, known.inner, known.quiet, quoted)
        if found:
            sentence = _Sentence(words, known, seen, quoted)
            for start, end in found:
                yield Stretch(number, start, [sentence.place(at) for at in range(start, end)])


class _Sentence:
    """A sentence, with what several of its places need."""

    def __init__(self, words: Sequence[str], known: Knowledge, seen: Seen, quoted: Sequence[tuple[int, int]]) -> None:
        self._words = words
        self._known = known
        self._seen = seen
        self._padded = [EDGE, EDGE, *words, EDGE, EDGE]
        self._folded = [fold(w) for w in self._padded]
        self._shapes = [shape(w) for w in self._padded]
        self._capital = [w != w.lower() for w in words]
        self._first, self._last = self._runs()
        self._phrases = _phrases(words, known)
        self._quoted = {at: title for title in quoted for at in range(*title)}

    def _runs(self) -> tuple[list[int], list[int]]:
        """For each word, first and last of the capitalised words in a row around it."""
        count = len(self._words)
        first, last = list(range(count)), list(range(count))
        for at in range(1, count):
            if self._capital[at - 1] and self._words[at - 1] not in self._known.quiet:
                first[at] = first[at - 1]
        for at in range(count - 2, -1, -1):
            if self._capital[at + 1]:
                last[at] = last[at + 1]
        return first, last

    def place(self, at: int) -> Place:
        """What is to be seen at a word. In `padded` a word stands two places further on."""
        words, padded = self._words, self._padded
        units = [
            ("0", words[at]),
            ("-2", padded[at]),
            ("-1", padded[at + 1]),
            ("1", padded[at + 3]),
            ("2", padded[at + 4]),
        ]
        features = joint_features(self._folded, self._shapes, at + 2)
        if self._capital[at]:
            first, last = self._first[at], self._last[at]
            features.append(f"rl{min(at - first, 3)}{min(last - at, 3)}")
            units += [("b", padded[first + 1]), ("a", padded[last + 3])]
            if first < at:
                units.append(("x", words[first]))
            if at < last:
                units.append(("z", words[last]))
            features += evidence(self._seen, words, at, first < at, at < last, self._known.common)
        if at in self._phrases:
            features += self._phrases[at]
        if at in self._quoted:
            first, last = self._quoted[at]
            role = "B" if at == first else "E" if at == last - 1 else "I"
            features += (f"q{role}{min(last - first, 5)}", f"qa{self._folded[last + 3]}")
            units.append(("q", padded[first]))
        return Place(units, features)


def _phrases(words: Sequence[str], known: Knowledge) -> dict[int, list[str]]:
    """Features of places within a listed name of two to four words: `Mo i Rana`, `Det hvite hus`."""
    found: dict[int, list[str]] = {}
    for at, word in enumerate(words):
        if word == word.lower() or word not in known.openers:
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
