"""Each exit code, and the sentence on standard error that goes with it."""

import json
import os
import stat
from pathlib import Path

import pytest

from isnews_cli import main as entry
from tests.cli.running import Here, one_sentence, process


@pytest.mark.parametrize("name", ["show", "sections", "quotes", "schema", "summary"])
def test_found(here: Here, name: str) -> None:
    ran = here(name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["sections"], "no headings"),
        (["quotes"], "no quotations"),
        (["show", "--section", "Vinter"], "no section “Vinter”"),
    ],
)
def test_nothing(here: Here, mute: str, arguments: list[str], says: str) -> None:
    ran = here(*arguments, mute)
    assert (ran.code, ran.out) == (1, "")
    assert says in ran.err
    assert one_sentence(ran.err)


@pytest.mark.parametrize("name", ["show", "sections", "quotes", "summary"])
def test_no_text(here: Here, tmp_path: Path, name: str) -> None:
    (tmp_path / "tom.txt").write_bytes(b" \n\n")
    ran = here(name, str(tmp_path / "tom.txt"))
    assert (ran.code, ran.out) == (1, "")
    assert "has no text" in ran.err
    assert one_sentence(ran.err)
    ran = here(name, "--json", str(tmp_path / "tom.txt"))
    assert ran.code == 1
    assert len(json.loads(ran.out)["articles"]) == 1


def test_an_empty_folder(here: Here, tmp_path: Path) -> None:
    ran = here("show", str(tmp_path))
    assert (ran.code, ran.out) == (1, "")
    assert one_sentence(ran.err)
    assert json.loads(here("show", str(tmp_path), "--json").out)["articles"] == []


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"a\0b", "not a text file"), (b"\x89PNG\r\n", "not a text file"), (b"x" * 2000, "larger than")],
)
def test_not_to_be_read(here: Here, tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    ran = here("show", str(path), "--max-size", "1kB")
    assert (ran.code, ran.out) == (3, "")
    assert says in ran.err
    assert str(path) in ran.err
    assert one_sentence(ran.err)


@pytest.mark.parametrize(("size", "code"), [("1.5 kB", 0), ("1,5kB", 0), ("0.9kB", 3), ("1.5.5kB", 2)])
def test_sizes_may_have_decimals(here: Here, tmp_path: Path, size: str, code: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nytt i dag\n\nBrua er stengt.\n" + "Alle må gå. " * 80)
    assert here("show", str(path), "--max-size", size).code == code


def test_a_text_is_no_feed(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Brua er stengt.")
    ran = here("feed", str(path))
    assert ran.code == 3
    assert "is no RSS or Atom feed" in ran.err


def test_missing_and_addresses(here: Here) -> None:
    for source in ("nowhere.txt", "https://eksempel.no/sak", "\x1b[31m.txt"):
        ran = here("show", source)
        assert (ran.code, ran.out) == (3, "")
        assert one_sentence(ran.err)
        assert "\x1b" not in ran.err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a file that may not be read")
def test_no_permission(here: Here, ski: str) -> None:
    os.chmod(ski, stat.S_IWUSR)
    ran = here("show", ski)
    assert ran.code == 3
    assert "permission" in ran.err


def test_debug_shows_where(here: Here) -> None:
    assert "Traceback" in here("show", "nowhere.txt", "--debug").err
    assert "Traceback" in here("show", "--nothing", "--debug").err


def test_interrupted(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("isnews_cli.streams.write", interrupt)
    ran = here("show")
    assert (ran.code, ran.err) == (130, "")


def test_a_fault_of_our_own_is_told_as_one(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(_: str) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("isnews_cli.streams.write", fault)
    ran = here("show")
    assert ran.code == 70
    assert "ZeroDivisionError" in ran.err
    assert one_sentence(ran.err)


def test_alone_it_shows_the_short_help(here: Here) -> None:
    ran = here()
    assert (ran.code, ran.err) == (0, "")
    for name in ("show", "summary", "sections", "quotes", "schema"):
        assert f"\n  {name} " in ran.out


@pytest.mark.parametrize("name", ["show", "summary", "sections", "quotes", "schema"])
def test_each_help_shows_an_example(here: Here, name: str) -> None:
    ran = here(name, "--help")
    assert ran.code == 0
    assert f"isnews {name}" in ran.out.partition("Example")[2]


def test_version(here: Here) -> None:
    from isnews import __version__

    assert here("--version").out == f"isnews {__version__}\n"
    assert process("--version").stdout == f"isnews {__version__}\n".encode()
    assert entry.__doc__
