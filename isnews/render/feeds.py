"""A feed's items for reading and as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from isnews.errors import SourceError
from isnews.norwegian import dates
from isnews.read.feed import Feed
from isnews.render import as_json
from isnews.render.pieces import Piece, Run
from isnews.render.safe import one_line


def pieces(feed: Feed) -> Iterator[Piece]:
    """Number, title and time of each item, its lead under it."""
    if feed.title and (title := one_line(feed.title)):
        yield Piece("title", (Run(title),))
    for item in feed.items:
        when = one_line(dates.printed(item.published, "nb")) if item.published else ""
        yield Piece("heading", (Run(f"{item.number}  {one_line(item.title)}"),))
        if when:
            yield Piece("meta", (Run(when),))
        if item.lead and (lead := one_line(item.lead)):
            yield Piece("paragraph", (Run(lead),))


def lines(feed: Feed, source: str) -> str:
    """For a pipe: a line an item, parted by tabs: its name as a source, time, title, address and lead."""
    out = []
    for item in feed.items:
        cells = (f"{source}#{item.number}", item.published, item.title, item.url, item.lead)
        out.append("\t".join(one_line(cell or "") for cell in cells) + "\n")
    return "".join(out)


def entry(feed: Feed, source: str) -> dict[str, Any]:
    """A feed as JSON."""
    items = [
        {"number": i.number, "title": i.title, "url": i.url, "published": i.published, "lead": i.lead}
        for i in feed.items
    ]
    return {"source": source, "title": feed.title, "items": items}


def failed(error: SourceError) -> dict[str, Any]:
    """What stands in the place of a feed that could not be read."""
    return as_json.failed(error)


def document(entries: list[dict[str, Any]]) -> str:
    """The whole document."""
    return as_json.written({"schema": as_json.SCHEMA, "articles": [], "feeds": entries})


def known_pieces(known: Mapping[str, str]) -> Iterator[Piece]:
    """The names and addresses of the well-known feeds, side by side."""
    wide = max(map(len, known), default=0)
    for name, url in known.items():
        yield Piece("row", (Run(url, "role"),), (Run(f"{name:{wide}}  ", "name"),))


def known_document(known: Mapping[str, str]) -> str:
    """The well-known feeds."""
    return document([{"source": url, "title": name, "items": []} for name, url in known.items()])
