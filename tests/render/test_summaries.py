"""Summaries as a reader sees them, on a screen and in a pipe."""

from dataclasses import replace

import pytest

import isnews
from isnews.chosen import Summary, SummarySentence
from isnews.render.plain import plain, text_of
from isnews.render.screen import Screen
from isnews.render.summaries import comparison_pieces, suggested_pieces, summary_pieces, together_pieces
from isnews.render.terminal import columns
from tests import snapshot_files
from tests.render.made import FERRY


def screen(width: int) -> Screen:
    return Screen(width, colour=False, measure=columns)


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


@pytest.mark.parametrize("width", [40, 80])
def test_why(request: pytest.FixtureRequest, width: int) -> None:
    article = isnews.bundled()
    made = isnews.summarize(article, about="al-Askari", why=True)
    shown = text_of(screen(width).rows(summary_pieces(article, made, head=True)))
    snapshot_files.check(request, f"summary-why-{width}.txt", shown)


def test_why_in_a_pipe(request: pytest.FixtureRequest) -> None:
    article = isnews.bundled()
    made = isnews.summarize(article, why=True)
    pieces = summary_pieces(article, made, head=False, bullets=True)
    snapshot_files.check(request, "summary-why-plain.txt", text_of(plain(pieces)))


@pytest.mark.parametrize("width", [40, 80])
def test_comparison(request: pytest.FixtureRequest, width: int) -> None:
    article = isnews.bundled()
    shown = text_of(screen(width).rows(comparison_pieces(article, isnews.compare(article, sentences=2))))
    snapshot_files.check(request, f"summary-compare-{width}.txt", shown)
    assert all(columns(row) <= width for row in shown.split("\n"))


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("bullets", [False, True])
def test_together(request: pytest.FixtureRequest, width: int, bullets: bool) -> None:
    articles = [FERRY, isnews.bundled()]
    made = isnews.summarize_together(articles, sentences=4)
    shown = text_of(screen(width).rows(together_pieces(articles, made, head=True, bullets=bullets)))
    snapshot_files.check(request, f"summary-together-{width}{'-bullets' * bullets}.txt", shown)


@pytest.mark.parametrize(("language", "words"), [("nb", "Forslag til tittel: Bo"), ("nn", "Framlegg til tittel: Bo")])
def test_a_suggested_title_is_marked(language: str, words: str) -> None:
    article = replace(FERRY, language=language)
    title = isnews.Title("Bo", ())
    assert text_of(plain(suggested_pieces(article, title))) == words + "\n"
