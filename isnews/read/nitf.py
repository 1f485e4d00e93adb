"""NITF, the news agencies' XML for one article (IPTC, version 3)."""

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import assemble, captions, xml
from isnews.read.assemble import Part
from isnews.read.formats import Given
from isnews.read.page import facts
from isnews.read.page.tree import Node

_HEADINGS = ("hl2", "h2", "h3", "h4")


def read_bytes(given: Given) -> Article:
    """The article of an NITF document."""
    return article(xml.parse(given.data, given.source), given.source)


def article(root: Node, source: str, **known: str | None) -> Article:
    """The article of an `<nitf>` element; `known` is what a wrapping document says (`published`, `publisher`, …)."""
    head = next(iter(xml.all_of(root, "body.head")), root)
    content = next(iter(xml.all_of(root, "body.content")), None)
    parts: list[Part] = []
    for node in xml.all_of(head, "abstract"):
        parts += [Part("lead", p.text()) for p in (xml.all_of(node, "p") or [node]) if p.text()]
    parts += body(content) if content is not None else []
    for node in xml.all_of(root, "tagline"):
        parts.append(Part("tail", node.text()))
    if not any(part.kind in ("paragraph", "quote", "lead", "item") for part in parts):
        raise NothingFound(f"{source} holds no text. Name a document with an article in it.")
    issued = next((n.attrs.get("norm") for n in xml.all_of(root, "date.issue", "story.date")), None)
    names = [name for n in xml.all_of(head, "byline") for name in facts.authors(_without(n, "byttl"))]
    return assemble.article(
        assemble.tidy(parts),
        source=source,
        title=next((n.text() for n in xml.all_of(head, "hl1") if n.text()), None)
        or known.get("title")
        or xml.text(root, "head", "title"),
        byline=tuple(dict.fromkeys(names)),
        published=known.get("published") or facts.edtf(_iso(issued or "")),
        updated=known.get("updated"),
        publisher=known.get("publisher")
        or next((n.text() for n in xml.all_of(root, "distributor", "doc.copyright") if n.text()), None),
    )


def body(content: Node) -> list[Part]:
    """The parts of `<body.content>`, or of any XHTML-like body."""
    out: list[Part] = []
    stack = [content]
    while stack:
        node = stack.pop()
        if node.tag == "media":
            out += _media(node)
        elif node.tag in _HEADINGS:
            out.append(Part("heading", node.text()))
        elif node.tag == "li":
            out.append(Part("item", node.text()))
        elif node.tag in ("p", "q", "hl3"):
            text = node.text()
            if text:
                lead = node.attrs.get("lede") == "true" or node.attrs.get("class") == "lead"
                out.append(Part("lead", text) if lead else assemble.running(text))
        elif node.tag not in ("note", "table", "figure"):
            stack.extend(reversed([c for c in node.children if isinstance(c, Node)]))
        elif node.tag == "figure":
            out += _caption(node.text(), None)
    return out


def _media(node: Node) -> list[Part]:
    credit = next((n.text() for n in xml.all_of(node, "media-producer") if n.text()), None)
    return [part for n in xml.all_of(node, "media-caption") for part in _caption(n.text(), credit)]


def _caption(text: str, credit: str | None) -> list[Part]:
    found = captions.credit(text)
    return [Part("caption", text, credit=found[1] if found else credit)] if text else []


def _without(node: Node, tag: str) -> str:
    return " ".join(c if isinstance(c, str) else c.text() for c in node.children if isinstance(c, str) or c.tag != tag)


def _iso(norm: str) -> str:
    """`20241105T070100+0100` as `2024-11-05T07:01:00+0100`."""
    if len(norm) < 8 or not norm[:8].isdigit():
        return norm
    date = f"{norm[:4]}-{norm[4:6]}-{norm[6:8]}"
    time = norm[9:15]
    if norm[8:9] != "T" or not time.isdigit():
        return date
    return f"{date}T{time[:2]}:{time[2:4]}:{time[4:6]}{norm[15:]}"
