"""Which documents of a corpus are taken where not all are: the first, or some from everywhere."""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from isnews.corpus import reading
from isnews.corpus.pieces import Piece
from isnews.corpus.settings import Settings


def selected(pieces: Sequence[Piece], settings: Settings) -> list[Piece]:
    """The pieces that hold what `settings` asks for, each told what to take. Reads the input, but looks at nothing."""
    if settings.limit is not None:
        return _first(pieces, settings, settings.limit)
    if settings.sample is not None:
        return _sample(pieces, settings, settings.sample)
    return list(pieces)


def _first(pieces: Sequence[Piece], settings: Settings, limit: int) -> list[Piece]:
    taken = []
    for piece in pieces:
        if limit <= 0:
            break
        piece = replace(piece, take=limit)
        limit -= sum(1 for _ in reading.items(piece, settings))
        taken.append(piece)
    return taken


def _sample(pieces: Sequence[Piece], settings: Settings, size: int) -> list[Piece]:
    """The documents whose names hash lowest: a fair draw, and the same one each time."""
    kept: list[tuple[int, int, int]] = []
    for piece in pieces:
        for place, item in enumerate(reading.items(piece, settings)):
            draw = -int.from_bytes(blake2b(item.source.encode("utf-8", "surrogatepass"), digest_size=8).digest())
            if len(kept) < size:
                heapq.heappush(kept, (draw, piece.number, place))
            else:
                heapq.heappushpop(kept, (draw, piece.number, place))
    places: dict[int, set[int]] = defaultdict(set)
    for _, number, place in kept:
        places[number].add(place)
    return [replace(p, chosen=frozenset(places[p.number])) for p in pieces if p.number in places]
