"""How far a run is, and what came of it, added up from the markers of its parts."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

from isnews.corpus.folder import Folder
from isnews.corpus.pieces import Piece
from isnews.corpus.tables import DATASETS

_UNPACKED = {"parquet": 2.5, "zip": 3.0, "warc": 5.0}
"""About so many bytes come out of one of a file that is packed."""
_COUNTS = ("documents", *DATASETS)


@dataclass(slots=True)
class State:
    """Counts of what is done, read on from the markers each time that `look` is called."""

    folder: Folder
    expected: float
    """About how many bytes of documents there are."""
    wanted: int | None = None
    """How many documents, where that is known."""
    counts: Counter[str] = field(default_factory=Counter)
    """Rows of each dataset, and `documents`."""
    passed_over: Counter[str] = field(default_factory=Counter)
    """Documents in other languages, by language."""
    codes: Counter[str] = field(default_factory=Counter)
    """Rows of `errors`, by code."""
    worked: float = 0.0
    """Seconds of processor time that all workers together took."""
    bytes: int = 0
    began: float = field(default_factory=monotonic)
    found_done: int = 0
    """Documents that an earlier call did."""
    bytes_before: int = 0
    _seen: set[str] = field(default_factory=set)

    def look(self) -> None:
        """Read the markers that are new."""
        for part in self.folder.done():
            if part not in self._seen:
                self._seen.add(part)
                self._add(json.loads(self.folder.marker(part).read_bytes()))

    def start(self) -> None:
        """Count what is there already apart from what is done from now on."""
        self.look()
        self.found_done, self.bytes_before = self.counts["documents"], self.bytes

    def rate(self) -> float:
        """Documents a second, since the call began."""
        return (self.counts["documents"] - self.found_done) / max(monotonic() - self.began, 0.001)

    def left(self) -> float | None:
        """Seconds that it may take yet; `None` before the first part is done."""
        since = self.bytes - self.bytes_before
        if since <= 0:
            return None
        if self.wanted is not None:
            return max(self.wanted - self.counts["documents"], 0) / self.rate()
        return max(self.expected - self.bytes, 0) / since * (monotonic() - self.began)

    def _add(self, marker: dict[str, object]) -> None:
        for name in _COUNTS:
            self.counts[name] += int(str(marker[name]))
        self.passed_over.update(_counted(marker["passed_over"]))
        self.codes.update(_counted(marker["codes"]))
        self.worked += float(str(marker["seconds"]))
        self.bytes += int(str(marker["bytes"]))


def _counted(value: object) -> dict[str, int]:
    assert isinstance(value, dict)
    return value


def expected(pieces: Sequence[Piece]) -> float:
    """About how many bytes of documents the pieces hold."""
    return sum(piece.size * _swell(piece) for piece in pieces)


def _swell(piece: Piece) -> float:
    packed = 3.5 if piece.form != "warc" and piece.source.lower().endswith((".gz", ".zst")) else 1.0
    return _UNPACKED.get(piece.form, packed)
