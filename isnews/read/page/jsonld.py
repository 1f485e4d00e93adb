"""What a page says of itself as data: schema.org in JSON-LD, read with patience for what publishers get wrong."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from isnews.read import limits

_TYPES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "Article",
    "BlogPosting",
    "LiveBlogPosting",
    "Report",
    "Review",
    "SocialMediaPosting",
    "TechArticle",
    "ScholarlyArticle",
    "AdvertiserContentArticle",
)
_MOST = 2000
"""Objects that are looked at; a page has a handful."""
_DEEPEST = 200
"""Nesting that the decoder is given: Python's own recurses."""


class Entry(NamedTuple):
    """What was told at one time, in an article that is told as it happens."""

    head: str
    """Its time and headline: `09.14 Bybanen står`."""
    body: str


class Data(NamedTuple):
    """The fields of an article that its page states."""

    headlines: tuple[str, ...] = ()
    description: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    publisher: str | None = None
    url: str | None = None
    free: bool | None = None
    body: str | None = None
    found: bool = False
    """Whether the page states an article at all."""
    live: bool = False
    """Whether it is told as it happens, entry by entry."""
    entries: tuple[Entry, ...] = ()


def read(blocks: list[str]) -> Data:
    """The article that the data blocks tell of: the first of an article's type."""
    objects: list[dict[str, Any]] = []
    for block in blocks:
        for found in _walk(_load(block)):
            objects.append(found)
            if len(objects) >= _MOST:
                break
    by_id = {o["@id"]: o for o in objects if isinstance(o.get("@id"), str) and len(o) > 1}
    articles = [o for o in objects if _type(o) in _TYPES]
    articles.sort(key=lambda o: ("headline" not in o, _type(o) == "Review"))
    return data(articles[0], by_id) if articles else Data()


def data(article: dict[str, Any], by_id: dict[str, dict[str, Any]] | None = None) -> Data:
    """The fields of one schema.org article; references (`{"@id": …}`) are looked up in `by_id`."""
    known = by_id or {}
    headlines = [_text(article.get(key)) for key in ("headline", "alternativeHeadline", "name")]
    url = article.get("url") or article.get("mainEntityOfPage")
    if isinstance(url, dict):
        url = url.get("@id") or url.get("url")
    return Data(
        tuple(h for h in headlines if h),
        _text(article.get("description")) or _text(article.get("abstract")),
        tuple(
            dict.fromkeys(
                name for one in _list(article.get("author") or article.get("creator")) if (name := _name(one, known))
            )
        ),
        _text(article.get("datePublished")) or _text(article.get("dateCreated")),
        _text(article.get("dateModified")),
        next((name for one in _list(article.get("publisher")) if (name := _name(one, known))), None),
        url if isinstance(url, str) and url.startswith(("http:", "https:")) else None,
        _bool(article.get("isAccessibleForFree")),
        _text(article.get("articleBody"), keep_lines=True),
        True,
        _type(article) == "LiveBlogPosting",
        tuple(_entry(one) for one in _list(article.get("liveBlogUpdate"))[:_MOST] if isinstance(one, dict)),
    )


def _entry(update: dict[str, Any]) -> Entry:
    when = (_text(update.get("datePublished")) or "")[11:16]
    clock = when if re.fullmatch(r"\d\d:\d\d", when) else ""
    head = f"{clock} {_text(update.get('headline')) or ''}".strip()
    return Entry(head, _text(update.get("articleBody"), keep_lines=True) or "")


def loads(text: str) -> Any:
    """The JSON in `text`, or `None` where it is none that can be read; never recurses deeply."""
    if text.count("{") + text.count("[") > limits.MOST_PARTS or _is_deep(text):
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_deep(text: str) -> bool:
    depth = 0
    for mark in re.finditer(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', text):
        if mark[0] in "[{":
            depth += 1
            if depth > _DEEPEST:
                return True
        elif mark[0] in "]}":
            depth -= 1
    return False


def _load(block: str) -> Any:
    """The block's JSON; comments around it, CDATA, stray commas and a missing end are put up with."""
    text = block.strip()
    text = re.sub(r"^(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)\s*", "", text)
    text = re.sub(r"(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>)$", "", text).strip().rstrip(";")
    found = loads(text)
    if found is None:
        found = loads(re.sub(r",(\s{0,99})(?=[}\]])", r"\1", text))
    if found is None:
        found = _pick(text)
    return found


def _pick(text: str) -> dict[str, Any] | None:
    """The plain fields of a block that is no JSON: better than nothing of a page that has all else there."""
    kind = re.search(r'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"([A-Za-z]{1,40})"', text)
    if kind is None:
        return None
    out: dict[str, Any] = {"@type": kind[1]}
    for key, value in re.findall(
        r'"(headline|description|datePublished|dateModified|articleBody)"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.)*+")', text
    ):
        out.setdefault(key, loads(value))
    authors = re.search(r'"author"\s{0,9}:[^\]]{0,400}?"name"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.){0,200}+")', text)
    if authors:
        out["author"] = loads(authors[1])
    return out


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    """The objects in lists, in `@graph`, in `mainEntity`, outermost first."""
    queue = [value]
    for _ in range(_MOST):
        if not queue:
            return
        item = queue.pop(0)
        if isinstance(item, list):
            queue += item[:_MOST]
        elif isinstance(item, dict):
            yield item
            queue += [
                item[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "liveBlogUpdate")
                if isinstance(item.get(key), (dict, list))
            ]


def _type(value: dict[str, Any]) -> str:
    kinds = [str(kind).rsplit("/", 1)[-1].removeprefix("schema:") for kind in _list(value.get("@type"))]
    return next((kind for kind in kinds if kind in _TYPES), kinds[0] if kinds else "")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any, *, keep_lines: bool = False) -> str | None:
    import html

    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), None)
    if not isinstance(value, str):
        return None
    value = html.unescape(value).replace("\u00ad", "")
    return (value.strip() if keep_lines else " ".join(value.split())) or None


def _name(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    if isinstance(value, dict) and "name" not in value:
        value = by_id.get(str(value.get("@id"))) or value
        if "name" not in value:
            value = " ".join(str(value.get(key) or "") for key in ("givenName", "familyName"))
    return _text(value)


def _bool(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).lower().rsplit("/", 1)[-1])
