"""What a shell is offered for `--section` and `--person`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Here, command

pytestmark = pytest.mark.skipif(os.name == "nt", reason="about bash and zsh")


def bash(*words: str) -> list[str]:
    """What bash is offered for the last word."""
    environment = os.environ | {
        "_ISNEWS_COMPLETE": "complete_bash",
        "COMP_WORDS": "\n".join(["isnews", *words]),
        "COMP_CWORD": str(len(words)),
    }
    done = subprocess.run(
        command(), env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=True
    )
    assert done.stderr == ""
    return done.stdout.split("\n") if done.stdout.strip() else []


def offered(*words: str) -> list[str]:
    return [word for word in bash(*words) if word]


def test_commands_and_options() -> None:
    assert set(offered("s")) == {"show", "summary", "sections", "schema"}
    assert "--section" in offered("show", "--s")


def test_titles_of_the_bundled_article_and_of_the_source_given(ski: str) -> None:
    assert offered("show", "--section", "") == ["IS\\ gir\\ seg\\ aldri", "IS\\ fortsatt\\ en\\ trussel"]
    assert offered("show", "--section", "IS\\ g") == ["IS gir seg aldri"]
    assert offered("show", ski, "--section", "S") == ["Skiløperne\\ er\\ lei\\ seg"]


def test_speakers_of_the_source_given(ski: str) -> None:
    assert offered("quotes", ski, "--person", "P") == ["Per\\ Lie"]
    assert "Yahya\\ Rasoul" in offered("quotes", "--person", "")


def test_people_of_the_archive(filled: Here, archive: Path, tmp_path: Path) -> None:
    for name in ("quotes", "people", "list", "export"):
        assert offered("archive", name, "--person", "") == ["Ragna\\ Solvik"]
    other = tmp_path / "andre.db"
    archive.rename(other)
    assert offered("archive", "search", "ferje", "--db", str(other), "--person", "R") == ["Ragna\\ Solvik"]
    assert offered("archive", "quotes", "--db", str(other), "--person", "Sol") == ["Solvik"]
    assert offered("archive", "quotes", "--db", str(other), "--person", "%") == []


def test_nobody_where_there_is_no_archive(archive: Path, tmp_path: Path) -> None:
    assert offered("archive", "quotes", "--person", "") == []
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "brev.db").write_text("Kjære leser\n" * 100, encoding="utf-8")
    assert offered("archive", "quotes", "--db", str(tmp_path / "brev.db"), "--person", "") == []


def test_nothing_for_what_cannot_be_read() -> None:
    assert offered("show", "nowhere.txt", "--section", "") == []


def test_no_shell_can_be_made_to_run_a_title(tmp_path: Path) -> None:
    path = tmp_path / "vond.txt"
    path.write_text(
        "Skred i Lyngen\n\nDet gikk et skred.\n\nGå $(touch x) `id`\n\nIngen kom til skade i det.\n", "utf-8"
    )
    assert not any("$" in word or "`" in word for word in offered("show", str(path), "--section", ""))


def test_methods_and_kinds() -> None:
    assert "news" in offered("summary", "--method", "")
    assert set(offered("quotes", "--kind", "")) == {"direct", "partial", "indirect"}


def test_a_completion_script_can_be_had() -> None:
    environment = os.environ | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "isnews_cli", "--show-completion", "bash"],
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    assert "_ISNEWS_COMPLETE=complete_bash" in done.stdout
