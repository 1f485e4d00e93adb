"""Which articles a question is about: by time, paper and person."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from isnews.errors import NothingFound, UsageError
from isnews.norwegian.names_match import fold
from isnews.quotes.select import fit


class Condition(NamedTuple):
    """A condition on `articles AS a`, as SQL with its values; an empty one lets all through."""

    sql: str = ""
    values: tuple[object, ...] = ()

    @property
    def where(self) -> str:
        """As a clause of its own."""
        return f" WHERE {self.sql}" if self.sql else ""

    @property
    def also(self) -> str:
        """Behind another condition."""
        return f" AND {self.sql}" if self.sql else ""


def narrowed(
    connection: sqlite3.Connection,
    *,
    publisher: str | None = None,
    since: str | None = None,
    until: str | None = None,
    people: Iterable[int] | None = None,
) -> Condition:
    """The condition for articles of a paper, published in a time, that name one of some people (rows of `people`).

    `since` and `until` are dates as people write them, both included: `2018`, `november 2018`, `4.11.2018`. An article
    whose date is less precise counts where it may be in that time; one without a date does not.
    Raises `UsageError` for what is no date, `NothingFound` where there is no such paper.
    """
    parts: list[str] = []
    values: list[object] = []
    if since is not None:
        # Compared as far as the shorter of the two goes: an article of "2018-11" may be of 4 November.
        parts.append("substr(a.published, 1, 10) >= substr(?, 1, length(substr(a.published, 1, 10)))")
        values.append(_date(since))
    if until is not None:
        day = _date(until)
        parts.append("substr(a.published, 1, ?) <= substr(?, 1, length(substr(a.published, 1, 10)))")
        values += [len(day), day]
    if publisher is not None:
        papers = _papers(connection, publisher)
        marks = ", ".join("?" * len(papers))
        parts.append(f"coalesce(a.publisher, a.site) IN ({marks})")
        values += papers
    if people is not None:
        rows = sorted(people)
        parts.append("a.id IN (SELECT article_id FROM appearances WHERE person_id IN (SELECT value FROM json_each(?)))")
        values.append(str(rows))
    return Condition(" AND ".join(parts), tuple(values))


def undated(connection: sqlite3.Connection) -> int:
    """How many articles have no date."""
    number: int = connection.execute("SELECT count(*) FROM articles WHERE published IS NULL").fetchone()[0]
    return number


def _date(text: str) -> str:
    from isnews.norwegian.dates import edtf

    day = edtf(text)
    if day is None:
        raise UsageError(f"“{text}” is no date. Write 2018, 2018-11 or 2018-11-04.")
    return day[:10]


def _papers(connection: sqlite3.Connection, wanted: str) -> list[str]:
    """The papers that a name fits: the whole name wins over words of it, these over a part."""
    asked = fold(wanted)
    rows = connection.execute(
        "SELECT coalesce(publisher, site) AS paper, count(*) FROM articles WHERE paper IS NOT NULL"
        " GROUP BY paper ORDER BY 2 DESC"
    )
    papers = [str(paper) for paper, _ in rows]
    fits = [(fit(paper, asked), paper) for paper in papers] if asked else []
    best = max((n for n, _ in fits), default=0)
    if not best:
        shown = ", ".join(papers[:10])
        told = f"Its papers: {shown}{' and others' if len(papers) > 10 else ''}." if papers else "None is known."
        raise NothingFound(f"No article in the archive is from a paper called “{wanted}”. {told}")
    return [paper for n, paper in fits if n == best]
