"""What a terminal shows: colour, width and the pager."""

import json
import os
import re

import pytest

from isnews.render.terminal import columns
from tests.cli.running import Here, on_terminal, process

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

ESCAPES = re.compile(r"\x1b\[[\d;]*m")


def show(*arguments: str, columns: int = 80, rows: int = 400, **environment: str) -> str:
    code, shown = on_terminal(["show", *arguments], columns=columns, rows=rows, environment=environment)
    assert code == 0
    return shown


def test_colour_and_margins() -> None:
    shown = show()
    assert "\x1b[1m" in shown
    assert "▌" in shown


def test_no_colour_where_it_is_not_wanted() -> None:
    for shown in (show("--no-color"), show(NO_COLOR="1"), show(TERM="dumb"), show("--plain")):
        assert "\x1b" not in shown
    assert "\x1b" not in show("--no-color", FORCE_COLOR="1")
    assert "\x1b" not in show(NO_COLOR="1", FORCE_COLOR="1")
    assert "\x1b" in show(NO_COLOR="")


def test_colour_where_it_is_forced_but_never_wrapping() -> None:
    forced = process("show", environment={"FORCE_COLOR": "1"}).stdout.decode()
    assert "\x1b[1m" in forced
    assert ESCAPES.sub("", forced) == process("show").stdout.decode()
    assert "\x1b" not in process("show", environment={"FORCE_COLOR": "0"}).stdout.decode()


@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_rows_fit_the_screen(width: int) -> None:
    rows = ESCAPES.sub("", show(columns=width)).split("\n")
    assert max(columns(row) for row in rows) <= width
    assert max(columns(row.strip()) for row in rows) <= 72
    assert max(columns(row) for row in rows) > width // 2


def test_width_columns_and_the_terminal_in_this_order() -> None:
    def widest(shown: str) -> int:
        return max(columns(row) for row in ESCAPES.sub("", shown).split("\n"))

    assert widest(show("--width", "40", COLUMNS="60")) <= 40
    assert 40 < widest(show(COLUMNS="60")) <= 60


def test_width_wraps_in_a_pipe_too(here: Here) -> None:
    out = here("show", "--width", "50").out
    assert 40 < max(columns(row) for row in out.split("\n")) <= 50
    assert "▌" not in out


def test_plain_is_what_a_pipe_gets(here: Here) -> None:
    for name in ("show", "sections", "quotes", "people", "summary"):
        _, shown = on_terminal([name, "--plain"])
        assert shown == here(name).out


def test_json_on_a_terminal_is_json() -> None:
    _, shown = on_terminal(["quotes", "--json"])
    assert json.loads(shown)["schema"] == "isnews/1"


def test_the_pager_is_for_what_is_longer_than_the_screen() -> None:
    pager = "sed s/^/side:/"
    assert "side:" in show(rows=24, PAGER=pager)
    assert "side:" not in show(rows=200, PAGER=pager)
    assert "side:" in show("--pager", rows=200, PAGER=pager)
    assert "side:" not in show("--no-pager", rows=24, PAGER=pager)
    assert "side:" not in show("--json", rows=24, PAGER=pager)


def test_an_article_with_its_summary_marked_is_paged_as_one() -> None:
    def shown(*arguments: str, rows: int) -> str:
        return on_terminal(["summary", *arguments], rows=rows, environment={"PAGER": "sed s/^/side:/"})[1]

    assert "side:" in shown("--in-place", rows=24)
    assert "side:" not in shown("--in-place", "--no-pager", rows=24)
    assert "side:" not in shown(rows=4)
    assert "side:" in shown("--pager", rows=24)


def test_a_pager_that_is_not_there_or_not_wanted() -> None:
    for pager in ("", "cat", "no-such-pager --x", "'"):
        assert "IS gir seg aldri" in show(rows=24, PAGER=pager)


def test_a_pager_that_is_quit_early() -> None:
    assert show(rows=24, PAGER="head -1") is not None


def test_no_pager_in_a_pipe() -> None:
    assert b"side:" not in process("show", "--pager", environment={"PAGER": "sed s/^/side:/"}).stdout


def test_several_articles_have_a_rule_with_the_title_between_them(ski: str) -> None:
    _, shown = on_terminal(["show", "--no-color", ski, ski])
    assert len(re.findall(r"^── Snøskred i Lyngen ─+$", shown, re.MULTILINE)) == 2


def test_messages_are_broken_between_words() -> None:
    code, shown = on_terminal(["show", "finnes-ikke.txt"], columns=40)
    lines = shown.rstrip("\n").split("\n")
    assert code == 3
    assert len(lines) > 1
    assert all(len(line) <= 40 for line in lines)
    assert " ".join(lines) == "isnews: " + process("show", "finnes-ikke.txt").stderr.decode()[8:].rstrip("\n")
