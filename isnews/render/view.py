"""What a reader is shown of an article, piece by piece, before any renderer sets it.

Title, lead, then one line with date, length and reading time, the byline, the body, and related links last.
Labels that the renderer writes anew (dash, bullet, `Foto:`, `LES OGSÅ:`) are cut from the pieces' text.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from isnews.article import BODY, NUMBERED, Article, Block, Section
from isnews.norwegian import dates, words
from isnews.read.labels import label
from isnews.render.labels import labels, thousands
from isnews.render.pieces import DASHES, Kind, Piece, Run
from isnews.render.runs import runs
from isnews.render.safe import one_line

if TYPE_CHECKING:
    from isnews.findings import Span

WORDS_A_MINUTE = 220
"""Silent reading of non-fiction; Brysbaert (2019) puts the mean at 238 for English, less for longer words."""

_LONGEST_TITLE = 60
"""Characters of a fact box's title; a longer line that starts with `Fakta:` is text already."""

_BULLETS = "•·▪◦‣●*" + DASHES
_SPACES = " \t\n\u00a0"


def view(
    article: Article, *, section: Section | None = None, marked: "Sequence[Span]" = (), numbered: bool = False
) -> list[Piece]:
    """The pieces of `article`, or of one of its sections.

    `marked` are stretches to set off (the sentences of a summary), in the text's order. `numbered` gives each paragraph
    the number by which the other findings call it.
    """
    counted = (block for block in article.blocks if numbered and block.kind in NUMBERED)
    numbers = {block.start: number for number, block in enumerate(counted, 1)}
    if section is not None:
        blocks = [b for b in article.blocks if section.start <= b.start < section.end]
        pieces = ((b, _piece(article, b, marked)) for b in blocks if b.kind != "related")
        return [piece._replace(number=numbers.get(block.start)) for block, piece in pieces]
    head, body, related = [], [], []
    leads_in = True
    for block in article.blocks:
        if block.kind in {"title", "byline", "date"}:
            continue
        piece = _piece(article, block, marked)._replace(number=numbers.get(block.start))
        if leads_in and piece.kind == "lead":
            head.append(piece)
        elif piece.kind == "related":
            related += [piece] if piece.runs else []  # a label alone, over links that are no longer there
        else:
            leads_in = False
            body.append(piece)
    return [*_title(article), *head, *_meta(article), *body, *related]


def _title(article: Article) -> Iterator[Piece]:
    """The title among the lines that stand with it: a genre above, decks below, which are set as leads."""
    lines = [one_line(article.text[b.start : b.end]) for b in article.blocks if b.kind == "title"]
    title = one_line(article.title or "")
    if title and title not in lines:
        lines = [title, *lines[1:]]
    for line in filter(None, lines):
        yield Piece("title" if line == title else "lead", (Run(line),))


def _meta(article: Article) -> Iterator[Piece]:
    if line := meta(article):
        yield Piece("meta", (Run(line),))
    printed = [one_line(article.text[b.start : b.end]) for b in article.blocks if b.kind == "byline"]
    for line in printed or [one_line(", ".join(article.byline))]:
        if line:
            yield Piece("byline", (Run(line),))


def meta(article: Article) -> str:
    """The line under the title: `november 2018 · 520 ord · 3 min lesetid`."""
    own = labels(article.language)
    parts = []
    if article.published:
        parts.append(one_line(dates.printed(article.published, article.language)))
    elif not article.updated:
        # A date line that could not be understood is still the reader's to see.
        parts += [one_line(article.text[b.start : b.end]) for b in article.blocks if b.kind == "date"]
    if article.updated:
        parts.append(own.updated.format(one_line(dates.printed(article.updated, article.language))))
    if count := length(article):
        parts.append(f"{thousands(count)} {own.words}")
        parts.append(own.reading_time.format(-(-count // WORDS_A_MINUTE)))
    if article.publisher:
        parts.insert(0, one_line(article.publisher))
    return " · ".join(part for part in parts if part)


def length(article: Article) -> int:
    """Words of running text."""
    return sum(words.count(article.text, b.start, b.end) for b in article.blocks if b.kind in BODY)


def _piece(article: Article, block: Block, marked: "Sequence[Span]") -> Piece:
    text = article.text
    start, end = block.start, block.end
    kind: Kind = "paragraph" if block.kind in {"date", "byline"} else block.kind  # type: ignore[assignment]
    number = ""
    if kind == "heading":
        start = _past(text, start, end, "#" + _SPACES)
    elif kind == "quote":
        start = _past(text, start, end, DASHES + _SPACES)
    elif kind == "item":
        number = _number(text[start : start + 5])
        start = _past(text, start + len(number), end, _SPACES if number else _BULLETS + _SPACES)
    elif kind == "related":
        return _related(article, block)
    elif kind == "factbox":
        return _fact(text, start, end, marked)
    elif kind == "caption" and block.credit:
        return _caption(text, block, block.credit)
    return Piece(kind, tuple(runs(text, start, end, marked)), (Run(number),) if number else ())


def _past(text: str, start: int, end: int, characters: str) -> int:
    while start < end and text[start] in characters:
        start += 1
    return start


def _number(start: str) -> str:
    """The number of a list item: `3.` of `3. Vask gulvet`."""
    digits = start[: len(start) - len(start.lstrip("0123456789"))]
    mark = start[len(digits) : len(digits) + 1]
    return digits + mark if digits and mark in {".", ")"} else ""


def _fact(text: str, start: int, end: int, marked: "Sequence[Span]") -> Piece:
    """A line of a fact box: its title in bold, its items with a bullet."""
    after = _past(text, start, end, _BULLETS + _SPACES)
    line = tuple(runs(text, after if after > start else start, end, marked))
    if after > start:
        return Piece("factbox", line, (Run("•"),))
    found = label(one_line(text[start : min(end, start + 80)]))
    if found is not None and found.kind == "fact" and end - start <= _LONGEST_TITLE:
        return Piece("factbox", tuple(Run(run.text, "name") for run in line))
    return Piece("factbox", line)


def _related(article: Article, block: Block) -> Piece:
    """A link without its `LES OGSÅ:`, which goes before it in the view's own words."""
    line = one_line(article.text[block.start : block.end])
    found = label(line)
    if found is not None and found.kind == "related":
        line = found.rest
    return Piece("related", (Run(line),) if line else (), (Run(labels(article.language).related),))


def _caption(text: str, block: Block, credit: str) -> Piece:
    """A caption's sentences, and apart from them `Foto: MOADH AL-DULAIMI / AFP`."""
    at = text.rfind(credit, block.start, block.end)
    colon = text.rfind(":", block.start, max(at, block.start))
    named = text[block.start : max(colon, block.start)].split()[-1:]
    if at < 0 or not named or text[colon + 1 : at].strip(_SPACES):
        return Piece("caption", tuple(runs(text, block.start, block.end)))
    before = colon - len(named[0])
    return Piece(
        "caption", tuple(runs(text, block.start, before)), aside=one_line(f"{named[0].capitalize()}: {credit}")
    )
