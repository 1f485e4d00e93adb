"""Whose a folder is: one run's, told by its input, settings and version, and one call's at a time."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from isnews import __version__
from isnews.corpus import lock, opening
from isnews.corpus.folder import Folder
from isnews.corpus.pieces import Piece
from isnews.corpus.settings import Settings
from isnews.errors import UsageError


def told(found: Sequence[Piece], settings: Settings) -> dict[str, Any]:
    """What a run is told by: its settings, its input and the version of isnews."""
    digest = hashlib.sha256()
    for piece in found:
        values = asdict(piece)
        values["changed"] = [_changed(name) for name in piece.names or (piece.source,)]
        digest.update(json.dumps(values, sort_keys=True, default=list).encode())
    files = dict.fromkeys(name for piece in found for name in piece.names or (piece.source,))
    return {
        "isnews": __version__,
        "settings": asdict(settings),
        "input": {"files": len(files), "bytes": sum(piece.size for piece in found), "sha256": digest.hexdigest()},
    }


def _changed(name: str) -> int:
    try:
        return 0 if opening.is_remote(name) else os.stat(name).st_mtime_ns
    except OSError:
        return 0


LOCK = "run.lock"


@contextmanager
def claimed(final: Path, folder: Folder, own: dict[str, Any]) -> Iterator[dict[str, Any] | None]:
    """Keep other calls from the folder while this one works in it; the report if the run is finished already.

    Raises `UsageError` where another call is at work, or something else has the name or has been begun.
    """
    report = _finished(final, own)
    if report is not None:
        yield report
        return
    held = _locked(folder)
    try:
        # Again: until the folder was ours, another call may have finished there and given it its name.
        try:
            report = _finished(final, own)
        except UsageError:
            _leave(folder)
            raise
        if report is None:
            _begin(folder, own)
        else:
            _leave(folder)
        yield report
    finally:
        os.close(held)


def give_name(folder: Folder, final: Path) -> None:
    """Give a folder in which all is done its name; whoever waits for it finds a finished run."""
    for name in ("done", "doing"):
        shutil.rmtree(folder.path / name, ignore_errors=True)
    (folder.path / "run.json").unlink(missing_ok=True)
    folder.path.rename(final)
    # Not before: it would let another call in.
    (final / LOCK).unlink(missing_ok=True)


def _finished(final: Path, own: dict[str, Any]) -> dict[str, Any] | None:
    """The report of a run that is finished already. Raises `UsageError` where something else has the name."""
    if not final.exists():
        final.absolute().parent.mkdir(parents=True, exist_ok=True)
        return None
    if final.is_dir() and not any(final.iterdir()):
        return None
    try:
        report: dict[str, Any] = json.loads((final / "report.json").read_bytes())
    except (OSError, ValueError):
        report = {}
    if report.get("run") == own:
        return report
    what = "holds another run" if "run" in report else "is there already"
    raise UsageError(f"{final} {what}. Name another folder with --out, or remove it.")


def _locked(folder: Folder) -> int:
    """Take the folder; what must be closed to leave it."""
    while True:
        folder.path.mkdir(parents=True, exist_ok=True)
        try:
            held = lock.taken(folder.path / LOCK, wait=False)
        except FileNotFoundError:  # another call has just given the folder its name
            continue
        if held is None:
            raise UsageError(f"{folder.path} is being worked on. Wait for that, or name another --out.")
        return held


def _leave(folder: Folder) -> None:
    """Take away a folder that was made for nothing."""
    if os.listdir(folder.path) == [LOCK]:
        shutil.rmtree(folder.path)


def _begin(folder: Folder, own: dict[str, Any]) -> None:
    """Begin a run, or go on with it. Raises `UsageError` where another one was begun."""
    known, report = folder.path / "run.json", folder.path / "report.json"
    begun = None
    if report.exists():  # all is there but the name
        begun = json.loads(report.read_bytes())["run"]
    elif known.exists():
        begun = json.loads(known.read_bytes())
    if begun == own:
        return
    if report.exists() or (begun is not None and next(folder.done(), None) is not None):
        raise UsageError(
            f"{folder.path} holds a run that was begun with other options, other input or another isnews. "
            "Finish it with the same, or remove that folder."
        )
    for name in ("done", "doing"):  # nothing was done yet
        shutil.rmtree(folder.path / name, ignore_errors=True)
    folder.make()
    folder.put(known, own)
