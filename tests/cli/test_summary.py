"""The controls of `isnews summary`, and `show --suggest-title`."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import Here
from tests.render.test_json import valid


def test_about(here: Here) -> None:
    ran = here("summary", "--about", "al-Askari", "--bullets")
    assert ran.code == 0
    assert all(line.startswith("• ") for line in ran.out.splitlines())
    assert "al-Askari" in ran.out


def test_about_nothing_there(here: Here) -> None:
    ran = here("summary", "--about", "fotball", "--json")
    assert ran.code == 1
    assert "“fotball”" in ran.err
    assert valid(ran.out)["articles"][0]["summary"]["sentences"] == []


@pytest.mark.parametrize(
    "words", ["\x1b[31m", "[red]x[/red]", "${HOME}", "(((((", "'; --", "å" * 100_000, "a-" * 50_000]
)
def test_hostile_words(here: Here, words: str) -> None:
    ran = here("summary", "--about", words)
    assert ran.code == (1 if any(map(str.isalnum, words)) else 2)
    assert "\x1b" not in ran.out + ran.err
    assert len(ran.err) < 300


@pytest.mark.parametrize(
    "wrong",
    [
        ["--about", ""],
        ["--about", " ?"],
        ["--about", "Irak", "--method", "luhn"],
        ["--in-place", "--why"],
        ["--in-place", "--together"],
        ["--compare", "--together"],
        ["--compare", "--method", "lsa"],
        ["--compare", "--bullets"],
        ["--together", "--section", "2"],
    ],
)
def test_what_does_not_go_together(here: Here, wrong: list[str]) -> None:
    ran = here("summary", *wrong)
    assert ran.code == 2
    assert ran.out == ""
    assert wrong[0] in ran.err


def test_why(here: Here) -> None:
    shown = here("summary", "--why").out
    assert len(re.findall(r"^    setning \d+ av 27: valgt som nr\. [123] · nytt: \w+, ", shown, re.MULTILINE)) == 3
    document = valid(here("summary", "--why", "--json").out)
    assert {s["why"]["order"] for s in document["articles"][0]["summary"]["sentences"]} == {1, 2, 3}
    assert valid(here("summary", "--json").out)["articles"][0]["summary"]["sentences"][0]["why"] is None


def test_compare(here: Here) -> None:
    ran = here("summary", "--compare", "-n", "2")
    assert ran.code == 0
    assert ran.out.startswith("metode     felles   setninger\nnews       2 av 2 ")
    methods = valid(here("summary", "--compare", "--json").out)["articles"][0]["comparison"]
    assert [each["method"] for each in methods][:2] == ["news", "lex-rank"]


def test_together(here: Here, ski: str, mute: str, tmp_path: Path) -> None:
    ran = here("summary", "--together", ski, mute)
    assert ran.code == 0
    assert ran.out.count(f"({mute})\n") >= 1
    assert ran.out.count(f"({ski})\n") >= 1
    missing = str(tmp_path / "borte.txt")
    ran = here("summary", "--together", missing, ski, "--json")
    assert ran.code == 3
    document = valid(ran.out)
    assert [sentence["article"] for sentence in document["together"]["sentences"]] == [1, 1, 1]
    assert document["articles"][0]["error"]["code"]
    assert list(document) == ["schema", "articles", "together"]


def test_together_finds_nothing(here: Here, ski: str, mute: str, tmp_path: Path) -> None:
    ran = here("summary", "--together", "--about", "fotball", ski, mute, "--json")
    assert ran.code == 1
    assert valid(ran.out)["together"]["sentences"] == []
    missing = str(tmp_path / "borte.txt")
    assert here("summary", "--together", missing).code == 3
    empty = tmp_path / "tom.txt"
    empty.write_text("")
    assert here("summary", "--together", str(empty)).code == 1


def test_not_norwegian(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry has been out of service since Monday. The mayor says that nobody wants to pay for it.\n")
    ran = here("summary", str(path))
    assert ran.code == 0
    assert "not Norwegian (en)" in ran.err


def test_suggest_title(here: Here, ski: str) -> None:
    ran = here("show", "--suggest-title")
    assert ran.out.startswith("Forslag til tittel: Den irakiske hæren planlegger ")
    document = valid(here("show", "--suggest-title", "--json").out)["articles"][0]
    assert document["article"]["title"] is None
    (title,) = document["suggested_titles"]
    assert document["article"]["text"][title["parts"][0]["start"] :].startswith("Den irakiske hæren planlegger")
    ran = here("show", "--suggest-title", ski)
    assert ran.code == 0
    assert "has a title" in ran.err
    assert "suggested_titles" not in json.loads(here("show", "--json").out)["articles"][0]
    assert here("show", "--suggest-title", "--section", "1").code == 2
