"""From a piece of the input to its documents, one after the other, none held for longer than it takes to pass on.

What is broken is a document that cannot be read (kind `error`). A network that fails raises `SourceError`.
"""

import csv
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import islice
from typing import IO, Any

from isnews.corpus import opening, pieces
from isnews.corpus.items import Item, error
from isnews.corpus.pieces import Piece
from isnews.corpus.settings import Settings

_BROKEN = (OSError, EOFError, ValueError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)


def items(piece: Piece, settings: Settings) -> Iterator[Item]:
    """The documents of a piece, only those that are to be taken."""
    if piece.chosen is not None:
        last = max(piece.chosen, default=-1)
        some = islice(_all(piece, settings), last + 1)
        return (item for place, item in enumerate(some) if place in piece.chosen)
    return islice(_all(piece, settings), piece.take)


def _all(piece: Piece, settings: Settings) -> Iterator[Item]:
    try:
        yield from _READERS[piece.form](piece, settings)
    except _BROKEN as broken:
        why = f"{type(broken).__name__}: {broken}"
        yield error(piece.source, "broken", f"{piece.source} cannot be read further ({why}).")


def _too_large(source: str, most: int) -> Item:
    return error(source, "too-large", f"{source} has more than {most:,} bytes, which no article has.")


def lines(file: IO[bytes], most: int) -> Iterator[bytes | None]:
    """The lines of a file; `None` for one of more than `most` bytes, which is passed by without being held."""
    while line := file.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(1 << 20)
        yield None


def _jsonl(piece: Piece, settings: Settings) -> Iterator[Item]:
    with opening.unpacked(piece.source) as file:
        if piece.start:
            file.seek(piece.start)
        at = piece.start
        for number, line in enumerate(lines(file, settings.max_size), piece.first):
            source = f"{piece.source}#{number}"
            if line is None:
                yield _too_large(source, settings.max_size)
            elif line.strip():
                yield Item(source, "line", line)
            if piece.end is not None and (at := at + len(line) if line is not None else file.tell()) >= piece.end:
                return


def _csv(piece: Piece, settings: Settings) -> Iterator[Item]:
    csv.field_size_limit(settings.max_size)
    with opening.unpacked(piece.source) as file:
        raw = lines(file, settings.max_size)
        header = (next(raw, None) or b"").decode("utf-8-sig", "replace")
        mark = max(",;\t", key=header.count)
        names = next(csv.reader([header], delimiter=mark), [])
        places = {field: names.index(name) for field, name in asdict(settings.columns).items() if name in names}
        # A line that is too long becomes a row of none: it has no text.
        reader = csv.reader(((line or b"\n").decode("utf-8", "replace") for line in raw), delimiter=mark)
        number = piece.first
        while True:
            source = f"{piece.source}#{number}"
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as wrong:
                yield error(source, "broken", f"{source} is no row of a table ({wrong}).")
                number += 1
                continue
            number += 1
            yield Item(source, "row", fields={field: row[at] for field, at in places.items() if at < len(row)})


def _parquet(piece: Piece, settings: Settings) -> Iterator[Item]:
    import pyarrow.parquet as pq

    with opening.raw(piece.source) as raw:
        file = pq.ParquetFile(raw)
        called = {name: field for field, name in asdict(settings.columns).items() if name in file.schema_arrow.names}
        groups = range(piece.start, file.num_row_groups if piece.end is None else piece.end)
        number = piece.first
        for batch in file.iter_batches(64, row_groups=list(groups), columns=list(called)):
            cells: dict[str, list[Any]] = {called[name]: batch.column(name).to_pylist() for name in called}
            for place in range(batch.num_rows):
                source = f"{piece.source}#{number}"
                number += 1
                yield Item(source, "row", fields={field: column[place] for field, column in cells.items()})


def _warc(piece: Piece, settings: Settings) -> Iterator[Item]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with opening.raw(piece.source) as file:
        kinds = WarcRecordType.response | WarcRecordType.resource
        for number, record in enumerate(ArchiveIterator(file, record_types=kinds, auto_decode="all"), piece.first):
            source = f"{piece.source}#{number}"
            head = record.http_headers
            if head is not None and head.status_code != 200:
                continue
            kind = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
            if not kind.startswith(("text/html", "application/xhtml", "text/plain")):
                continue
            data = record.reader.read(settings.max_size + 1)
            if len(data) > settings.max_size:
                yield _too_large(source, settings.max_size)
                continue
            fields = {
                "url": record.headers.get("WARC-Target-URI"),
                "charset": record.http_charset,
                "id": record.headers.get("WARC-Record-ID"),
            }
            yield Item(source, "file" if kind.startswith("text/plain") else "page", data, fields)


def _zip(piece: Piece, settings: Settings) -> Iterator[Item]:
    with opening.raw(piece.source) as raw, zipfile.ZipFile(raw) as archive:
        for name in pieces.inside(archive)[piece.start : piece.end]:
            source = f"{piece.source}!{name}"
            try:
                with archive.open(name) as file:
                    data = file.read(settings.max_size + 1)
            except _BROKEN as broken:
                yield error(source, "broken", f"{source} is broken ({type(broken).__name__}: {broken}).")
                continue
            yield _file(source, data, settings)


def _texts(piece: Piece, settings: Settings) -> Iterator[Item]:
    for name in piece.names:
        try:
            data = opening.bounded(name, settings.max_size)
        except OSError as wrong:
            code = "permission" if isinstance(wrong, PermissionError) else "missing"
            yield error(name, code, f"{name} could not be read ({os.strerror(wrong.errno or 0)}).")
            continue
        yield _file(name, data, settings)


def _file(source: str, data: bytes, settings: Settings) -> Item:
    return _too_large(source, settings.max_size) if len(data) > settings.max_size else Item(source, "file", data)


_READERS: dict[str, Callable[[Piece, Settings], Iterator[Item]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "parquet": _parquet,
    "warc": _warc,
    "zip": _zip,
    "texts": _texts,
}
"""A new form of input is one function, one row here, and one in `pieces._FORMS`."""
