"""HTML to a light tree, in time and memory that grow with the page and no faster.

lxml tells of each start and end tag. Its own tree is not used: a tag with 100,000 attributes costs it 13 seconds, and
it ends a page at 2,048 levels (benchmarks/parsers.py has the figures of the parsers that were tried).
"""

from collections.abc import Iterator, Mapping

from isnews.read.lazy import pattern

_CHUNK = 1 << 16
_STRETCH = 1 << 16
_SPACE = pattern(r"\s")
_LONGEST = 5000
"""Characters of an attribute that are kept; pictures are written into some."""
_WITHOUT_TEXT = frozenset(
    [
        "script",
        "style",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "noscript",
        "select",
        "datalist",
    ]
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)


MOST_ELEMENTS = 100_000
"""A news page has some thousands; each takes about 400 bytes here."""
_NONE: dict[str, str] = {}


class TooManyError(Exception):
    """The page has more elements than any article."""


class Node:
    """An element: `children` are nodes and texts in the page's order."""

    __slots__ = ("attrs", "children", "holds", "parent", "prose", "role", "tag")

    def __init__(self, tag: str, attrs: dict[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attrs = attrs
        self.parent = parent
        self.children: list[Node | str] = []
        self.role = ""
        """What its markup says that it is, see `roles`; empty for what is just there."""
        self.prose = 0
        """Characters of running text in it."""
        self.holds = False
        """Whether the headline stands in it."""

    def iter(self) -> Iterator["Node"]:
        """The node and all within, in the page's order."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(child for child in reversed(node.children) if isinstance(child, Node))

    def up(self) -> Iterator["Node"]:
        """The node and what it stands in, outwards."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def text(self, most: int = 1_000_000) -> str:
        """The text within, on one line; of at most so many elements and texts."""
        out: list[str] = []
        stack: list[Node | str] = [self]
        while stack and most:
            most -= 1
            item = stack.pop()
            if isinstance(item, str):
                out.append(item)
            elif item.tag == "br":
                out.append(" ")
            else:
                stack.extend(reversed(item.children))
        return squeeze("".join(out))


def squeeze(text: str) -> str:
    """The text on one line as a browser shows it: white space is one space, soft hyphens are gone."""
    text = text.replace("\u00ad", "")
    if len(text) <= _STRETCH:
        return " ".join(text.split())
    # In stretches: the words of a paragraph of megabytes, each a text of its own, would take fifteen times its room.
    out: list[str] = []
    at = 0
    while at < len(text):
        space = _SPACE.search(text, at + _STRETCH)
        cut = space.start() if space is not None else len(text)
        out.append(" ".join(text[at:cut].split()))
        at = cut
    return " ".join(part for part in out if part)


class Page:
    """What was parsed: the tree, and the data blocks (`<script type="application/ld+json">`) apart."""

    __slots__ = ("data", "nodes", "root")

    def __init__(self, nodes: list[Node], data: list[str]) -> None:
        self.root = nodes[0]
        self.nodes = nodes
        """All elements, in the page's order."""
        self.data = data


class _Target:
    """Receives the parser's events and builds the tree."""

    def __init__(self) -> None:
        self._at = Node("#page", {}, None)
        self._nodes = [self._at]
        self._silent = 0
        self._block: list[str] | None = None
        self._blocks: list[str] = []

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        if self._silent or tag in _WITHOUT_TEXT:
            if tag not in _VOID:
                self._silent += 1
            if tag == "script" and "json" in attrs.get("type", "").lower():
                self._block = []
            return
        if len(self._nodes) >= MOST_ELEMENTS:
            raise TooManyError
        node = Node(tag, {key: value[:_LONGEST] for key, value in attrs.items()} if attrs else _NONE, self._at)
        self._at.children.append(node)
        self._nodes.append(node)
        if tag not in _VOID:
            self._at = node

    def end(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._silent:
            self._silent -= 1
            if self._block is not None and tag == "script":
                self._blocks.append("".join(self._block))
                self._block = None
        elif self._at.parent is not None:
            self._at = self._at.parent

    def data(self, text: str) -> None:
        if self._block is not None:
            self._block.append(text)
        elif not self._silent:
            self._at.children.append(text)

    def comment(self, text: str) -> None:
        """Comments are not shown."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Nor are instructions."""

    def close(self) -> Page:
        return Page(self._nodes, self._blocks)


def parse(text: str) -> Page:
    """The tree of a page. Raises `TooManyError`; any other text gives one."""
    from lxml import etree

    parser = etree.HTMLParser(target=_Target(), huge_tree=True, encoding="utf-8")
    # As bytes and in parts: a str would be copied at four bytes a character. NUL would end the page for old parsers.
    for at in range(0, len(text), _CHUNK):
        parser.feed(text[at : at + _CHUNK].replace("\0", "").encode("utf-8", "replace"))
    try:
        page: Page = parser.close()
    except etree.XMLSyntaxError:  # nothing at all in it
        return Page([Node("#page", {}, None)], [])
    return page
