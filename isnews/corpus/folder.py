"""Where a run keeps what is done: a folder beside the wanted one, which takes its name when all is there.

OUT.unfinished/
  run.json            what is run, to tell whether a later call goes on with the same
  articles/ … errors/ Parquet files, one a part: PIECE-PART.parquet
  done/               one marker a part, written when its files are there; one a piece with its number of parts
  doing/              what each worker is at, and what brought workers down
"""

import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from isnews.corpus import tables
from isnews.corpus.tables import DATASETS, Rows
from isnews.errors import SourceError


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of a run that is not finished. Every node must see it under the same name."""

    path: Path

    def marker(self, part: str) -> Path:
        """What says that a part is done."""
        return self.path / "done" / f"{part}.json"

    def end(self, piece: int) -> Path:
        """What says that a piece was read to its end, and into how many parts."""
        return self.path / "done" / f"{piece:06d}.parts"

    def files(self, part: str) -> dict[str, Path]:
        """A part's files."""
        return {dataset: self.path / dataset / f"{part}.parquet" for dataset in DATASETS}

    def make(self) -> None:
        """Make the folders."""
        for name in (*DATASETS, "done", "doing"):
            (self.path / name).mkdir(parents=True, exist_ok=True)

    def keep(self, part: str, rows: Rows, counts: dict[str, Any]) -> None:
        """Put a part's files in place and then its marker, so that a part is done or is not."""
        for dataset, final in self.files(part).items():
            if rows.get(dataset):
                made = self.path / "doing" / f"{part}.{dataset}.{os.getpid()}"
                tables.write(made, dataset, rows[dataset])
                made.replace(final)
            else:  # a worker that was stopped may have left one
                final.unlink(missing_ok=True)
        self.put(self.marker(part), counts)

    def put(self, path: Path, value: object) -> None:
        """Write a small JSON file, whole or not at all."""
        made = self.path / "doing" / f"{path.name}.{os.getpid()}"
        with made.open("w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Leave word of what ends a reader or a worker, for the call that waits for it, perhaps on another machine."""
        try:
            yield
        except Exception as error:
            told = isinstance(error, SourceError)
            source, code = (error.source, error.code) if isinstance(error, SourceError) else (None, None)
            message = str(error) if told else f"{type(error).__name__}: {error}"
            self.put(self.failure, {"source": source, "code": code, "message": message, "at": platform.node()})
            raise

    @property
    def failure(self) -> Path:
        """Where that word is left."""
        return self.path / "doing" / "failure.json"

    def blame(self, part: str, places: dict[int, str]) -> dict[int, str]:
        """Note which documents of a part brought its worker down, with the code of each; all that are known."""
        path = self.path / "doing" / f"{part}.blame"
        known = json.loads(path.read_bytes()) if path.exists() else {}
        blamed = {int(place): code for place, code in known.items()} | places
        if places:
            self.put(path, blamed)
        return blamed

    def is_done(self, part: str) -> bool:
        """Whether a part is done."""
        return self.marker(part).exists()

    def is_read(self, piece: int) -> bool:
        """Whether a piece was read to its end and all of its parts are done."""
        try:
            parts = json.loads(self.end(piece).read_bytes())["parts"]
        except FileNotFoundError:
            return False
        return all(self.is_done(part_name(piece, number)) for number in range(parts))

    def done(self) -> Iterator[str]:
        """The parts that are done."""
        with os.scandir(self.path / "done") as entries:
            yield from (entry.name[:-5] for entry in entries if entry.name.endswith(".json"))


def part_name(piece: int, number: int) -> str:
    """A part's name; sorted by name, parts stand in the order of the input."""
    return f"{piece:06d}-{number:06d}"
