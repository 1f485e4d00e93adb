"""What each command gives of the bundled article, and of a small one."""

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it brings no types, and needs none here
import pytest

from isnews import bundled
from tests.cli.running import Here


def test_sections_are_numbered_with_length(here: Here) -> None:
    assert here("sections").out == "1. IS gir seg aldri (89 ord)\n2. IS fortsatt en trussel (182 ord)\n"


def test_a_section_by_title_number_and_part(here: Here) -> None:
    wanted = here("show", "--section", "IS gir seg aldri").out
    assert wanted.startswith("IS gir seg aldri\n\nMohammed al-Askari i det irakiske")
    assert "Hensikten med" not in wanted
    for name in ("1", "1.", "is GIR seg", "aldri"):
        assert here("show", "--section", name).out == wanted


def test_a_section_in_json_has_its_own_blocks_and_the_whole_text(here: Here) -> None:
    article = json.loads(here("show", "--section", "2", "--json").out)["articles"][0]["article"]
    assert article["text"] == bundled().text
    assert {b["section"] for b in article["blocks"]} == {"IS fortsatt en trussel"}
    missing = here("show", "--section", "Vinter", "--json")
    assert missing.code == 1
    assert json.loads(missing.out)["articles"][0]["article"]["blocks"] == []


def test_a_person_by_any_part_of_the_name(here: Here) -> None:
    wanted = here("quotes", "--person", "Mohammed al-Askari").out
    first, _, *said = wanted.splitlines()
    assert first == "Mohammed al-Askari, det irakiske forsvarsdepartementet (4 sitater)"
    assert len(said) == 4
    assert all(line.startswith("Mohammed al-Askari") for line in said)
    for name in ("al-Askari", "askari", "AL ASKARI", "ålaskari", "Aska", "mohammed aal-askåri"):
        assert here("quotes", "--person", name).out == wanted, name


def test_a_name_that_fits_two_shows_both_and_says_how_to_narrow(here: Here, ski: str) -> None:
    ran = here("quotes", "--person", "lie", ski)
    assert ran.code == 0
    assert "Per Lie" in ran.out
    assert "Kari Lie" in ran.out
    assert "“lie” fits Per Lie and Kari Lie" in ran.err
    assert here("quotes", "--person", "Kari Lie", ski).err == ""


def test_a_name_that_fits_two_in_two_articles(here: Here, tmp_path: Path) -> None:
    for name, words in {"a": "sier Per Lie", "b": "sier Kari Lie", "c": "sier Lie", "d": "sier Ola Berg"}.items():
        (tmp_path / f"{name}.txt").write_text(f"Ferja går\n\n– Vi er lei, {words}.\n", encoding="utf-8")
    both = here("quotes", "--person", "lie", str(tmp_path))
    assert both.err == "isnews: “lie” fits Per Lie and Kari Lie. Write more of the name to see one of them.\n"
    # A surname alone may be either's, or the only one's: no reason for a word.
    assert here("quotes", "--person", "lie", str(tmp_path / "b.txt"), str(tmp_path / "c.txt")).err == ""


def test_a_name_that_fits_nobody_in_several_articles_is_told_once(here: Here, ski: str) -> None:
    ran = here("quotes", "--person", "Kari Lia", ski, "article.txt")
    assert ran.code == 1
    assert ran.err.startswith("isnews: Nobody called “Kari Lia” speaks in these 2 articles. Those who do: Kari Lie, ")
    assert ran.err.count("\n") == 1
    ran = here("quotes", "--kind", "partial", "--person", "lie", ski, ski)
    assert ran.err.startswith("isnews: There are no partial quotations by “lie” in these 2 articles.\n")


def test_a_name_that_fits_many_is_listed_as_one_would_say_it(here: Here) -> None:
    assert (
        "“o” fits Qassim Mohammed Saleh, Yahya Rasoul, Mohammed al-Askari and En FN"
        in here("quotes", "--person", "o").err
    )


