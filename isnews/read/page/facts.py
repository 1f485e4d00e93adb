"""Who wrote a page, when, and who published it: from its data, its meta tags and the page itself."""

import re
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from isnews.norwegian import dates
from isnews.read import bylines, datelines, labels, marks
from isnews.read.page.jsonld import Data
from isnews.read.page.tree import Node, squeeze

_MOST_AUTHORS = 30
_ROLE = re.compile(
    r"(?:\s*(?:/|\||,| [–—-] |\()\s*|\s)(?:[Jj]ournalist|[Ff]otograf|[Rr]edaktør|[Kk]ommentator|[Rr]eporter)\b.*$"
)
_BETWEEN = re.compile(r" (?:[Jj]ournalist|[Ff]otograf|[Rr]eporter) (?=[A-ZÆØÅ])")
"""What a first author is, before the second one's name, where a page sets each on a line of its own."""
_STAMP = re.compile(
    r"[,|•–—-]? (?=(?:Publisert|PUBLISERT|Oppdatert|OPPDATERT|Lagt ut)\b"
    r"|\d{1,2}\. ?[a-zæøå]{3,9}\.? \d{4}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d)"
)
"""Where the time starts that many a byline has behind its names."""
_BEFORE = re.compile(r"^(?:[Aa]v|AV|[Bb]y|BY|[Tt]ekst(?: og foto)?|[Ss]krevet av|[Ss]kriven av|[Jj]ournalist)\b:? +")
_TITLES = ("minister", "statsråd", "direktør", "sjef", "leder", "leiar", "ordfører", "ordførar", "professor", "biskop")
_COMPANY = re.compile(r" (?:AS|ASA|A/S|SA|ANS|DA|AB|Ltd\.?|Inc\.?)$", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9æøåäö-]{1,63}\.){1,5}[a-z0-9]{2,20}", re.IGNORECASE)
_FRACTION = re.compile(r"(?<=:\d\d)[.,]\d{1,9}(?=Z|[+-]|$)")


class Meta(NamedTuple):
    """The page's `<meta>`, `<link rel="canonical">`, `<title>` and `<time>` elements."""

    tags: dict[str, list[str]]
    """Name or property in lower case to its contents."""
    canonical: str | None
    titles: list[str]
    times: list[tuple[str, str]]
    """What a time is (`published`, `updated`, or nothing) and its `datetime`."""
    names: list[str]
    """Authors that the page's markup names."""
    titled: str | None
    """Headline in microdata."""

    def first(self, *names: str) -> str | None:
        """The first content of the first of these names that has one."""
        return next((v for name in names for v in self.tags.get(name, ()) if v), None)


def meta(nodes: list[Node]) -> Meta:
    """Gather what stands all over the page in one pass."""
    found = Meta({}, None, [], [], [], None)
    canonical = titled = None
    for node in nodes:
        attrs = node.attrs
        if node.tag == "meta":
            name = attrs.get("property") or attrs.get("name") or attrs.get("itemprop")
            if name:
                found.tags.setdefault(name.lower(), []).append(squeeze(attrs.get("content", "")))
        elif node.tag == "link" and attrs.get("rel", "").lower() == "canonical":
            canonical = canonical or attrs.get("href")
        elif node.tag == "title" and len(found.titles) < 2:
            found.titles.append(node.text())
        elif node.tag in ("time", "abbr") or attrs.get("itemprop") in ("datePublished", "dateModified"):
            # hAtom writes the instant into an abbreviation's title
            when = attrs.get("datetime") or attrs.get("content") or (node.tag == "abbr" and _stamp(attrs)) or None
            if when and len(found.times) < 50:
                found.times.append((_which(node), when))
        elif len(found.names) < _MOST_AUTHORS and _names_author(node):
            found.names.append(node.text(100))
        if attrs.get("itemprop") == "headline" and node.tag != "meta" and titled is None:
            titled = node.text()
    return found._replace(canonical=canonical, titled=titled)


def _stamp(attrs: dict[str, str]) -> str | None:
    return attrs.get("title") if attrs.get("class", "") in ("published", "updated") else None


def _which(node: Node) -> str:
    said = " ".join(n.attrs.get("itemprop", "") + " " + n.attrs.get("class", "") for n in _near(node)).lower()
    before = node.parent.text(20)[:80].lower() if node.parent is not None and len(node.parent.children) < 12 else ""
    if (
        "modif" in said
        or "update" in said
        or "oppdatert" in said
        or before.startswith(("oppdatert", "sist oppdatert", "endr"))
    ):
        # "publish-date-with-update-date" around a time that says itself what it is
        own = node.attrs.get("itemprop", "") + node.attrs.get("class", "")
        return "published" if "ublish" in own else "updated"
    return "published" if "publi" in said or "posted" in said or before.startswith(("publisert", "lagt ut")) else ""


def _near(node: Node) -> list[Node]:
    return [node] if node.parent is None else [node, node.parent]


def _names_author(node: Node) -> bool:
    attrs = node.attrs
    if attrs.get("rel") == "author":
        return True
    prop = attrs.get("itemprop", "")
    if prop == "name":
        return any("author" in n.attrs.get("itemprop", "") for n in islice(node.up(), 4))
    label = attrs.get("class", "").lower()
    return ("author" in label or "byline" in label) and "name" in label


