"""The headline that the reader sees: the `h1` that agrees with what the page says of itself, and where it stands."""

import re
from itertools import islice
from typing import NamedTuple

from isnews.read.page.facts import Meta
from isnews.read.page.jsonld import Data
from isnews.read.page.roles import by_labels
from isnews.read.page.tree import Node, squeeze

_MOST = 200
_LONGEST = 1000
"""Elements and texts of a heading that are looked at."""
_AGREES = 0.6
_WORD = re.compile(r"\w+")
_SITE = re.compile(r"\s+[|–—•-]\s+[^|–—•]{1,40}$")


class Headline(NamedTuple):
    """The title and the element that holds it, where there is one."""

    title: str | None
    node: Node | None


def find(nodes: list[Node], data: Data, found: Meta) -> Headline:
    """The page's headline."""
    stated = [
        *data.headlines,
        *(t for t in (found.first("og:title"), found.first("twitter:title"), *found.titles) if t),
    ]
    words = [_words(text) for text in stated]
    best: tuple[float, Node] | None = None
    for node in _headings(nodes):
        own = _words(_text(node))
        if not own:
            continue
        # The data's own headline speaks louder than the share title; an h1 louder than an h2.
        score = max((_alike(own, other) - 0.02 * i for i, other in enumerate(words)), default=0.0)
        score += 0.1 * (node.tag == "h1") + 0.2 * (node.attrs.get("itemprop") == "headline")
        if best is None or score > best[0]:
            best = score, node
    if best is not None and best[0] >= _AGREES:
        return Headline(_exact(_text(best[1]), data.headlines), best[1])
    alone = _alone(nodes)
    if alone is not None:
        return Headline(_text(alone), alone)
    if found.titled:
        return Headline(found.titled, None)
    for text in data.headlines[:1]:
        return Headline(text, None)
    shared = found.first("og:title") or (_SITE.sub("", found.titles[0]) if found.titles else None)
    return Headline(shared or None, None)


def _headings(nodes: list[Node]) -> list[Node]:
    first = islice((n for n in nodes if n.tag == "h1" or n.attrs.get("itemprop") == "headline"), _MOST)
    return [*first, *islice((n for n in nodes if n.tag == "h2"), _MOST)]


def _alone(nodes: list[Node]) -> Node | None:
    """The one `h1` of a page that states no headline, but not the site's own name, which links to its front."""
    found = []
    for node in islice((n for n in nodes if n.tag == "h1"), _MOST):
        text = _text(node)
        links = [n for n in islice(node.iter(), _LONGEST) if n.tag == "a"]
        if len(_words(text)) >= 2 and not any(n.attrs.get("href", "").rstrip("/").count("/") <= 2 for n in links):
            found.append(node)
    within = [n for n in found if any(up.tag in ("article", "main") for up in islice(n.up(), _LONGEST))]
    return next(iter(within or found), None)


def _text(node: Node) -> str:
    """The heading without the kicker or mark for subscribers that some put in it."""
    out: list[str] = []
    stack: list[Node | str] = [node]
    for _ in range(_LONGEST):
        if not stack:
            break
        item = stack.pop()
        if isinstance(item, str):
            out.append(item)
        elif item.tag == "br":
            out.append(" ")
        elif item is node or not _is_apart(item):
            stack.extend(reversed(item.children))
    return squeeze("".join(out))


def _is_apart(node: Node) -> bool:
    label = node.attrs.get("class", "")
    return bool(label) and (by_labels(label) in ("skip", "kicker") or "label" in label or "badge" in label)


def _exact(text: str, headlines: tuple[str, ...]) -> str:
    """The stated headline where the heading holds it word for word with a little more."""
    return next((h for h in headlines if h in text and len(h) > 0.6 * len(text)), text)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one), len(other)) if one and other else 0.0
