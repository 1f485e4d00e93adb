"""What was read: an article is an immutable text with blocks over it.

All offsets count Unicode characters in `Article.text`, the end exclusive.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

BlockKind = Literal[
    "title",
    "lead",
    "byline",
    "date",
    "heading",
    "paragraph",
    "quote",
    "item",
    "caption",
    "factbox",
    "related",
    "tail",
]

NUMBERED: frozenset[str] = frozenset({"lead", "paragraph", "quote", "item", "factbox"})
"""Kinds that count when paragraphs are numbered from 1."""

BODY: frozenset[str] = frozenset({"lead", "paragraph", "quote", "item"})
"""Kinds that hold the article's running text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article with one role in its layout."""

    kind: BlockKind
    start: int
    end: int
    section: str | None = None
    """Title of the section that the block stands in; `None` before the first heading."""
    credit: str | None = None
    """Photographer and agency of a caption, as printed: `MOADH AL-DULAIMI / AFP`."""
    origin: str | None = None
    """What in the source it was: an element's name (`h1`, `figcaption`), `data` for what a page states apart from its
    text; `None` in plain text, where `start` tells the place."""


class Section(NamedTuple):
    """A heading and what stands under it, to the next heading."""

    number: int
    """Counts from 1."""
    title: str
    start: int
    """Where the heading starts."""
    end: int
    words: int
    """Words of running text under the heading, the heading itself not counted."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was read: its text, unchanged, and what the layout says about it."""

    text: str
    """The decoded source with line ends as `\\n` and without a BOM, otherwise unchanged."""
    blocks: tuple[Block, ...] = ()
    """In the text's order, never overlapping."""
    source: str = "-"
    """The name of the source as the caller gave it."""
    url: str | None = None
    title: str | None = None
    published: str | None = None
    """EDTF (ISO 8601-2), as precise as the source and no more: `2018-11`."""
    updated: str | None = None
    byline: tuple[str, ...] = field(default=())
    """Names of the authors."""
    publisher: str | None = None
    language: str = "nb"
    """`nb`, `nn`, or the code of another detected language."""
    sections: tuple[Section, ...] = field(default=())
    bounded: bool = True
    """Whether there may be no more in it than `isnews.read.limits` says; not where the caller allowed for more."""

    def body(self) -> Iterator[tuple[int, Block]]:
        """The blocks of running text, each with its index in `blocks`."""
        return ((i, b) for i, b in enumerate(self.blocks) if b.kind in BODY)
