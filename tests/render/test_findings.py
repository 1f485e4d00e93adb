"""Summaries and sections as a reader sees them, on a screen and in a pipe."""

from dataclasses import replace

import pytest

from isnews.findings import Summary, SummarySentence
from isnews.render.findings import section_pieces, summary_pieces
from isnews.render.plain import plain, text_of
from isnews.render.screen import Screen
from isnews.render.terminal import columns
from tests import snapshot_files
from tests.render.made import FERRY


def screen(width: int) -> Screen:
    return Screen(width, colour=False, measure=columns)


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
