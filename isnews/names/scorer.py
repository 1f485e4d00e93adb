"""Scores of the tags at each place, and the best row of tags for a stretch."""

from functools import cache
from itertools import accumulate
from operator import add

from isnews.names import model
from isnews.names.features import Lexicon
from isnews.names.places import Knowledge, Place, Stretch, Unit, unit_features

IMPOSSIBLE = -1_000_000
MARGIN = 9 * model.SCALE
"""A tag that scores this much less at a place than the best one is not followed: no pair of tags outweighs it."""

Vector = list[int]
Weights = tuple[tuple[int, int], ...]


def follows(before: str, after: str) -> bool:
    """Whether tag `after` may stand behind tag `before` (`O`, or B, I, E, S with a type)."""
    goes_on = before[0] in "BI"
    continues = after[0] in "IE"
    return continues == goes_on and (not goes_on or before[1:] == after[1:])


class Scorer:
    """A model ready for use. Scores of words are kept, so that a form costs only once."""

    def __init__(self, sections: model.Sections) -> None:
        self.tags = bytes(sections.tags).decode().split("\n")
        inner, quiet, common = (frozenset(part.split("\n")) for part in bytes(sections.words).decode().split("\n\n"))
        lists = model.Table(sections.lists, sections.list_bits)
        lexicon = Lexicon(cache(lists.get), cache(model.Table(sections.clustered, sections.cluster_ids).get))
        self.knowledge = Knowledge(lexicon, lists.get, model.Hashes(sections.openers), inner, quiet, common)
        size = len(self.tags)
        table = sections.transitions
        self._steps = [
            [table[j * size + i] if follows(before, after) else None for j, before in enumerate(self.tags)]
            for i, after in enumerate(self.tags)
        ]
        self._starts = [tag[0] not in "IE" for tag in self.tags]
        self._ends = [tag[0] not in "BI" for tag in self.tags]
        self._places = dict(zip(sections.features, range(len(sections.features)), strict=True))
        self._offsets = list(accumulate(sections.counts, initial=0))
        self._weight_tags = sections.weight_tags
        self._weights = sections.weights
        self._units: dict[Unit, Vector] = {}
        self._features: dict[str, Weights] = {}

    def _feature(self, feature: str) -> Weights:
        place = self._places.get(model.key(feature))
        if place is None:
            return ()
        start, end = self._offsets[place], self._offsets[place + 1]
        return tuple(zip(self._weight_tags[start:end], self._weights[start:end], strict=True))

    def _unit(self, unit: Unit) -> Vector:
        vector = [0] * len(self.tags)
        for feature in unit_features(unit, self.knowledge.lexicon):
            for tag, weight in self._feature(feature):
                vector[tag] += weight
        self._units[unit] = vector
        return vector

    def scores(self, place: Place) -> Vector:
        """Score of each tag at a place."""
        units = self._units
        total: Vector | None = None
        for unit in place.units:
            vector = units.get(unit) or self._unit(unit)
            total = vector if total is None else list(map(add, total, vector))
        assert total is not None
        kept = self._features
        for feature in place.features:
            weights = kept.get(feature)
            if weights is None:
                weights = kept[feature] = self._feature(feature)
            for tag, weight in weights:
                total[tag] += weight
        return total

    def best(self, stretch: Stretch) -> list[str]:
        """The tags that together score best."""
        backs: list[dict[int, int]] = []
        reached: dict[int, int] = {}
        for number, place in enumerate(stretch.places):
            scores = self.scores(place)
            least = max(scores) - MARGIN
            now: dict[int, int] = {}
            back: dict[int, int] = {}
            for tag, score in enumerate(scores):
                if score < least and tag:
                    continue
                if not number:
                    if self._starts[tag]:
                        now[tag] = score
                    continue
                steps = self._steps[tag]
                top, source = IMPOSSIBLE, -1
                for before, value in reached.items():
                    step = steps[before]
                    if step is not None and value + step > top:
                        top, source = value + step, before
                if source >= 0:
                    now[tag] = top + score
                    back[tag] = source
            reached = now
            backs.append(back)
        tag = max((t for t in reached if self._ends[t]), key=reached.__getitem__)
        path = [tag]
        for back in reversed(backs[1:]):
            tag = back[tag]
            path.append(tag)
        return [self.tags[t] for t in reversed(path)]


@cache
def shipped() -> Scorer:
    """The scorer of the shipped model, made at first use."""
    return Scorer(model.load())
