"""What a worker does: takes a part, looks at each document, and puts the rows in place.

A document that takes too long is stopped by an alarm. One that does not hear the alarm (a loop in somebody's C), or
that brings the process down, ends the worker: the trace which it leaves says which document it was, and the part is
done again without it.
"""

import faulthandler
import json
import os
import pickle
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time
from typing import IO, Any

from isnews.corpus import documents, findings
from isnews.corpus.folder import Folder
from isnews.corpus.items import Item
from isnews.corpus.settings import Settings
from isnews.corpus.tables import DATASETS, Rows
from isnews.errors import NothingFound, SourceError

_NORWEGIAN = frozenset({"nb", "nn"})
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
    what = "took longer than its time limit" if code == "too-slow" else "brought its worker down"
    return _error(item, settings, code, f"{item.source} {what}.")


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
        self._at = folder.path / "doing" / f"{part}.at"
        self._trace = folder.path / "doing" / f"{part}.trace"
        self._blame = folder.path / "doing" / f"{part}.blame"
        self._folder = folder
        self.blamed: dict[int, str] = self._learn()
        self._notes = os.open(self._at, os.O_WRONLY | os.O_CREAT)
        self._file: IO[bytes] = self._trace.open("wb")

    def _learn(self) -> dict[int, str]:
        """Which documents brought an earlier worker down."""
        known = json.loads(self._blame.read_bytes()) if self._blame.exists() else {}
        blamed = {int(place): code for place, code in known.items()}
        trace = self._trace.read_bytes() if self._trace.exists() else b""
        if trace:
            code = "crashed" if trace.startswith(b"Fatal") else "too-slow"
            blamed[int(self._at.read_bytes())] = code
            self._folder.put(self._blame, blamed)
        return blamed

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
        os.close(self._notes)
        self._file.close()
        if self._folder.is_done(self._at.name[:-3]):
            for path in (self._at, self._trace, self._blame):
                path.unlink(missing_ok=True)
