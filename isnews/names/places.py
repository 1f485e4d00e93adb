"""From an article's sentences to the stretches that may hold names, and what is to be seen at each place."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from isnews.names.evidence import Seen, evidence, gather, is_loud, whole_units
from isnews.names.features import (
    EDGE,
    Lexicon,
    beside_features,
    context_features,
    each,
    fold,
    joint_features,
    listed,
    run_features,
    shape,
    word_features,
)
from isnews.names.knowledge import Knowledge
from isnews.names.stretches import stretches, titles

LINKS = frozenset(["av", "for", "i", "mot", "og", "om", "på", "til"])
"""Words that join what names end on with more of the name: `sykehuset i Vestfold`."""

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


def unit_features(unit: Unit, lexicon: Lexicon) -> list[str]:
    """Features that a word gives in the part that it plays."""
    part, word = unit
    if part == "0":
        return word_features(word, lexicon)
    if part in "xzyu":
        return run_features(word, part, lexicon)
    if part in "abq":
        return beside_features(word, part, lexicon)
    return context_features(word, int(part), lexicon)


def stretches_of(sentences: Iterable[Sequence[str]], known: Knowledge) -> Iterator[Stretch]:
    """All stretches of an article; a sentence is its words and marks in their order."""
    seen = gather(sentences, known.quiet, known.sport)
    for number, words in enumerate(sentences):
        quoted = titles(words)
        found = stretches(words, known.inner, seen.quiet, quoted, known.lexicon.heads)
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
        self._run = _in_rows(words, self._capital)
        self._first, self._last = self._runs()
        self._phrases = _phrases(words, known)
        self._sport = 2 * (not known.sport.isdisjoint(words)) + seen.sporty
        self._quoted = {at: title for title in quoted for at in range(*title)}

    def _runs(self) -> tuple[list[int], list[int]]:
        """For each word, first and last of the capitalised words in a row around it."""
        count = len(self._words)
        first, last = list(range(count)), list(range(count))
        for at in range(1, count):
            if self._run[at - 1] and is_loud(self._words, at - 1, self._seen.quiet):
                first[at] = first[at - 1]
        for at in range(count - 2, -1, -1):
            if self._run[at + 1]:
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
        features += self._linked(at)
        if self._run[at]:
            first, last = self._first[at], self._last[at]
            features.append(f"rl{min(at - first, 3)}{min(last - at, 3)}")
            units += [("b", padded[first + 1]), ("a", padded[last + 3])]
            if first < at:
                units.append(("x", words[first]))
            if at < last:
                units.append(("z", words[last]))
            if self._capital[at]:
                features += evidence(self._seen, words, at, first < at, at < last, self._known)
                if first == at == last:
                    units += whole_units(self._seen, words[at])
            if self._sport:
                features += (f"sp{self._sport}", f"sp{self._sport}g{listed(words[at], self._known.lexicon.lists)}")
        if at in self._phrases:
            features += self._phrases[at]
        if at in self._quoted:
            first, last = self._quoted[at]
            role = "B" if at == first else "E" if at == last - 1 else "I"
            features += (f"q{role}{min(last - first, 5)}", f"qa{self._folded[last + 3]}")
            units.append(("q", padded[first]))
        return Place(units, features)

    def _linked(self, at: int) -> list[str]:
        """Features of a word before, in or behind a link: `sykehuset`, `i`, `Vestfold`."""
        padded, folded, heads = self._padded, self._folded, self._known.lexicon.heads
        before, word, after = padded[at + 1 : at + 4]
        found = []
        if after in LINKS:
            bits = heads(folded[at + 2])
            if bits:
                found.append(f"jh{bits}{after}")
        if before in LINKS:
            bits = heads(folded[at])
            if bits:
                found.append(f"jt{bits}{before}{padded[at][:1].isupper():d}")
        elif word in LINKS:
            bits = heads(folded[at + 1])
            if bits:
                found.append(f"jm{bits}{word}{before[:1].isupper():d}")
        return found


def _in_rows(words: Sequence[str], capital: list[bool]) -> list[bool]:
    """Which words may stand in a row of capitalised ones: `Jensen & Skodvin` is one row."""
    if "&" not in words:
        return capital
    linked = (at for at in range(1, len(words) - 1) if words[at] == "&" and capital[at - 1] and capital[at + 1])
    joined = capital.copy()
    for at in linked:
        joined[at] = True
    return joined


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
