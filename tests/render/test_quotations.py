"""Quotations as a reader sees them: one by one, under their speakers, in their paragraphs."""

from dataclasses import replace

import pytest

from isnews.article import Article, Block
from isnews.findings import Mention, Person, Quote, Span, Speaker, Via
from isnews.render.plain import plain, text_of
from isnews.render.quotations import quote_pieces, spoken_pieces
from isnews.render.screen import Screen
from isnews.render.terminal import columns, paint
from tests import snapshot_files
from tests.render.made import FERRY
from tests.render.test_json import QUOTE


def screen(width: int, *, colour: bool = False) -> Screen:
    return Screen(width, colour=colour, measure=columns)


QUOTES = [
    QUOTE,
    Quote(
        "partial",
        "guillemet",
        "en prøvelse",
        (Span(0, 11),),
        "Øyboerne er lei",
        3,
        None,
        None,
        ("Hilde Kvamme", "Dag Lunde"),
    ),
    Quote(
        "indirect", None, "ferja går igjen til våren, om noen vil betale for den", (Span(0, 9),), None, 12, None, None
    ),
    replace(
        QUOTE, mark="quote", section="En mellomtittel som er så lang at den ikke får plass", via=Via("Vestposten", 0, 1)
    ),
]


@pytest.mark.parametrize("width", [40, 80])
def test_quotations(request: pytest.FixtureRequest, width: int) -> None:
    shown = text_of(screen(width).rows(quote_pieces(FERRY, QUOTES, headed=True)))
    snapshot_files.check(request, f"quotes-{width}.txt", shown)
    assert all(columns(row) <= width for row in shown.split("\n"))


def test_quotations_in_a_pipe_are_a_line_each(request: pytest.FixtureRequest) -> None:
    shown = text_of(plain(quote_pieces(FERRY, QUOTES)))
    snapshot_files.check(request, "quotes-plain.txt", shown)
    assert shown.count("\n") == len(QUOTES)


def at(words: str) -> Span:
    start = FERRY.text.index(words)
    return Span(start, start + len(words))


LUNDE = Speaker("Dag Lunde", "rederisjef", Mention("Dag Lunde", 0, 9), "name")
IN_PLACE = [
    replace(
        QUOTE,
        kind="partial",
        mark="guillemet",
        text="en prøvelse for hele Hammerøy",
        parts=(at("en prøvelse for hele Hammerøy"),),
        speaker=Speaker("Hilde Kvamme", "fylkesråd", None, "carried"),
    ),
    replace(QUOTE, parts=(at("Vi kan ikke drive et samband på løfter"),), speaker=LUNDE, via=Via("Vestposten", 0, 1)),
    replace(QUOTE, parts=(at("Hva skjer nå?"),), speaker=None),
]
PERSON = Person("Dag Lunde", "person", "rederisjef", "Fjordferjer", "m", (Mention("Dag Lunde", 0, 9),), 1, 3, ())


def test_in_the_paragraph_around(request: pytest.FixtureRequest) -> None:
    shown = text_of(screen(80).rows(quote_pieces(FERRY, IN_PLACE, context=True)))
    snapshot_files.check(request, "quotes-context-80.txt", shown)
    assert "«▶ en prøvelse for hele Hammerøy ◀»" in " ".join(shown.split())
    painted = paint(screen(80, colour=True).rows(quote_pieces(FERRY, IN_PLACE, context=True)))
    assert "▶" not in painted
    assert "\x1b[1;4mVi kan ikke drive" in painted
    assert "– ▶ Hva skjer nå? ◀ (avsnitt 2)\n" in text_of(plain(quote_pieces(FERRY, IN_PLACE, context=True)))


@pytest.mark.parametrize("width", [40, 80])
def test_under_their_speakers(request: pytest.FixtureRequest, width: int) -> None:
    shown = text_of(screen(width).rows(spoken_pieces(FERRY, [*IN_PLACE, IN_PLACE[1]], [PERSON])))
    snapshot_files.check(request, f"quotes-by-person-{width}.txt", shown)
    assert all(columns(row) <= width for row in shown.split("\n"))


def test_under_their_speakers_in_a_pipe(request: pytest.FixtureRequest) -> None:
    shown = text_of(plain(spoken_pieces(FERRY, [*IN_PLACE, IN_PLACE[1]], [PERSON])))
    snapshot_files.check(request, "quotes-by-person-plain.txt", shown)


def test_a_paragraph_without_end_is_cut_around_the_words() -> None:
    text = "ord " * 5_000 + "HER" + " ord" * 5_000
    article = Article(text, (Block("paragraph", 0, len(text)),))
    quote = replace(QUOTE, parts=(Span(20_000, 20_003),), text="HER")
    shown = text_of(plain(quote_pieces(article, [quote], context=True)))
    assert "… ord ord" in shown
    assert "ord ▶ HER ◀ ord" in shown
    assert "ord … (" in shown
    assert len(shown) < 1_400


def test_words_in_two_paragraphs() -> None:
    text = "– Det er\n\n– sant, sier hun."
    article = Article(text, (Block("quote", 0, 8), Block("quote", 10, len(text))))
    quote = replace(QUOTE, parts=(Span(2, 8), Span(12, 16)), text="Det er sant")
    assert "– ▶ Det er ◀ – ▶ sant ◀, sier hun." in text_of(plain(quote_pieces(article, [quote], context=True)))


def test_a_role_is_said_once_on_a_terminal_and_on_every_line_in_a_pipe() -> None:
    quotes = [QUOTES[0], QUOTES[0]]
    headed = [piece.label for piece in quote_pieces(FERRY, quotes, headed=True)]
    assert [len(label) for label in headed] == [len(headed[0]), len(headed[0]) - 1]
    piped = [piece.label for piece in quote_pieces(FERRY, quotes)]
    assert piped[0] == piped[1] == headed[0]
