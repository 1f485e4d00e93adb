"""Which documents were in hand when a worker was ended from outside, as the system does for want of memory.

Nobody tells which document it was for: all workers have one in hand, and the end of one ends the others. So a document
that was in hand twice is tried alone; only if that is ended as well it is set aside.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from isnews.corpus import lock
from isnews.corpus.folder import Folder

_TWICE = 2


class Suspect(NamedTuple):
    """A document that was in hand when workers were ended."""

    part: str
    place: int
    """Counted from 0 within its part."""

    @property
    def piece(self) -> int:
        """The number of its piece."""
        return int(self.part.partition("-")[0])


class Ended:
    """Counts, kept in the run's folder: a call that is ended with all of its workers is counted by the next."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._path = folder.path / "doing" / "ended.json"
        known = json.loads(self._path.read_bytes()) if self._path.exists() else {}
        self._counts = {Suspect(part, place): times for part, place, times in known.get("counts", ())}
        self._alone = Suspect(*known["alone"]) if known.get("alone") else None

    def look(self) -> int:
        """Count what workers left in hand that are there no more; how many documents are set aside for that.

        To be called while none is to be at work.
        """
        aside = 0
        for suspect in self._left():
            self._counts[suspect] = self._counts.get(suspect, 0) + 1
            if suspect == self._alone:
                self._folder.blame(suspect.part, {suspect.place: "killed"})
                del self._counts[suspect]
                aside += 1
        self._alone = None
        self._counts = {one: times for one, times in self._counts.items() if not self._folder.is_done(one.part)}
        self._keep()
        return aside

    def suspect(self) -> Suspect | None:
        """A document that should be tried alone."""
        return next((one for one, times in self._counts.items() if times >= _TWICE), None)

    def try_alone(self, suspect: Suspect) -> None:
        """Note that from now on no other document is in hand."""
        self._alone = suspect
        self._keep()

    def give_up(self) -> None:
        """Note that it was not ended from outside: somebody stopped the run."""
        self._alone = None
        self._keep()

    def _keep(self) -> None:
        counts = [[*suspect, times] for suspect, times in self._counts.items()]
        self._folder.put(self._path, {"counts": counts, "alone": self._alone})

    def _left(self) -> Iterator[Suspect]:
        """What is noted by workers that are there no more, and that left no trace of a crash; their notes go."""
        for note in sorted((self._folder.path / "doing").glob("*.at")):
            part = note.stem
            trace = note.with_suffix(".trace")
            if _is_held(note) or (trace.exists() and trace.stat().st_size):
                continue
            place = note.read_bytes()
            note.unlink()
            if place and int(place) >= 0 and not self._folder.is_done(part):
                yield Suspect(part, int(place))


def _is_held(note: Path) -> bool:
    """Whether a worker is still at it."""
    descriptor = lock.taken(note, wait=False)
    if descriptor is None:
        return True
    os.close(descriptor)
    return False
