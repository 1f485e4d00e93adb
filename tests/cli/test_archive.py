"""The archive's commands: what they print, their JSON, their exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from isnews.archive import opened
from isnews_cli.archive import COMMANDS
from tests.cli.archives import FERRY, PAGE, answered
from tests.cli.running import Here, process

pytestmark = pytest.mark.usefixtures("archive")


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
