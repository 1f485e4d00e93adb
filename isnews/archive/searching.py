"""Search an archive's articles or its quotations; every hit has its words marked where they stand in the article."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from isnews.archive.asked import Term, expression
from isnews.archive.index import quote_offset
from isnews.archive.narrowing import Condition
from isnews.archive.terms import terms
from isnews.article import NUMBERED
from isnews.findings import Span
from isnews.norwegian.sentences import sentences

_ALL = Condition()


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


class Marked(NamedTuple):
    """A sentence with the words that were searched for."""

    text: str
    start: int
    end: int
    paragraph: int | None
    """`None` for one of a title, a heading, a caption."""
    words: tuple[Span, ...]


class Hit(NamedTuple):
    """An article that was found."""

    article: Heading
    score: float
    """Higher is better (BM25)."""
    hits: int
    """How many places of the article fit."""
    sentences: tuple[Marked, ...]
    """Those that show most of what was searched for, in the text's order."""


class QuoteHit(NamedTuple):
    """A quotation that was found."""

    article: Heading
    score: float
    quote: int
    """Row of `quotes`."""
    kind: str
    mark: str | None
    text: str
    start: int
    end: int
    speaker: str | None
    role: str | None
    via: str | None
    paragraph: int
    words: tuple[Span, ...]
    """In the article's text."""


def count(
    connection: sqlite3.Connection, asked: Sequence[Term], where: Condition = _ALL, *, quotes: bool = False
) -> int:
    """How many articles, or quotations, fit."""
    if not where.sql and not quotes:
        sql = "SELECT count(*) FROM articles_index WHERE articles_index MATCH ?"
    elif quotes:
        sql = (
            "SELECT count(*) FROM quotes_index JOIN quotes AS q ON q.id = quotes_index.rowid"
            f" JOIN articles AS a ON a.id = q.article_id WHERE quotes_index MATCH ?{where.also}"
        )
    else:
        sql = (
            "SELECT count(*) FROM articles_index JOIN articles AS a ON a.id = articles_index.rowid"
            f" WHERE articles_index MATCH ?{where.also}"
        )
    number: int = connection.execute(sql, (expression(tuple(asked)), *where.values)).fetchone()[0]
    return number


def search(
    connection: sqlite3.Connection, asked: Sequence[Term], where: Condition = _ALL, *, limit: int = 20, shown: int = 2
) -> list[Hit]:
    """The articles that have all terms, best first; of each at most `shown` sentences."""
    rows = "SELECT rowid, rank FROM articles_index WHERE articles_index MATCH ?"
    if where.sql:
        rows += f" AND rowid IN (SELECT a.id FROM articles AS a WHERE {where.sql})"
    found = connection.execute(
        f"WITH found AS ({rows} ORDER BY rank LIMIT ?)"
        f" SELECT found.rank, a.text, {HEADING} FROM found JOIN articles AS a ON a.id = found.rowid"
        " ORDER BY found.rank",
        (expression(tuple(asked)), *where.values, limit),
    )
    hits = []
    for rank, text, *heading in found.fetchall():
        number, shown_sentences = _shown(connection, heading[0], text, asked, shown)
        hits.append(Hit(Heading(*heading), -rank, number, shown_sentences))
    return hits


def _shown(
    connection: sqlite3.Connection, row: int, text: str, asked: Sequence[Term], shown: int
) -> tuple[int, tuple[Marked, ...]]:
    """How many places fit, and the sentences that show most of the terms."""
    words = terms(text)
    places = sorted(
        (words.spans[first][0], words.spans[last - 1][1], number)
        for number, term in enumerate(asked)
        for first, last in term.found(words)
    )
    blocks = connection.execute("SELECT start, end, kind FROM blocks WHERE article_id = ? ORDER BY number", (row,))
    candidates = []
    at = paragraph = 0
    for start, end, kind in blocks:
        paragraph += kind in NUMBERED
        first = at
        while at < len(places) and places[at][0] < end:
            at += 1
        inside = [place for place in places[first:at] if place[0] >= start]
        if inside:
            number = paragraph if kind in NUMBERED else None
            candidates.append((-len({term for *_, term in inside}), start, end, number, inside))
    made: list[tuple[int, int, Marked]] = []
    # Only the blocks that have most are read: sentences of a long article are not for nothing.
    for _, start, end, number, inside in sorted(candidates, key=lambda c: c[:2])[:shown]:
        for first, last in sentences(text, start, end):
            own = [place for place in inside if first <= place[0] < last]
            if own:
                marked = Marked(text[first:last], first, last, number, _joined(own))
                made.append((-len({term for *_, term in own}), first, marked))
    best = sorted(made, key=lambda m: m[:2])[:shown]
    return len(places), tuple(sorted((marked for *_, marked in best), key=lambda marked: marked.start))


def _joined(places: Sequence[tuple[int, int, int]]) -> tuple[Span, ...]:
    """Places in order as stretches that do not overlap."""
    spans: list[Span] = []
    for start, end, _ in places:
        if spans and start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return tuple(spans)


def search_quotes(
    connection: sqlite3.Connection,
    asked: Sequence[Term],
    where: Condition = _ALL,
    *,
    speakers: Sequence[int] | None = None,
    limit: int = 20,
) -> list[QuoteHit]:
    """The quotations that have all terms, best first; only those by `speakers` (rows of `people`), where given."""
    by = "" if speakers is None else _SPOKEN
    values = (*where.values, *(() if speakers is None else (str(list(speakers)),)))
    narrowing = (
        f" AND rowid IN (SELECT q.id FROM quotes AS q JOIN articles AS a ON a.id = q.article_id"
        f" WHERE 1{where.also}{by})"
        if where.sql or by
        else ""
    )
    rows = f"SELECT rowid, rank FROM quotes_index WHERE quotes_index MATCH ?{narrowing} ORDER BY rank LIMIT ?"
    found = connection.execute(
        f"WITH found AS ({rows}) SELECT found.rank, q.parts, q.id, q.kind, q.mark, q.text, q.start, q.end,"
        f" q.speaker, q.role, q.via, q.paragraph, {HEADING} FROM found JOIN quotes AS q ON q.id = found.rowid"
        " JOIN articles AS a ON a.id = q.article_id ORDER BY found.rank",
        (expression(tuple(asked)), *values, limit),
    )
    return [
        QuoteHit._make((Heading(*rest[10:]), -rank, *rest[:10], _said(rest[3], parts, asked)))
        for rank, parts, *rest in found.fetchall()
    ]


_SPOKEN = " AND q.id IN (SELECT quote_id FROM speakers WHERE person_id IN (SELECT value FROM json_each(?)))"


def _said(said: str, parts: str, asked: Sequence[Term]) -> tuple[Span, ...]:
    """Where in the article the words of a quotation stand that fit."""
    words = terms(said)
    places = sorted(
        (*words.spans[word], number)
        for number, term in enumerate(asked)
        for first, last in term.found(words)
        for word in range(first, last)  # one by one: a clause may stand between two parts of a quotation
    )
    return tuple(
        Span(quote_offset(parts, span.start), quote_offset(parts, span.end - 1) + 1) for span in _joined(places)
    )
