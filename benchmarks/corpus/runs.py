"""Run isnews over a corpus in a process of its own, and what came of it."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from isnews.corpus import Settings
from isnews.corpus.folder import Folder
from isnews.corpus.pieces import pieces


class Done(NamedTuple):
    """A run that has ended."""

    report: dict[str, Any]
    seconds: float
    """From the first to the last part, without start-up."""
    peak: int
    """Bytes that all of its processes held together at most, shared pages once."""


def start(corpus: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start `isnews corpus` in a session of its own."""
    command = [sys.executable, "-m", "isnews_cli", "corpus", str(corpus), "--out", str(out), *options]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)


def isnews(corpus: Path, out: Path, *options: str) -> Done:
    """Run it to its end."""
    process = start(corpus, out, *options)
    watch = _Watch(process.pid, out)
    watch.start()
    if process.wait() != 0:
        raise SystemExit(f"isnews corpus ended with {process.returncode}")
    watch.join()
    return Done(json.loads((out / "report.json").read_bytes()), watch.seconds(), watch.peak)


def kill_at(corpus: Path, out: Path, parts: int, *options: str) -> int:
    """Kill it with all of its processes when so many parts are done; how many were."""
    done = out.with_name(f"{out.name}.unfinished") / "done"
    process = start(corpus, out, *options)
    while len(list(done.glob("*.json"))) < parts and process.poll() is None:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return len(list(done.glob("*.json")))


def same(one: Path, other: Path) -> bool:
    """Whether two runs wrote the same, byte for byte, but for the times in their reports."""

    def files(out: Path) -> dict[str, bytes]:
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*.parquet")}

    return files(one) == files(other)


class _Watch(Thread):
    """Looks at a session's memory, and at when parts get done, while it runs."""

    def __init__(self, session: int, out: Path) -> None:
        super().__init__(daemon=True)
        self._session = session
        self._done = out.with_name(f"{out.name}.unfinished") / "doing"
        self._began = self._ended = 0.0
        self.peak = 0

    def run(self) -> None:
        while Path(f"/proc/{self._session}/stat").exists():
            now = time.monotonic()
            try:
                names = os.listdir(self._done)
            except OSError:
                names = []
            if any(name.endswith(".at") for name in names):
                self._began = self._began or now
                self._ended = now
            self.peak = max(self.peak, sum(map(_held, self._members())))
            time.sleep(0.1)
            if _is_dead(self._session):
                return

    def seconds(self) -> float:
        """Time that documents were worked at."""
        return self._ended - self._began

    def _members(self) -> list[int]:
        found = []
        for name in os.listdir("/proc"):
            if name.isdigit():
                try:
                    if os.getsid(int(name)) == self._session:
                        found.append(int(name))
                except ProcessLookupError:
                    continue
        return found


def _is_dead(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def _held(pid: int) -> int:
    """What a process holds, pages that several share divided between them."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def bare_pool(corpus: Path, processes: int, settings: Settings, out: Path) -> float:
    """The same work by a pool of the standard library and nothing else: documents a second, start-up not counted."""
    from isnews.corpus.engine import parts

    folder = Folder(out)
    folder.make()
    tasks = [items for piece in pieces([str(corpus)], settings.part) for items in parts(piece, settings)]
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        pool.map(_warm, range(processes * 4), chunksize=1)
        began = time.monotonic()
        for _ in pool.imap_unordered(_bare, [(items, settings, folder) for items in tasks]):
            pass
        return sum(map(len, tasks)) / (time.monotonic() - began)


def _warm(_: int) -> None:
    from isnews import bundled
    from isnews.corpus import findings

    findings.rows(bundled(), None, 3)
    time.sleep(0.2)


def _bare(task: tuple[list[Any], Settings, Folder]) -> int:
    """All findings of some documents, written as Parquet; no alarm, no journal, no markers."""
    from isnews.corpus import documents, findings, tables

    items, settings, folder = task
    rows: dict[str, list[dict[str, Any]]] = {dataset: [] for dataset in tables.DATASETS}
    for item in items:
        article, identity = documents.article(item, settings)
        for dataset, more in findings.rows(article, identity, settings.sentences).items():
            rows[dataset] += more
    for dataset in tables.DATASETS:
        if rows[dataset]:
            tables.write(folder.path / dataset / f"{os.getpid()}-{id(items)}.parquet", dataset, rows[dataset])
    return len(items)
