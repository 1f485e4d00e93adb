"""What the settled pieces say: blocks, sections, title, authors, publisher, dates."""

from itertools import zip_longest
from typing import cast

from isnews.article import BODY, Block, BlockKind, Section
from isnews.norwegian import dates as printed_dates
from isnews.norwegian import words
from isnews.norwegian.matching import Matching
from isnews.read import bylines, datelines, labels, parts
from isnews.read.lines import Piece

_KINDS: dict[str, BlockKind] = {"genre": "title", "notice": "tail"}


def blocks_and_sections(matching: Matching, pieces: list[Piece]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The pieces as blocks of the original text, each in its section."""
    blocks: list[Block] = []
    sections: list[Section] = []
    title: str | None = None
    start = length = 0
    for piece in pieces:
        if piece.kind == "rule":
            continue
        kind = _KINDS.get(piece.kind) or cast(BlockKind, piece.kind)
        span = matching.span(piece.start, piece.end)
        if kind == "heading":
            if title is not None:
                sections.append(Section(len(sections) + 1, title, start, blocks[-1].end, length))
            title, start, length = piece.text, span[0], 0
        blocks.append(Block(kind, *span, section=title, credit=piece.credit))
        if title is not None and kind in BODY:
            length += words.count(piece.text)
    if title is not None:
        sections.append(Section(len(sections) + 1, title, start, blocks[-1].end, length))
    return tuple(blocks), tuple(sections)


def headline(pieces: list[Piece]) -> str | None:
    """The title, without the label that an export may put before it."""
    for piece in pieces:
        if piece.kind == "title":
            found = labels.label(piece.text)
            return found.rest if found is not None and found.kind == "title" and found.colon else piece.text
    return None


def authors(pieces: list[Piece]) -> tuple[str, ...]:
    """The names in the bylines, each once."""
    names: list[str] = []
    for piece, following in zip_longest(pieces, pieces[1:]):
        pictures = following is not None and following.kind == "byline" and bylines.is_photographer(following.text)
        if piece.kind == "byline" and not pictures:
            names += bylines.names(piece.text, labels.label(piece.text))
    return tuple(dict.fromkeys(names))


def publisher(pieces: list[Piece]) -> str | None:
    """The news agency that signs the text: in a tail, a byline, or the dateline that the text starts with."""
    for piece in pieces:
        found = None
        if piece.kind == "lead":
            found = datelines.agency(piece.text)
        elif piece.kind in ("byline", "date") or (piece.kind == "tail" and parts.is_tail(piece.text)):
            found = bylines.agency(piece.text)
        if found:
            return found
    return None


def dates(pieces: list[Piece]) -> tuple[str | None, str | None]:
    """When the article was published and updated, as EDTF."""
    published = updated = None
    above = ""
    for piece in pieces:
        if piece.kind != "date":
            above = ""
            continue
        found = labels.label(piece.text)
        date = printed_dates.edtf(piece.text)
        # "Sist oppdatert:" may have its date on the line below.
        kind, above = (found.kind, "" if found.rest else found.kind) if found is not None else (above, "")
        if kind == "updated":
            updated = updated or date
        else:
            published = published or date
    return published, updated
