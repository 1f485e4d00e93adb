"""Standard input: whether text is piped in, and its bytes, never more than is allowed."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from isnews.errors import SourceError
from isnews.read.limits import MAX_SIZE, too_large

SILENCE = 1.0
"""Seconds after which a reader is told that a pipe is silent."""

_CHUNK = 1 << 20
_ARCHIVE = b"PK\x03\x04"
_held: list[bytes] = []
"""What was read to see which articles it holds, for the next who reads."""


def stdin_is_piped() -> bool:
    """Whether standard input is a regular file, a pipe or a socket: not a terminal, closed, or `/dev/null`."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, OSError, ValueError):  # None where the descriptor is closed; a stand-in has no descriptor.
        return False
    return stat.S_ISREG(mode) or stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def read_stdin(*, max_size: int = MAX_SIZE, waiting: Callable[[], None] | None = None) -> bytes:
    """The bytes of standard input.

    `waiting` is called once, from another thread, when nothing has come for a second.
    Raises `SourceError` where standard input is closed (`missing`) or holds more than `max_size` bytes (`too-large`).
    """
    if _held:
        return _held.pop()
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError(
            "Standard input is closed. Name a file instead, or pipe the text in.", source="-", code="missing"
        )
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:  # A stand-in, as in notebooks.
        return sys.stdin.read(max_size + 1).encode("utf-8", "surrogatepass")
    with _patience(waiting) as came:
        return read_bounded(stream, "-", max_size, came)


def holds_archive(waiting: Callable[[], None] | None = None) -> bool:
    """Whether standard input begins as a ZIP archive does; its first bytes are looked at, and left there."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None or _held or not hasattr(stream, "peek") or not stdin_is_piped():
        return False
    with _patience(waiting):
        return bool(stream.peek(4)[:4] == _ARCHIVE)


def hold(data: bytes) -> None:
    """Give back what was read."""
    _held.append(data)


@contextmanager
def _patience(waiting: Callable[[], None] | None) -> Iterator[Callable[[], object] | None]:
    """Within it `waiting` is called after a second, unless what it gives is called before."""
    if waiting is None:
        yield None
        return
    from threading import Timer

    timer = Timer(SILENCE, waiting)
    timer.daemon = True
    timer.start()
    try:
        yield timer.cancel
    finally:
        timer.cancel()


def read_bounded(
    stream: BinaryIO, source: str, max_size: int, something_came: Callable[[], object] | None = None
) -> bytes:
    """All of `stream`, but at most `max_size` bytes of it are taken into memory."""
    chunks: list[bytes] = []
    size = 0
    # read1: what a slow pipe has, not what would fill the chunk.
    read = getattr(stream, "read1", stream.read)
    while chunk := read(min(_CHUNK, max_size + 1 - size)):
        if something_came is not None:
            something_came()
            something_came = None
        chunks.append(chunk)
        size += len(chunk)
        if size > max_size:
            raise too_large(source, max_size)
    return b"".join(chunks)
