"""The sentences of an article that a summary may choose from, with what the methods ask of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from isnews.article import Article, Block, Section
from isnews.norwegian.matching import Matching
from isnews.norwegian.sentences import sentences_of_copy
from isnews.norwegian.words import forms_of_copy

_CLOSED = re.compile(r"[.!?…][»\"”“’')\]]*$")
_HEADING = 12
"""Words of a heading, at most."""
_DASH_LINE = 5
"""Sentences of one speaker's turn; a longer paragraph goes over into the reporter's own words."""


class Candidate(NamedTuple):
    """A sentence of the running text."""

    start: int
    end: int
    quoted: bool
    """It stands in a dash line; not in a paragraph that only begins with one."""
    follows: bool
    """It is not the first of its block."""
    section: str | None
    forms: tuple[str, ...]
    """Its words, in the form for look-ups."""
    length: int
    """In words, or as white space parts it where that makes more, so that no way to count finds a budget passed."""
    closed: bool
    """It ends in a full stop, question mark, exclamation mark or ellipsis; what does not is often a heading."""


def candidates(article: Article, section: Section | None = None) -> list[Candidate]:
    """The sentences of the running text, in order: leads, paragraphs, dash lines and items; no captions, no links.

    What has no closing mark and is no longer than a heading is left out, unless nothing else is there. With a section,
    only the sentences under its heading.
    """
    found: list[Candidate] = []
    for _, block in article.body():
        if section is None or section.start <= block.start < section.end:
            found += _of_block(article.text, block)
    whole = [candidate for candidate in found if candidate.closed or candidate.length > _HEADING]
    return whole or found


def _of_block(text: str, block: Block) -> Iterator[Candidate]:
    matching = Matching(text[block.start : block.end])
    copy, section = matching.text, block.section
    spans = sentences_of_copy(copy)
    quoted = block.kind == "quote" and len(spans) <= _DASH_LINE
    follows = False
    for (start, end), (first, last) in zip(matching.back(spans, block.start), spans, strict=True):
        piece = copy[first:last]
        found = tuple(forms_of_copy(piece.lower()))
        if found:
            closed = piece[-1] in ".!?…" or _CLOSED.search(piece, max(0, len(piece) - 9)) is not None
            # The copy has no other white space than spaces and line ends.
            plain = "  " not in piece and "\n" not in piece
            length = max(len(found), piece.count(" ") + 1 if plain else len(piece.split()))
            yield Candidate(start, end, quoted, follows, section, found, length, closed)
        follows = True
