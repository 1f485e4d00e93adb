"""From what the user names to numbered pieces of input, always cut alike: a file, or a stretch of a large one."""

import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from isnews.corpus import opening
from isnews.errors import NothingFound, SourceError, UsageError
from isnews.read.source import TEXT_SUFFIXES

STRETCH = 16_000_000
"""Bytes of a piece of plain JSON lines."""
_MANY = 20
"""Parts of a piece of a Parquet file or an archive."""
_FORMS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".zip": "zip",
}
_OTHER_TEXTS = frozenset({".xml", ".json"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the input that is read from its start to its end by one reader."""

    source: str
    """The file, as the user named it or as it was found in a folder."""
    form: str
    """`jsonl`, `csv`, `parquet`, `warc`, `zip`, or `texts`."""
    number: int = 0
    """Counts from 0 over the whole input."""
    size: int = 0
    """Bytes of input, packed."""
    start: int = 0
    """Byte, row group or member where it starts."""
    end: int | None = None
    """Where it ends, exclusive; `None` for the end of the file."""
    first: int = 1
    """Number of its first line, row or record in the file."""
    names: tuple[str, ...] = ()
    """Of `texts`: the files."""
    take: int | None = None
    """Only so many documents of it, the first."""
    chosen: frozenset[int] | None = None
    """Only these documents of it, counted from 0."""


def pieces(sources: Iterable[str], part: int) -> list[Piece]:
    """All pieces of the input, in its order. `part` is how many documents are handed on at a time.

    A folder stands for all files in it and below it, sorted by name, hidden ones left out. What is named twice, as
    itself and by its folder, is read once.

    Raises `SourceError` for what is missing or cannot be reached, `UsageError` for standard input and an empty name,
    `NothingFound` where there is no file.
    """
    found: list[Piece] = []
    asked = list(sources)
    met: set[str] | None = set() if len(asked) > 1 else None
    for source in asked:
        if not source:
            raise UsageError("An input is empty. Name a file or a folder.")
        if source == "-":
            raise UsageError("A corpus is read more than once, so it cannot be standard input. Save it as a file.")
        before = len(found)
        found += _of(source, part, met)
        if len(found) == before and not _is_file(source) and next(_files(source), None) is None:
            raise NothingFound(f"{source} has no files to read. Name another folder, or a file.")
    return [replace(piece, number=number) for number, piece in enumerate(found)]


def form(name: str) -> str | None:
    """The form of a file that holds many documents, by its name; `None` for a file that is one document."""
    base, suffix = os.path.splitext(name.lower())
    if suffix in (".gz", ".zst"):
        suffix = os.path.splitext(base)[1]
    return _FORMS.get(suffix)


def _is_file(source: str) -> bool:
    return opening.is_remote(source) or os.path.isfile(source)


def _of(source: str, part: int, met: set[str] | None) -> Iterator[Piece]:
    """The pieces of a source, without those files that are in `met`."""
    if opening.is_remote(source):
        for name, size in opening.found(source):
            if not _is_new(name, met):
                continue
            yield Piece(name, form(name) or "texts", size=size, names=() if form(name) else (name,))
        return
    texts: list[str] = []
    for name in _files(source):
        if not _is_new(os.path.realpath(name) if met is not None else name, met):
            continue
        kind = form(name)
        if kind is None:
            texts.append(name)
            continue
        yield from _texts(texts, part)
        texts.clear()
        yield from _cut(name, kind, part)
    yield from _texts(texts, part)


def _is_new(name: str, met: set[str] | None) -> bool:
    if met is None:
        return True
    new = name not in met
    met.add(name)
    return new


def _files(source: str) -> Iterator[str]:
    """The file of this name, or those of the folder."""
    try:
        if not os.path.isdir(source):
            with open(source, "rb"):
                yield source
            return
    except (OSError, ValueError) as error:
        raise _explained(source, error) from error
    yield from _walk(source)


def _walk(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            inside = sorted((entry.name, entry.is_dir(follow_symlinks=False), entry.is_file()) for entry in entries)
    except OSError as error:
        raise _explained(folder, error) from error
    for name, is_folder, is_file in inside:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if is_folder:
            yield from _walk(path)
        elif is_file and (form(name) or _is_text(name)):
            yield path


def _is_text(name: str) -> bool:
    suffix = os.path.splitext(name)[1].lower()
    return not suffix or suffix in TEXT_SUFFIXES or suffix in _OTHER_TEXTS


def _texts(names: list[str], part: int) -> Iterator[Piece]:
    for at in range(0, len(names), 2 * part):
        some = tuple(names[at : at + 2 * part])
        yield Piece(os.path.dirname(some[0]), "texts", names=some, size=sum(_size(name) for name in some))


def _size(name: str) -> int:
    try:
        return os.stat(name).st_size
    except OSError:
        return 0


def _cut(name: str, kind: str, part: int) -> Iterator[Piece]:
    whole = Piece(name, kind, size=_size(name))
    if kind == "jsonl" and not name.lower().endswith((".gz", ".zst")):
        yield from _stretches(whole)
    elif kind == "parquet":
        yield from _row_groups(whole, part * _MANY)
    elif kind == "zip":
        count = len(members(name))
        step = part * _MANY
        for at in range(0, count, step):
            end = min(at + step, count)
            yield replace(whole, start=at, end=end, first=at + 1, size=whole.size * (end - at) // count)
    else:
        yield whole


def _stretches(whole: Piece) -> Iterator[Piece]:
    """JSON lines, cut behind the first line end after every `STRETCH` bytes; lines are counted on the way."""
    if whole.size <= STRETCH:
        yield replace(whole, end=whole.size)
        return
    with open(whole.source, "rb") as file:
        start, first, lines = 0, 1, 0
        while start < whole.size:
            left = STRETCH
            while left and (chunk := file.read(min(left, 1 << 20))):
                lines += chunk.count(b"\n")
                left -= len(chunk)
            while (rest := file.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            lines += rest.endswith(b"\n")
            end = file.tell()
            yield replace(whole, start=start, end=end, first=first, size=end - start)
            start, first = end, lines + 1


def _row_groups(whole: Piece, rows: int) -> Iterator[Piece]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        meta = pq.ParquetFile(whole.source).metadata
    except (pa.ArrowException, OSError, ValueError):  # its one row in `errors` comes when it is read
        yield whole
        return
    start, first, held = 0, 1, 0
    for group in range(meta.num_row_groups):
        held += meta.row_group(group).num_rows
        if held >= rows or group == meta.num_row_groups - 1:
            share = whole.size * held // max(meta.num_rows, 1)
            yield replace(whole, start=start, end=group + 1, first=first, size=share)
            start, first, held = group + 1, first + held, 0


def members(name: str) -> list[str]:
    """The articles in an archive, sorted, without links, hidden files and names that lead out of it; none if broken."""
    try:
        with zipfile.ZipFile(name) as archive:
            return inside(archive)
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return [""]  # one document, which cannot be read


def inside(archive: zipfile.ZipFile) -> list[str]:
    """The same of an archive that is open."""
    return sorted(info.filename for info in archive.infolist() if _is_fit(info) and _is_text(info.filename))


def _is_fit(info: zipfile.ZipInfo) -> bool:
    steps = info.filename.split("/")
    is_link = (info.external_attr >> 16) & 0o170000 == 0o120000
    return not (info.is_dir() or is_link or info.filename.startswith("/") or any(s.startswith(".") for s in steps))


def _explained(name: str, error: OSError | ValueError) -> SourceError:
    if isinstance(error, PermissionError):
        return SourceError(f"{name} may not be read: permission denied.", source=name, code="permission")
    return SourceError(f"{name} was not found. Check the path.", source=name, code="missing")
