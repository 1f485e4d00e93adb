"""From a text to an `Article`: lines, pieces, and the rules of layout one after the other (see docs/reading.md)."""

from isnews.article import Article, Block
from isnews.norwegian import variety
from isnews.norwegian.matching import Matching
from isnews.read import body, boxes, captions, facts, kinds, lines, parts, top
from isnews.read.lines import Piece


def lay_out(text: str, source: str) -> Article:
    """The article that `text` holds; without blocks where there is no text.

    `text` has `\\n` for its line ends. Each step settles what it is sure of and leaves the rest to the next.
    """
    matching = Matching(text)
    copy = matching.text
    pieces = parts.part(copy, lines.join(copy, lines.split(copy)))
    return settle(text, matching, pieces, source)


def settle(text: str, matching: Matching, pieces: list[Piece], source: str) -> Article:
    """The article of these pieces of `text`; those that have a kind already keep it."""
    copy = matching.text
    for piece in pieces:
        kinds.settle(piece)
    pieces = captions.join_credits(parts.part_lead_from_caption(copy, pieces))
    boxes.settle(pieces)
    top.settle(pieces)
    body.settle(pieces)
    blocks, sections = facts.blocks_and_sections(matching, pieces)
    title, byline, publisher = facts.headline(pieces), facts.authors(pieces), facts.publisher(pieces)
    published, updated = facts.dates(pieces)
    return Article(
        text=text,
        blocks=blocks,
        source=source,
        title=title,
        published=published,
        updated=updated,
        byline=byline,
        publisher=publisher,
        language=variety.detect(_running(text, blocks)),
        sections=sections,
    )


def _running(text: str, blocks: tuple[Block, ...]) -> str:
    """The beginning of the running text: captions and links may be in another language."""
    out: list[str] = []
    size = 0
    for block in blocks:
        if block.kind in ("title", "lead", "paragraph", "quote", "item"):
            out.append(text[block.start : block.end])
            size += block.end - block.start
            if size > 40_000:
                break
    return "\n".join(out)
