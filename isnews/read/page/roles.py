"""What an element's tag, classes and other labels say that it is: a caption, a fact box, an advert, …

Publishers name their parts alike though no two use the same names: `share`, `article-share-bar`, `SocialShare`. A label
is split into its words, and a word or two that only such parts carry decides (`data/markup.txt`). A wrong guess about a
large part is worse than none: see `choose.settle`.
"""

import re
from functools import lru_cache
from itertools import pairwise

from isnews.read.page import words
from isnews.read.page.tree import Node

_SKIPPED_TAGS = frozenset(
    [
        "nav",
        "footer",
        "form",
        "button",
        "dialog",
        "menu",
        "input",
        "select",
        "textarea",
        "label",
        "progress",
        "noscript",
        "head",
    ]
)
_SKIPPED_ARIA = frozenset(
    [
        "navigation",
        "banner",
        "search",
        "dialog",
        "alertdialog",
        "contentinfo",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
        "alert",
        "tooltip",
        "form",
    ]
)
_TAGS = {"figcaption": "caption", "aside": "aside", "blockquote": "blockquote", "address": "byline", "time": "date"}

_LABELS = ("class", "id", "itemprop", "data-testid", "data-test-tag", "data-test-id", "data-qa", "data-component")
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"[a-zæøå]{3,}+(?=[A-Z])|[A-Z][a-zæøå]{2,}+")
_ITEMPROPS = {
    "headline": "",
    "description": "lead",
    "author": "byline",
    "datePublished": "date",
    "dateModified": "date",
    "caption": "caption",
    "articleBody": "",
    "comment": "comments",
    "keywords": "skip",
}
_LONGEST = 600
"""Characters of labels that are looked at; where class names come by the dozen the telling ones stand first."""


def role(node: Node) -> str:
    """The role that an element's markup names, or an empty text."""
    tag, attrs = node.tag, node.attrs
    if tag in _SKIPPED_TAGS or attrs.get("role", "") in _SKIPPED_ARIA:
        return "skip"
    if not attrs:
        return _TAGS.get(tag) or (by_labels(tag) if "-" in tag else "")
    if "hidden" in attrs or _is_unseen(attrs.get("style", "")):
        return "skip"
    if attrs.get("aria-hidden") == "true" and not _is_dash(node):
        return "skip"
    prop = attrs.get("itemprop")
    if prop == "description" and tag == "figcaption":
        return "caption"  # it describes the picture
    if prop in _ITEMPROPS:
        return _ITEMPROPS[prop]
    found = by_labels(" ".join([attrs[name][:_LONGEST] for name in _LABELS if name in attrs]))
    if "aria-label" in attrs and found in ("", "skip", "related"):
        found = _by_aria(attrs["aria-label"]) or found
    if "-" in tag and not found:
        found = by_labels(tag)
    if attrs.get("rel") == "author":
        found = "byline"
    if tag == "a" and found == "skip" and "skip" not in attrs.get("class", ""):
        found = ""  # a link looks like a button or a banner, and may stand in the text all the same
    return found or ("aside" if attrs.get("role") == "complementary" else _TAGS.get(tag, ""))


def _is_dash(node: Node) -> bool:
    """Whether an element holds nothing but the dash of a dash line, which is seen but not to be read aloud."""
    return node.tag == "span" and node.text(3) in ("–", "—", "-")


def _is_unseen(style: str) -> bool:
    return "none" in style and "display:none" in style.replace(" ", "")


_ARIA = {
    "fakta": "factbox",
    "fact": "factbox",
    "kommentar": "comments",
    "les også": "related",
    "les òg": "related",
    "relatert": "related",
    "anbefalt": "related",
    "annonse": "skip",
    "del ": "skip",
    "dele": "skip",
    "emner": "skip",
    "tema": "skip",
    "artikkelens emner": "skip",
    "brødsmule": "skip",
}


def _by_aria(label: str) -> str:
    low = label.lower()
    return next((found for start, found in _ARIA.items() if low.startswith(start)), "")


@lru_cache(maxsize=4096)
def by_labels(labels: str) -> str:
    """The role that class names and the like tell: `article-share-bar` is `skip`, `lp_related` is `related`."""
    known = words.table("markup")
    found: list[str] = []
    for name in labels.split():
        parts = _WORD.findall(name)
        if not parts:
            continue
        low = [part.lower() for part in parts]
        joined = [f"{first}-{second}" for first, second in pairwise(low)]
        joined += ["-".join(low[i : i + 3]) for i in range(len(low) - 2)]
        camel = [part.lower() for part in _CAMEL.findall(name)] if name != name.lower() else []
        joined += [f"{first}-{second}" for first, second in pairwise(camel)]
        found += [known[word] for word in joined if word in known]
        found += [known[word] for word in (*low, *camel) if word in known and not _is_style(low, word)]
    return min(found, key=_ORDER.index, default="")


_ORDER = (
    "paywall",
    "comments",
    "entry",
    "factbox",
    "summary",
    "related",
    "credit",
    "caption",
    "pulled",
    "skip",
    "kicker",
    "lead",
    "byline",
    "date",
    "heading",
)
"""Which role wins where labels name several: `related-byline` is of the links."""

_STYLE = frozenset(["has", "no", "with", "without", "is", "hide", "show", "enable", "enabled", "disabled", "allow"])


def _is_style(words: list[str], word: str) -> bool:
    """`has-ads` and `no-sidebar` tell how something looks, not what it is; `lead-media` is no lead."""
    first = words[0]
    if first in _STYLE:
        return True
    return words[-1] in ("media", "image", "img", "wrapper", "container") and word in ("lead", "author", "byline")
