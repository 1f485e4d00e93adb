"""NewsML-G2 (IPTC): the first news item with a text, in NITF, XHTML or plain."""

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import assemble, nitf, xml
from isnews.read.assemble import Part
from isnews.read.formats import Given
from isnews.read.page import facts
from isnews.read.page.tree import Node


def read_bytes(given: Given) -> Article:
    """The article of a news item or message."""
    root = xml.parse(given.data, given.source)
    for item in xml.all_of(root, "newsItem"):
        found = _item(item, given.source)
        if found is not None:
            return found
    raise NothingFound(f"{given.source} holds no news item with text. Name a document with an article in it.")


def _item(item: Node, source: str) -> Article | None:
    content = xml.child(item, "contentMeta") or item
    management = xml.child(item, "itemMeta") or item
    known = {
        "title": xml.text(content, "headline") or xml.text(management, "title"),
        "published": _date(content, "contentCreated")
        or _date(management, "firstCreated")
        or _date(management, "versionCreated"),
        "updated": _date(content, "contentModified"),
        "publisher": xml.text(management, "provider", "name") or _literal(xml.child(management, "provider")),
    }
    whole = next(iter(xml.all_of(item, "nitf")), None)
    if whole is not None:
        return nitf.article(whole, source, **known)
    inline = next(iter(xml.all_of(item, "inlineXML")), None)
    body = next(iter(xml.all_of(inline, "body")), inline) if inline is not None else None
    parts = nitf.body(body) if body is not None else _plain(next(iter(xml.all_of(item, "inlineData")), None))
    if not parts:
        return None
    names = [n for by in xml.all_of(content, "by") for n in facts.authors(by.text())]
    names = names or [n for c in xml.all_of(content, "creator") for n in facts.authors(xml.text(c, "name") or "")]
    return assemble.article(assemble.tidy(parts), source=source, byline=tuple(dict.fromkeys(names)), **known)


def _plain(node: Node | None) -> list[Part]:
    text = "".join(c for c in node.children if isinstance(c, str)) if node is not None else ""
    return [assemble.running(line) for raw in text.split("\n") if (line := " ".join(raw.split()))]


def _date(node: Node, name: str) -> str | None:
    return facts.edtf(xml.text(node, name) or "")


def _literal(node: Node | None) -> str | None:
    return (
        (node.attrs.get("literal") or node.attrs.get("qcode", "").rpartition(":")[2] or None)
        if node is not None
        else None
    )
