"""Standard output and standard error: UTF-8 everywhere, quiet where a pipe closes, an error where a disk is full."""

import errno
import os
import sys
from collections.abc import Iterable

_NARROW = 20
_AT_ONCE = 50_000
"""Characters that are written at once."""


class PipeClosedError(Exception):
    """Whoever read our output has stopped reading: a reason to stop, not an error."""


class WriteError(Exception):
    """The result could not be written; its text says why."""


def prepare() -> None:
    """Make both streams UTF-8 whatever the locale, the same bytes on every system."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # Half a surrogate pair can come in with a file's name; it must not stop the program.
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write(text: str) -> None:
    """Write `text`, which is safe to print, to standard output, at once."""
    if sys.stdout is None:
        raise WriteError("Standard output is closed. Open it, or send the output to a file.")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        if _pipe_closed(error):
            raise PipeClosedError from error
        raise WriteError(
            f"The result could not be written: {error.strerror}. Free some space, or send the output elsewhere."
        ) from error


def write_all(texts: Iterable[str]) -> None:
    """Write many texts one after the other, in stretches of some length."""
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size > _AT_ONCE:
            write("".join(held))
            held, size = [], 0
    write("".join(held))


def say(text: str) -> None:
    """Write a message to standard error, if there is one."""
    from isnews.render.safe import one_line

    _to_stderr(_wrapped(f"isnews: {one_line(text)}") + "\n")


def _wrapped(line: str) -> str:
    """The line broken between words where it is shown on a terminal that is narrower; an address stays whole."""
    if sys.stderr is None or len(line) < _NARROW or not sys.stderr.isatty():
        return line
    from shutil import get_terminal_size
    from textwrap import fill

    width = max(_NARROW, get_terminal_size().columns)
    return fill(line, width, break_long_words=False, break_on_hyphens=False)


def progress(number: int, count: int) -> None:
    """Tell on a terminal which of many sources is being read, on one line that the next call replaces."""
    if sys.stderr is not None and sys.stderr.isatty() and not (sys.stdout is not None and sys.stdout.isatty()):
        _to_stderr(f"\r{number} / {count}" if number < count else "\r\x1b[K")


def say_as_is(text: str) -> None:
    """Write several lines, a traceback, to standard error; each is made harmless."""
    from isnews.render.safe import safe

    _to_stderr(safe(text))


def _to_stderr(text: str) -> None:
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:  # Nobody reads what goes wrong; the exit code still tells it.
        return


def finish() -> None:
    """Leave nothing for the interpreter's last flush to fail on, which would print an error of its own."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except OSError:
            _silence(stream.fileno())


def _silence(descriptor: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _pipe_closed(error: OSError) -> bool:
    # On Windows a closed pipe is an invalid argument.
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)
