"""Write what was gathered and fitted as the model file."""

import struct
from collections.abc import Iterable, Mapping

from isnews.names.model import SCALE, Sections, key, pack
from training.names.fit import Fitted
from training.names.knowledge import Gathered, openers

LEAST_WEIGHT = 80
"""Weights smaller than this, in thousandths, are left out."""


def _array(kind: str, values: Iterable[int]) -> bytes:
    row = list(values)
    return struct.pack(f"<{len(row)}{kind}", *row)


def _table(entries: Mapping[str, int], kind: str) -> tuple[bytes, bytes]:
    """Hashes and values, by hash."""
    hashed = sorted({key(entry): value for entry, value in sorted(entries.items())}.items())
    return _array("I", (k for k, _ in hashed)), _array(kind, (v for _, v in hashed))


def export(gathered: Gathered, fitted: Fitted) -> bytes:
    """The model file's bytes; the same for the same input."""
    tags = sorted({tag for weights in fitted.features.values() for tag in weights} - {"O"})
    tags.insert(0, "O")
    place = {tag: i for i, tag in enumerate(tags)}
    features = {}
    for feature, weights in sorted(fitted.features.items()):
        whole = sorted((place[tag], max(-32000, min(32000, round(weight * SCALE)))) for tag, weight in weights.items())
        kept = [(tag, weight) for tag, weight in whole if abs(weight) >= LEAST_WEIGHT]
        if kept:
            features[key(feature)] = kept
    # Words that no weight asks about need not be looked for.
    common = {w for w in gathered.common if key(f"dp{w}") in features or key(f"dn{w}") in features}
    heads = [f"{ending} {bits}" for ending, bits in gathered.heads.items()]
    words = (gathered.inner, gathered.quiet, common, gathered.sport, heads)
    rows = [features[hashed] for hashed in sorted(features)]
    steps = [round(fitted.transitions.get((a, b), 0.0) * SCALE) for a in tags for b in tags]
    lists, list_bits = _table(gathered.lists, "H")
    met, met_bits = _table({form: gathered.met.bits(form) for form in gathered.met.counts}, "H")
    clustered, cluster_ids = _table(gathered.clusters, "H")
    return pack(
        Sections(
            about=b"{}",
            tags="\n".join(tags).encode(),
            words="\n\n".join("\n".join(sorted(w)) for w in words).encode(),
            transitions=_array("i", steps),
            lists=lists,
            list_bits=list_bits,
            openers=_array("I", sorted({key(word) for word in openers(gathered.lists)})),
            clustered=clustered,
            cluster_ids=cluster_ids,
            met=met,
            met_bits=met_bits,
            features=_array("I", sorted(features)),
            counts=_array("B", map(len, rows)),
            weight_tags=_array("B", (tag for row in rows for tag, _ in row)),
            weights=_array("h", (weight for row in rows for _, weight in row)),
        )
    )
