"""Reads the text cases in `tests/cases/`, which anyone can add to without knowing Python.

A case is a heading, an input and what should come of it:

    == an abbreviation ends no sentence
    Han bor bl.a. i Oslo. Ho bur i Bergen.
    --
    Han bor bl.a. i Oslo.
    Ho bur i Bergen.

What stands before the first `==` is a note to the reader. Blank lines around the input and the expectation do not
count. A character that cannot be seen is written by its number: `<U+00A0>` is a no-break space.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a file."""

    title: str
    text: str
    expected: str


def parse(content: str) -> list[Case]:
    """The cases that a file holds."""
    cases = []
    for piece in re.split(r"^== ", content, flags=re.MULTILINE)[1:]:
        title, _, rest = piece.partition("\n")
        text, mark, expected = rest.partition("\n--\n")
        if not mark:
            raise ValueError(f"the case “{title}” has no line -- between its input and what is expected")
        cases.append(Case(title.strip(), _seen(text.strip("\n")), _seen(expected.strip("\n"))))
    return cases


def cases(name: str) -> pytest.MarkDecorator:
    """Runs a test once for each case of `tests/cases/NAME.txt`, as its argument `case`."""
    found = parse((_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    return pytest.mark.parametrize("case", found, ids=[case.title for case in found])


def _seen(text: str) -> str:
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda number: chr(int(number[1], 16)), text)