def byline(data: Data, found: Meta, printed: list[str]) -> tuple[str, ...]:
    """The authors' names: as the page's data has them, else its markup, its meta tags, its byline as printed."""
    publisher = (data.publisher or found.first("og:site_name") or "").casefold()
    for source in (
        data.authors,
        found.names,
        found.tags.get("article:author", []) + found.tags.get("author", []) + found.tags.get("byl", []),
        printed,
    ):
        names = list(dict.fromkeys(n for text in source for n in authors(text)))[:_MOST_AUTHORS]
        people = [name for name in names if name.casefold() != publisher]
        if people:
            return tuple(people)
    return ()


def authors(text: str) -> list[str]:
    """The names in one statement of authors: `Av Kari Moe, journalist` gives `Kari Moe`."""
    text = squeeze(text)
    if not text or text.startswith(("http:", "https:", "@", "/")) or len(text) > 300:
        return []
    stamp = _STAMP.search(text)
    if stamp is not None and stamp.start():
        text = text[: stamp.start()]
    text = _BETWEEN.sub(", ", text)
    bare = _BEFORE.sub("", text)
    label = labels.label(text)
    if label is not None and label.colon and (label.kind == "credit" or label.name.startswith(bylines.NO_AUTHORS)):
        return []  # "Foto: Svein Lie"
    people = bylines.names(text, label) if label is not None and label.kind == "byline" else bylines.names(bare, None)
    people = [_without_title(_ROLE.sub("", name)) for name in people]
    if people and all(marks.is_name(name) for name in people):
        return people
    alone = _ROLE.sub("", bare).strip(" ,;.|/")
    return [alone] if alone and marks.word_count(alone) <= 6 and "@" not in alone else people


def _without_title(name: str) -> str:
    """`Fiskeriminister Aslaug Bremnes` without what she is."""
    first, _, rest = name.partition(" ")
    return rest if marks.is_name(rest) and first.lower().endswith(_TITLES) else name


def published(data: Data, found: Meta, printed: list[str]) -> tuple[str | None, str | None]:
    """When the article was published and updated, as EDTF with the page's own offset; an update at once is none."""
    times = [edtf(when) for _, when in found.times]
    printed = [part for text in printed for part in _two(text)]
    out = [
        _own_offset(
            next((e for text in sources if text and (e := edtf(text))), None),
            [*times, *(edtf(v) for name in _TIMES for v in found.tags.get(name, ()))],
        )
        for sources in (
            [
                data.published,
                found.first("article:published_time", "datepublished", "og:published_time", "dc.date.issued", "date"),
                found.first("pubdate", "publishdate", "dc.date", "sailthru.date", "dcterms.created"),
                *(when for which, when in found.times if which == "published"),
                *(when for which, when in found.times if not which),
                *(text for text in printed if not _says_updated(text)),
            ],
            [
                data.updated,
                found.first("article:modified_time", "datemodified", "og:updated_time", "last-modified"),
                *(when for which, when in found.times if which == "updated"),
                *(text for text in printed if _says_updated(text)),
            ],
        )
    ]
    if out[0] and out[1] and _same(out[0], out[1]):
        out[1] = None
    return out[0], out[1]


_TIMES = ("article:published_time", "article:modified_time", "datepublished", "datemodified", "og:updated_time")


def edtf(text: str) -> str | None:
    """A date of a page's data, or a printed one, as EDTF: `2024-09-03T18:20:05.000+0200` without its fraction."""
    return dates.edtf(_FRACTION.sub("", text.strip()[:200]))


def _two(text: str) -> tuple[str, ...]:
    """`Publisert 24.9.2025 Sist endret 25.9.2025` is two dates."""
    at = datelines.cut(text)
    return (text[:at], text[at:]) if at else (text,)


def _says_updated(text: str) -> bool:
    label = labels.label(text)
    return label is not None and label.kind == "updated"


def _own_offset(date: str | None, others: list[str | None]) -> str | None:
    """`date` as the page itself writes that instant with its own offset, where it is given in UTC."""
    if date is None:
        return None
    if "T" in date and not date.endswith("Z") and date[-6:-5] not in ("+", "-"):  # no offset at all
        return next((o for o in others if o and o.startswith(date) and len(o) > len(date)), date)
    if not date.endswith(("Z", "+00:00")):
        return date
    return next((o for o in others if o and not o.endswith(("Z", "+00:00")) and _same(o, date)), date)


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        return datetime.fromisoformat(one) == datetime.fromisoformat(other)
    except (ValueError, TypeError):
        return False


def publisher(data: Data, found: Meta, address: str | None) -> str | None:
    """Who published it, by the name that readers know: of the page's data, of the site, else its host.

    `Avisa AS` is the company, and `avisa.example` its address, where the site calls itself `Avisa`.
    """
    stated = [data.publisher, found.first("og:site_name"), found.first("publisher", "dc.publisher", "application-name")]
    names = [name for name in stated if name and not name.startswith(("http:", "https:"))]
    known = [name for name in names if not _COMPANY.search(name) and not _HOST.fullmatch(name)]
    return next(iter(known or names), None) or _host(address)


def _host(address: str | None) -> str | None:
    """`avisa.example` of `https://www.avisa.example/1`; a number is nobody's name."""
    host = address.split("://", 1)[1].split("/", 1)[0].removeprefix("www.") if address and "://" in address else ""
    return host if _HOST.fullmatch(host) and not host[-1].isdigit() else None


def url(data: Data, found: Meta) -> str | None:
    """The page's own address."""
    names = [found.canonical, found.first("og:url"), data.url]
    return next((name for name in names if name and name.startswith(("http://", "https://"))), None)
