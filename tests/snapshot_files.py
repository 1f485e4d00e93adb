"""Whole outputs as text files in `tests/snapshots/`, which a person can read and compare.

`pytest --update-snapshots` writes them anew. An escape is written `ESC`, so that an editor shows it and `cat` is safe.
"""

from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "snapshots"


def check(request: pytest.FixtureRequest, name: str, output: str) -> None:
    """Assert that `output` is what `tests/snapshots/NAME` holds, or write it there if that was asked for."""
    path = _FOLDER / name
    printed = output.replace("\x1b", "ESC")
    if request.config.getoption("write_snapshots"):
        path.write_text(printed, encoding="utf-8", newline="\n")
    assert path.exists(), f"{path} is not there; write it with pytest --update-snapshots"
    assert printed == path.read_text(encoding="utf-8")