def test_what_a_caption_above_the_text_quotes_stands_in_the_first_paragraph(here: Here, tmp_path: Path) -> None:
    text = "NYTT: Kari Vik sier at «dette er nytt og bra for alle». Foto: Ola Berg / NTB\n\nHuset åpnet i dag.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    document = json.loads(here("quotes", "--json", str(tmp_path / "a.txt")).out)
    jsonschema.validate(document, json.loads(here("schema").out))
    assert [quote["paragraph"] for quote in document["articles"][0]["quotes"]] == [1]


def test_what_is_named_may_be_written_in_any_case(here: Here) -> None:
    assert here("quotes", "--kind", "Direct").out == here("quotes", "--kind", "direct").out
    assert here("quotes", "--csv=Excel").out == here("quotes", "--csv=excel").out
    assert here("show", "--from", "TEXT", "article.txt").code == 0


def test_a_name_that_fits_nobody_names_those_who_speak_nearest_first(here: Here) -> None:
    ran = here("quotes", "--person", "Rasool")
    assert (ran.code, ran.out) == (1, "")
    assert "Those who do: Yahya Rasoul, " in ran.err
    assert json.loads(here("quotes", "--person", "Rasool", "--json").out)["articles"][0]["quotes"] == []


@pytest.fixture
def council(tmp_path: Path) -> str:
    path = tmp_path / "council.txt"
    path.write_text(
        "Krangel i rådet\n\nOrdfører Siv Hovden (Sp) og rådmann Per Arne Tveite møttes.\n\n– Ja, sier Tveite.\n\n"
        "– Nei, sier ordføreren.\n\n– Tja, sier havnesjef Odd Fjelle.\n\n– Nja, sier brannsjef Liv Rimstad.\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("ordføreren", "Siv Hovden"),
        ("Ordfører", "Siv Hovden"),
        ("havnesjefen", "Odd Fjelle"),
        ("mannen", "Per Arne Tveite"),
    ],
)
def test_a_role_finds_who_has_it(here: Here, council: str, role: str, name: str) -> None:
    ran = here("quotes", "--person", role, council)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(name)


def test_a_role_that_two_have_finds_nobody(here: Here, council: str) -> None:
    ran = here("quotes", "--person", "sjefen", council)
    assert ran.code == 1
    assert ran.err.startswith("isnews: Nobody called “sjefen” speaks in this article. Those who do: ")


@pytest.mark.parametrize("slip", ["Tviete", "Tvaite", "Per Arne Tvetie"])
def test_a_slip_of_the_pen_is_answered_by_the_name_meant(here: Here, council: str, slip: str) -> None:
    ran = here("quotes", "--person", slip, council)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.endswith(". Did you mean Per Arne Tveite?\n")
    assert "Did you mean" not in here("quotes", "--person", "Torstein", council).err


def test_an_article_that_is_not_norwegian_is_not_said_to_have_no_quotations(here: Here, tmp_path: Path) -> None:
    told = "isnews: The article is not Norwegian (en): quotations are looked for by Norwegian rules only.\n"
    english = "Town council votes to close library\n\n{}\n\nThe closure will save the town a lot of money every year.\n"
    path = tmp_path / "english.txt"
    path.write_text(english.format('"This is a dark day for our town," said the mayor, who had voted against it.'))
    ran = here("quotes", str(path))
    assert (ran.code, ran.out, ran.err) == (1, "", told)
    path.write_text(english.format("“This is a dark day for our town.” That was all, and the others were not there."))
    ran = here("quotes", str(path))
    assert (ran.code, ran.err) == (0, told)


def test_quotes_in_their_paragraphs(here: Here) -> None:
    shown = here("quotes", "--context").out
    assert shown.count("\n") == here("quotes").out.count("\n") == 10
    assert "sier til NBC News at styrken skal «▶ forsterke grensene etter IS igjen" in shown


