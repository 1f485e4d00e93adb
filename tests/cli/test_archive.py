"""The archive's commands: what they print, their JSON, their exit codes, and what a user can do wrong."""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it brings no types, and needs none here
import pytest

from isnews.archive import opened
from isnews.render import as_json
from isnews_cli.archive import COMMANDS
from tests.cli.running import Here, on_terminal, process
from tests.render.test_json import closed

SCHEMA = jsonschema.Draft202012Validator(closed(json.loads(as_json.schema())))
FERRY = """Ferja til Vindøy er innstilt

Soldatene fra garnisonen på Lauvnes hjalp passasjerene i land.

– Vi tok kontroll over situasjonen, sier kaptein Ragna Solvik.

Publisert 4. november 2018
"""
PAGE = """<!doctype html><html lang="nb"><head><title>Ferja</title>
<link rel="canonical" href="https://www.vestposten.no/ferje">
<meta property="og:site_name" content="Vestposten"><meta property="article:published_time" content="2018-11-05">
</head><body><article><h1>Ferja går igjen</h1>
<p>Ferja mellom Lauvnes og Vindøy går igjen etter to døgn ved kai, melder rederiet.</p>
<p>– Vi er glade, sier kaptein Ragna Solvik til Vestposten. Hun takker soldatene for hjelpen.</p>
<p>{more}</p></article></body></html>"""


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The archive that commands use where `--db` names none."""
    path = tmp_path / "data" / "archive.db"
    monkeypatch.setenv("ISNEWS_ARCHIVE", str(path))
    return path


@pytest.fixture
def ferry(tmp_path: Path) -> str:
    path = tmp_path / "ferje.txt"
    path.write_text(FERRY, encoding="utf-8")
    return str(path)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "side.html"
    path.write_text(PAGE.format(more="Saken blir fulgt opp av kommunen i neste uke."), encoding="utf-8")
    return path


@pytest.fixture
def filled(here: Here, ferry: str, page: Path) -> Here:
    """A runner, with two articles in the archive."""
    assert here("archive", "add", ferry, str(page)).code == 0
    return here


def answered(here: Here, *arguments: str, code: int = 0) -> Any:
    ran = here("archive", *arguments, "--json")
    assert ran.code == code, ran.err
    document = json.loads(ran.out)
    SCHEMA.validate(document)
    return document


def test_adding_tells_what_became_of_each(here: Here, ferry: str, page: Path) -> None:
    assert here("archive", "add", ferry).out == "1. Ferja til Vindøy er innstilt (added)\n"
    assert here("archive", "add", ferry).out == "1. Ferja til Vindøy er innstilt (known)\n"
    ran = here("archive", "add", ferry, str(page))
    assert ran.out == "2. Ferja går igjen (added)\n1 added, 1 known\n"
    page.write_text(PAGE.format(more="Kommunen sier nei."), encoding="utf-8")
    assert here("archive", "add", str(page)).out == "2. Ferja går igjen (version 2)\n"


def test_adding_goes_on_after_a_source_that_fails(here: Here, ferry: str) -> None:
    ran = here("archive", "add", "finnes-ikke.txt", ferry)
    assert ran.code == 3
    assert "finnes-ikke.txt" in ran.err
    assert "1. Ferja" in ran.out
    document = answered(here, "add", "finnes-ikke.txt", ferry, code=3)
    assert [entry.get("what") for entry in document["archive"]["added"]] == [None, "known"]


def test_adding_from_a_pipe_and_nothing(archive: Path) -> None:
    done = process("archive", "add", given=FERRY.encode(), environment={"ISNEWS_ARCHIVE": str(archive)})
    assert done.returncode == 0
    assert done.stdout.decode().startswith("1. Ferja")
    done = process("archive", "add", environment={"ISNEWS_ARCHIVE": str(archive)})
    assert done.returncode == 2
    assert b"Name what to add" in done.stderr


def test_search(filled: Here) -> None:
    ran = filled("archive", "search", "soldat")
    assert "1. Ferja til Vindøy er innstilt" in ran.out
    assert "▶ Soldatene ◀ fra garnisonen" in ran.out
    assert "▶ soldatene ◀ for hjelpen" in ran.out
    document = answered(filled, "search", "soldat")
    assert document["archive"]["search"]["total"] == 2
    assert answered(filled, "search", "soldat", "-n", "1")["archive"]["search"]["total"] == 2
    said = answered(filled, "search", "kontroll", "--in", "quotes", "--person", "solvik")
    assert [hit["speaker"] for hit in said["archive"]["search"]["quotes"]] == ["Ragna Solvik"]
    assert "▶ kontroll ◀" in filled("archive", "search", "kontroll", "--in", "quotes").out
    assert filled("archive", "search", "soldat", "--publisher", "vestposten", "--from", "2018").code == 0
    assert answered(filled, "search", "ubåt", code=1)["archive"]["search"] == {"total": 0, "articles": [], "quotes": []}


def test_quotes_over_time(filled: Here) -> None:
    ran = filled("archive", "quotes", "--person", "solvik")
    assert ran.out.startswith("Ragna Solvik, kaptein (")
    assert "Vi er glade (2018-11-05 · Vestposten · Ferja går igjen · avsnitt 2 · #2)" in ran.out
    quotes = answered(filled, "quotes", "--person", "solvik")["archive"]["quotes"]
    assert [quote["text"] for quote in quotes if quote["kind"] == "direct"][-1:] == ["Vi er glade"]
    assert answered(filled, "quotes", "--kind", "direct", "--to", "1999", code=1)["archive"]["quotes"] == []
    ran = filled("archive", "quotes", "--person", "solvig")
    assert ran.code == 1
    assert "Nearest: Ragna Solvik" in ran.err


def test_people(filled: Here) -> None:
    assert filled("archive", "people").out.startswith("1. Ragna Solvik, kaptein (")
    ranked = answered(filled, "people")["archive"]["people"]
    assert ranked["people"][0]["articles"] == 2
    assert answered(filled, "people", "--from", "2030", code=1)["archive"]["people"]["people"] == []


def test_list_and_show(filled: Here) -> None:
    ran = filled("archive", "list")
    assert ran.out.splitlines()[0].startswith("2. Ferja går igjen (2018-11-05 · Vestposten · ")
    listed = answered(filled, "list", "--person", "Solvik", "-n", "1")["archive"]["list"]
    assert (len(listed["articles"]), listed["total"]) == (1, 2)
    assert "Soldatene fra garnisonen" in filled("archive", "show", "1").out
    document = answered(filled, "show", "1")
    assert document["articles"][0]["quotes"][0]["speaker"]["name"] == "Ragna Solvik"
    assert document["articles"][0]["people"][0]["name"] == "Ragna Solvik"
    assert answered(filled, "show", "9", code=1)["archive"] == {"shown": None}
    assert filled("archive", "show", "ni").code == 2


def test_what_changed(filled: Here, page: Path) -> None:
    page.write_text(PAGE.format(more="Saken blir fulgt opp av fylket i neste uke."), encoding="utf-8")
    filled("archive", "add", str(page))
    ran = filled("archive", "show", "2", "--changes")
    assert "− Saken blir fulgt opp av ▶ kommunen ◀ i neste uke." in ran.out
    assert "+ Saken blir fulgt opp av ▶ fylket ◀ i neste uke." in ran.out
    (step,) = answered(filled, "show", "2", "--changes")["archive"]["changes"]
    assert [change["kind"] for change in step["changes"]] == ["changed"]
    assert "kommunen" in filled("archive", "show", "2", "--version", "1").out
    answered(filled, "show", "2", "--version", "1")
    assert filled("archive", "show", "2", "--version", "1", "--changes").code == 2
    assert filled("archive", "show", "2", "--version", "3").code == 1
    assert filled("archive", "show", "1", "--changes").code == 1
    assert "v2" in filled("archive", "list").out


def test_remove_asks(filled: Here) -> None:
    ran = filled("archive", "remove", "1")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert filled("archive", "remove", "1", "9", "--yes").code == 1, "all of them or none"
    assert filled("archive", "list").out.count("\n") == 2
    assert len(answered(filled, "remove", "1", "--yes")["archive"]["removed"]) == 1
    assert filled("archive", "show", "1").code == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")
def test_remove_on_a_terminal(filled: Here, archive: Path) -> None:
    import pty

    for typed, code, left in ((b"n\n", 1, 2), (b"y\n", 0, 1)):
        ours, theirs = pty.openpty()
        os.write(ours, typed)
        done = subprocess.run(
            [sys.executable, "-m", "isnews_cli", "archive", "remove", "1"],
            stdin=theirs,
            capture_output=True,
            env={**os.environ, "ISNEWS_ARCHIVE": str(archive)},
            timeout=60,
            check=False,
        )
        os.close(ours)
        os.close(theirs)
        assert done.returncode == code, done.stderr
        assert "Ferja til Vindøy" in done.stderr.decode()
        with opened(archive) as connection:
            assert connection.execute("SELECT count(*) FROM articles").fetchone()[0] == left


def test_export_as_lines(filled: Here, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in filled("archive", "export").out.splitlines()]
    SCHEMA.validate({"schema": "isnews/1", "articles": lines})
    assert [line["id"] for line in lines] == [1, 2]
    quotes = [json.loads(line) for line in filled("archive", "export", "quotes").out.splitlines()]
    assert "Ragna Solvik" in {quote["speaker"] for quote in quotes}
    out = tmp_path / "ut.jsonl"
    assert filled("archive", "export", "people", "-o", str(out)).code == 0
    assert json.loads(out.read_text("utf-8").splitlines()[0])["name"] == "Ragna Solvik"
    assert [path.name for path in tmp_path.glob(".*")] == []


@pytest.mark.parametrize("form", ["csv", "excel"])
def test_export_as_a_table(here: Here, tmp_path: Path, form: str) -> None:
    path = tmp_path / "=1+1.txt"
    path.write_text("=HYPERLINK(1)\n\n– Det går, sier Kari Vik.\n", encoding="utf-8")
    here("archive", "add", str(path))
    out = here("archive", "export", "articles", "--format", form).out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";" if form == "excel" else ","))
    assert rows[0]["text"].startswith("'=" if form == "excel" else "=")
    assert out.startswith("\ufeff") == (form == "excel")


def test_export_as_parquet(filled: Here, tmp_path: Path) -> None:
    out = tmp_path / "sitater.parquet"
    ran = filled("archive", "export", "quotes", "-o", str(out))
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        assert ran.code == 2
        assert "isnews[corpus]" in ran.err
        assert not out.exists()
        return
    assert ran.code == 0
    table = parquet.read_table(out)
    assert "Ragna Solvik" in table["speaker"].to_pylist()
    assert table["start"].to_pylist()[0] >= 0


def test_export_that_cannot_be(filled: Here, archive: Path, tmp_path: Path) -> None:
    assert filled("archive", "export", "--format", "parquet").code == 2
    assert filled("archive", "export", "--json", "--format", "csv").code == 2
    assert filled("archive", "export", "-o", str(archive)).code == 2
    assert filled("archive", "export", "-o", str(tmp_path / "no" / "x.csv")).code == 3
    assert filled("archive", "export", "--from", "2030").code == 1


def test_export_of_nothing(here: Here, tmp_path: Path) -> None:
    (tmp_path / "vær.txt").write_text("Det regner i hele fylket i dag, og det blir vått i morgen.\n", encoding="utf-8")
    here("archive", "add", str(tmp_path / "vær.txt"))
    ran = here("archive", "export", "quotes")
    assert (ran.code, ran.out, ran.err) == (1, "", "isnews: There are no such quotes in the archive.\n")


@pytest.mark.skipif(os.name == "nt", reason="about pipes with names")
def test_export_replaces_no_pipe(filled: Here, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reading:
        assert filled("archive", "export", "-o", str(pipe)).code == 0
        assert reading.stdout is not None
        assert reading.stdout.read().count(b"\n") == 2
    assert pipe.is_fifo()


def test_stats_and_verify(filled: Here, archive: Path) -> None:
    assert "articles    2" in filled("archive", "stats").out
    assert answered(filled, "stats")["archive"]["stats"]["people"] == 1
    assert filled("archive", "verify").out == "All is well.\n"
    assert answered(filled, "verify")["archive"] == {"faults": []}
    with opened(archive, write=True) as connection:
        connection.execute("INSERT INTO articles_index (articles_index) VALUES ('delete-all')")
    ran = filled("archive", "verify")
    assert ran.code == 1
    assert "index of article 1" in ran.out
    assert filled("archive", "verify", "--repair").code == 0
    assert filled("archive", "search", "soldat").code == 0


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


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(here: Here, command: str) -> None:
    ran = here("archive", command, "--help")
    assert ran.code == 0
    assert f"isnews archive {command}" in ran.out
    assert "Example" in ran.out


def test_the_groups_own_help(here: Here) -> None:
    assert here("archive").code == 0
    assert all(f"  {command} " in here("archive").out for command in COMMANDS)
    ran = here("archive", "slett")
    assert ran.code == 2
    assert "slett" in ran.err


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
