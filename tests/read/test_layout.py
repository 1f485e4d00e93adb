"""The rules of layout, case by case (`tests/cases/layout/`), and the same article set in several ways."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from isnews.article import Article
from isnews.read import bundled, read_text
from tests.read import layouts
from tests.text_cases import Case, cases

_GROUPS = [
    "paragraphs",
    "agencies",
    "bylines_and_dates",
    "top",
    "headings",
    "captions",
    "links",
    "lists",
    "boxes",
    "kickers",
    "press_releases",
    "whole",
]


def _check(case: Case) -> None:
    assert layouts.differences(read_text(case.text + "\n"), case.expected) == []


@cases("layout/paragraphs")
def test_paragraphs(case: Case) -> None:
    _check(case)


@cases("layout/agencies")
def test_agencies(case: Case) -> None:
    _check(case)


@cases("layout/bylines_and_dates")
def test_bylines_and_dates(case: Case) -> None:
    _check(case)


@cases("layout/top")
def test_top(case: Case) -> None:
    _check(case)


@cases("layout/headings")
def test_headings(case: Case) -> None:
    _check(case)


@cases("layout/captions")
def test_captions(case: Case) -> None:
    _check(case)


@cases("layout/links")
def test_links(case: Case) -> None:
    _check(case)


@cases("layout/lists")
def test_lists(case: Case) -> None:
    _check(case)


@cases("layout/boxes")
def test_boxes(case: Case) -> None:
    _check(case)


@cases("layout/kickers")
def test_kickers(case: Case) -> None:
    _check(case)


@cases("layout/press_releases")
def test_press_releases(case: Case) -> None:
    _check(case)


@cases("layout/whole")
def test_whole(case: Case) -> None:
    _check(case)


def test_every_group_of_cases_is_run() -> None:
    folder = Path(__file__).parent.parent / "cases" / "layout"
    assert {path.stem for path in folder.glob("*.txt")} == set(_GROUPS)


_ARTICLE = [
    "Vil bygge ny bru over Nessundet",
    "Stortinget har sagt ja til en bru som folk på Nes har ventet på i mer enn førti år.",
    "– Dette er en stor dag for hele kommunen, sier ordfører Anne Lie, som var til stede da vedtaket ble gjort.",
    "Brua blir 1,2 kilometer lang og skal etter planen stå ferdig i 2024. Den erstatter ferga, som går hver time.",
    "Brua sett fra Nes, slik arkitektene tenker seg den. Illustrasjon: Arkitektene på Nes",
    "Blir dyrere enn planlagt",
    "Prisen er nå 900 millioner kroner, viser regnskapet fra fylket. Det er 200 millioner mer enn for to år siden.",
    "– Vi må regne med at det blir bompenger, sier Per Moe i fylket.",
    "Naboer på begge sider av sundet har klaget på støyen som de venter mens arbeidet pågår, men de fikk ikke medhold.",
    "LES OGSÅ: Ferga som aldri kom fram",
]


def _kinds(article: Article) -> list[str]:
    return layouts.blocks(article)


@pytest.mark.parametrize(
    "setting",
    [
        pytest.param(lambda lines: "\n".join(lines), id="one a line"),
        pytest.param(lambda lines: "\r\n\r\n".join(lines), id="CRLF"),
        pytest.param(lambda lines: "\r".join(lines), id="CR"),
        pytest.param(lambda lines: "\n\n".join(textwrap.fill(line, 72) for line in lines), id="wrapped at 72"),
        pytest.param(lambda lines: "\n\n".join(textwrap.fill(line, 40) for line in lines), id="wrapped at 40"),
        pytest.param(lambda lines: "\n".join(textwrap.fill(line, 72) for line in lines), id="wrapped, no blank lines"),
        pytest.param(
            lambda lines: "\n".join(textwrap.fill(line, 60, initial_indent="   ") for line in lines), id="set in"
        ),
        pytest.param(
            lambda lines: "\n\n".join("  " + line.replace(" ", "\u00a0", 1) for line in lines), id="odd spaces"
        ),
    ],
)
def test_an_article_is_read_alike_in_every_setting(setting: Callable[[list[str]], str]) -> None:
    plain = _kinds(read_text("\n\n".join(_ARTICLE)))
    assert [line.split(" ")[0] for line in plain] == (
        ["title", "lead", "quote", "paragraph", "caption", "heading", "paragraph", "quote", "paragraph", "related"]
    )
    assert _kinds(read_text(setting(_ARTICLE))) == plain


def test_the_bundled_article() -> None:
    article = bundled()
    kinds = [block.kind for block in article.blocks]
    assert article.text.startswith(" date 2018-11 Den irakiske")
    assert (article.source, article.title, article.published, article.language) == (
        "article.txt",
        None,
        "2018-11",
        "nb",
    )
    assert [section.title for section in article.sections] == ["IS gir seg aldri", "IS fortsatt en trussel"]
    assert [block.credit for block in article.blocks if block.kind == "caption"] == [
        "MOADH AL-DULAIMI / AFP",
        "MOADH AL-DULAIMI / AFP",
        "SABAH ARAR / AFP",
    ]
    assert kinds[:2] == ["date", "lead"]
    assert kinds.count("related") == 2
    assert kinds.count("quote") == 3
