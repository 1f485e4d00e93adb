"""Summaries, sections and quotations as a reader sees them, on a screen and in a pipe."""

from dataclasses import replace

import pytest

from isnews.findings import Quote, Span, Summary, SummarySentence, Via
from isnews.render.findings import quote_pieces, section_pieces, summary_pieces
from isnews.render.plain import plain, text_of
from isnews.render.screen import Screen
from isnews.render.terminal import columns
from tests import snapshot_files
from tests.render.made import FERRY
from tests.render.test_json import QUOTE


def screen(width: int) -> Screen:
    return Screen(width, colour=False, measure=columns)


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
    shown = text_of(screen(width).rows(quote_pieces(FERRY, QUOTES)))
    snapshot_files.check(request, f"quotes-{width}.txt", shown)
    assert all(columns(row) <= width for row in shown.split("\n"))


def test_quotations_in_a_pipe_are_a_line_each(request: pytest.FixtureRequest) -> None:
    shown = text_of(plain(quote_pieces(FERRY, QUOTES)))
    snapshot_files.check(request, "quotes-plain.txt", shown)
    assert shown.count("\n") == len(QUOTES)


@pytest.mark.parametrize("width", [30, 80])
def test_sections(request: pytest.FixtureRequest, width: int) -> None:
    snapshot_files.check(
        request, f"sections-{width}.txt", text_of(screen(width).rows(section_pieces(FERRY, FERRY.sections)))
    )


def test_a_summary_says_what_share_it_is() -> None:
    quote = next(b for b in FERRY.blocks if b.kind == "quote")
    text = FERRY.text[quote.start : quote.end]
    summary = Summary("news", (SummarySentence(text, quote.start, quote.end, None, 1.0),))
    shown = text_of(screen(80).rows(summary_pieces(FERRY, summary, head=True)))
    assert "Sammendrag · 22 av 139 ord · news" in shown
    assert "    – Vi kan ikke drive" in shown
    assert text_of(plain(summary_pieces(FERRY, summary, head=False))) == text + "\n"
    nynorsk = replace(FERRY, language="nn")
    assert "Samandrag · " in text_of(screen(80).rows(summary_pieces(nynorsk, summary, head=True)))
