"""Time python-crfsuite on the tagger's own features, for the benchmark."""

import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from isnews.names.places import Unit, stretches_of, unit_features
from training.names.data import Document, read
from training.names.knowledge import gather
from training.names.make import examples

ROUNDS = 10
"""Rounds of training: the speed does not depend on the weights being good."""


def words_a_second(folder: Path, documents: Sequence[Document]) -> float:
    """Words a second over `documents`, extraction of the features included, the words being new to it."""
    train = read(folder / "train.tsv.gz")
    gathered = gather(train)
    crfsuite: Any = import_module("pycrfsuite")
    trainer = crfsuite.Trainer(verbose=False)
    for example in examples(train, gathered):
        trainer.append(example.features, example.tags)
    trainer.set_params({"c1": 0.1, "max_iterations": ROUNDS})
    with tempfile.TemporaryDirectory() as place:
        path = str(Path(place) / "model")
        trainer.train(path)
        tagger = crfsuite.Tagger()
        tagger.open(path)
        known = gathered.knowledge()
        kept: dict[Unit, list[str]] = {}
        start = time.process_time()
        for document in documents:
            for stretch in stretches_of([s.words for s in document.sentences], known):
                rows = []
                for spot in stretch.places:
                    row = list(spot.features)
                    for unit in spot.units:
                        if unit not in kept:
                            kept[unit] = unit_features(unit, known.lexicon)
                        row += kept[unit]
                    rows.append(row)
                tagger.tag(rows)
        seconds = time.process_time() - start
    return sum(len(s.words) for d in documents for s in d.sentences) / seconds
