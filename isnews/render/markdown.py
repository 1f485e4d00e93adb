"""Set the pieces of an article as Markdown (CommonMark), a paragraph a line."""

import re
from collections.abc import Iterable
from functools import cache

from isnews.render.pieces import Piece


def markdown(pieces: Iterable[Piece]) -> str:
    """The pieces as a Markdown text; whatever Markdown would read as its own marks is escaped."""
    out: list[str] = []
    before = ""
    for piece in pieces:
        if piece.kind == "related" and before != "related":
            out += [f"## {_escaped(''.join(run.text for run in piece.label))}", ""]
        if before in {"item", "related", "factbox"} and piece.kind == before:
            out.pop()
            # A fact box is one quotation block; a bare mark keeps its lines from running together.
            out += [">"] if before == "factbox" else []
        out += [_set(piece), ""]
        before = piece.kind
    return "\n".join(out[:-1]) + "\n" if out else ""


def _set(piece: Piece) -> str:
    text = _marked(piece)
    match piece.kind:
        case "title":
            return f"# {text}"
        case "lead":
            return f"**{text}**"
        case "heading":
            return f"## {text}"
        case "meta" | "byline" | "tail":
            return f"*{text}*"
        case "quote":
            return f"– {text}"
        case "item":
            label = "".join(run.text for run in piece.label)
            return f"{label or '-'} {text}"
        case "related":
            return f"- {text}"
        case "caption":
            return f"*{' '.join(part for part in (text, _escaped(piece.aside)) if part)}*"
        case "factbox":
            return f"> {'- ' if piece.label else ''}{text}"
        case _:
            return text


def _marked(piece: Piece) -> str:
    """The piece's text with what the summary chose in bold."""
    out = []
    for run in piece.runs:
        text = _escaped(run.text)
        if run.style == "marked" and piece.kind != "lead":  # a lead is in bold as a whole
            bare = text.strip()
            text = text.replace(bare, f"**{bare}**", 1) if bare else text
        out.append(text)
    return _start(piece, "".join(out))


def _start(piece: Piece, text: str) -> str:
    """Escape what only the start of a line gives a meaning to: `1. `, `- `, `+ `, `# `, `=`, `~~~`."""
    if piece.kind in {"title", "heading", "lead", "meta", "byline", "caption", "quote"}:
        return text
    digits = len(text) - len(text.lstrip("0123456789"))
    if digits and text[digits : digits + 1] in {".", ")"} and piece.kind != "item":
        return f"{text[:digits]}\\{text[digits:]}"
    return f"\\{text}" if text[:1] in {"-", "+", "#", "=", "~"} else text


def _escaped(text: str) -> str:
    return _special().sub(r"\\\g<0>", text)


@cache
def _special() -> re.Pattern[str]:
    return re.compile(r"[\\`*_\[\]<>&|~]|(?<=\s)#|!(?=\[)")
