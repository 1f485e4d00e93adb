"""Word lists of the page reader: text files in `isnews/read/data/`, one entry a line, that need no Python to change."""

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data"


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `data/NAME.txt`, in the file's order."""
    lines = (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, str]:
    """The rows of `data/NAME.txt`: the first column to the second."""
    return dict(line.split("\t", 1) for line in entries(name))
