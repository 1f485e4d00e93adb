"""How well names are found: strict F1, a name counts if its words and its type are right."""

from collections.abc import Iterable
from typing import Any

from isnews.names import model
from isnews.names.scorer import Scorer
from isnews.names.tagger import names
from training.names.data import Document, spans

Counts = dict[str, list[int]]
"""Right, spurious and missed names by type; `all` for all types."""


def compare(documents: Iterable[Document], scorer: Scorer) -> Counts:
    """Count right, spurious and missed names."""
    counts: Counts = {"all": [0, 0, 0]}
    for document in documents:
        gold = {(n, *span) for n, s in enumerate(document.sentences) for span in spans(s.tags)}
        found: set[tuple[int, int, int, str]] = set(names([s.words for s in document.sentences], scorer))
        for slot, group in enumerate((gold & found, found - gold, gold - found)):
            for name in group:
                counts.setdefault(name[3], [0, 0, 0])[slot] += 1
                counts["all"][slot] += 1
    return counts


def f1(right: int, spurious: int, missed: int) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * right / (2 * right + spurious + missed) if right else 0.0


def figures(counts: Counts) -> dict[str, float]:
    """F1 by type."""
    return {kind: round(f1(*row), 4) for kind, row in sorted(counts.items())}


def scorer_of(data: bytes) -> Scorer:
    """A scorer for a model file's bytes."""
    sections: Any = model.unpack(data)
    return Scorer(sections)
