"""The text of a PDF by pypdf: lines by their place, columns one after the other, broken words joined again.

Run as a process of its own by `pdf.py`, which ends it where it takes too long: `python -m isnews.read.pdf_text`.
"""

import io
import re
import sys
from collections import defaultdict
from contextlib import suppress
from itertools import pairwise
from typing import Any, NamedTuple

_MOST_PAGES = 200
_MOST_PIECES = 200_000
_MOST_MEMORY = 500_000_000
"""Bytes of addresses that the process may take, libraries among them."""
_BROKEN_WORD = re.compile(r"([a-zæøå])[-\u00ad]$")
_COLUMN_GAP = 12.0
"""Points of white between two columns."""


class _Line(NamedTuple):
    x: float
    y: float
    end: float
    size: float
    text: str


def extract(data: bytes) -> str:
    """The text, a blank line between paragraphs. Raises whatever pypdf raises."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    pages = [_page(reader.pages[i]) for i in range(min(len(reader.pages), _MOST_PAGES))]
    return "\n\n".join(page for page in pages if page)


def main() -> int:
    """Standard input to standard output, within bounded memory; 1 for a file that cannot be read."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    try:
        text = extract(sys.stdin.buffer.read())
    except Exception:  # pypdf raises whatever its parts do
        return 1
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    return 0


def _page(page: Any) -> str:
    pieces: list[_Line] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip() and len(pieces) < _MOST_PIECES:
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            high = abs(size * (tm[3] or tm[0] or 1.0) * (cm[3] or 1.0)) or 10.0
            for i, line in enumerate(text.strip("\n").split("\n")):
                if line.strip():
                    pieces.append(_Line(x, y - i * high * 1.2, x + 0.5 * high * len(line.strip()), high, line.strip()))

    page.extract_text(visitor_text=visit)
    return _flow(_columns(_lines(pieces)))


def _lines(pieces: list[_Line]) -> list[_Line]:
    """Pieces on one base line that touch, as one line."""
    rows: dict[int, list[_Line]] = defaultdict(list)
    for piece in pieces:
        rows[round(piece.y / 2)].append(piece)
    out: list[_Line] = []
    for row in rows.values():
        row.sort()
        for piece in row:
            before = out[-1] if out and abs(out[-1].y - piece.y) < 3 else None
            if before is not None and piece.x - before.end < _COLUMN_GAP:
                out[-1] = before._replace(end=max(before.end, piece.end), text=f"{before.text} {piece.text}")
            else:
                out.append(piece)
    return sorted(out, key=lambda line: (-line.y, line.x))


def _columns(lines: list[_Line]) -> list[_Line]:
    """The lines in reading order: what spans the page, then each column down."""
    starts = sorted({round(line.x / 10) for line in lines})
    if len(lines) < 8 or len(starts) < 2:
        return lines
    counts = {start: sum(round(line.x / 10) == start for line in lines) for start in starts[:200]}
    edges = [start for start, count in counts.items() if count >= 0.2 * len(lines)]
    columns = [edge for i, edge in enumerate(edges) if i == 0 or edge - edges[i - 1] > 8]
    if len(columns) < 2:
        return lines

    def order(line: _Line) -> tuple[int, float]:
        column = sum(round(line.x / 10) >= edge - 1 for edge in columns[1:])
        return column, -line.y

    return sorted(lines, key=order)


def _flow(lines: list[_Line]) -> str:
    """Paragraphs from lines: broken by more white than between the lines, by another size, or a short last line."""
    if not lines:
        return ""
    steps = sorted(a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 60)
    step = steps[len(steps) // 2] if steps else 14.0
    out = [lines[0].text]
    for before, line in pairwise(lines):
        gap = before.y - line.y
        if -2 <= gap <= 1.35 * step and abs(before.size - line.size) < 0.15 * before.size:
            broken = _BROKEN_WORD.search(out[-1])
            if broken and line.text[:1].islower():
                out[-1] = out[-1][: broken.end(1)] + line.text
            else:
                out[-1] += " " + line.text
        elif gap < -2 and not out[-1].rstrip().endswith((".", "!", "?", "»", '"')) and line.text[:1].islower():
            out[-1] = out[-1][:-1] + line.text if _BROKEN_WORD.search(out[-1]) else f"{out[-1]} {line.text}"
        else:
            out.append(line.text)
    return "\n\n".join(out)


if __name__ == "__main__":
    sys.exit(main())
