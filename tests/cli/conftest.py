"""What the command-line tests share."""

from pathlib import Path

import pytest

from tests.cli import archives
from tests.cli.running import Here

SKI = """Snøskred i Lyngen

To skiløpere ble tatt av et skred søndag.

– Vi har sett flere skred denne uka, sier lensmann Per Lie.

Skiløperne er lei seg

Den ene av dem, Kari Lie, sier at hun aldri drar dit igjen.
"""
MUTE = "Ferja går ikke\n\nDen ligger ved kai i Lauvnes, og der blir den liggende i vinter.\n"


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Here:
    """Runs command lines in this process."""
    return Here(capsys)


@pytest.fixture
def ski(tmp_path: Path) -> str:
    """An article with a title, a section and two speakers of one surname."""
    path = tmp_path / "ski.txt"
    path.write_text(SKI, encoding="utf-8")
    return str(path)


@pytest.fixture
def mute(tmp_path: Path) -> str:
    """An article in which nobody speaks, without headings."""
    path = tmp_path / "ferje.txt"
    path.write_text(MUTE, encoding="utf-8")
    return str(path)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The archive that commands use where `--db` names none."""
    path = tmp_path / "data" / "archive.db"
    monkeypatch.setenv("ISNEWS_ARCHIVE", str(path))
    return path


@pytest.fixture
def ferry(tmp_path: Path) -> str:
    """An article in a text file."""
    path = tmp_path / "ferje.txt"
    path.write_text(archives.FERRY, encoding="utf-8")
    return str(path)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A later one as a page, which has an address."""
    path = tmp_path / "side.html"
    path.write_text(archives.PAGE.format(more="Saken blir fulgt opp av kommunen i neste uke."), encoding="utf-8")
    return path


@pytest.fixture
def filled(here: Here, archive: Path, ferry: str, page: Path) -> Here:
    """A runner, with two articles in the archive."""
    assert here("archive", "add", ferry, str(page)).code == 0
    return here
