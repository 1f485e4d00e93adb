"""Fit the weights: a linear-chain conditional random field, by crfsuite."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

SETTINGS: dict[str, float] = {"c1": 0.1, "c2": 0.2, "max_iterations": 100}
LEAST = 2
"""A feature counts if it is seen in this many documents: what one article alone shows is its own."""


class Example(NamedTuple):
    """A stretch: features and right tag of each place, and the number of its document."""

    features: list[list[str]]
    tags: list[str]
    document: int


class Fitted(NamedTuple):
    """Weights of the features by tag, and of pairs of tags."""

    features: dict[str, dict[str, float]]
    transitions: dict[tuple[str, str], float]


def _spread(examples: Iterable[Example]) -> Counter[str]:
    """In how many documents each feature is seen."""
    met: dict[int, set[str]] = {}
    for example in examples:
        met.setdefault(example.document, set()).update(*example.features)
    return Counter(feature for features in met.values() for feature in features)


def fit(examples: Sequence[Example]) -> Fitted:
    """Weights that fit the examples."""
    spread = _spread(examples)
    crfsuite: Any = import_module("pycrfsuite")
    trainer = crfsuite.Trainer(verbose=False)
    for example in examples:
        trainer.append([[f for f in row if spread[f] >= LEAST] for row in example.features], example.tags)
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
