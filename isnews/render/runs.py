"""A stretch of an article as runs of words: what is marked, what is quoted, and the rest."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from isnews.render.pieces import Run, RunStyle
from isnews.render.safe import safe

if TYPE_CHECKING:
    from isnews.findings import Span


def runs(text: str, start: int, end: int, marked: "Sequence[Span]" = ()) -> Iterator[Run]:
    """The stretch as runs: marked sentences, quoted words, the rest; white space as single spaces."""
    pending = started = False
    for first, last, style in _styled(text, start, end, marked):
        piece = safe(text[first:last]).replace("\n", " ")
        while "  " in piece:  # not split into words: a line may be megabytes long
            piece = piece.replace("  ", " ")
        words_only = piece.strip(" ")
        pending = pending or piece.startswith(" ")
        if not words_only:
            continue
        if pending and started:
            words_only = " " + words_only
        yield Run(words_only, style)
        started, pending = True, piece.endswith(" ")


def _styled(text: str, start: int, end: int, marked: "Sequence[Span]") -> Iterator[tuple[int, int, RunStyle]]:
    at = start
    for index in range(max(0, bisect_right(marked, start, key=lambda s: s.start) - 1), len(marked)):
        span = marked[index]
        if span.start >= end:
            break
        first, last = max(span.start, at), min(span.end, end)
        if first >= last:
            continue
        yield from _quoted(text, at, first)
        yield first, last, "marked"
        at = last
    yield from _quoted(text, at, end)


def _quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int, RunStyle]]:
    """The guillemets' own stretches, and those between; a mark that is never closed opens nothing."""
    at = start
    while (opened := text.find("«", at, end)) >= 0 and (closed := text.find("»", opened, end)) >= 0:
        if at < opened:
            yield at, opened, ""
        yield opened, opened + 1, "mark"
        yield opened + 1, closed, "quoted"
        yield closed, closed + 1, "mark"
        at = closed + 1
    if at < end:
        yield at, end, ""
