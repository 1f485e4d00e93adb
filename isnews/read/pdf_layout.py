"""The paragraphs of a PDF from where its lines stand.

A printed paragraph is told by more white above it than between lines, by the indent of its first line, by a last line
that had room for the next word, or by another size or weight of letters. A PDF holds nothing but places.
"""

import re
from collections import Counter, defaultdict
from itertools import pairwise

from isnews.read.pdf_columns import COLUMN, Line, columns, rows, without_furniture

_BROKEN_WORD = re.compile(r"([a-zæøåéüö])[-\u00ad\u2010]$")
_COORDINATED = frozenset({"og", "eller", "samt", "til", "men"})
"""Behind `nord-` they leave its hyphen: `nord- og sørover`."""
_ENDED = (".", "!", "?", "»", "”", '"', ":", ")", "…")
_BULLET = re.compile(r"(?:[•●▪■◦*·–—-]|\d{1,2}[.)]) ")
_WHITE = 1.22
"""Times the distance of lines: more is white between paragraphs."""


def paragraphs(pages: list[list[Line]]) -> list[str]:
    """The paragraphs of all pages, in reading order."""
    flow: list[list[Line]] = []
    for page in without_furniture([rows(page) for page in pages]):
        flow += columns(page)
    return _flow([column for column in flow if column])


def _flow(flow: list[list[Line]]) -> list[str]:
    out: list[list[str]] = []
    before: Line | None = None
    distances = _distances(flow)
    indented = _indents(flow, distances)
    for column in flow:
        wide, lefts = _widths(column), _lefts(column)
        for i, line in enumerate(column):
            after = column[i + 1] if i + 1 < len(column) else None
            if before is None:
                starts = True
            elif i == 0:
                starts = _starts_column(before, line, after, indented=indented)
            else:
                of_size = _class(line)
                starts = _starts(before, line, distances[of_size], wide[of_size])
                starts = starts or _is_indented(before, line, after, lefts[of_size], usual=indented)
            if starts:
                out.append([line.text])
            else:
                out[-1].append(line.text)
            before = line
    return [_joined(lines) for lines in out]


def _class(line: Line) -> int:
    return round(line.size * 2)


def _distances(flow: list[list[Line]]) -> dict[int, float]:
    """The distance of lines for each size of letters: the least that is usual where a line ends within a sentence."""
    gaps: dict[int, Counter[float]] = defaultdict(Counter)
    for column in flow:
        for a, b in pairwise(column):
            gap = a.y - b.y
            if _class(a) == _class(b) and 0.8 * b.size <= gap <= 2.6 * b.size and not a.text.endswith(_ENDED):
                gaps[_class(b)][round(gap * 2) / 2] += 1
    out: dict[int, float] = defaultdict(float)
    for size, found in gaps.items():
        least = max(1, 0.1 * found.total())
        out[size] = min((gap for gap in found if found[gap] + found[gap + 0.5] >= least), default=0.0)
    return out


def _widths(column: list[Line]) -> dict[int, float]:
    """The right edge of the lines of each size."""
    out: dict[int, float] = defaultdict(float)
    for line in column:
        out[_class(line)] = max(out[_class(line)], line.end)
    return out


def _lefts(column: list[Line]) -> dict[int, float]:
    """The left edge of the lines of each size."""
    out: dict[int, float] = {}
    for line in column:
        out[_class(line)] = min(out.get(_class(line), line.x), line.x)
    return out


def _indents(flow: list[list[Line]], distances: dict[int, float]) -> bool:
    """Whether paragraphs are told by indents here."""
    count = 0
    for column in flow:
        lefts = _lefts(column)
        for i, (a, b) in enumerate(pairwise(column), 1):
            after = column[i + 1] if i + 1 < len(column) else None
            white = _WHITE * (distances[_class(b)] or 1.3 * b.size)
            count += a.y - b.y <= white and _is_indented(a, b, after, lefts[_class(b)], usual=True)
    return count >= COLUMN


def _starts(before: Line, line: Line, distance: float, right: float) -> bool:
    """Whether a line begins a paragraph, by the line above it and the right edge of its column."""
    gap = before.y - line.y
    if abs(before.size - line.size) > 0.08 * before.size:
        return True
    if gap > _WHITE * (distance or 1.45 * line.size) or gap < -2:
        return True
    ended = before.text.endswith(_ENDED)
    if before.bold != line.bold and (ended or before.end < right - 4 * line.size):
        return True
    if ended and _BULLET.match(line.text):
        return True
    room = right - before.end - 0.05 * (right - min(before.x, line.x))
    word = line.text.split(" ", 1)[0]
    return ended and room > (before.end - before.x) / max(1, len(before.text)) * (len(word) + 1) + line.size


def _is_indented(before: Line, line: Line, after: Line | None, left: float, *, usual: bool = False) -> bool:
    """Whether the first line of a paragraph stands in; a list's items have their further lines so.

    Where the line above does too, it is a paragraph of its own if it has ended; else all of it is set in.
    """
    if not 0.6 * line.size <= line.x - left <= 4 * line.size:
        return False
    if abs(before.x - line.x) < 0.4 * line.size:
        back = after is not None and after.x < line.x - 0.4 * line.size
        return usual and before.text.endswith(_ENDED) and (back or after is None)
    if _BULLET.match(before.text):
        return False
    return after is None or after.x < line.x - 0.4 * line.size or after.x - line.x > 0.4 * line.size


def _starts_column(before: Line, line: Line, after: Line | None, *, indented: bool) -> bool:
    """Whether the first line of a column or page begins a paragraph, or goes on with that of the last one."""
    if abs(before.size - line.size) > 0.08 * before.size or before.bold != line.bold:
        return True
    if not before.text.endswith(_ENDED) and (line.text[:1].islower() or _BROKEN_WORD.search(before.text)):
        return False
    if not before.text.endswith(_ENDED) and len(before.text) > 25 and line.text[:1].isalnum():
        return False
    if not indented or (after is not None and line.x - after.x > 0.6 * line.size):
        return True
    return before.text.endswith(_ENDED) and before.end - before.x < 0.8 * (line.end - line.x)


def _joined(lines: list[str]) -> str:
    """The lines of a paragraph as one, words that were broken between them whole again."""
    out = [lines[0]]
    for line in lines[1:]:
        broken = _BROKEN_WORD.search(out[-1])
        if broken and line[:1].islower() and line.split(" ", 1)[0] not in _COORDINATED:
            out[-1] = out[-1][: broken.end(1)]
            out.append(line)
        else:
            out += (" ", line)
    return "".join(out)
