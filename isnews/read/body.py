"""The running text: headings between paragraphs, tables, and the signature at the end."""

from isnews.read import bylines, headings, marks
from isnews.read.lines import Piece

_TEXT = ("", "lead", "dash", "item", "heading", "bold", "top", "factbox")
_RUN = 3
"""As many short lines in a row are a list or a table, not headings."""


def settle(pieces: list[Piece]) -> None:
    """Set the kinds that are still open."""
    texts = [piece for piece in pieces if piece.kind in _TEXT]
    _signature(texts)
    short = [_may_be_heading(piece) for piece in texts]
    i = 0
    while i < len(texts):
        end = i
        while end < len(texts) and short[end]:
            end += 1
        _run(texts, i, end)
        i = max(end, i) + 1
    for piece in texts:
        _settle_rest(piece)


def _may_be_heading(piece: Piece) -> bool:
    return piece.kind in ("bold", "heading") or (piece.kind in ("", "dash") and headings.is_mid_heading(piece))


def _run(texts: list[Piece], start: int, end: int) -> None:
    """Settle the pieces from `start` to `end`, all of a heading's shape, by what follows them."""
    following = texts[end] if end < len(texts) else None
    plain = [piece for piece in texts[start:end] if piece.kind == "" and not piece.ended]
    table = len(plain) >= _RUN and len(plain) == end - start
    for i in range(start, end):
        piece = texts[i]
        if piece.kind in ("bold", "heading"):
            piece.kind = "heading" if piece.kind == "heading" or following or i + 1 < end else "paragraph"
        elif table:
            # The line above a table's rows is its heading: "Resultater".
            piece.kind = "item"
        elif following is not None and following.kind == "byline" and i == end - 1 and i > 0:
            piece.kind = "tail"  # "For Sandøy kystlag", right above who signs
        elif following is None and i == end - 1:
            piece.kind = "quote" if marks.dash(piece.text) else "paragraph"
        elif following is not None and following.kind == "dash" and headings.introduces(piece.text):
            piece.kind = "paragraph"
        else:
            piece.kind = "heading"


def _signature(texts: list[Piece]) -> None:
    """The author's name under a letter or a comment, with a line of what he or she is."""
    for piece in reversed(texts[1:][-3:]):
        if piece.kind != "" or piece.ended or not bylines.is_signature(piece.text):
            return
        piece.kind = "byline"


def _settle_rest(piece: Piece) -> None:
    if piece.kind == "dash":
        piece.kind = "quote"
    elif piece.kind == "":
        piece.kind = "paragraph"
    elif piece.kind in ("bold", "top"):
        piece.kind = "heading"