def test_quotes_under_their_speakers(here: Here) -> None:
    shown = here("quotes", "--by", "person").out
    assert "\n\nYahya Rasoul, talsmann for forsvarsledelsen, general (2 sitater)\n\n" in shown
    said = [line for line in shown.splitlines() if line and not line.endswith((" sitat)", " sitater)"))]
    assert sorted(said) == sorted(here("quotes").out.splitlines())


def test_how_quotes_are_shown_changes_no_json(here: Here) -> None:
    wanted = here("quotes", "--json").out
    assert here("quotes", "--json", "--context", "--by", "person").out == wanted
    assert here("quotes", "--csv", "--by", "person").out == here("quotes", "--csv").out


def test_people(here: Here, mute: str) -> None:
    rows = here("people").out.splitlines()
    assert rows[2] == (
        "Yahya Rasoul, talsmann for forsvarsledelsen, general: mann · 2 omtaler · 2 sitater · først i avsnitt 6"
    )
    assert len(rows) == len(json.loads(here("people", "--json").out)["articles"][0]["people"]) == 6
    nobody = here("people", mute)
    assert (nobody.code, nobody.out) == (1, "")
    assert "Nobody is named in this article." in nobody.err
    assert json.loads(here("people", mute, "--json").out)["articles"][0]["people"] == []


def test_quotes_of_a_kind(here: Here) -> None:
    quotes = json.loads(here("quotes", "--kind", "direct", "--json").out)["articles"][0]["quotes"]
    assert {q["kind"] for q in quotes} == {"direct"}
    assert here("quotes", "--kind", "partial", "--person", "Rasoul").code == 1


def test_quotes_of_a_kind_by_the_name_that_is_printed(here: Here) -> None:
    assert here("quotes", "--kind", "delvis").out == here("quotes", "--kind", "partial").out
    assert here("quotes", "--kind", "sitert").code == 2


def test_paragraphs_are_numbered_as_quotes_calls_them(here: Here, ski: str) -> None:
    said = json.loads(here("quotes", ski, "--json").out)["articles"][0]["quotes"]
    shown = here("show", ski, "--numbers").out.splitlines()
    for quote in said:
        line = next(line for line in shown if line.startswith(f"[{quote['paragraph']}] "))
        assert quote["text"].lstrip("– ") in line
    assert "[" not in here("show", ski).out


def test_a_summary_of_every_length(here: Here) -> None:
    assert here("summary").out.count("\n") == 3
    assert here("summary", "-n", "5").out.count("\n") == 5
    assert 0 < len(here("summary", "--words", "40").out.split()) <= 40
    assert 0 < len(here("summary", "--percent", "10").out.split()) <= 45


def test_a_summary_in_place_is_the_article_with_marks(here: Here) -> None:
    shown = here("summary", "--in-place").out
    assert shown.count("▶ ") == shown.count(" ◀") == 3
    assert shown.replace("▶ ", "").replace(" ◀", "") == here("show").out
    for sentence in here("summary").out.splitlines():
        assert sentence in shown


def test_a_summary_of_a_section(here: Here) -> None:
    sentences = json.loads(here("summary", "--section", "2", "--json").out)["articles"][0]["summary"]["sentences"]
    assert {s["section"] for s in sentences} == {"IS fortsatt en trussel"}


def test_keys_of_other_commands_are_absent(here: Here) -> None:
    for name, keys in {
        "show": ["article"],
        "sections": ["article", "sections"],
        "summary": ["article", "summary"],
        "quotes": ["article", "quotes"],
        "people": ["article", "people"],
    }.items():
        assert list(json.loads(here(name, "--json").out)["articles"][0]) == keys


def test_the_methods_are_listed_from_the_table(here: Here) -> None:
    from isnews.summarize import METHODS

    help_text = " ".join(here("summary", "--help").out.split())
    assert all(name in help_text for name in METHODS)


def test_the_schema_is_the_one_that_ships(here: Here) -> None:
    assert json.loads(here("schema").out)["title"] == "isnews/1"
