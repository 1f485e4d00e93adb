"""Ways to run the program: in this process, as its own process, on a terminal of its own."""

import contextlib
import os
import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest

from isnews_cli.main import main


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run ended and what it printed."""

    code: int
    out: str
    err: str


class Here:
    """Runs command lines in this process; standard output is no terminal, standard input none to read."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Ran:
        code = main(arguments)
        captured = self._capsys.readouterr()
        return Ran(code, captured.out, captured.err)


def command(*arguments: str) -> list[str]:
    """The command line of a process of its own."""
    return [sys.executable, "-m", "isnews_cli", *arguments]


def heeding(*arguments: str) -> list[str]:
    """The same, heeding Ctrl-C: what a shell starts in the background, as these tests may be, ignores it."""
    script = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
    return [sys.executable, "-c", script, *command(*arguments)]


def process(
    *arguments: str, given: bytes | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a process, its standard input `given` through a pipe, or nothing."""
    return subprocess.run(
        command(*arguments),
        input=given,
        stdin=subprocess.DEVNULL if given is None else None,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        timeout=60,
        check=False,
    )


def on_terminal(
    arguments: Sequence[str], *, columns: int = 80, rows: int = 400, environment: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """Run a process on a terminal of its own; its exit code and all that appears there."""
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    child = subprocess.Popen(
        command(*arguments),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # Linux says so where others say end of file
        while chunk := os.read(ours, 65536):
            shown += chunk
    os.close(ours)
    return child.wait(timeout=60), shown.decode().replace("\r\n", "\n")


def one_sentence(err: str) -> bool:
    """Whether standard error has one message and no traceback."""
    return err.startswith("isnews: ") and err.count("\n") == 1 and "Traceback" not in err
