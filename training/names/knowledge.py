"""Gather what the tagger knows beforehand: the name lists, the clusters and three lists of words from the data."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from isnews.names.features import EDGE, Lexicon, fold
from isnews.names.places import Knowledge
from training.names.clusters import clusters
from training.names.data import Document
from training.names.met import Met

LISTS = Path(__file__).parent / "lists"
KINDS = tuple(sorted(path.stem for path in LISTS.glob("*.txt")))
"""A list's place here is its bit."""
COMMON = 1500
CLUSTERS = 400
SPLIT = ("given", "family")
"""Lists whose entries are names word by word: `Anne Marie` is `Anne` and `Marie`."""


class Gathered(NamedTuple):
    """The tables that go into the model."""

    lists: dict[str, int]
    clusters: dict[str, int]
    inner: set[str]
    quiet: set[str]
    common: set[str]
    met: Met

    def knowledge(self, without: str | None = None) -> Knowledge:
        """As the extraction wants it; what was met in the source `without` is left out."""
        lists, groups = self.lists, self.clusters
        lexicon = Lexicon(
            lambda name: lists.get(name, 0), lambda word: groups.get(word, 0), lambda form: self.met.bits(form, without)
        )
        return Knowledge(lexicon, lexicon.lists, openers(lists), self.inner, self.quiet, self.common)


def openers(lists: Iterable[str]) -> set[str]:
    """First words of the names of several words."""
    return {name.split()[0] for name in lists if " " in name}


def name_lists() -> dict[str, int]:
    """Bits of every listed name."""
    table: dict[str, int] = {}
    for bit, kind in enumerate(KINDS):
        for line in (LISTS / f"{kind}.txt").read_text(encoding="utf-8").splitlines()[1:]:
            for name in line.split() if kind.startswith(SPLIT) else [line]:
                table[name] = table.get(name, 0) | 1 << bit
    return table


def gather(documents: Sequence[Document]) -> Gathered:
    """Everything, from the lists and the training documents."""
    inner: set[str] = set()
    outside: Counter[str] = Counter()
    inside: set[str] = set()
    frequency: Counter[str] = Counter()
    for document in documents:
        for words, tags in document.sentences:
            frequency.update(w.lower() for w in words)
            for word, tag in zip(words, tags, strict=True):
                if word == word.lower():
                    if tag[0] == "I":
                        inner.add(word)
                elif tag == "O":
                    outside[word] += 1
                else:
                    inside.add(word)
    quiet = {w for w, n in outside.items() if n >= 8 and w not in inside}
    common = {w for w, _ in frequency.most_common(COMMON)} | {EDGE}
    sentences = [[fold(w) for w in words] for d in documents for words, _ in d.sentences]
    return Gathered(name_lists(), clusters(sentences, CLUSTERS), inner, quiet, common, Met(documents))
