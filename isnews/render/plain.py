"""Set pieces as clean text: what a pipe gets. No wrapping unless a width is asked for, one paragraph a line."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from isnews.render.pieces import Kind, Piece, Run, RunStyle
from isnews.render.wrap import wrap

CLOSE = frozenset(
    {
        "item",
        "factbox",
        "related",
        "sentence",
        "quotation",
        "said",
        "person",
        "entry",
        "meta",
        "byline",
        "checked",
        "row",
    }
)
"""Kinds that follow their like without a blank line."""

OPENED, CLOSED = "▶ ", " ◀"
"""Around a sentence that was chosen for the summary, where no colour can show it."""


class Ink(NamedTuple):
    """Words as they are set: the kind of their piece and their own style say how they look in colour."""

    text: str
    kind: Kind = "paragraph"
    style: RunStyle = ""


Row = list[Ink]


def plain(pieces: Iterable[Piece], width: int | None = None, measure: Callable[[str], int] = len) -> list[Row]:
    """The rows of `pieces`, each piece on one row, or on rows of at most `width` columns."""
    rows: list[Row] = []
    before: Piece | None = None
    for piece in pieces:
        if before is not None and not together(before, piece):
            rows.append([])
        before = piece
        line = brackets(_line(piece))
        if piece.number is not None:
            line = [Run(f"[{piece.number}] "), *line]
        lines = wrap(line, width, measure) if width else [line]
        rows += ([Ink(run.text, piece.kind, run.style) for run in set_line] for set_line in lines)
    return rows


def together(before: Piece, after: Piece) -> bool:
    """Whether no blank line stands between two pieces."""
    if {before.kind, after.kind} == {"meta", "byline"} or after.kind == "finding":
        return True
    return before.kind == after.kind and after.kind in CLOSE


def text_of(rows: Iterable[Row]) -> str:
    """Rows as text, without any style."""
    return "".join("".join(ink.text for ink in row) + "\n" for row in rows)


def brackets(line: list[Run]) -> list[Run]:
    """The line with signs around what is marked, so that it is seen without colour too."""
    if not any(run.style == "marked" for run in line):
        return line
    out = []
    for run in line:
        if run.style == "marked":
            lead, trail = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
            run = Run(f"{lead}{OPENED}{run.text.strip()}{CLOSED}{trail}", "marked")
        out.append(run)
    return out


def _line(piece: Piece) -> list[Run]:
    line = list(piece.runs)
    match piece.kind:
        case "quote":
            line.insert(0, Run("– "))
        case "item" | "factbox" if piece.label or piece.kind == "item":
            line = [*(piece.label or (Run("•"),)), Run(" "), *line]
        case "checked":
            line = [*piece.label, Run(" "), *line]
        case "finding":
            line = [Run("    "), *piece.label, Run(": "), *line]
        case "entry":
            line = [*piece.label, Run(". "), *line]
        case "related" | "quotation" | "said" | "person" if piece.label:
            line = [*piece.label, Run(": "), *line]
        case _:
            line = [*piece.label, *line]
    if piece.aside:
        aside = piece.aside if piece.kind == "caption" else f"({piece.aside})"
        line.append(Run(f" {aside}" if line else aside))
    return line
