"""A web page to an `Article`: its headline, lead, text, captions and links, and nothing of what stands around them."""

from itertools import islice

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import assemble, limits
from isnews.read.formats import Given
from isnews.read.page import choose, facts, headline, jsonld, paywall, settle, tree, walk

_LEAST = 8
"""Words of running text without which a page has no article."""
_LEAST_UNSTATED = 25
"""As much where the page does not say that it is an article."""


def read_html(text: str, source: str, *, url: str | None = None) -> Article:
    """The article on a page.

    `url` is where the page was fetched; the page's own address goes before it. Raises `NothingFound` where the page
    holds no article, or only the beginning of one that has to be paid for.
    """
    try:
        page = tree.parse(text)
    except tree.TooManyError as error:
        raise limits.no_article(source, f"has more than {tree.MOST_ELEMENTS:,} elements") from error
    data = jsonld.read(page.data)
    meta = facts.meta(page.nodes)
    title, node = headline.find(page.nodes, data, meta)
    choose.settle(page.nodes, node, live=data.live)
    root = choose.choose(page.nodes, node)
    walked = walk.walk(root, node)
    description = data.description or meta.first("og:description", "description")
    parts = settle.settle(walked, title, description)
    name = "Standard input" if source == "-" else source
    words = sum(part.text.count(" ") + 1 for part in parts if part.kind in ("paragraph", "quote", "item"))
    stated = data.found or meta.first("og:type") == "article"
    marked = walked.paywall or any(n.role == "paywall" for n in page.nodes)
    if (stated or node is not None) and paywall.is_closed(
        words, free=data.free, marked=marked, page_text=_start(page.nodes)
    ):
        raise NothingFound(
            f"{name} shows only the beginning of its article; the rest is for subscribers. "
            "Open the page in your browser, and save it or copy the text."
        )
    leads = sum(part.text.count(" ") + 1 for part in parts if part.kind == "lead")
    if words + leads < (_LEAST if stated else _LEAST_UNSTATED):
        body = stated_body(data)
        if sum(part.text.count(" ") for part in body) >= _LEAST:
            parts = body
        else:
            raise NothingFound(
                f"{name} holds no article: it is a front page, a list, or filled in by a program. "
                "Name an article's own page, or copy the text."
            )
    printed = [part.text for part in parts if part.kind == "byline"]
    dated = [part.text for part in parts if part.kind == "date"]
    published, updated = facts.published(data, meta, dated)
    address = facts.url(data, meta) or url
    return assemble.article(
        [part for part in parts if part.kind not in ("byline", "date")],
        source=source,
        title=title,
        url=address,
        byline=facts.byline(data, meta, printed),
        published=published,
        updated=updated,
        publisher=facts.publisher(data, meta, address),
        title_origin=node.tag if node is not None else "data",
    )


def _start(nodes: list[tree.Node]) -> str:
    """The page's texts, enough to tell whether it sells what it does not show."""
    return " ".join(
        child.strip()
        for node in islice(nodes, 20_000)
        for child in node.children
        if isinstance(child, str) and 5 < len(child) < 400
    )[:400_000]


def stated_body(data: jsonld.Data) -> list[assemble.Part]:
    """The text as the page's data has it: a page that a program fills in shows none."""
    parts = _running(data.body or "")
    for entry in data.entries:
        parts += [assemble.Part("heading", entry.head)] if entry.head else []
        parts += _running(entry.body)
    return parts


def _running(body: str) -> list[assemble.Part]:
    return [assemble.running(line) for raw in body.split("\n") if (line := tree.squeeze(raw))]


def read_bytes(given: Given) -> Article:
    """The article on the page that was read."""
    from isnews.read.page.charset import decode

    limits.check(given.data, given.source, given.max_size)
    return read_html(decode(given.data, given.source, given.charset), given.source, url=given.url)
