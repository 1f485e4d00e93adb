"""From documents to a model: gather, draw the examples, fit."""

from collections.abc import Iterator, Sequence
from typing import Any

from isnews.names.places import Place, Unit, stretches_of, unit_features
from training.names.data import Document, bioes
from training.names.export import export
from training.names.fit import Example, fit
from training.names.knowledge import Gathered


def examples(documents: Sequence[Document], gathered: Gathered) -> Iterator[Example]:
    """The stretches of the documents, each seen as if its source were new."""
    for number, document in enumerate(documents):
        known = gathered.knowledge(document.source)
        tags = [bioes(s.tags) for s in document.sentences]
        kept: dict[Unit, list[str]] = {}

        def expand(place: Place, kept: dict[Unit, list[str]] = kept, known: Any = known) -> list[str]:
            found = list(place.features)
            for unit in place.units:
                if unit not in kept:
                    kept[unit] = unit_features(unit, known.lexicon)
                found += kept[unit]
            return found

        for stretch in stretches_of([s.words for s in document.sentences], known):
            right = tags[stretch.sentence][stretch.start : stretch.start + len(stretch.places)]
            yield Example([expand(place) for place in stretch.places], right, number)


def make(documents: Sequence[Document], gathered: Gathered) -> bytes:
    """The model file, nothing said about it yet."""
    return export(gathered, fit(list(examples(documents, gathered))))
