"""The word lists are read as they stand, so they must stand as they are read."""

from pathlib import Path

import pytest

from isnews.norwegian import lists

FILES = sorted((Path(lists.__file__).parent / "data").glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_entries_are_the_lines_that_are_no_comments(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#"), "the first line says where the list comes from"
    assert all(line == line.rstrip() for line in text.split("\n")), "a space behind an entry would never match"
    assert list(lists.entries(path.stem)) == [line for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lowered_has_every_entry(path: Path) -> None:
    assert {entry.lower() for entry in lists.entries(path.stem)} <= {*lists.lowered(path.stem)}
    assert lists.lowered(path.stem)[-1] == ""
