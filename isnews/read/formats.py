"""The table of formats, each with its reader; and which of them some bytes are, by content first, by name second."""

import os
import re
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from isnews.article import Article
from isnews.errors import SourceError
from isnews.read import glance, limits


class Given(NamedTuple):
    """What a reader is given."""

    data: bytes
    source: str
    """The name that the source goes by."""
    url: str | None = None
    """Where it was fetched."""
    charset: str | None = None
    """What the server says."""
    max_size: int = limits.MAX_SIZE
    """Bytes that anything unpacked may take."""


FORMATS: dict[str, str] = {
    "text": "isnews.read.plain",
    "markdown": "isnews.read.markdown",
    "html": "isnews.read.html",
    "feed": "isnews.read.feed",
    "docx": "isnews.read.docx",
    "pdf": "isnews.read.pdf",
    "mail": "isnews.read.mail",
    "nitf": "isnews.read.nitf",
    "newsml": "isnews.read.newsml",
    "ninjs": "isnews.read.ninjs",
    "schema.org": "isnews.read.schema_org",
}
"""Name to the module whose `read_bytes` reads it. A new format is one file and one row."""

_HEAD = 4096
_HEADER = re.compile(rb"^(?:mime-version|received|message-id|return-path|content-transfer-encoding):", re.I | re.M)
_ROOT = re.compile(r"<(?!\?|!--|!)([A-Za-z][\w:.-]*)")
_COMMENT = re.compile(r"<!--.{0,3000}?-->|<\?.{0,500}?\?>", re.DOTALL)
_FEEDS = frozenset({"rss", "feed", "rdf:rdf", "rdf"})
_SUFFIXES = {
    ".eml": "mail",
    ".mht": "mail",
    ".docx": "docx",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
}


def told(data: bytes, name: str) -> str:
    """The name of the format that some bytes are in."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if b"word/" in data else "zip"
    head = _text(data[:_HEAD]).lstrip("\ufeff \t\r\n")
    suffix = _SUFFIXES.get(os.path.splitext(name)[1].lower(), "text")
    if suffix == "markdown" and not head[:9].lower().startswith(("<!doctype", "<html", "<?xml")):
        return "markdown"
    if head.startswith("<"):
        return _markup(head) or "text"
    if head[:1] in ("{", "["):
        return _json(data)
    raw = data[:_HEAD].split(b"\n\n", 1)[0].replace(b"\r\n\r\n", b"\n\n").split(b"\n\n", 1)[0]
    if _HEADER.search(raw) and glance.may_be_mail(raw.lstrip()):
        return "mail"
    return suffix if suffix in ("html", "mail") else "text"


def _text(head: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head.decode(encoding, "replace")
    return head.decode("utf-8", "replace")


def _markup(head: str) -> str | None:
    """HTML, a feed or a news format; `None` for text that merely starts with `<`."""
    low = head.lower()
    if low.startswith("<!doctype html"):
        return "html"
    bare = _COMMENT.sub("", low)
    found = _ROOT.search(bare)
    if found is None:
        return "html" if low.startswith(("<!--", "<!doctype")) else None
    name = found[1]
    if name in _FEEDS:
        return "feed"
    if name == "nitf":
        return "nitf"
    if name in ("newsitem", "newsmessage", "packageitem") or name.endswith((":newsitem", ":newsmessage")):
        return "newsml"
    if name in _HTML or "-" in name or low.startswith("<!doctype"):
        return "html"
    return "html" if low.startswith("<?xml") and "xhtml" in low else None


_HTML = frozenset(
    [
        "html",
        "head",
        "body",
        "article",
        "main",
        "section",
        "div",
        "p",
        "h1",
        "h2",
        "h3",
        "span",
        "table",
        "title",
        "meta",
        "link",
        "script",
        "style",
        "header",
        "nav",
        "ul",
        "ol",
        "a",
        "figure",
        "img",
        "b",
        "i",
        "strong",
        "em",
        "br",
        "center",
        "font",
        "form",
        "aside",
        "blockquote",
    ]
)


def _json(data: bytes) -> str:
    from isnews.read.page import jsonld

    if len(data) > limits.LARGEST:
        return "text"
    value = jsonld.loads(data.decode("utf-8-sig", "replace"))
    first = value[0] if isinstance(value, list) and value else value
    if not isinstance(first, dict):
        return "text"
    if "@type" in first or "@graph" in first:
        return "schema.org"
    if any(key in first for key in ("body_xhtml", "body_text", "bodies", "headlines", "versioncreated", "body_html")):
        return "ninjs"
    return "text"


def read_as(name: str, given: Given) -> Article:
    """The article that some bytes hold in the format `name`. Raises as `isnews.read` does."""
    if name == "zip":
        raise SourceError(
            f"{given.source} is an archive that is broken, or holds no articles. Unpack it, and name a file in it.",
            source=given.source,
            code="unsupported",
        )
    reader: Callable[[Given], Article] = import_module(FORMATS[name]).read_bytes
    return reader(given)
