"""Several sources, folders, and those of them that fail."""

import json
import shutil
from pathlib import Path

from tests.cli.running import Here


def test_a_folder_means_its_articles_sorted(here: Here, ski: str, tmp_path: Path) -> None:
    shutil.copy(ski, tmp_path / "a.txt")
    (tmp_path / "bilde.png").write_bytes(b"\x89PNG")
    sources = [a["article"]["source"] for a in json.loads(here("show", "--json", str(tmp_path)).out)["articles"]]
    assert [Path(s).name for s in sources] == ["a.txt", "ski.txt"]


def test_one_that_fails_stops_no_other(here: Here, ski: str) -> None:
    ran = here("show", "nowhere.txt", ski)
    assert ran.code == 3
    assert "nowhere.txt was not found" in ran.err
    assert f"==> {ski} <==\nSnøskred i Lyngen\n" in ran.out


def test_a_failure_keeps_its_place_in_json(here: Here, ski: str) -> None:
    ran = here("quotes", "--json", ski, "nowhere.txt", ski)
    assert ran.code == 3
    first, failed, last = json.loads(ran.out)["articles"]
    assert first == last
    assert list(failed) == ["source", "error"]
    assert failed["source"] == "nowhere.txt"
    assert failed["error"]["code"] == "missing"


def test_nothing_in_one_is_told_and_found_in_the_other_counts(here: Here, ski: str, mute: str) -> None:
    ran = here("quotes", mute, ski)
    assert ran.code == 0
    assert mute in ran.err
    assert "Per Lie" in ran.out
    assert json.loads(here("quotes", "--json", mute, ski).out)["articles"][0]["quotes"] == []


def test_a_person_who_speaks_in_one_of_them_is_enough(here: Here, ski: str) -> None:
    ran = here("quotes", "--person", "Rasoul", ski, "article.txt") if Path("article.txt").exists() else None
    if ran is not None:
        assert (ran.code, ran.err) == (0, "")
        assert "Yahya Rasoul" in ran.out
    ran = here("quotes", "--person", "Nesse", ski, ski)
    assert ran.code == 1
    assert ran.err.count("Nobody called “Nesse” speaks in these 2 articles.") == 1


def test_markdown_of_several(here: Here, ski: str) -> None:
    assert here("show", "--markdown", ski, ski).out.count("\n---\n\n# Snøskred i Lyngen\n") == 1


def test_csv_of_several_is_one_table(here: Here, ski: str, mute: str) -> None:
    ran = here("quotes", "--csv", ski, mute, ski)
    assert ran.out.count("source,title") == 1
    assert ran.out.count("Snøskred i Lyngen") == 4
    excel = here("quotes", "--csv=excel", ski).out
    assert excel.startswith("\ufeffsource;")


def test_csv_of_nothing_is_a_head(here: Here, mute: str) -> None:
    ran = here("quotes", "--csv", mute)
    assert ran.code == 1
    assert ran.out.startswith("source,title,")


def test_a_file_without_text_among_others_is_told_as_nothing_found(here: Here, ski: str, tmp_path: Path) -> None:
    empty = tmp_path / "tom.txt"
    empty.write_text("", encoding="utf-8")
    ran = here("show", ski, str(empty))
    assert (ran.code, ran.err) == (0, f"isnews: {empty} has no text. Name a file that holds an article.\n")
    assert "Snøskred i Lyngen" in ran.out
    assert here("show", str(empty)).code == 1
