"""What the archive's answers share: what a list says of an article; a quotation, where and when it was printed."""

import json
from typing import Any, NamedTuple

from isnews.findings import Span


class Heading(NamedTuple):
    """What a list says of an article."""

    id: int
    title: str | None
    published: str | None
    publisher: str | None
    """Its paper, or the host of its address."""
    url: str | None
    language: str
    source: str


HEADING = "a.id, a.title, a.published, coalesce(a.publisher, a.site), a.url, a.language, a.source"
"""The columns of a `Heading`, of `articles AS a`."""


class Said(NamedTuple):
    """A quotation, and where and when it was printed."""

    article: Heading
    quote: int
    """Row of `quotes`."""
    kind: str
    mark: str | None
    text: str
    parts: tuple[Span, ...]
    speaker: str | None
    role: str | None
    how: str | None
    via: str | None
    paragraph: int
    section: str | None


SAID = (
    "q.id, q.kind, q.mark, q.text, q.parts, q.speaker, q.role, q.how, q.via, q.paragraph, q.section,"
    f" {HEADING} FROM {{}} JOIN articles AS a ON a.id = q.article_id"
)
"""The columns of a `Said`, of `quotes AS q` or whatever stands in the gap."""


def quotation(*row: Any) -> Said:
    """The quotation of a row with the columns `SAID`."""
    number, kind, mark, text, parts, speaker, role, how, via, paragraph, section, *heading = row
    spans = tuple(Span(start, end) for start, end in json.loads(parts))
    return Said(Heading(*heading), number, kind, mark, text, spans, speaker, role, how, via, paragraph, section)
