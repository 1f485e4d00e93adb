"""`isnews check`: what it prints, where it reads, how it ends."""

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it brings no types, and needs none here
import pytest

from isnews.render import as_json
from tests.cli.running import Here, process


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    path = tmp_path / "summary.txt"
    path.write_text("Hver brigade har 6000 soldater.\nRasoul leder søk.\n", encoding="utf-8")
    return str(path)


def test_what_is_not_borne_out_is_marked_and_ends_with_1(here: Here, wrong: str) -> None:
    ran = here("check", wrong)
    assert ran.code == 1
    assert (
        "✗ Hver brigade har ▶ 6000 ◀ soldater.\n    number: “6000” is not in the article; nearest is “5000”." in ran.out
    )
    assert "✓ Rasoul leder søk." in ran.out
    assert "1 of 2 sentences is not borne out" in ran.err


def test_the_program_s_own_summary_is_borne_out() -> None:
    summary = process("summary", "-n", "6").stdout
    ran = process("check", "-", given=summary)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode().count("✓") == 6


def test_json_is_what_the_schema_says(here: Here, wrong: str) -> None:
    document = json.loads(here("check", wrong, "--json").out)
    jsonschema.validate(document, json.loads(as_json.schema()))
    checked = document["articles"][0]["check"]
    assert checked["summary"] == {"source": wrong, "text": Path(wrong).read_text("utf-8")}
    assert [s["borne_out"] for s in checked["sentences"]] == [False, True]
    finding = checked["sentences"][0]["findings"][0]
    assert (finding["kind"], finding["word"], finding["nearest"]["text"]) == ("number", "6000", "5000")


def test_an_article_of_ones_own(here: Here, ski: str, tmp_path: Path) -> None:
    summary = tmp_path / "s.txt"
    summary.write_text("Lensmann Per Lie har sett flere skred.", encoding="utf-8")
    assert here("check", str(summary), ski).code == 0
    assert here("check", str(summary)).code == 1


def test_wrong_usage_and_sources(here: Here, wrong: str) -> None:
    assert here("check").code == 2
    assert here("check", "-", "-").code == 2
    assert here("check", "no-such-file.txt").code == 3
    assert here("check", wrong, "no-such-file.txt").code == 3


def test_whose_article_it_was(here: Here, wrong: str, ski: str) -> None:
    assert "not borne out by the bundled article. Name your own after the summary." in here("check", wrong).err
    assert "bundled" not in here("check", wrong, ski).err
