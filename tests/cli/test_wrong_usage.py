"""A wrong command line: exit code 2, and one sentence in plain words."""

import re

import pytest

from tests.cli.running import Here, one_sentence


@pytest.mark.parametrize(
    "arguments",
    [
        ["shw"],
        ["show", "--sectoin", "x"],
        ["show", "--width", "0"],
        ["show", "--width", "bred"],
        ["show", "--max-size", "stor"],
        ["show", "--json", "--markdown"],
        ["quotes", "--json", "--csv"],
        ["quotes", "--csv=word"],
        ["quotes", "--kind", "loud"],
        ["quotes", "--person"],
        ["summary", "-n", "3", "--words", "50"],
        ["summary", "--words", "50", "--percent", "10"],
        ["summary", "-n", "0"],
        ["summary", "--percent", "101"],
        ["summary", "--method", "magic"],
        ["schema", "x"],
        ["schema", "x", "y"],
        ["schema", "--json"],
        ["show", "--sections", "1"],
        ["show", "--plain=1"],
        ["show", "-x"],
        ["show", "--width"],
        ["show", "--width", "5"],
        ["show", "--width", "1e3"],
        ["show", "--width", "99999999999999999999999x"],
        ["show", "--timeout", "0"],
        ["show", "--timeout", "snart"],
        ["show", "--max-size", "-1"],
        ["show", "--max-size", "5 TB"],
        ["show", "--max-size", "٣MB"],
        ["show", "--from", "word"],
        ["show", "--from", ""],
        ["show", "--section", ""],
        ["show", ""],
        ["show", "article.txt", ""],
        ["show", "--suggest-title", "--section", "1"],
        ["summary", "--section", " "],
        ["summary", "-n"],
        ["summary", "-n", "tre"],
        ["summary", "-n", "2.5"],
        ["summary", "--words", "-1"],
        ["summary", "--percent", "nan%"],
        ["summary", "--about", "…"],
        ["summary", "--compare", "--why"],
        ["summary", "--in-place", "--bullets"],
        ["summary", "--together", "--section", "1"],
        ["summary", "--method", ""],
        ["quotes", "--person", ""],
        ["quotes", "--person", " – "],
        ["quotes", "--by", "section"],
        ["quotes", "--csv="],
        ["check"],
        ["check", ""],
        ["check", "-", "-"],
        ["article.txt"],
        ["https://eksempel.no/sak"],
        [""],
        ["-"],
        ["show", "\udcff", "--\udcff"],
        ["show", "\x1b[31m", "--\x1b[2J"],
        ["--nothing"],
    ],
)
def test_wrong_usage(here: Here, arguments: list[str]) -> None:
    ran = here(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert one_sentence(ran.err)
    assert "\x1b" not in ran.err
    assert re.search(r"[.?!]( See isnews[a-z ]* --help\.)?$|isnews show \S+$", ran.err.strip())
    assert "range" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["show", "--width", "bred"], "'bred' is not a whole number"),
        (["show", "--width", "5"], "5 is less than 20"),
        (["show", "--width"], "A value is missing behind '--width'. See isnews show --help."),
        (["summary", "--percent", "101"], "is not between 0 and 100"),
        (["schema", "x"], "isnews schema takes no “x”."),
        (["show", "--sectio", "1"], "Did you mean --section?"),
        (["show", "--from", "word"], "there are docx,"),
        (["article.txt"], "isnews show article.txt"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(here: Here, arguments: list[str], says: str) -> None:
    assert says in here(*arguments).err


def test_a_slip_is_answered_with_what_was_meant(here: Here) -> None:
    assert "quotes" in here("quotse").err
    assert "--section" in here("show", "--sectoin", "x").err


def test_a_part_of_two_titles_is_wrong_usage(here: Here) -> None:
    ran = here("show", "--section", "IS")
    assert ran.code == 2
    assert "IS gir seg aldri" in ran.err
    assert "IS fortsatt en trussel" in ran.err
