"""schema.org JSON: an article as search engines are given it, with its text in `articleBody`."""

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read import assemble, limits
from isnews.read.assemble import Part
from isnews.read.formats import Given
from isnews.read.html import stated_body
from isnews.read.page import facts, jsonld


def read_bytes(given: Given) -> Article:
    """The article that the document states."""
    limits.check(given.data, given.source, given.max_size)
    data = jsonld.read([given.data.decode("utf-8-sig", "replace")])
    if not data.found or not (data.body or data.entries):
        raise NothingFound(
            f"{given.source} holds no article with a text (articleBody). Name the article's page instead."
        )
    body = stated_body(data)
    first = body[0].text if body else None
    lead = [Part("lead", data.description)] if data.description and data.description != first else []
    return assemble.article(
        assemble.tidy([*lead, *body]),
        source=given.source,
        title=data.headlines[0] if data.headlines else None,
        url=data.url or given.url,
        byline=data.authors,
        published=facts.edtf(data.published or ""),
        updated=facts.edtf(data.updated or ""),
        publisher=data.publisher,
    )
