"""Lines of a printed text, and which of them run on: paragraphs by blank lines, one a line, or wrapped at a width."""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from isnews.read import marks

_WIDEST = 110
_NARROWEST = 20
_RUN_ON = 0.25
"""Share of the breaks in mid-sentence that makes a text a wrapped one; in running text about two of three are."""
_LONG_ENOUGH = 0.6
"""Of the width: a shorter line was not broken for want of room."""
_LEAST = 30
"""A line shorter than this does not run on where the text is not wrapped at a width."""


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    text: str
    indent: int
    gap: bool
    """Whether a blank line, or the text's start, stands before it."""


@dataclass(slots=True)
class Piece:
    """One or several lines that belong together; the rules of layout settle its `kind`."""

    start: int
    end: int
    text: str
    """On one line."""
    gap: bool
    """Whether a blank line, or the text's start, stands before it."""
    kind: str = ""
    credit: str | None = None
    ended: bool = False
    """Whether it ends as a sentence does, or announces something (`:`)."""


def split(text: str) -> list[Line]:
    """The lines of `text` that are not blank."""
    lines: list[Line] = []
    at = 0
    gap = True
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            lines.append(Line(at + indent, at + indent + len(bare), bare, indent, gap))
            gap = False
        else:
            gap = True
        at += len(raw) + 1
    return lines


def width(lines: list[Line]) -> int:
    """The width at which the text was wrapped, or 0 where it was not."""
    lengths = sorted(line.indent + len(line.text) for line in lines)
    if len(lengths) < 2:
        return 0
    # A stray long line, as an address is, does not count.
    widest = lengths[int((len(lengths) - 1) * 0.97)]
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    breaks = run_on = 0
    for before, after in pairwise(lines):
        if not after.gap and len(before.text) >= _LONG_ENOUGH * widest:
            breaks += 1
            run_on += _in_mid_sentence(before, after)
    return widest if run_on and run_on >= _RUN_ON * breaks else 0


def join(text: str, lines: list[Line]) -> list[Piece]:
    """Lines put together where the one runs on in the next."""
    limit = width(lines)
    pieces: list[Piece] = []
    first = 0
    for i in range(1, len(lines) + 1):
        if i < len(lines) and _runs_on(lines[i - 1], lines[i], limit):
            continue
        start, end = lines[first].start, lines[i - 1].end
        whole = lines[first].text if i - first == 1 else " ".join(line.text for line in lines[first:i])
        pieces.append(Piece(start, end, whole, lines[first].gap, ended=marks.is_ended(whole)))
        first = i
    return pieces


def _runs_on(before: Line, after: Line, limit: int) -> bool:
    if after.gap or (before.text[0] == "#" and before.text.lstrip("#")[:1] == " "):
        return False  # a Markdown heading is one line
    mid_sentence = _in_mid_sentence(before, after)
    if not limit:
        return mid_sentence and len(before.text) >= _LEAST and not marks.is_item(before.text)
    if marks.begins_anew(after.text) and not (mid_sentence or _is_ordinal(before, after)):
        return False
    if after.indent > before.indent:
        # A paragraph's first line is set in; so are the lines after the first of a list's item and a dash line.
        hanging = marks.is_item(before.text) or (marks.dash(before.text) > 0 and not marks.is_ended(before.text))
        return hanging or mid_sentence
    first_word = after.text.split(" ", 1)[0]
    full = before.indent + len(before.text) + 1 + len(first_word) > limit
    return full or mid_sentence or (len(before.text) >= _LONG_ENOUGH * limit and not marks.is_ended(before.text))


def _in_mid_sentence(before: Line, after: Line) -> bool:
    """`... sier statsråd` / `og leder i partiet`; also `i plan B` / `- en ny plan`."""
    head = after.text[:3].lstrip('-–—(«" ') or after.text[:1]
    return head[:1].islower() and not marks.is_ended(before.text)


def _is_ordinal(before: Line, after: Line) -> bool:
    """`... den` / `1. mai` is no item of a list."""
    return after.text[0].isdigit() and not marks.is_ended(before.text)
