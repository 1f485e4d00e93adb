"""Where the work is done: daft hands parts to workers on this machine or, by Ray, on many. Nothing else knows daft.

A table of one row a part: its name, its documents as bytes, and how much input they were. A reader makes the rows, a
worker takes them one by one in a process of its own.
"""

import asyncio
import logging
import os
import pickle
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from functools import cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import daft
import pyarrow as pa
from daft.io.source import DataSource, DataSourceTask
from daft.recordbatch import RecordBatch

from isnews.corpus import reading, work
from isnews.corpus.folder import Folder, part_name
from isnews.corpus.items import Item
from isnews.corpus.pieces import Piece
from isnews.corpus.settings import Settings
from isnews.corpus.silence import SILENT

if TYPE_CHECKING:
    from daft.io.pushdowns import Pushdowns
    from daft.schema import Schema

_MOST_BYTES = 16_000_000
"""A part of more is closed before it has all its documents."""
_PAUSE = 0.02
"""Seconds between two looks at whether workers have caught up."""
_PATIENCE = 10.0
"""Seconds for a cluster to answer."""

_TABLE = pa.schema([("name", pa.string()), ("documents", pa.large_binary()), ("size", pa.int64())])


def parts(piece: Piece, settings: Settings) -> Iterator[list[Item]]:
    """The documents of a piece, so many together as one worker takes at a time. Always cut the same way."""
    held: list[Item] = []
    size = 0
    for item in reading.items(piece, settings):
        held.append(item)
        size += item.size()
        if len(held) == settings.part or size >= _MOST_BYTES:
            yield held
            held, size = [], 0
    if held:
        yield held


class _Pieces(DataSource):
    """The input: one task of daft's for a piece."""

    def __init__(
        self, pieces: Sequence[Piece], settings: Settings, folder: Folder, ahead: int, only: str | None
    ) -> None:
        self._tasks = [_Reader(piece, settings, folder, ahead, only) for piece in pieces]

    @property
    def name(self) -> str:
        return "corpus"

    @property
    def schema(self) -> "Schema":
        return _schema()

    async def get_tasks(self, pushdowns: "Pushdowns") -> AsyncIterator[DataSourceTask]:
        for task in self._tasks:
            yield task


class _Reader(DataSourceTask):
    """Reads a piece, never further ahead of the workers than `ahead` parts: daft itself would read on without end."""

    def __init__(self, piece: Piece, settings: Settings, folder: Folder, ahead: int, only: str | None) -> None:
        self._piece, self._settings, self._folder = piece, settings, folder
        self._ahead, self._only = ahead, only

    @property
    def schema(self) -> "Schema":
        return _schema()

    async def read(self) -> AsyncIterator[RecordBatch]:
        piece, folder = self._piece, self._folder
        waiting: list[str] = []
        number = 0
        for items in self._parts():
            name = part_name(piece.number, number)
            number += 1
            if folder.is_done(name) or self._only not in (None, name):
                continue
            while len(waiting) >= self._ahead:
                waiting = [part for part in waiting if not folder.is_done(part)]
                await asyncio.sleep(_PAUSE)
            waiting.append(name)
            size = sum(item.size() for item in items)
            row = {"name": [name], "documents": [pickle.dumps(items)], "size": [size]}
            yield RecordBatch.from_arrow_table(pa.table(row, schema=_TABLE))
            if self._only is not None:
                return
        folder.put(folder.end(piece.number), {"parts": number})

    def _parts(self) -> Iterator[list[Item]]:
        with self._folder.telling():
            yield from parts(self._piece, self._settings)


def _schema() -> "Schema":
    return RecordBatch.from_arrow_table(_TABLE.empty_table()).schema()


class _Worker:
    """Does parts, in a process of daft's."""

    def __init__(self, settings: Settings, folder: Folder) -> None:
        self._settings, self._folder = settings, folder

    @daft.method.batch(return_dtype=daft.DataType.string(), batch_size=1)
    def do(self, names: daft.Series, documents: daft.Series, sizes: daft.Series) -> list[str]:
        # Row by row, daft would gather parts and hand over several at once.
        rows = zip(names.to_pylist(), documents.to_pylist(), sizes.to_pylist(), strict=True)
        for name, packed, size in rows:
            with self._folder.telling():
                work.do(name, packed, size, self._settings, self._folder)
        return list(names.to_pylist())


def work_through(
    pieces: Sequence[Piece],
    settings: Settings,
    folder: Folder,
    *,
    workers: int | None,
    cluster: str | None,
    only: str | None = None,
) -> None:
    """Do all parts of these pieces that are not done, or `only` one. Raises whatever ends a worker; what is done stays
    done.
    """
    if cluster is None:
        _stay()
        count = workers or os.cpu_count() or 1
    else:
        found = _connect(cluster)
        count = workers or found
    failed: list[BaseException] = []

    def query() -> None:
        try:
            _query(pieces, settings, folder, count, only)
        except BaseException as error:
            failed.append(error)

    def is_done() -> bool:
        return all(folder.is_read(piece.number) for piece in pieces) if only is None else folder.is_done(only)

    # In a thread of its own: Ctrl-C comes to the main one, and in the midst of daft it would be taken for a fault.
    thread = Thread(target=query, daemon=True)
    thread.start()
    try:
        # A worker that was lost with its node may be waited for without end, though others have long done its parts.
        while thread.is_alive() and not (cluster is not None and is_done()):
            thread.join(1.0)
    except KeyboardInterrupt:
        if cluster is None:
            thread.join(_PATIENCE)  # daft has heard it as well, and ends the workers
        raise
    if failed:
        raise failed[0]


def _query(pieces: Sequence[Piece], settings: Settings, folder: Folder, count: int, only: str | None) -> None:
    daft.set_execution_config(maintain_order=False, scantask_max_parallel=max(count, 2))
    ahead = max(3, 2 * count // min(len(pieces), count) + 1)
    # A process of its own for each worker: an alarm needs one, and Python's threads would wait for each other. A worker
    # that is lost with its node must not be made again where no room is for it, but end the query, to be begun anew.
    worker: Any = daft.cls(
        _Worker,
        max_concurrency=count,
        use_process=True,
        name_override="isnews",
        ray_options={"max_restarts": 0, "max_task_retries": 0},
    )
    table = _Pieces(pieces, settings, folder, ahead, only).read()
    doing = worker(settings, folder)
    for _ in table.select(doing.do(table["name"], table["documents"], table["size"])).iter_rows():
        pass


@cache
def _stay() -> None:
    """Use this machine; daft lets a process choose once."""
    # daft's processes would import what lies in the folder that the user is in, beside the input.
    os.environ["PYTHONSAFEPATH"] = "1"
    daft.set_runner_native()


def _connect(address: str) -> int:
    """Join a cluster, taking isnews and its model along; the number of its processors."""
    import ray

    host, _, port = address.removeprefix("ray://").rpartition(":")
    with socket.create_connection((host or "127.0.0.1", int(port)), timeout=_PATIENCE):
        pass  # Ray itself would try for minutes.

    if not ray.is_initialized():
        package = str(Path(__file__).parent.parent)
        ray.init(
            address=address,
            runtime_env={"py_modules": [package], "excludes": ["__pycache__"], "env_vars": dict(SILENT)},
            log_to_driver=False,
            logging_level=logging.ERROR,
        )
        daft.set_runner_ray(noop_if_initialized=True)
    return int(ray.cluster_resources().get("CPU", 1))
