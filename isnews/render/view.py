"""What a reader is shown of an article, piece by piece, before any renderer sets it.

Title, lead, then one line with date, length and reading time, the byline, the body, and related links last.
Labels that the renderer writes anew (dash, bullet, `Foto:`, `LES OGSÅ:`) are cut from the pieces' text.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from isnews.article import BODY, Article, Block, Section
from isnews.norwegian import dates, words
from isnews.read.labels import label
from isnews.render.labels import labels
from isnews.render.safe import one_line, safe

if TYPE_CHECKING:
    from isnews.findings import Span

Kind = Literal[
    "title",
    "lead",
    "meta",
    "byline",
    "heading",
    "paragraph",
    "quote",
    "item",
    "caption",
    "factbox",
    "related",
    "tail",
    "sentence",
    "quotation",
    "speaker",
    "said",
    "person",
    "entry",
    "checked",
    "finding",
    "row",
]
"""The kinds of blocks, a line of facts (`meta`), and what the other commands list."""

RunStyle = Literal["", "mark", "quoted", "marked", "name", "role", "via"]
"""`mark` is a guillemet, `quoted` what stands within; `marked` what a summary chose or somebody said; `via` the outlet
that relays it."""

WORDS_A_MINUTE = 220
"""Silent reading of non-fiction; Brysbaert (2019) puts the mean at 238 for English, less for longer words."""

_LONGEST_TITLE = 60
"""Characters of a fact box's title; a longer line that starts with `Fakta:` is text already."""

DASHES = "–—-−‒―"
_BULLETS = "•·▪◦‣●*" + DASHES
_SPACES = " \t\n\u00a0"


class Run(NamedTuple):
    """Words of a piece that are set in one way."""

    text: str
    style: RunStyle = ""


class Piece(NamedTuple):
    """One paragraph, heading or line of the view; its text is safe to print and has no line ends."""

    kind: Kind
    runs: tuple[Run, ...]
    label: tuple[Run, ...] = ()
    """What goes before the text and is set apart: a list item's number, a quotation's speaker, `Les også`."""
    aside: str = ""
    """What goes after it and is set apart: a caption's credit, a quotation's place, a section's length."""

    @property
    def text(self) -> str:
        """The piece without its styles."""
        return "".join(run.text for run in self.runs)


def view(article: Article, *, section: Section | None = None, marked: "Sequence[Span]" = ()) -> list[Piece]:
    """The pieces of `article`, or of one of its sections.

    `marked` are stretches to set off (the sentences of a summary), in the text's order.
    """
    if section is not None:
        blocks = [b for b in article.blocks if section.start <= b.start < section.end]
        return [_piece(article, b, marked) for b in blocks if b.kind != "related"]
    head, body, related = [], [], []
    leads_in = True
    for block in article.blocks:
        if block.kind in {"title", "byline", "date"}:
            continue
        piece = _piece(article, block, marked)
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


def thousands(number: int) -> str:
    """`12 400`, with a space that no line breaks at."""
    return f"{number:,}".replace(",", "\u00a0") if number > 9999 else str(number)


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


def runs(text: str, start: int, end: int, marked: "Sequence[Span]" = ()) -> Iterator[Run]:
    """The stretch as runs: marked sentences, quoted words, the rest; white space as single spaces."""
    pending = started = False
    for first, last, style in _styled(text, start, end, marked):
        piece = safe(text[first:last]).replace("\n", " ")
        words_only = " ".join(word for word in piece.split(" ") if word)
        pending = pending or piece.startswith(" ")
        if not words_only:
            continue
        if pending and started:
            words_only = " " + words_only
        yield Run(words_only, style)
        started, pending = True, piece.endswith(" ")


def _styled(text: str, start: int, end: int, marked: "Sequence[Span]") -> Iterator[tuple[int, int, RunStyle]]:
    at = start
    for index in range(max(0, bisect_right(marked, start, key=lambda s: s.start) - 1), len(marked)):
        span = marked[index]
        if span.start >= end:
            break
        first, last = max(span.start, at), min(span.end, end)
        if first >= last:
            continue
        yield from _quoted(text, at, first)
        yield first, last, "marked"
        at = last
    yield from _quoted(text, at, end)


def _quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int, RunStyle]]:
    """The guillemets' own stretches, and those between; a mark that is never closed opens nothing."""
    at = start
    while (opened := text.find("«", at, end)) >= 0 and (closed := text.find("»", opened, end)) >= 0:
        if at < opened:
            yield at, opened, ""
        yield opened, opened + 1, "mark"
        yield opened + 1, closed, "quoted"
        yield closed, closed + 1, "mark"
        at = closed + 1
    if at < end:
        yield at, end, ""
