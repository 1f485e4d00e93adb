"""Word lists: text files in `data/`, one entry a line, that a linguist can change without Python.

A line that starts with `#` is a comment; the first says where the list comes from.
In a table the columns are parted by a tab.
"""

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `data/NAME.txt`, in the file's order."""
    with open(_DATA / f"{name}.txt", encoding="utf-8") as file:
        # A command reads ten such lists: a call for every line would show in how long it takes to start.
        return tuple([line for line in file.read().split("\n") if line and line[0] != "#"])


def lowered(name: str) -> list[str]:
    """The lines of `data/NAME.txt` in lower case, comments too, for a list of thousands that is only looked up in."""
    with open(_DATA / f"{name}.txt", encoding="utf-8") as file:
        return file.read().lower().split("\n")


@cache
def load(name: str) -> frozenset[str]:
    """The entries of `data/NAME.txt`, for look-ups."""
    return frozenset(entries(name))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of `data/NAME.txt`: the first column to the others."""
    rows = (entry.split("\t") for entry in entries(name))
    return {row[0]: tuple(row[1:]) for row in rows}
