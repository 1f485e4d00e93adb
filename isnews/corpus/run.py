"""A run over a corpus, from what the user names to a folder that appears whole or not at all."""

import json
import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

from isnews.corpus import claim, pieces, tables
from isnews.corpus.ended import Ended
from isnews.corpus.folder import Folder
from isnews.corpus.pieces import Piece
from isnews.corpus.select import selected
from isnews.corpus.settings import Settings
from isnews.corpus.silence import silence
from isnews.corpus.state import State, expected
from isnews.errors import IsnewsError, SourceError, UsageError
from isnews.extras import install

_IN_VAIN = 5
"""So many times in a row the workers may be brought down without anything getting done."""
_ASIDE = 10
"""So many documents in a row may be set aside without a part getting done: more, and it is not for the documents."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run is done; nothing of its output depends on it."""

    workers: int | None = None
    """Processes; as many as there are processors, if `None`."""
    cluster: str | None = None
    """The address of a Ray cluster; this machine, if `None`."""


_AS_USUAL, _HERE = Settings(), Place()


def require(*, cluster: bool = False) -> None:
    """Raise `UsageError` where the extra is not installed."""
    from importlib.util import find_spec

    if os.name == "nt":
        raise UsageError("A corpus needs Linux or macOS: Windows has no alarm for a document that takes too long.")
    wanted = {"daft": "corpus", "pyarrow": "corpus", "fastwarc": "corpus"} | ({"ray": "cluster"} if cluster else {})
    for module, extra in wanted.items():
        if find_spec(module) is None:
            raise UsageError(f"A corpus needs more than isnews alone. To install it: {install(extra)}")
    silence()


def run(
    sources: Sequence[str],
    out: str | os.PathLike[str],
    settings: Settings = _AS_USUAL,
    place: Place = _HERE,
    progress: Callable[[State], None] = lambda state: None,
) -> dict[str, Any]:
    """Read all documents of `sources` and write the datasets to the folder `out`; the report, as in `report.json`.

    A run that was stopped goes on where it was if it is called with the same sources and settings. `progress` is called
    every second or so. Raises `UsageError` for a folder that holds anything else, `SourceError` where the input or the
    cluster cannot be reached, `NothingFound` where there is no input.
    """
    require(cluster=place.cluster is not None)
    if place.cluster is not None and not place.cluster.rpartition(":")[2].isdigit():
        raise UsageError(f"{place.cluster} is no address of a cluster: name host and port, as 10.0.0.5:6379.")
    final = Path(out)
    folder = Folder(final.absolute().with_name(f"{final.name}.unfinished"))
    found = pieces.pieces(sources, settings.part)
    own = claim.told(found, settings)
    with claim.claimed(final, folder, own) as finished:
        if finished is not None:
            return finished
        if not (folder.path / "report.json").exists():
            chosen = selected(found, settings)
            state = State(folder, expected(chosen), settings.limit or settings.sample)
            state.start()
            with _watched(state, progress):
                _work(chosen, settings, folder, place)
            state.look()
            _close(folder, own, state)
        claim.give_name(folder, final)
    made: dict[str, Any] = json.loads((final / "report.json").read_bytes())
    return made


def _work(chosen: Sequence[Piece], settings: Settings, folder: Folder, place: Place) -> None:
    """Have all parts done; where workers are brought down, go on with what is left.

    What was in hand twice when they were ended from outside is tried alone, which tells whether it was for that.
    """
    ended = Ended(folder)
    ended.look()  # what a call before this one left
    in_vain = aside = 0
    while todo := [piece for piece in chosen if not folder.is_read(piece.number)]:
        before = _progress(folder)
        folder.failure.unlink(missing_ok=True)
        try:
            # daft takes a quarter of a second to import: only now is it needed.
            from isnews.corpus import engine

            if suspect := ended.suspect():
                ended.try_alone(suspect)
                its = [piece for piece in chosen if piece.number == suspect.piece]
                engine.work_through(its, settings, folder, workers=1, cluster=place.cluster, only=suspect.part)
            else:
                engine.work_through(todo, settings, folder, workers=place.workers, cluster=place.cluster)
            ended.look()
        except (ConnectionError, TimeoutError, socket.gaierror) as error:
            raise SourceError(
                f"The cluster at {place.cluster} could not be reached. Check the address; `ray status` tells it.",
                source=str(place.cluster),
                code="network",
            ) from error
        except Exception as error:
            _tell(folder, error)
            found = ended.look()
            done, blamed = (now > then for now, then in zip(_progress(folder), before, strict=True))
            in_vain = 0 if done or blamed else in_vain + 1
            aside = 0 if done else aside + found
            if in_vain == _IN_VAIN or aside >= _ASIDE:
                raise IsnewsError(
                    f"The workers were brought down again and again ({_first_line(error)}). If memory is short, name "
                    f"fewer --workers. What is done is kept in {folder.path}; the same command goes on from there."
                ) from error
        except BaseException:  # somebody stops the run
            ended.give_up()
            raise


def _progress(folder: Folder) -> tuple[int, int]:
    """How many parts are done, and how many documents are known to bring workers down."""
    doing = folder.path / "doing"
    blamed = sum(len(json.loads(path.read_bytes())) for path in doing.glob("*.blame"))
    traces = sum(path.stat().st_size > 0 for path in doing.glob("*.trace"))
    return sum(1 for _ in folder.done()), blamed + traces


def _tell(folder: Folder, error: Exception) -> None:
    """Raise what a reader or worker said of itself; return if it was brought down before it could."""
    try:
        word = json.loads(folder.failure.read_bytes())
    except FileNotFoundError:
        return
    if word["code"] is not None:
        raise SourceError(word["message"], source=word["source"], code=word["code"]) from error
    raise IsnewsError(
        f"A worker on {word['at']} could not go on ({word['message']}). On a cluster every node needs what "
        f"docs/corpus.md says and must see the folder of the output. What is done is kept in {folder.path}."
    ) from error


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__


@contextmanager
def _watched(state: State, progress: Callable[[State], None]) -> Iterator[None]:
    """Look at the markers every second, while this thread waits for daft."""
    ended = Event()

    def watch() -> None:
        while not ended.wait(1.0):
            state.look()
            progress(state)

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _close(folder: Folder, own: dict[str, Any], state: State) -> None:
    """Write the report; a dataset without rows gets a file that says what its columns are."""
    for dataset in tables.DATASETS:
        if not any((folder.path / dataset).iterdir()):
            tables.write(folder.path / dataset / "none.parquet", dataset, [])
    folder.put(
        folder.path / "report.json",
        {
            "run": own,
            "documents": state.counts["documents"],
            "rows": {dataset: state.counts[dataset] for dataset in tables.DATASETS},
            "passed_over": dict(sorted(state.passed_over.items())),
            "errors": dict(sorted(state.codes.items())),
            "seconds": round(monotonic() - state.began, 1),
            "cpu_seconds": round(state.worked, 1),
        },
    )
