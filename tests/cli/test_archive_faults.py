"""What can be wrong with an archive or a call, and what must not come of it."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from isnews_cli.archive import COMMANDS
from tests.cli.running import Here, on_terminal

pytestmark = pytest.mark.usefixtures("archive")


@pytest.mark.parametrize("command", COMMANDS)
def test_without_an_archive(here: Here, command: str, tmp_path: Path) -> None:
    needed = {"add": ["x.txt"], "search": ["x"], "show": ["1"], "remove": ["1", "--yes"]}.get(command, [])
    if command == "add":
        ran = here("archive", command, *needed, "--db", str(tmp_path / "no" / "x.db"))
    else:
        ran = here("archive", command, *needed)
    assert ran.code == 3
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err


def test_no_database_and_a_damaged_one(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "brev.db"
    path.write_text("Kjære leser\n" * 100, "utf-8")
    for command in ("list", "verify", "stats", "people"):
        ran = here("archive", command, "--db", str(path))
        assert ran.code == 3
        assert "no archive" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="limits files as Unix does")
def test_a_disk_that_refuses(archive: Path, ferry: str) -> None:
    archive.parent.mkdir()
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (40000, 40000));"
        "from isnews_cli.main import main; sys.exit(main(['archive', 'add', sys.argv[1]]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, ferry],
        capture_output=True,
        text=True,
        env={**os.environ, "ISNEWS_ARCHIVE": str(archive)},
        timeout=60,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "disk" in done.stderr
    assert "Traceback" not in done.stderr


def test_numbers_that_no_archive_has(filled: Here) -> None:
    for arguments in (["show", "9" * 30], ["remove", "9" * 30, "--yes"], ["list", "-n", "9" * 30], ["show", "0"]):
        ran = filled("archive", *arguments)
        assert ran.code == 2, ran.err
        assert "Traceback" not in ran.err


@pytest.mark.parametrize("change", ["parts = '[['", "text = CAST(x'ff' AS TEXT)", "candidates = ''"])
def test_rows_that_another_program_spoilt(filled: Here, archive: Path, change: str) -> None:
    with sqlite3.connect(archive) as connection:
        connection.execute(f"UPDATE quotes SET {change}")
    connection.close()
    told = [filled("archive", *arguments) for arguments in (["quotes"], ["show", "1"], ["verify"], ["export"])]
    assert {ran.code for ran in told} <= {0, 1, 3}
    assert max(ran.code for ran in told) != 0


HOSTILE = "\x1b[31m[bold]rød[/bold]\x1b]0;eid\x07\u202e:smile:"


def test_nothing_acts(here: Here, tmp_path: Path, archive: Path) -> None:
    path = tmp_path / f"f{HOSTILE.replace('/', '')}.txt"
    path.write_text(f"Tittel {HOSTILE}\n\n– Det {HOSTILE} går, sier Kari {HOSTILE} Vik.\n", encoding="utf-8")
    runs = [here("archive", "add", str(path))]
    with sqlite3.connect(archive) as connection:  # whoever sends an archive may write anything into it
        connection.execute("UPDATE articles SET publisher = ?, published = '2018'", (HOSTILE,))
        connection.execute("UPDATE quotes SET speaker = ?, role = ?", (HOSTILE, HOSTILE))
        connection.execute("UPDATE people SET name = ?, folded = 'x', kind = 'person'", (HOSTILE,))
    connection.close()
    tried = (
        *(["list"], ["search", "går"], ["search", "går", "--in", "quotes"], ["quotes"], ["quotes", "--person", "x"]),
        *(["people"], ["show", "1"], ["stats"], ["verify"], ["remove", "1"], ["export", "--format", "csv"]),
        *(["search", HOSTILE], ["list", "--publisher", HOSTILE], ["list", "--db", HOSTILE], ["export"]),
        *(["list", "--json"], ["search", "går", "--json"], ["quotes", "--json"], ["people", "--json"]),
    )
    runs += [here("archive", *arguments) for arguments in tried]
    for ran in runs:
        for sign in ("\x1b", "\x07", "\u202e"):
            assert sign not in ran.out
            assert sign not in ran.err


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")
def test_on_a_terminal(filled: Here, archive: Path) -> None:
    environment = {"ISNEWS_ARCHIVE": str(archive), "NO_COLOR": "1", "PAGER": "cat"}
    for columns in (40, 80, 120):
        for arguments in (["list"], ["search", "soldat"], ["quotes", "--person", "solvik"], ["people"], ["stats"]):
            code, shown = on_terminal(["archive", *arguments], columns=columns, environment=environment)
            assert code == 0
            assert max(map(len, shown.splitlines())) <= columns


@pytest.mark.parametrize("arguments", [["quotes", "--person", "solvik"], ["people"], ["list"], ["show", "1"]])
def test_nothing_heavy_is_imported(filled: Here, archive: Path, arguments: list[str]) -> None:
    heavy = ("rich", "sumy", "numpy", "Stemmer", "csv", "lxml", "platformdirs", "importlib.metadata")
    script = (
        "import sys; from isnews_cli.main import main; code = main(['archive', *sys.argv[1:]]);"
        f"print(*(m for m in {heavy} if m in sys.modules), file=sys.stderr); sys.exit(code)"
    )
    environment = {**os.environ, "ISNEWS_ARCHIVE": str(archive)}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stderr.split() == []
