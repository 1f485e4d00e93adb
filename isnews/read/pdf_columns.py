"""The lines of a PDF's page in reading order: column by column, without page numbers and other furniture."""

import re
from collections import Counter, defaultdict
from typing import NamedTuple

_PAGE_NUMBER = re.compile(r"(?:[Ss]ide |SIDE |[Pp]age |[–-] ?)?\d{1,4}(?: ?(?:/|av|of) ?\d{1,4})?(?: ?[–-])?")
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?: +\d{1,4}/\d{1,4})?")
_NUMBERS = re.compile(r"\d+")
COLUMN = 3
"""Lines that a column has at least."""
_EDGES = 3
"""Rows at the top and the bottom of a page among which its furniture stands."""


class Line(NamedTuple):
    """Some words on one base line."""

    y: float
    x: float
    end: float
    size: float
    text: str
    bold: bool = False


def rows(pieces: list[Line]) -> list[Line]:
    """Pieces on one base line that touch, as one line; the lines from the top down."""
    found: dict[int, list[Line]] = defaultdict(list)
    for piece in sorted(pieces, key=lambda p: (-p.y, p.x)):
        row = round(piece.y / 2)
        found[next((near for near in (row, row + 1, row - 1) if near in found), row)].append(piece)
    out: list[Line] = []
    for row_pieces in found.values():
        line: Line | None = None
        for piece in sorted(row_pieces, key=lambda p: p.x):
            initial = line is not None and len(line.text) == 1 and line.size > 1.8 * piece.size
            if line is None or initial or piece.x - line.end > max(9.0, 0.9 * line.size):
                if line is not None:
                    out.append(line._replace(end=min(line.end, piece.x - 1)))
                line = piece
                continue
            space = "" if piece.x - line.end < -0.3 * line.size and len(line.text) == 1 else " "
            bold = line.bold and piece.bold
            line = line._replace(end=max(line.end, piece.end), text=f"{line.text}{space}{piece.text}", bold=bold)
        if line is not None:
            out.append(line)
    return _with_initials(sorted(out, key=lambda line: (-line.y, line.x)))


def _with_initials(lines: list[Line]) -> list[Line]:
    """The large first letter of a text put before the line that it begins, which stands at its top."""
    gone: set[int] = set()
    for place, initial in [(i, line) for i, line in enumerate(lines) if len(line.text) == 1 and line.text.isupper()][
        :20
    ]:
        top, low = initial.y + 0.8 * initial.size, initial.y - initial.size / 2
        beside = [
            i
            for i, line in enumerate(lines)
            if 1.8 * line.size < initial.size
            and initial.y - 2 <= line.y <= top
            and initial.x < line.x < initial.x + 2 * initial.size
        ]
        if not beside or lines[place] is not initial:
            continue
        gone.add(place)
        first = lines[beside[0]]
        lines[beside[0]] = first._replace(x=initial.x, text=initial.text + first.text)
        for i in range(beside[0] + 1, len(lines)):
            if lines[i].y < low:  # the lines beside it may reach below its foot
                break
            if abs(lines[i].x - first.x) < 1:
                lines[i] = lines[i]._replace(x=initial.x)
    return [line for i, line in enumerate(lines) if i not in gone]


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without what stands at their edges and is no text: page numbers, addresses, lines of every page."""
    edges = [_edge(page) for page in pages]
    seen = Counter(key for edge in edges for key in {_alike(line) for line in edge})
    out = []
    for page, edge in zip(pages, edges, strict=True):
        address = [line for line in edge if _ADDRESS.fullmatch(line.text)]
        gone = {
            line
            for line in edge
            if _PAGE_NUMBER.fullmatch(line.text) or line in address or (seen[_alike(line)] > 1 and line.size < 16)
        }
        if address and page and (head := page[0]).text[:1].isdigit() and ":" in head.text[:24]:
            gone |= {line for line in page if abs(line.y - head.y) < 3}  # a browser's: date, time and the page's title
        out.append([line for line in page if line not in gone])
    return out


def _edge(page: list[Line]) -> list[Line]:
    rows = sorted({round(line.y) for line in page})
    kept = {*rows[:1], *rows[-1:]} if len(rows) <= 2 * _EDGES else {*rows[:_EDGES], *rows[-_EDGES:]}
    return [line for line in page if round(line.y) in kept]


def _alike(line: Line) -> tuple[str, int]:
    return _NUMBERS.sub("0", line.text), round(line.y / 4)


def columns(lines: list[Line], depth: int = 0) -> list[list[Line]]:
    """The lines in reading order, column by column; what spans several columns parts those above it from those below.

    A column starts where several lines do that have others wholly to their left.
    """
    starts = Counter(round(line.x / 3) for line in lines)
    for start in sorted(key for key, count in starts.items() if count >= COLUMN)[1:40] if depth < 8 else ():
        edge = start * 3 - 3
        left = [line for line in lines if line.x < edge and line.end < edge + 4]
        right = [line for line in lines if line.x >= edge]
        if len(left) < COLUMN or not _beside(left, right):
            continue
        out: list[list[Line]] = []
        band: list[Line] = []
        for line in lines:
            if line.x < edge and line.end >= edge + 4:
                out += _band(band, edge, depth)
                band = []
                if out and out[-1][-1].x < edge <= out[-1][-1].end:
                    out[-1].append(line)
                else:
                    out.append([line])
            else:
                band.append(line)
        return out + _band(band, edge, depth)
    return [lines]


def _band(lines: list[Line], edge: float, depth: int) -> list[list[Line]]:
    left, right = [line for line in lines if line.x < edge], [line for line in lines if line.x >= edge]
    if not left or not right:
        return columns(lines, depth + 1) if lines else []
    return [*columns(left, depth + 1), *columns(right, depth + 1)]


def _beside(left: list[Line], right: list[Line]) -> bool:
    """Whether enough lines on the right stand at the height of those on the left."""
    low, high = left[-1].y - 2, left[0].y + 2
    return sum(low <= line.y <= high for line in right) >= COLUMN
