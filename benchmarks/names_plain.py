"""What the tagger's speed is measured against: one pass of a pattern, and the same model without anything kept."""

import re
import time
from collections.abc import Callable, Iterable, Sequence

from isnews.names import model
from isnews.names.places import Place, stretches_of, unit_features
from isnews.names.scorer import Scorer, follows

Article = Sequence[Sequence[str]]


def seconds(work: Callable[[], object]) -> float:
    """Processor time that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def one_pass(articles: Iterable[Article]) -> float:
    """Processor time of one pass of a pattern for words and marks over the same text."""
    texts = [" ".join(word for words in article for word in words) for article in articles]
    pattern = re.compile(r"\w+|[^\w\s]")
    return seconds(lambda: [pattern.findall(text) for text in texts])


class Plain:
    """The shipped model as a prototype runs it: each word's features made and added one by one, every tag followed."""

    def __init__(self) -> None:
        sections = model.load()
        self._known = Scorer(sections).knowledge
        self._tags = bytes(sections.tags).decode().split("\n")
        size = len(self._tags)
        self._steps = [list(sections.transitions[i * size : (i + 1) * size]) for i in range(size)]
        self._may = [[follows(a, b) for b in self._tags] for a in self._tags]
        self._weights: dict[int, list[tuple[int, int]]] = {}
        at = 0
        for feature, count in zip(sections.features, sections.counts, strict=True):
            self._weights[feature] = [(sections.weight_tags[i], sections.weights[i]) for i in range(at, at + count)]
            at += count

    def tag(self, article: Article) -> list[int]:
        """The best scores of all stretches of an article."""
        best = []
        for stretch in stretches_of(article, self._known):
            reached = [0] * len(self._tags)
            for place in stretch.places:
                scores = self._scores(place)
                reached = [
                    max(
                        value + step[tag]
                        for value, step, may in zip(reached, self._steps, self._may, strict=True)
                        if may[tag]
                    )
                    + score
                    for tag, score in enumerate(scores)
                ]
            best.append(max(reached))
        return best

    def _scores(self, place: Place) -> list[int]:
        scores = [0] * len(self._tags)
        features = list(place.features)
        for unit in place.units:
            features += unit_features(unit, self._known.lexicon)
        for feature in features:
            for tag, weight in self._weights.get(model.key(feature), ()):
                scores[tag] += weight
        return scores
