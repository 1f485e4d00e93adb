"""Named pipes, as the shell's `<(command)` makes them: read within size and time."""

import os
import select
from time import monotonic

from isnews.errors import SourceError
from isnews.read.limits import too_large

SILENCE = 30.0
"""Seconds that a pipe may say nothing."""
LONGEST = 300.0
"""Seconds that it may take in all."""
_CHUNK = 1 << 16


def read(name: str, max_size: int) -> bytes:
    """The bytes of a named pipe. Raises `SourceError`, `OSError`."""
    # Opened without waiting: a pipe that nobody writes to would never open.
    pipe = os.open(name, os.O_RDONLY | os.O_NONBLOCK)
    try:
        return _all(pipe, name, max_size)
    finally:
        os.close(pipe)


def _all(pipe: int, name: str, max_size: int) -> bytes:
    poll = select.poll()
    poll.register(pipe, select.POLLIN | select.POLLHUP)
    out = bytearray()
    end = monotonic() + LONGEST
    while True:
        left = min(SILENCE, end - monotonic())
        if left <= 0 or not poll.poll(left * 1000):
            raise SourceError(
                f"{name} is a pipe that says nothing more, and is not closed. End its command, or use a file.",
                source=name,
                code="unsupported",
            )
        try:
            chunk = os.read(pipe, _CHUNK)
        except BlockingIOError:
            continue
        if not chunk:
            return bytes(out)
        out += chunk
        if len(out) > max_size:
            raise too_large(name, max_size)
