"""All that is found in one article, as rows of the five datasets."""

from typing import Any

from isnews.article import Article
from isnews.corpus.tables import Rows
from isnews.errors import NothingFound
from isnews.quotes import attribute, quotes_of
from isnews.quotes.gather import people_of
from isnews.render import as_json
from isnews.summarize import summarize


def rows(article: Article, identity: str | None, sentences: int) -> Rows:
    """The rows of an article: one of `articles`, and those of its summary, quotations and people."""
    try:
        summary = summarize(article, sentences=sentences)
    except NothingFound:  # captions and headings only
        summary = None
    credited = attribute(article)
    found = as_json.entry(
        article,
        sections=article.sections,
        summary=summary,
        quotes=quotes_of(article, credited),
        people=people_of(article, credited),
    )
    whose = {"source": article.source, "id": identity}
    chosen = found.get("summary", {"method": None, "sentences": []})
    return {
        "articles": [{**found["article"], **whose, "sections": found["sections"]}],
        "sentences": _numbered(whose | {"method": chosen["method"]}, chosen["sentences"]),
        "quotes": _numbered(whose, found["quotes"]),
        "persons": _numbered(whose, found["people"]),
    }


def _numbered(whose: dict[str, Any], values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**whose, "number": number, **value} for number, value in enumerate(values, 1)]
