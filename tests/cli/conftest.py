"""What the command-line tests share."""

from pathlib import Path

import pytest

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
