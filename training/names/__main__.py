"""Make the names model: `python -m training.names FOLDER` writes isnews/names/model.bin.

FOLDER holds train.tsv.gz, dev.nb.tsv.gz and dev.nn.tsv.gz; dev is only measured on. Before that, cross-validation over
the sources of the training documents is run (`--folds 0` leaves it out); all figures are kept in the model.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from isnews.names import model
from training.names import fit, knowledge
from training.names.data import Document, read
from training.names.make import make
from training.names.measure import Counts, compare, figures, scorer_of


def cross_validate(documents: Sequence[Document], folds: int) -> dict[str, float]:
    """Figures over all documents, each tagged by a model that saw nothing of its source (a run of one paper)."""
    sources = sorted({d.source for d in documents})
    random.Random(1).shuffle(sources)
    total: Counts = {}
    for fold in range(folds):
        held = set(sources[fold::folds])
        seen = [d for d in documents if d.source not in held]
        scorer = scorer_of(make(seen, knowledge.gather(seen)))
        for kind, row in compare([d for d in documents if d.source in held], scorer).items():
            total[kind] = [a + b for a, b in zip(total.get(kind, [0, 0, 0]), row, strict=True)]
        print(f"fold {fold + 1} of {folds}, so far: {figures(total)}", flush=True)
    return figures(total)


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description="Make the names model that isnews ships.")
    parser.add_argument("folder", type=Path, help="folder with train.tsv.gz and dev.*.tsv.gz")
    parser.add_argument("--folds", type=int, default=5, help="cross-validate first, in so many folds")
    parser.add_argument("--output", type=Path, default=model.FILE)
    options = parser.parse_args()
    documents = read(options.folder / "train.tsv.gz")
    about: dict[str, Any] = {
        "data": "NorNE, train, both varieties (CC0 annotations)",
        "settings": fit.SETTINGS | {"least documents": fit.LEAST, "clusters": knowledge.CLUSTERS},
        "lists": [*knowledge.KINDS, *knowledge.HEADS, knowledge.SPORT],
    }
    if options.folds:
        about[f"F1, {options.folds}-fold cross-validation over sources"] = cross_validate(documents, options.folds)
    gathered = knowledge.gather(documents)
    data = make(documents, gathered)
    scorer = scorer_of(data)
    for variety in ("nb", "nn"):
        dev = read(options.folder / f"dev.{variety}.tsv.gz")
        about[f"F1, dev {variety}, given words"] = figures(compare(dev, scorer))
    data = model.with_about(data, json.dumps(about, indent=1, ensure_ascii=False))
    options.output.write_bytes(data)
    print(json.dumps(about, indent=1, ensure_ascii=False), f"\n{len(data)} bytes")


if __name__ == "__main__":
    main()
