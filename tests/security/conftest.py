"""What the tests of threats share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import Here
from tests.security.server import Server


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Here:
    """Runs command lines in this process."""
    return Here(capsys)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The server that behaves badly."""
    with Server() as running:
        yield running


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's cache, nor another's."""
    monkeypatch.setenv("ISNEWS_CACHE", str(tmp_path / "cache"))
