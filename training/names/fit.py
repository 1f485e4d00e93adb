"""Fit the weights: a linear-chain conditional random field, by crfsuite."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from isnews.names.places import Knowledge, Place, Unit, stretches_of, unit_features
from training.names.data import Document, bioes

SETTINGS: dict[str, float] = {"c1": 0.1, "c2": 0.05, "max_iterations": 80}
LEAST = 2
"""A feature counts if it is seen in this many documents: what one article alone shows is its own."""


class Fitted(NamedTuple):
    """Weights of the features by tag, and of pairs of tags."""

    features: dict[str, dict[str, float]]
    transitions: dict[tuple[str, str], float]


def expander(known: Knowledge) -> Callable[[Place], list[str]]:
    """All features of a place as strings, those of a word looked up once."""
    kept: dict[Unit, list[str]] = {}

    def expand(place: Place) -> list[str]:
        found = list(place.features)
        for unit in place.units:
            if unit not in kept:
                kept[unit] = unit_features(unit, known.lexicon)
            found += kept[unit]
        return found

    return expand


def examples(document: Document, known: Knowledge) -> Iterator[tuple[list[Place], list[str]]]:
    """Places and right tags of each stretch of a document."""
    words = [s.words for s in document.sentences]
    tags = [bioes(s.tags) for s in document.sentences]
    for stretch in stretches_of(words, known):
        yield stretch.places, tags[stretch.sentence][stretch.start : stretch.start + len(stretch.places)]


def fit(documents: Sequence[Document], known: Knowledge) -> Fitted:
    """Weights that fit the documents."""
    expand = expander(known)
    drawn: list[tuple[list[list[str]], list[str]]] = []
    spread: Counter[str] = Counter()
    for document in documents:
        met: set[str] = set()
        for places, tags in examples(document, known):
            rows = [expand(place) for place in places]
            met.update(*rows)
            drawn.append((rows, tags))
        spread.update(met)
    crfsuite: Any = import_module("pycrfsuite")
    trainer = crfsuite.Trainer(verbose=False)
    for rows, tags in drawn:
        trainer.append([[f for f in row if spread[f] >= LEAST] for row in rows], tags)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = crfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    features: dict[str, dict[str, float]] = {}
    for (feature, tag), weight in info.state_features.items():
        features.setdefault(feature, {})[tag] = weight
    return Fitted(features, dict(info.transitions))
