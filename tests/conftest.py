"""What all tests share: the option that renews snapshots, and a clean environment."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update-snapshots` writes what is printed now; look at `git diff tests/snapshots` afterwards."""
    parser.addoption(
        "--update-snapshots", action="store_true", dest="write_snapshots", help="write tests/snapshots anew"
    )


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on how the developer's own terminal is set."""
    for name in ("COLUMNS", "LINES", "FORCE_COLOR", "NO_COLOR", "PAGER", "LESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
