"""Text made to act on a terminal or to hide goes through every command and form of output as text."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import Here, process

ACTING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
BAD = "\x1b]0;tittel\x07\x1b[2J\x9b31m\u202e\u2066\u200b\U000e0041\x7f\x08"
TEXT = f"""Skred {BAD}i [red]Lyngen[/red] :smile:

– Det {BAD}gikk [bold]bra[/bold], sier lensmann {BAD}Per Lie.

Neste {BAD}dag

Lie sier at «ingen {BAD}kom til skade» i skredet. {BAD}

Per Lie ved skredet. Foto: KARI {BAD}VIK / NTB

LES OGSÅ: Nytt {BAD}skred [link=x]venter[/link]
"""
FORMS = [
    ["show"],
    ["show", "--markdown"],
    ["show", "--width", "40"],
    ["show", "--json"],
    ["sections"],
    ["sections", "--json"],
    ["quotes"],
    ["quotes", "--json"],
    ["quotes", "--csv"],
    ["quotes", "--csv=excel"],
    ["quotes", "--person", f"{BAD}nobody"],
    ["quotes", "--person", "Lie"],
    ["quotes", "--context"],
    ["quotes", "--by", "person"],
    ["people"],
    ["people", "--width", "40"],
    ["people", "--json"],
    ["summary"],
    ["summary", "--in-place"],
    ["summary", "--json"],
    ["show", "--section", f"{BAD}"],
]


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    path = tmp_path / "skred.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("arguments", FORMS, ids=lambda a: " ".join(a[:2]).encode("ascii", "replace").decode())
def test_nothing_acts(here: Here, hostile: str, arguments: list[str]) -> None:
    ran = here(*arguments, hostile)
    out = ran.out.removeprefix("\ufeff").replace("\r\n", "\n") if "--csv=excel" in arguments else ran.out
    assert ACTING.search(out.replace("\r\n", "\n")) is None
    assert ACTING.search(ran.err) is None
    assert "Traceback" not in ran.err


def test_markup_is_text(here: Here, hostile: str) -> None:
    out = here("show", hostile).out
    assert "[red]Lyngen[/red] :smile:" in out
    assert "[link=x]venter[/link]" in out


def test_in_colour_only_our_own_escapes_are_there(hostile: str) -> None:
    painted = process("show", hostile, environment={"FORCE_COLOR": "1"}).stdout.decode()
    assert ACTING.search(re.sub(r"\x1b\[[\d;]*m", "", painted)) is None
    assert not re.search(r"\x1b\[(?:2J|[^m\d;])", painted)


def test_json_gives_the_text_back(here: Here, hostile: str) -> None:
    article = json.loads(here("show", "--json", hostile).out)["articles"][0]["article"]
    assert article["text"] == TEXT


def test_a_name_of_a_file_that_acts(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\u202e.txt"
    path.write_text("Ferja går ikke i dag, og det er ille.\n", encoding="utf-8")
    for arguments in (["show"], ["show", "--json"], ["quotes", "--csv"], ["sections"]):
        ran = here(*arguments, str(path), str(path))
        assert ACTING.search(ran.out.replace("\r\n", "\n")) is None
        assert ACTING.search(ran.err) is None


@pytest.mark.parametrize(
    "unit", ["«", '"', "- ", ".", " ", "A", "7", "Foto: ", "\x1b", "\x1b]", "\u200b", "– x «", "a\n\n"]
)
def test_a_megabyte_of_anything_is_shown(here: Here, tmp_path: Path, unit: str) -> None:
    path = tmp_path / "mye.txt"
    path.write_text("Start. " + unit * (200_000 // len(unit)) + " slutt.\n", encoding="utf-8")
    for arguments in (["show"], ["show", "--width", "60"], ["show", "--json"], ["show", "--markdown"]):
        assert here(*arguments, str(path)).code == 0
