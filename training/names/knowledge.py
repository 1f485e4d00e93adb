"""Gather what the tagger knows beforehand: the name lists, the clusters and three lists of words from the data."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from isnews.names.features import EDGE, Lexicon, fold
from isnews.names.heads import Heads, Inner
from isnews.names.knowledge import Knowledge
from training.names.clusters import clusters
from training.names.data import Document
from training.names.met import Met

LISTS = Path(__file__).parent / "lists"
SPORT = "sport_own"
HEADS = ("heads_org_own", "heads_loc_own", "heads_gpe_own", "heads_evt_own", "heads_prod_own")
"""What names end on. A list's place here is its bit."""
KINDS = tuple(sorted({path.stem for path in LISTS.glob("*.txt")} - {SPORT, *HEADS}))
"""Names. A list's place here is its bit."""
COMMON = 1500
CLUSTERS = 400
SPLIT = ("given", "family")
"""Lists whose entries are names word by word: `Anne Marie` is `Anne` and `Marie`."""


class Gathered(NamedTuple):
    """The tables that go into the model."""

    lists: dict[str, int]
    clusters: dict[str, int]
    inner: set[str]
    quiet: frozenset[str]
    common: set[str]
    met: Met
    sport: frozenset[str]
    heads: dict[str, int]

    def knowledge(self, without: str | None = None) -> Knowledge:
        """As the extraction wants it; what was met in the source `without` is left out."""
        lists, groups = self.lists, self.clusters
        lexicon = Lexicon(
            lambda name: lists.get(name, 0),
            lambda word: groups.get(word, 0),
            lambda form: self.met.bits(form, without),
            Heads(self.heads).get,
        )
        inner = Inner(self.inner, lexicon.heads)
        return Knowledge(lexicon, lexicon.lists, openers(lists), inner, self.quiet, self.common, self.sport)


def openers(lists: Iterable[str]) -> set[str]:
    """First words of the names of several words."""
    return {name.split()[0] for name in lists if " " in name}


def name_lists() -> dict[str, int]:
    """Bits of every listed name."""
    table: dict[str, int] = {}
    for bit, kind in enumerate(KINDS):
        for line in _entries(kind):
            for name in line.split() if kind.startswith(SPLIT) else [line]:
                table[name] = table.get(name, 0) | 1 << bit
    return table


def head_lists() -> dict[str, int]:
    """Bits of everything that names end on."""
    table: dict[str, int] = {}
    for bit, kind in enumerate(HEADS):
        for ending in _entries(kind):
            table[ending] = table.get(ending, 0) | 1 << bit
    return table


def _entries(name: str) -> list[str]:
    """The entries of a list; its source is on the first line."""
    return (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]


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
    quiet = frozenset(w for w, n in outside.items() if n >= 8 and w not in inside)
    common = {w for w, _ in frequency.most_common(COMMON)} | {EDGE}
    sentences = [[fold(w) for w in words] for d in documents for words, _ in d.sentences]
    sport = frozenset(_entries(SPORT))
    groups = clusters(sentences, CLUSTERS)
    return Gathered(name_lists(), groups, inner, quiet, common, Met(documents), sport, head_lists())
