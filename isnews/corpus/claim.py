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
from isnews.corpus import opening
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


def finished(final: Path, own: dict[str, Any]) -> dict[str, Any] | None:
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


@contextmanager
def locked(folder: Folder, own: dict[str, Any]) -> Iterator[None]:
    """Keep a second call from the same folder, and another run from what this one has begun."""
    import fcntl

    folder.path.mkdir(parents=True, exist_ok=True)
    with (folder.path / "run.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UsageError(f"{folder.path} is being worked on. Wait for that, or name another --out.") from error
        known, report = folder.path / "run.json", folder.path / "report.json"
        begun = None
        if report.exists():  # all is there but the name
            begun = json.loads(report.read_bytes())["run"]
        elif known.exists():
            begun = json.loads(known.read_bytes())
        if begun != own:
            if report.exists() or (begun is not None and next(folder.done(), None) is not None):
                raise UsageError(
                    f"{folder.path} holds a run that was begun with other options, other input or another isnews. "
                    "Finish it with the same, or remove that folder."
                )
            for name in ("done", "doing"):  # nothing was done yet
                shutil.rmtree(folder.path / name, ignore_errors=True)
            folder.make()
            folder.put(known, own)
        yield
