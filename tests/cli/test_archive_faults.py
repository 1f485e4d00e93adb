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
    large = "9" * 30
    tried = (["show", large], ["show", "1", "--version", large], ["remove", large, "--yes"], ["list", "-n", large])
    for arguments in (*tried, ["show", "0"]):
        ran = filled("archive", *arguments)
        assert ran.code == 2, ran.err
        assert "Traceback" not in ran.err


_SPOILT = (
    *("parts = '[['", "parts = 7", "parts = '[]'", "text = CAST(x'ff' AS TEXT)", "text = x'ff'", "candidates = ''"),
    *("role = x'ff'", "speaker = x'ff'", "paragraph = 'x'", "paragraph = x'ff'"),
)


@pytest.mark.parametrize("change", _SPOILT)
def test_rows_that_another_program_spoilt(filled: Here, archive: Path, change: str) -> None:
    with sqlite3.connect(archive) as connection:
        connection.execute(f"UPDATE quotes SET {change}")
    connection.close()
    asked = (["quotes"], ["quotes", "--json"], ["show", "1"], ["show", "1", "--json"], ["export"], ["people"])
    for ran in (filled("archive", *arguments) for arguments in asked):
        assert ran.code in (0, 3)
        if ran.code:
            assert (ran.err.count("\n"), ran.err.startswith(f"isnews: {archive} was changed")) == (1, True)
    ran = filled("archive", "verify")
    assert ran.code == 1
    assert "quotes." in ran.out


def test_where_no_source_can_be_read_no_archive_is_made(here: Here, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "tom.txt").write_text("\n", encoding="utf-8")
    for arguments, code in ((["nei.txt"], 3), (["nei.txt", "--json"], 3), ([str(tmp_path / "tom.txt")], 1)):
        assert here("archive", "add", *arguments).code == code
        assert [path.name for path in tmp_path.iterdir()] == ["tom.txt"]
    ran = here("archive", "add", "nei.txt", "--db", str(tmp_path / "no" / "x.db"))
    assert (ran.code, "The folder" in ran.err) == (3, True)
    assert not archive.exists()


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
