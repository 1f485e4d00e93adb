"""What the archive's answers share: what a list says of an article; a quotation, where and when it was printed."""

import json
from typing import Any, NamedTuple

from isnews.findings import Span
from isnews.norwegian.turned import BEFORE, addressed, turning


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
    turned: str
    """The words before it that deny it or leave it in doubt: `avviser at`; for readers, JSON has the cue."""


_FROM = f"max(q.cue_start - {BEFORE}, 0)"
SAID = (
    "q.id, q.kind, q.mark, q.text, q.parts, q.speaker, q.role, q.how, q.via, q.paragraph, q.section,"
    " CASE WHEN q.kind <> 'direct' AND q.cue_end <= q.start"
    f" THEN json_array(substr(a.text, {_FROM} + 1, q.start - {_FROM}), {_FROM}, q.cue_start, q.start, q.mention_start,"
    f" q.mention_end, q.via_start, q.via_end) END, {HEADING} FROM {{}} JOIN articles AS a ON a.id = q.article_id"
)
"""The columns of a `Said`, of `quotes AS q` or whatever stands in the gap."""


def quotation(*row: Any) -> Said:
    """The quotation of a row with the columns `SAID`."""
    number, kind, mark, text, parts, speaker, role, how, via, paragraph, section, reporting, *heading = row
    spans = tuple(Span(start, end) for start, end in json.loads(parts))
    turned = _turning(text, *json.loads(reporting)) if reporting else ""
    return Said(Heading(*heading), number, kind, mark, text, spans, speaker, role, how, via, paragraph, section, turned)


def _turning(said: str, words: str, shift: int, cue: int, start: int, *places: int | None) -> str:
    """What turns a quotation, of the words up to it: the places are of the article."""
    named, named_end, via, via_end = (place - shift if place is not None else None for place in places)
    apart = [(named, named_end)] if named is not None and named_end is not None else []
    apart += [addressed(words, via, via_end)] if via is not None and via_end is not None else []
    return turning(words, cue - shift, start - shift, said, apart)
