"""The text of a PDF by pypdf: what is written, and where; `pdf_layout` makes paragraphs of it.

Run as a process of its own by `pdf.py`, which ends it where it takes too long: `python -m isnews.read.pdf_text`.
"""

import io
import sys
from contextlib import suppress
from typing import Any

from isnews.read.pdf_columns import Line
from isnews.read.pdf_layout import paragraphs

_MOST_PAGES = 200
_MOST_PIECES = 200_000
_MOST_MEMORY = 500_000_000
"""Bytes of addresses that the process may take, libraries among them."""
_FARTHEST = 100_000.0
"""Points from a page's corner."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_NARROW = frozenset(" iljtfrI.,:;!'|()[]-/«»’")
_BOLD = ("Bold", "Black", "Heavy", "Semibold", "Demi")
_SERIFS = ("Times", "Serif", "Roman", "Garamond", "Minion", "Cambria", "Tiempos")


def extract(data: bytes) -> str:
    """The text, a blank line between paragraphs. Raises whatever pypdf raises."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    pages = [_lines(reader.pages[i]) for i in range(min(len(reader.pages), _MOST_PAGES))]
    return "\n\n".join(paragraphs(pages))


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


def _lines(page: Any) -> list[Line]:
    """What is written on a page, and where."""
    pieces: list[Line] = []
    last: list[float] = []
    """Where the piece before started: where a program tells of the place behind it, its width is known."""

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if not text.strip():
            if not text and last and pieces and abs(y - last[1]) < 0.5 and x > last[0] + 1:
                pieces[-1] = pieces[-1]._replace(end=x)
            last.clear()
            return
        if len(pieces) >= _MOST_PIECES:
            return
        high = abs(size * (tm[3] or tm[1] or 1.0) * (cm[3] or cm[1] or 1.0)) or 10.0
        if not (abs(x) < _FARTHEST and abs(y) < _FARTHEST and high < _FARTHEST):
            return  # on no page, or no number at all
        name = str(font.get("/BaseFont", "")) if isinstance(font, dict) else ""
        bold = any(word in name for word in _BOLD)
        last[:] = [x, y]
        for i, raw in enumerate(text.strip("\n").split("\n")):
            line = " ".join(raw.translate(_LIGATURES).split())
            if line:
                end = x + _width(line, name) * high
                pieces.append(Line(y - i * high * 1.2, x, end, round(high, 1), line, bold))

    page.extract_text(visitor_text=visit)
    return pieces


def _width(text: str, font: str) -> float:
    """About how wide a text is, in its own size: the letters of Helvetica, those of Times a tenth narrower."""
    wide = 0.0
    for c in text:
        if c in _NARROW:
            wide += 0.27
        elif c in "mwMWæÆ–—%@":
            wide += 0.85
        else:
            wide += 0.68 if c.isupper() else 0.54
    if "Courier" in font or "Mono" in font:
        return 0.6 * len(text)
    return wide * (0.88 if any(word in font for word in _SERIFS) else 1.0)


if __name__ == "__main__":
    sys.exit(main())
