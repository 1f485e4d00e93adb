"""The sentences of an article that a summary may choose from, with what the methods ask of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from isnews.article import Article, Block, Section
from isnews.norwegian.matching import Matching
from isnews.norwegian.portions import portions
from isnews.norwegian.sentences import sentences_of_copy
from isnews.norwegian.words import forms_of_copy
from isnews.read import limits

_CLOSED = re.compile(r"[.!?…][»\"”“’')\]]*$")
_HEADING = 12
"""Words of a heading, at most."""
_DASH_LINE = 5
"""Sentences of one speaker's turn; a longer paragraph goes over into the reporter's own words."""


_LONG = 500_000
"""Characters from which words that come again are kept once."""


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
    only the sentences under its heading. Raises `SourceError` where there are more than any article has.
    """
    found: list[Candidate] = []
    known: dict[str, str] | None = {} if len(article.text) > _LONG else None
    for _, block in article.body():
        if section is None or section.start <= block.start < section.end:
            for portion in _of_block(article.text, block, known):
                found += portion
                held = len(found) + len(known or ()) // 2
                limits.bound(article, held, limits.MOST_SENTENCES, "sentences and pairs of different words")
    whole = [candidate for candidate in found if candidate.closed or candidate.length > _HEADING]
    return whole or found


def _of_block(text: str, block: Block, known: dict[str, str] | None) -> Iterator[list[Candidate]]:
    """The sentences of the block, by portions; words that are `known` are kept once."""
    section, follows = block.section, False
    for begin, stop in portions(text, block.start, block.end):
        matching = Matching(text[begin:stop])
        copy = matching.text
        spans = sentences_of_copy(copy)
        quoted = block.kind == "quote" and len(spans) <= _DASH_LINE and stop - begin == block.end - block.start
        found = []
        for (start, end), (first, last) in zip(matching.back(spans, begin), spans, strict=True):
            piece = copy[first:last]
            forms = forms_of_copy(piece.lower())
            if forms:
                closed = piece[-1] in ".!?…" or _CLOSED.search(piece, max(0, len(piece) - 9)) is not None
                # The copy has no other white space than spaces and line ends.
                plain = "  " not in piece and "\n" not in piece
                length = max(len(forms), piece.count(" ") + 1 if plain else len(piece.split()))
                if known is not None:
                    forms = list(map(known.setdefault, forms, forms))
                found.append(Candidate(start, end, quoted, follows, section, tuple(forms), length, closed))
            follows = True
        yield found
