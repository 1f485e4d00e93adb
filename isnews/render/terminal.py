"""Paint rows for a terminal; the only module that imports Rich.

Only bold, dim, italic and colours of the terminal's own palette of 16, so that a light and a dark theme both stay
readable.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from isnews.render.plain import Ink, Row

if TYPE_CHECKING:
    from rich.style import Style

    from isnews.article import Article

_KINDS = {
    "title": "bold",
    "lead": "bold",
    "meta": "dim",
    "byline": "dim",
    "heading": "bold",
    "caption": "dim italic",
    "tail": "dim",
    "related": "",
    "entry": "",
}
_STYLES = {
    "mark": "red",
    "quoted": "italic",
    "marked": "bold underline",
    "name": "bold",
    "role": "",
    "via": "dim",
    "cue": "dim",
    "yes": "bold green",
    "no": "bold red",
}
_BOTH = {
    ("entry", "name"): "bold red",
    ("caption", "name"): "not italic",
    ("caption", "mark"): "",
    ("caption", "role"): "not italic",
    ("quotation", "role"): "dim",
    ("finding", "role"): "dim",
    ("speaker", "role"): "",
    ("person", "role"): "",
}


def columns(text: str) -> int:
    """How many columns `text` takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def paint(rows: Iterable[Row]) -> str:
    """Rows as text with the escapes that style them."""
    from rich.color import ColorSystem

    out = []
    for row in rows:
        for ink in row:
            style = _style(ink.kind, ink.style)
            blank = ink.text.isspace()
            out.append(ink.text if blank else style.render(ink.text, color_system=ColorSystem.STANDARD))
        out.append("\n")
    return "".join(out)


def svg(article: "Article", *, width: int) -> str:
    """A picture of the article as `isnews show` sets it."""
    import io

    from rich.console import Console
    from rich.text import Text

    from isnews.render.screen import Screen
    from isnews.render.view import view

    console = Console(
        record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="standard", legacy_windows=False
    )
    rows = Screen(width, colour=True, measure=columns).rows(view(article))
    console.print(Text.from_ansi(paint(rows)), soft_wrap=True)
    return console.export_svg(title="isnews show", unique_id="isnews")


@cache
def _style(kind: str, style: str) -> "Style":
    from rich.style import Style

    both = _BOTH.get((kind, style))
    return Style.parse(
        f"{_KINDS.get(kind, '')} {both if both is not None else _STYLES.get(style, '')}".strip() or "none"
    )


__all__ = ["Ink", "columns", "paint", "svg"]
