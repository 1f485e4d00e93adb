"""ninjs, the news agencies' JSON (IPTC, versions 1 to 3)."""

from typing import Any

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import assemble, limits, nitf
from isnews.read.assemble import Part
from isnews.read.formats import Given
from isnews.read.page import facts, jsonld


def read_bytes(given: Given) -> Article:
    """The article of a ninjs document, or the first of a list of them."""
    limits.check(given.data, given.source, given.max_size)
    value = jsonld.loads(given.data.decode("utf-8-sig", "replace"))
    items = value if isinstance(value, list) else [value]
    for item in items:
        if isinstance(item, dict) and (parts := _parts(item)):
            return _article(item, parts, given.source)
    raise NothingFound(f"{given.source} holds no text. Name a document with an article in it.")


def _article(item: dict[str, Any], parts: list[Part], source: str) -> Article:
    stated = _first(item, "headline", "headlines", "title", "titles")
    people = item.get("people") or item.get("creator") or []
    names = facts.authors(_string(item.get("byline")) or "") or [
        name for p in (people if isinstance(people, list) else [people]) if (name := _string(p)) and _is_author(p)
    ]
    return assemble.article(
        assemble.tidy(parts),
        source=source,
        title=stated,
        url=item["uri"] if str(item.get("uri")).startswith(("http:", "https:")) else None,
        byline=tuple(dict.fromkeys(names)),
        published=facts.edtf(
            _string(
                item.get("firstcreated")
                or item.get("firstCreated")
                or item.get("versioncreated")
                or item.get("versionCreated")
            )
            or ""
        ),
        updated=facts.edtf(_string(item.get("contentmodified")) or "") if "contentmodified" in item else None,
        publisher=_first(item, "provider", "source", "copyrightholder", "copyrightHolder"),
    )


def _is_author(person: Any) -> bool:
    return (
        not isinstance(person, dict)
        or "author" in str(person.get("rel", "author"))
        or "creator" in str(person.get("rel"))
    )


def _parts(item: dict[str, Any]) -> list[Part]:
    lead = _first(item, "description_text", "descriptions", "subheadlines")
    out = [Part("lead", lead)] if lead else []
    bodies = [item.get(key) for key in ("body_xhtml", "body_html", "body_text")]
    more = item.get("bodies")
    bodies += [b.get("value") for b in more if isinstance(b, dict)] if isinstance(more, list) else []
    for body in bodies:
        if not isinstance(body, str) or not body.strip():
            continue
        if "<" in body:
            from isnews.read.page import tree

            return out + nitf.body(tree.parse(body).root)
        return out + [assemble.running(line) for raw in body.split("\n") if (line := " ".join(raw.split()))]
    return []


def _first(item: dict[str, Any], *keys: str) -> str | None:
    return next((text for key in keys if (text := _string(item.get(key)))), None)


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = next((one for one in value if _string(one)), None)
    if isinstance(value, dict):
        value = value.get("value") or value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None
