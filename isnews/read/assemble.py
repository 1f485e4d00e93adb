"""Parts with their kinds to an `Article`: one text, a blank line between the blocks, and where each stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from isnews.article import Article, BlockKind
from isnews.norwegian import variety
from isnews.norwegian.matching import Matching
from isnews.read import facts, marks
from isnews.read.lines import Piece

_TOP = 8
"""Parts among which the lead is looked for."""
_ENOUGH = 40_000
"""Characters that tell which language a text is in."""


@dataclass(slots=True)
class Part:
    """One block of an article before its place in the text is known."""

    kind: BlockKind
    text: str
    credit: str | None = None
    bold: bool = False
    headed: bool = False
    """Whether it shares the headline's header."""
    pulled: bool = False
    """Whether it may be a quotation set large that the text holds too."""
    link: bool = False
    """Whether it is a link without a label."""
    origin: str | None = None
    """The element that it was, `data` where it is not of the text."""
    joined: bool = False
    """Whether only a line break parts it from the one before."""
    heading: bool = False
    """Whether the page sets it as a heading, though it is none of the article's."""


def tidy(parts: Iterable[Part]) -> list[Part]:
    """The parts without empty ones and without a part that repeats the one before."""
    out: list[Part] = []
    for part in parts:
        if part.text and not (out and out[-1].text == part.text):
            out.append(part)
    return out


def running(text: str) -> Part:
    """A paragraph, or a dash line where it starts with a dash."""
    return Part("quote" if marks.dash(text) else "paragraph", text)


def article(
    parts: list[Part],
    *,
    source: str,
    title: str | None = None,
    url: str | None = None,
    byline: tuple[str, ...] = (),
    published: str | None = None,
    updated: str | None = None,
    publisher: str | None = None,
    title_origin: str | None = "data",
) -> Article:
    """The article of these parts; title and byline become blocks on top of them."""
    head = [Part("title", title, origin=title_origin)] if title else []
    body = [part for part in parts if part.kind != "title"]
    # A page may show its picture above the lead; a reader wants the lead first.
    top = [part for part in body[:_TOP] if part.kind == "lead"]
    body = [*top, *(part for part in body[:_TOP] if part.kind != "lead"), *body[_TOP:]]
    if byline and not any(part.kind == "byline" for part in body):
        body.insert(len(top), Part("byline", ", ".join(byline), origin="data"))
    texts: list[str] = []
    pieces: list[Piece] = []
    origins: list[str | None] = []
    at = 0
    for part in [*head, *body]:
        text = part.text.replace("\n", " ").strip()
        if text:
            pieces.append(Piece(at, at + len(text), text, True, part.kind, part.credit))
            texts.append(text)
            origins.append(part.origin)
            at += len(text) + 2
    text = "\n\n".join(texts)
    blocks, sections = facts.blocks_and_sections(_Same(text), pieces)
    blocks = tuple(replace(block, origin=origin) for block, origin in zip(blocks, origins, strict=True))
    return Article(
        text=text,
        blocks=blocks,
        source=source,
        url=url,
        title=title,
        published=published,
        updated=updated,
        byline=byline,
        publisher=publisher,
        language=variety.detect(_sample(pieces)),
        sections=sections,
    )


class _Same(Matching):
    """The pieces point into the text itself: there is nothing to map."""

    __slots__ = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span as it is."""
        return start, end


def _sample(pieces: list[Piece]) -> str:
    out: list[str] = []
    size = 0
    for piece in pieces:
        if piece.kind in ("title", "lead", "paragraph", "quote", "item") and size < _ENOUGH:
            out.append(piece.text)
            size += len(piece.text)
    return "\n".join(out)
