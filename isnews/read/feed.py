"""Feeds: RSS 2.0, RSS 1.0 (RDF) and Atom; their items, and one of them as a source (`FEED#3`)."""

import re
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urljoin

from isnews.article import Article
from isnews.errors import NothingFound, SourceError
from isnews.read import xml
from isnews.read.formats import Given
from isnews.read.page import facts
from isnews.read.page.tree import Node

_NUMBERED = re.compile(r"(.+)#(\d{1,6})")
_MOST = 2000
_LEAD = 600
_PAGE_HEAD = 500_000
"""Bytes of a page in which its feed is looked for."""


class Item(NamedTuple):
    """One article that a feed tells of."""

    number: int
    """Counts from 1."""
    title: str
    url: str | None
    published: str | None
    lead: str | None


class Feed(NamedTuple):
    """A feed: its name, and its items in its own order."""

    title: str | None
    items: tuple[Item, ...]
    site: str | None = None
    """The address of the site that it tells of."""


def split(name: str) -> tuple[str, int] | None:
    """A feed and the number of an item (`https://…/rss#3`), or `None`."""
    found = _NUMBERED.fullmatch(name)
    return (found[1], int(found[2])) if found else None


@lru_cache(maxsize=2)
def parse(data: bytes, source: str, url: str | None = None) -> Feed:
    """The feed in a document. Raises `SourceError` where it is none."""
    from isnews.read import formats

    marked_up = data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<")
    if marked_up and formats.told(data, "-") == "html":
        raise _page(data, source, url)
    root = xml.parse(data, source) if marked_up else None
    if root is None or root.tag not in ("rss", "feed", "RDF"):
        raise SourceError(
            f"{source} is no RSS or Atom feed. Name an article with isnews show.", source=source, code="unsupported"
        )
    channel = xml.child(root, "channel") or root
    site = next(iter(_links(channel)), None)
    stated = root.attrs.get("xml:base", "")
    base = urljoin(url, stated) if url else stated if stated.startswith(("http://", "https://")) else None
    items = [_item(number, node, base) for number, node in enumerate(xml.all_of(root, "item", "entry")[:_MOST], 1)]
    return Feed(xml.text(channel, "title"), tuple(items), urljoin(base, site) if base and site else site)


def _page(data: bytes, source: str, url: str | None) -> SourceError:
    """The error for a page: it may name its feed."""
    from isnews.read.page import charset, tree

    name = "Standard input" if source == "-" else source
    try:
        nodes = tree.parse(charset.decode(data[:_PAGE_HEAD], source, None)).nodes
    except (SourceError, tree.TooManyError):
        nodes = []
    own = next((node.attrs["href"] for node in nodes if _names_feed(node)), None)
    if own is not None:
        return SourceError(
            f"{name} is a page, no feed. It names its feed: {urljoin(url, own) if url else own}",
            source=source,
            code="unsupported",
        )
    return SourceError(
        f"{name} is a page, no feed. Read its article with isnews show; isnews feed alone lists well-known feeds.",
        source=source,
        code="unsupported",
    )


def _names_feed(node: Node) -> bool:
    kind = node.attrs.get("type", "").split(";")[0].strip().lower()
    named = kind in ("application/rss+xml", "application/atom+xml") and bool(node.attrs.get("href", "").strip())
    return node.tag == "link" and named and "alternate" in node.attrs.get("rel", "").lower().split()


def _item(number: int, node: Node, base: str | None) -> Item:
    link = next((address for address in _links(node)), None)
    if link and base:
        link = urljoin(base, link)
    lead = xml.text(node, "description") or xml.text(node, "summary")
    when = next((text for name in ("pubDate", "published", "date", "updated") if (text := xml.text(node, name))), "")
    title = plain(xml.text(node, "title") or "") or "(uten tittel)"
    return Item(number, title, link, _date(when), (plain(lead)[:_LEAD] or None) if lead else None)


def _links(node: Node) -> list[str]:
    """The addresses of the article, its own page first."""
    out: list[str] = []
    for inner in node.children:
        if isinstance(inner, Node) and inner.tag == "link":
            address = inner.attrs.get("href") or inner.text()
            if inner.attrs.get("rel", "alternate") == "alternate":
                out.append(address)
        elif isinstance(inner, Node) and inner.tag == "guid" and inner.attrs.get("isPermaLink") != "false":
            out.append(inner.text())
    return [address for address in out if address and not address.lower().startswith(("javascript:", "data:", "file:"))]


def plain(text: str) -> str:
    """Text without the markup that feeds put in their texts, as entities or not."""
    import html

    from isnews.read.page import tree

    text = html.unescape(text) if "&" in text else text
    if "<" in text:
        text = tree.parse(text).root.text()
    return tree.squeeze(text)


def _date(text: str) -> str | None:
    if not text:
        return None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return facts.edtf(text)


def item(feed: Feed, number: int, source: str) -> Item:
    """The item of this number. Raises `NothingFound`."""
    if not 1 <= number <= len(feed.items):
        raise NothingFound(
            f"{source} has {len(feed.items)} articles, none with number {number}. isnews feed lists them."
        )
    return feed.items[number - 1]


def read_bytes(given: Given) -> Article:
    """A feed is not one article: say how to choose."""
    count = len(parse(given.data, given.source, given.url).items)
    name = given.source if given.source != "-" else "FEED"
    raise SourceError(
        f"{given.source} is a feed with {count} articles. "
        f"List them with isnews feed, read one as {name}#1, or all with --all.",
        source=given.source,
        code="unsupported",
    )
