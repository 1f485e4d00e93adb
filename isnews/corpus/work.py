"""What a worker does: takes a part, looks at each document, and puts the rows in place.

A document that takes too long is stopped by an alarm. One that does not hear the alarm (a loop in somebody's C), or
that brings the process down, ends the worker: the trace which it leaves says which document it was, and the part is
done again without it. Where the worker is ended from outside, there is no trace, but the note of what it was at.
"""

import faulthandler
import os
import pickle
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time
from typing import IO, Any

from isnews.corpus import documents, findings, lock
from isnews.corpus.folder import Folder
from isnews.corpus.items import Item
from isnews.corpus.settings import Settings
from isnews.corpus.tables import DATASETS, Rows
from isnews.errors import NothingFound, SourceError

_NORWEGIAN = frozenset({"nb", "nn"})
_NONE = -1
"""The place of no document: the part is being written."""
_DEAF = 2.0
"""So many time limits of the processor's time a document may take that does not hear the alarm."""


class TooSlowError(BaseException):
    """The alarm; no `except Exception` on the way may take it for its own."""


def do(part: str, packed: bytes, size: int, settings: Settings, folder: Folder) -> None:
    """Do one part. `packed` are its documents, `size` the bytes of input that they came from."""
    if folder.is_done(part):
        return
    began = process_time()
    items: list[Item] = pickle.loads(packed)
    with _Journal(part, folder) as journal:
        if folder.is_done(part):  # by a worker of an earlier try that went on to its end
            return
        rows: Rows = {dataset: [] for dataset in DATASETS}
        passed: Counter[str] = Counter()
        for place, item in enumerate(items):
            journal.at(place)
            found = _blamed(item, settings, code) if (code := journal.blamed.get(place)) else _look(item, settings)
            if isinstance(found, str):
                passed[found] += 1
                continue
            for dataset, more in found.items():
                rows[dataset] += more
        counts: dict[str, Any] = {"documents": len(items)}
        counts |= {dataset: len(rows[dataset]) for dataset in DATASETS}
        codes = Counter(row["code"] for row in rows["errors"])
        journal.at(_NONE)
        counts |= {"passed_over": dict(sorted(passed.items())), "codes": dict(sorted(codes.items()))}
        folder.keep(part, rows, counts | {"bytes": size, "seconds": round(process_time() - began, 3)})


def _look(item: Item, settings: Settings) -> Rows | str:
    """The rows of a document; the code of its language where that is not Norwegian."""
    try:
        with _alarm(settings.time_limit):
            article, identity = documents.article(item, settings)
            if article.language not in _NORWEGIAN and not settings.all_languages:
                return article.language
            return findings.rows(article, identity, settings.sentences)
    except TooSlowError:
        return _error(item, settings, "too-slow", f"{item.source} took longer than {settings.time_limit:g} seconds.")
    except SourceError as error:
        return _error(item, settings, error.code, str(error))
    except NothingFound as error:
        return _error(item, settings, "no-text", str(error))
    except (MemoryError, RecursionError) as error:
        return _error(item, settings, "too-large", f"{item.source} is too large or too deep ({type(error).__name__}).")
    except ImportError:  # no fault of the document: a library is missing on this node
        raise
    except Exception as error:  # whatever a document brings out, the others must not suffer
        if isinstance(error, OSError) and error.errno is not None:  # nor this: a disk, too many open files
            raise
        return _error(item, settings, "fault", f"{item.source}: a fault in isnews itself ({_named(error)}).")


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _error(item: Item, settings: Settings, code: str, message: str) -> Rows:
    row = {
        "source": documents.whole(item.source),
        "id": documents.identity(item, settings),
        "code": code,
        "message": documents.whole(message[:1000]),
    }
    return {"errors": [row]}


def _blamed(item: Item, settings: Settings, code: str) -> Rows:
    return _error(item, settings, code, f"{item.source} {_BLAMED[code]}.")


_BLAMED = {
    "too-slow": "took longer than its time limit",
    "crashed": "brought its worker down",
    "killed": "was in hand each time that the system ended a worker, at last alone, most likely for want of memory",
}


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(_number: int, _frame: object) -> None:
        raise TooSlowError

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds * _DEAF)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)


class _Journal:
    """Where a worker notes what it is at, and where it leaves a trace when it is brought down."""

    def __init__(self, part: str, folder: Folder) -> None:
        self._at, self._trace, self._blame = (
            folder.path / "doing" / f"{part}.{suffix}" for suffix in ("at", "trace", "blame")
        )
        self._folder, self._part = folder, part
        # Held: what a worker that is still there has in hand was not what ended it.
        notes = lock.taken(self._at, wait=True)
        assert notes is not None
        self._notes = notes
        self.blamed = self._learn()
        self._file: IO[bytes] = self._trace.open("wb")

    def _learn(self) -> dict[int, str]:
        """Which documents brought an earlier worker down."""
        trace = self._trace.read_bytes() if self._trace.exists() else b""
        place = os.pread(self._notes, 8, 0)
        code = "crashed" if trace.startswith(b"Fatal") else "too-slow"
        return self._folder.blame(self._part, {int(place): code} if trace and place else {})

    def __enter__(self) -> "_Journal":
        faulthandler.enable(self._file)
        # The alarm that Python need not hear: the trace, and then the end of the process, which the signal brings.
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        faulthandler.register(signal.SIGPROF, self._file, chain=True)
        return self

    def at(self, place: int) -> None:
        """Note which document comes next."""
        os.pwrite(self._notes, b"%08d" % place, 0)

    def __exit__(self, *_: object) -> None:
        faulthandler.unregister(signal.SIGPROF)
        faulthandler.disable()
        self._file.close()
        # Who leaves of his own accord, done or not, was not ended with a document in hand.
        for path in (self._at, self._trace, self._blame) if self._folder.is_done(self._part) else (self._at,):
            path.unlink(missing_ok=True)
        os.close(self._notes)
