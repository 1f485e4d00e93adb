"""What the tests of the archive share: a file, and articles to put into it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from isnews.archive import opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the archive is to be."""
    return tmp_path / "archive.db"


@pytest.fixture
def archive(path: Path) -> Iterator[sqlite3.Connection]:
    """An archive without articles, open for writing."""
    with opened(path, write=True) as connection:
        yield connection
