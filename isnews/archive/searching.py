"""Search an archive's articles or its quotations; every hit has its words marked where they stand in the article."""

import sqlite3
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from isnews.archive.asked import Term, expression
from isnews.archive.marking import Place, places
from isnews.archive.narrowing import Condition
from isnews.archive.printed import HEADING, SAID, Heading, Said, quotation
from isnews.archive.terms import terms
from isnews.article import NUMBERED
from isnews.findings import Span
from isnews.norwegian.sentences import sentences

_ALL = Condition()


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

    said: Said
    score: float
    words: tuple[Span, ...]
    """In the article's text."""


def count(connection: sqlite3.Connection, asked: Sequence[Term], where: Condition = _ALL) -> int:
    """How many articles fit."""
    return _count(connection, "articles_index", asked, *_articles(where))


def count_quotes(
    connection: sqlite3.Connection,
    asked: Sequence[Term],
    where: Condition = _ALL,
    *,
    speakers: Sequence[int] | None = None,
) -> int:
    """How many quotations fit."""
    return _count(connection, "quotes_index", asked, *_quotations(where, speakers))


def _count(
    connection: sqlite3.Connection, table: str, asked: Sequence[Term], also: str, values: tuple[object, ...]
) -> int:
    sql = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?{also}"
    number: int = connection.execute(sql, (expression(asked), *values)).fetchone()[0]
    return number


# `+rowid`: without the sign SQLite may look the index up anew for each row of the list, which takes seconds.


def _articles(where: Condition) -> tuple[str, tuple[object, ...]]:
    """The condition for some articles, with its values."""
    return (f" AND +rowid IN (SELECT a.id FROM articles AS a{where.where})" if where.sql else ""), where.values


def _quotations(where: Condition, speakers: Sequence[int] | None) -> tuple[str, tuple[object, ...]]:
    """The condition for quotations of some articles and speakers, with its values."""
    if not where.sql and speakers is None:
        return "", ()
    by = "AND q.id IN (SELECT quote_id FROM speakers WHERE person_id IN (SELECT value FROM json_each(?)))"
    joined = "quotes AS q JOIN articles AS a ON a.id = q.article_id"
    also = f" AND +rowid IN (SELECT q.id FROM {joined} WHERE 1{where.also} {by if speakers is not None else ''})"
    return also, (*where.values, *([str(list(speakers))] if speakers is not None else []))


def search(
    connection: sqlite3.Connection, asked: Sequence[Term], where: Condition = _ALL, *, limit: int = 20, shown: int = 2
) -> list[Hit]:
    """The articles that have all terms, best first; of each at most `shown` sentences."""
    also, values = _articles(where)
    best = f"SELECT rowid, rank FROM articles_index WHERE articles_index MATCH ?{also} ORDER BY rank LIMIT ?"
    found = connection.execute(
        f"SELECT found.rank, a.text, {HEADING} FROM ({best}) AS found JOIN articles AS a ON a.id = found.rowid"
        " ORDER BY found.rank",
        (expression(asked), *values, limit),
    )
    hits = []
    for rank, text, *heading in found.fetchall():
        number, sentences_shown = _shown(connection, heading[0], text, asked, shown)
        hits.append(Hit(Heading(*heading), -rank, number, sentences_shown))
    return hits


def _shown(
    connection: sqlite3.Connection, row: int, text: str, asked: Sequence[Term], shown: int
) -> tuple[int, tuple[Marked, ...]]:
    """How many places fit, and the sentences that show most of the terms."""
    found = places(text, asked)
    blocks = connection.execute(
        "SELECT start, end, kind FROM blocks WHERE article_id = ? ORDER BY number", (row,)
    ).fetchall()
    starts = [start for start, _, _ in blocks]
    inside: dict[int, list[Place]] = {}
    for place in found:
        block = bisect_right(starts, place.start) - 1
        if block >= 0 and place.start < blocks[block][1]:
            inside.setdefault(block, []).append(place)
    made: list[tuple[int, int, Marked]] = []
    # Only the blocks that have most are read: sentences of a long article are not for nothing.
    for block in sorted(inside, key=lambda n: (-_terms(inside[n]), n))[:shown]:
        start, end, kind = blocks[block]
        numbered = sum(kind in NUMBERED for _, _, kind in blocks[: block + 1]) if kind in NUMBERED else None
        for first, last in sentences(text, start, end):
            own = [place for place in inside[block] if first <= place.start < last]
            if own:
                made.append((-_terms(own), first, Marked(text[first:last], first, last, numbered, _joined(own))))
    best = sorted(made, key=lambda m: m[:2])[:shown]
    return len(found), tuple(sorted((marked for *_, marked in best), key=lambda marked: marked.start))


def _terms(some: Sequence[Place]) -> int:
    """How many of the terms are there."""
    return len({place.term for place in some})


def _joined(found: Sequence[Place]) -> tuple[Span, ...]:
    """Places in order as stretches that do not overlap."""
    spans: list[Span] = []
    for start, end, _ in found:
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
    also, values = _quotations(where, speakers)
    best = f"SELECT rowid, rank FROM quotes_index WHERE quotes_index MATCH ?{also} ORDER BY rank LIMIT ?"
    found = connection.execute(
        f"SELECT found.rank, {SAID.format(f'({best}) AS found JOIN quotes AS q ON q.id = found.rowid')}"
        " ORDER BY found.rank",
        (expression(asked), *values, limit),
    )
    hits = []
    for rank, *row in found.fetchall():
        hit = quotation(*row)
        hits.append(QuoteHit(hit, -rank, _words(hit.text, hit.parts, asked)))
    return hits


def _words(text: str, parts: Sequence[Span], asked: Sequence[Term]) -> tuple[Span, ...]:
    """Where in the article the words of a quotation stand that fit."""
    words = terms(text)
    found = sorted(
        Place(*words.spans[word], number)
        for number, term in enumerate(asked)
        for first, last in term.found(words)
        for word in range(first, last)  # one by one: a clause may stand between two parts of a quotation
    )
    return tuple(Span(_at(parts, span.start), _at(parts, span.end - 1) + 1) for span in _joined(found))


def _at(parts: Sequence[Span], at: int) -> int:
    """Where the character at `at` of a quotation's text stands in the article."""
    for start, end in parts:
        if at < end - start:
            return start + at
        at -= end - start + 1  # and the space that joins the parts
    raise ValueError(f"no such place in a quotation: {at} too far")
