"""Scores of the tags at each place, and the best row of tags for a stretch."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from struct import Struct
from zlib import crc32

from isnews.names import model
from isnews.names.features import Lexicon
from isnews.names.heads import Heads, Inner
from isnews.names.knowledge import Knowledge
from isnews.names.places import Place, Stretch, Unit, unit_features

IMPOSSIBLE = -1_000_000
MARGIN = 9 * model.SCALE
"""A tag that scores this much less at a place than the best one is not followed: no pair of tags outweighs it."""
KEPT = 30_000
"""Most scores that are kept for the next word or article."""

FIELD = 32
"""Bits for a tag's score. The scores of all tags are packed into one whole number: one addition adds them all."""


def follows(before: str, after: str) -> bool:
    """Whether tag `after` may stand behind tag `before` (`O`, or B, I, E, S with a type)."""
    goes_on = before[0] in "BI"
    continues = after[0] in "IE"
    return continues == goes_on and (not goes_on or before[1:] == after[1:])


class Scorer:
    """A model ready for use. Scores of words are kept, so that a form costs only once."""

    def __init__(self, sections: model.Sections) -> None:
        self.tags = bytes(sections.tags).decode().split("\n")
        *parts, ends = (part.split("\n") for part in bytes(sections.words).decode().split("\n\n"))
        inner, quiet, common, sport = map(frozenset, parts)
        heads = Heads({ending: int(bits) for ending, bits in map(str.split, ends)})
        lists = model.Table(sections.lists, sections.list_bits)
        lexicon = Lexicon(
            lru_cache(KEPT)(lists.get),
            lru_cache(KEPT)(model.Table(sections.clustered, sections.cluster_ids).get),
            lru_cache(KEPT)(model.Table(sections.met, sections.met_bits).get),
            heads.get,
        )
        self.knowledge = Knowledge(
            lexicon, lists.get, model.Hashes(sections.openers), Inner(inner, heads.get), quiet, common, sport
        )
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
        self._rows = [0] * len(sections.features)
        self._units: dict[Unit, int] = {}
        self._features: dict[str, int] = {}
        # Raised by half a field, no score is below zero, and none takes from the next tag's field.
        self._raised = sum(1 << FIELD * t + FIELD - 1 for t in range(size))
        self._fields = Struct(f"<{size}I")

    def _packed(self, features: Iterable[str]) -> int:
        """The sum of the features' weights, by tag."""
        total = 0
        rows, get = self._rows, self._places.get
        for feature in features:
            place = get(crc32(feature.encode("utf-8", "surrogatepass")))
            if place is not None:
                total += rows[place] or self._row(place)
        return total

    def _row(self, place: int) -> int:
        """The weights of one feature, each in its tag's field."""
        tags, weights = self._weight_tags, self._weights
        row = 0
        for i in range(self._offsets[place], self._offsets[place + 1]):
            row += weights[i] << FIELD * tags[i]
        self._rows[place] = row
        return row

    def scores(self, place: Place) -> tuple[int, ...]:
        """Score of each tag at a place, all raised by the same number."""
        total = self._raised
        units = self._units
        for unit in place.units:
            packed = units.get(unit)
            if packed is None:
                packed = units[unit] = self._packed(unit_features(unit, self.knowledge.lexicon))
            total += packed
        kept = self._features
        for feature in place.features:
            packed = kept.get(feature)
            if packed is None:
                packed = kept[feature] = self._packed((feature,))
            if packed:
                total += packed
        return self._fields.unpack(total.to_bytes(self._fields.size, "little"))

    def best(self, stretch: Stretch) -> list[str]:
        """The tags that together score best."""
        if len(self._units) + len(self._features) > KEPT:
            self._units.clear()
            self._features.clear()
        return self._path([self.scores(place) for place in stretch.places])

    def _path(self, scored: Sequence[tuple[int, ...]]) -> list[str]:
        backs: list[dict[int, int]] = []
        reached: dict[int, int] = {}
        for number, scores in enumerate(scored):
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
