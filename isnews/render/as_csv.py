"""Write quotations as CSV (RFC 4180), a row a quotation; `excel` for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator

from isnews.article import Article
from isnews.findings import Quote
from isnews.render.safe import safe

COLUMNS = (
    "source",
    "title",
    "published",
    "section",
    "paragraph",
    "kind",
    "mark",
    "text",
    "speaker",
    "role",
    "how",
    "via",
    "cue",
    "start",
    "end",
)
"""`start` is the first part's, `end` the last part's; JSON has each part of a quotation that a clause splits."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_rows(found: Iterable[tuple[Article, Iterable[Quote]]], *, excel: bool = False) -> str:
    """The table of all quotations of all articles, with its head.

    With `excel` cells are parted by `;`, a byte-order mark stands first, and an apostrophe before each cell that a
    spreadsheet would run as a formula.
    """
    rows = (_cells(article, quote) for article, quotes in found for quote in quotes)
    return "".join(lines(COLUMNS, rows, excel=excel))


def quote_lines(article: Article, quotes: Iterable[Quote], *, excel: bool = False, head: bool) -> Iterator[str]:
    """The rows of one article's quotations, each as its own text, behind the table's head where that is asked for."""
    return lines(COLUMNS if head else None, (_cells(article, quote) for quote in quotes), excel=excel)


def lines(columns: Iterable[str] | None, rows: Iterable[Iterable[object]], *, excel: bool = False) -> Iterator[str]:
    """A table's head and rows, each as its own text; `None` is an empty cell, or no head. `excel` as for `csv_rows`."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if excel else ",", lineterminator="\r\n")
    if columns is not None:
        out.write("\ufeff" if excel else "")
        writer.writerow(columns)
    for row in rows:
        yield out.getvalue()
        out.seek(0)
        out.truncate()
        cells = ["" if cell is None else safe(str(cell)) for cell in row]
        writer.writerow([_harmless(cell) for cell in cells] if excel else cells)
    yield out.getvalue()


def _cells(article: Article, quote: Quote) -> list[str | int]:
    speaker = quote.speaker
    return [
        article.source,
        article.title or "",
        article.published or "",
        quote.section or "",
        quote.paragraph,
        quote.kind,
        quote.mark or "",
        quote.text,
        speaker.name if speaker else "",
        (speaker.role or "") if speaker else "",
        speaker.how if speaker else "",
        quote.via.name if quote.via else "",
        quote.cue.text if quote.cue else "",
        quote.parts[0].start if quote.parts else "",
        quote.parts[-1].end if quote.parts else "",
    ]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
