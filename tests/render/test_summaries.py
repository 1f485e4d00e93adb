"""Summaries as a reader sees them, on a screen and in a pipe."""

from dataclasses import replace

import pytest

from isnews.chosen import Compared, SourcedSentence, Summary, SummarySentence, Title, Together, Why
from isnews.render.plain import plain, text_of
from isnews.render.screen import Screen
from isnews.render.summaries import comparison_pieces, suggested_pieces, summary_pieces, together_pieces
from isnews.render.terminal import columns
from tests import snapshot_files
from tests.render.made import FERRY, article


def screen(width: int) -> Screen:
    return Screen(width, colour=False, measure=columns)


def chosen(words: str, why: Why | None = None) -> SummarySentence:
    """The stretch of the ferry's article with these words, as if a method had chosen it."""
    start = FERRY.text.index(words)
    return SummarySentence(words, start, start + len(words), None, 0.5, why)


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


LEAD = chosen(
    "I mellomtiden må 340 øyboere ta turen rundt fjorden, en omvei på nesten to timer hver vei.",
    Why(2, 11, 1, ("fylket", "rederiet", "millioner", "kroner", "krangler", "øyboere", "omvei"), supports=True),
)
FRIDA = chosen("Frida Hovland driver butikken på kaia.", Why(6, 11, 2, ("Hovland", "butikken"), ("Frida",)))
SAID = chosen("– Vi kan ikke drive et samband på løfter", Why(4, 11, 3))
OTHER = article(("paragraph", "Broen til Hammerøy er utsatt."), language="nb")
BRIDGE = SummarySentence("Broen til Hammerøy er utsatt.", 0, 29, None, 0.2)


@pytest.mark.parametrize("width", [40, 80])
def test_why(request: pytest.FixtureRequest, width: int) -> None:
    made = Summary("news", (LEAD, SAID, FRIDA))
    shown = text_of(screen(width).rows(summary_pieces(FERRY, made, head=True)))
    snapshot_files.check(request, f"summary-why-{width}.txt", shown)


def test_why_in_a_pipe(request: pytest.FixtureRequest) -> None:
    pieces = summary_pieces(FERRY, Summary("news", (LEAD, FRIDA)), head=False, bullets=True)
    snapshot_files.check(request, "summary-why-plain.txt", text_of(plain(pieces)))


@pytest.mark.parametrize("width", [40, 80])
def test_comparison(request: pytest.FixtureRequest, width: int) -> None:
    few, many = Summary("news", (LEAD, FRIDA)), Summary("lex-rank", (LEAD, SAID))
    made = [Compared(few, 2), Compared(many, 1)]
    made += [Compared(replace(many, method=name), 1) for name in ("luhn", "edmundson")]
    shown = text_of(screen(width).rows(comparison_pieces(FERRY, made)))
    snapshot_files.check(request, f"summary-compare-{width}.txt", shown)
    assert all(columns(row) <= width for row in shown.split("\n"))


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("bullets", [False, True])
def test_together(request: pytest.FixtureRequest, width: int, bullets: bool) -> None:
    sourced = [(0, "ferje.txt", LEAD), (0, "ferje.txt", replace(FRIDA, why=None)), (1, "mappe/bro.txt", BRIDGE)]
    made = Together("news", tuple(SourcedSentence(*each) for each in sourced))
    shown = text_of(screen(width).rows(together_pieces([FERRY, OTHER], made, head=True, bullets=bullets)))
    snapshot_files.check(request, f"summary-together-{width}{'-bullets' * bullets}.txt", shown)


@pytest.mark.parametrize(("language", "words"), [("nb", "Forslag til tittel: Bo"), ("nn", "Framlegg til tittel: Bo")])
def test_a_suggested_title_is_marked(language: str, words: str) -> None:
    shown = replace(FERRY, language=language)
    assert text_of(plain(suggested_pieces(shown, Title("Bo", ())))) == words + "\n"
