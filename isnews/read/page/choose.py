"""Where the article stands in the page: roles settled with the page's running text in mind, and the element to read."""

from collections import Counter
from itertools import islice

from isnews.read import labels
from isnews.read.page import live as entry_times
from isnews.read.page import notices
from isnews.read.page.roles import role
from isnews.read.page.tree import Node, squeeze

_HALF = 0.5
_MUCH = 0.4
"""Share of the page's running text that no advert, menu or box holds, whatever its name."""
_TEXTS = frozenset(["p", "li", "blockquote", "dd", "td", "div", "section", "span", "article"])
_LEAST = 40
"""Characters of a text that counts as running: menus and buttons are shorter."""
_APART = frozenset({"skip", "related", "comments", "paywall", "aside", "foreign", "byline", "date", "pulled"})
_ENTRIES = 3
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


def settle(order: list[Node], headline: Node | None, *, live: bool = False) -> None:
    """Give every element its role and its measure of running text.

    `live` says that the article is told entry by entry, as it happens.
    """
    root = order[0]
    _measure(order, ())
    if headline is not None:
        for node in headline.up():
            node.holds = True
    most = _MUCH * root.prose
    for node in order:
        found = role(node)
        if found and (
            node.holds or (node.prose > most and node.tag != "p" and found not in ("comments", "lead", "entry"))
        ):
            # Its name is about something else: a page's body with `has-comments`, a form around all of a page.
            found = ""
        if found == "credit" and sum(isinstance(c, Node) and c.tag in ("p", "li") for c in node.children[:9]) > 1:
            found = ""  # all who have had a hand in the article, a line each
        node.role = _of_aside(node) if found == "aside" else found
    if headline is not None:
        _foreign(order, live)
    _measure(order, _APART)


def _of_aside(node: Node) -> str:
    """What stands beside the text: a fact box or a link where it says so, else something of the page's own."""
    texts = [c for n in islice(node.iter(), 40) for c in islice(n.children, 40) if isinstance(c, str) and c.strip()]
    label = labels.label(squeeze(texts[0])[:200]) if texts else None
    if any(notices.says_who_made(squeeze(text)) for text in texts):
        return "summary"  # a short version, by whatever name
    return {"fact": "factbox", "related": "related"}.get(label.kind, "aside") if label is not None else "aside"


def _measure(order: list[Node], apart: frozenset[str] | tuple[()]) -> None:
    """Set `prose` from the innermost outwards; what has one of the roles `apart` counts nothing."""
    for node in order:
        node.prose = 0
    for node in reversed(order):
        if node.role in apart or node.tag in ("a", "nav", "footer", "button"):
            node.prose = 0
            continue
        if node.tag in _TEXTS:
            own = sum(len(c) for c in node.children if isinstance(c, str) and len(c) >= 2)
            inline = sum(_inline(c) for c in node.children if isinstance(c, Node))
            if own + inline >= _LEAST and own:
                node.prose += own
        if node.parent is not None:
            node.parent.prose += node.prose


def _inline(node: Node) -> int:
    return (
        sum(len(c) for c in node.children if isinstance(c, str))
        if node.tag in ("b", "strong", "em", "i", "span", "a")
        else 0
    )


def _foreign(order: list[Node], live: bool) -> None:
    """Other articles: `<article>` without the headline, with a heading or link of its own before any text.

    In an article that is told as it happens, one with its time is an entry; several of them in a row make it one.
    """
    others = [
        node
        for node in order
        if (node.tag == "article" or "rticle" in node.attrs.get("itemtype", "")) and not (node.holds or node.role)
    ]
    told = Counter(id(node.parent) for node in others if _is_told_at(node))
    for node in others:
        if (live and any(inner.tag == "time" for inner in islice(node.iter(), 20))) or (
            told[id(node.parent)] >= _ENTRIES and _is_told_at(node)
        ):
            node.role = "entry"
        elif _starts_with_heading(node):
            node.role = "foreign"


def _is_told_at(node: Node) -> bool:
    """Whether an element begins with a time of day and a text of its own: a teaser's headline is a link."""
    first = list(islice(node.iter(), 20))
    timed = any(isinstance(c, str) and entry_times.is_time(squeeze(c[:60])) for n in first for c in n.children)
    return timed and not any(n.tag in _HEADINGS and _in_link(n) for n in first)


def _in_link(node: Node) -> bool:
    return any(up.tag == "a" for up in islice(node.up(), 4)) or any(n.tag == "a" for n in islice(node.iter(), 6))


def _starts_with_heading(node: Node) -> bool:
    if node.parent is not None and node.parent.tag == "a":
        return True
    for inner in islice(node.iter(), 20):
        if inner.tag in _HEADINGS or (inner.tag == "a" and any(n.tag in _HEADINGS for n in islice(inner.iter(), 20))):
            return True
        if inner.tag == "p" and inner.prose:
            return False
    return False


def choose(order: list[Node], headline: Node | None) -> Node:
    """The element that holds the article: the innermost around the headline with half of the running text."""
    root = order[0]
    if not root.prose:
        _forgive(order)
    if headline is not None:
        for node in headline.up():
            if node.prose and node.prose >= _HALF * root.prose:
                return node
    marked = [n for n in order if n.attrs.get("itemprop") == "articleBody" and n.prose >= _HALF * root.prose]
    if marked:
        return marked[0]
    node = root
    while True:
        inner = [c for c in node.children if isinstance(c, Node) and c.prose >= 0.8 * node.prose and c.tag != "p"]
        if not inner or not node.prose:
            return node
        node = inner[0]


def _forgive(order: list[Node]) -> None:
    """No text is left: the largest part that was taken for another article is the one after all."""
    others = [node for node in order if node.role == "foreign"]
    roles = [node.role for node in others]
    for node in others:
        node.role = ""
    _measure(order, _APART)
    best = max(others, key=lambda node: node.prose, default=None)
    for node, was in zip(others, roles, strict=True):
        if node is not best:
            node.role = was
    _measure(order, _APART)
