"""Who speaks in an archive: persons by name, what they said over time, and who is quoted most."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from isnews.archive.narrowing import Condition
from isnews.archive.printed import SAID, Said, quotation
from isnews.errors import NothingFound
from isnews.norwegian.names_match import fold
from isnews.quotes.select import fit

_ALL = Condition()
_NEAREST = 10
_CLOSEST = 2000
"""Names that are compared when nobody is called so."""


class Named(NamedTuple):
    """Whom a name fits."""

    names: tuple[str, ...]
    """Their names; once for all articles that have it."""
    rows: tuple[int, ...]
    """Of `people`."""


class Ranked(NamedTuple):
    """A person, and how much they are quoted."""

    name: str
    role: str | None
    """The last one printed."""
    quotes: int
    articles: int
    first: str | None
    """Date of the first article that quotes them."""
    last: str | None
    counts: tuple[int, ...]
    """Quotations in each of the periods."""


class Ranking(NamedTuple):
    """Who is quoted most."""

    people: tuple[Ranked, ...]
    periods: tuple[str, ...]
    """Years, months or days in EDTF, without a gap: the same for all."""
    total: int
    """How many people there are, those not listed included."""


def named(connection: sqlite3.Connection, wanted: str) -> Named:
    """The people that a name fits.

    The full name wins over words of it (`Rasoul`, `al-Askari`), and these win over a part of a word. Whoever an article
    calls `Rasoul` only fits along with all Rasouls: nobody knows which it is. Raises `NothingFound` where it fits
    nobody, naming those nearest.
    """
    asked = fold(wanted)
    rows = connection.execute(
        "SELECT id, name, full_name IS NOT NULL FROM people WHERE instr(folded, ?) ORDER BY id", (asked,)
    ).fetchall()
    fits = [(fit(name, asked), row, name, full) for row, name, full in rows] if asked else []
    best = max((n if full else min(n, 2) for n, _, _, full in fits), default=0)
    found = [(row, name) for n, row, name, full in fits if (n if full else min(n, 2)) >= best > 0]
    if not found:
        raise NothingFound(f"Nobody called “{wanted}” is in the archive.{_nearest(connection, asked)}")
    return Named(tuple(dict.fromkeys(name for _, name in found)), tuple(row for row, _ in found))


def _nearest(connection: sqlite3.Connection, asked: str) -> str:
    from difflib import get_close_matches

    rows = connection.execute(
        "SELECT p.folded, p.name FROM people AS p JOIN appearances AS x ON x.person_id = p.id"
        " WHERE p.kind = 'person' GROUP BY p.id ORDER BY sum(x.quotes) DESC LIMIT ?",
        (_CLOSEST,),
    )
    names: dict[str, str] = {}
    for folded, name in rows:
        for form in (folded, *(fold(word) for word in name.split())):
            names.setdefault(form, name)
    near = dict.fromkeys(names[form] for form in get_close_matches(asked[:80], names, n=_NEAREST, cutoff=0.6))
    return f" Nearest: {', '.join(near)}." if near else ""


def called(connection: sqlite3.Connection, beginning: str, *, limit: int = 50) -> list[str]:
    """Names of persons that begin so, and what follows their first names where that does; who is quoted most first."""
    rows = connection.execute(
        "SELECT p.name FROM people AS p JOIN appearances AS x ON x.person_id = p.id WHERE p.kind = 'person'"
        " AND instr(' ' || p.name, ' ' || ?) GROUP BY p.name ORDER BY sum(x.quotes) DESC, p.name LIMIT ?",
        (beginning, limit),
    )
    return list(dict.fromkeys(name[f" {name}".index(f" {beginning}") :] for (name,) in rows))


def said(
    connection: sqlite3.Connection,
    people: Sequence[int] | None = None,
    where: Condition = _ALL,
    *,
    kind: str | None = None,
) -> Iterator[Said]:
    """Quotations in the order of time, undated ones last; of some people (rows of `people`) or of all."""
    conditions = ["1"]
    values: list[object] = []
    if people is not None:
        conditions.append("q.id IN (SELECT quote_id FROM speakers WHERE person_id IN (SELECT value FROM json_each(?)))")
        values.append(str(list(people)))
    if kind is not None:
        conditions.append("q.kind = ?")
        values.append(kind)
    rows = connection.execute(
        f"SELECT {SAID.format('quotes AS q')} WHERE {' AND '.join(conditions)}{where.also}"
        " ORDER BY a.published IS NULL, a.published, a.id, q.number",
        (*values, *where.values),
    )
    for row in rows:
        yield quotation(*row)


def ranking(
    connection: sqlite3.Connection, where: Condition = _ALL, *, people: Sequence[int] | None = None, limit: int = 20
) -> Ranking:
    """The persons that are quoted most; those of one article by name only count for that article."""
    by = "" if people is None else " AND s.person_id IN (SELECT value FROM json_each(?))"
    values = (*where.values, *(() if people is None else (str(list(people)),)))
    spoken = (
        " FROM speakers AS s JOIN people AS p ON p.id = s.person_id JOIN quotes AS q ON q.id = s.quote_id"
        f" JOIN articles AS a ON a.id = q.article_id WHERE p.kind = 'person'{where.also}{by}"
    )
    total = connection.execute(f"SELECT count(DISTINCT p.id){spoken}", values).fetchone()[0]
    top = connection.execute(
        f"SELECT p.id, p.name, count(*) AS number, count(DISTINCT a.id), min(a.published), max(a.published){spoken}"
        " GROUP BY p.id ORDER BY number DESC, p.name, p.id LIMIT ?",
        (*values, limit),
    ).fetchall()
    dates: dict[int, list[str]] = {}
    rows = json.dumps([row[0] for row in top])
    dated = f"SELECT p.id, a.published{spoken} AND a.published IS NOT NULL AND p.id IN (SELECT value FROM json_each(?))"
    for person, published in connection.execute(dated, (*values, rows)):
        if date := _date(published):
            dates.setdefault(person, []).append(date)
    span = [date for some in dates.values() for date in some]
    periods = _periods(min(span), max(span)) if span else ()
    size = len(periods[0]) if periods else 0
    people_ranked = []
    for person, name, number, articles, first, last in top:
        in_time = [date[:size] for date in dates.get(person, []) if len(date) >= size]
        counts = tuple(in_time.count(period) for period in periods)
        people_ranked.append(Ranked(name, _role(connection, person), number, articles, first, last, counts))
    return Ranking(tuple(people_ranked), periods, total)


def _role(connection: sqlite3.Connection, person: int) -> str | None:
    row = connection.execute(
        "SELECT x.role FROM appearances AS x JOIN articles AS a ON a.id = x.article_id"
        " WHERE x.person_id = ? AND x.role IS NOT NULL ORDER BY a.published DESC LIMIT 1",
        (person,),
    ).fetchone()
    return None if row is None else str(row[0])


def _date(published: str) -> str:
    """As much of a date as is a year, a month or a day: of `2024-W05` the year; nothing of what is no date."""
    from datetime import date

    for size, rest in ((10, ""), (7, "-01"), (4, "-01-01")):
        day = published[:size] + rest
        try:
            if date.fromisoformat(day).isoformat() == day:
                return published[:size]
        except ValueError:
            continue
    return ""


_DAYS, _MONTHS = 31, 36
"""A longer time is parted into months, and one longer than that into years."""


def _periods(first: str, last: str) -> tuple[str, ...]:
    """All days, months or years from one date to another; the finest of which there are not too many."""
    months = _months(first[:7], last[:7]) if min(len(first), len(last)) >= 7 else []
    if not months or len(months) > _MONTHS:
        return tuple(f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1))
    if len(months) > 2 or min(len(first), len(last)) < 10:
        return tuple(months)
    from datetime import date, timedelta

    start, days = date.fromisoformat(first), (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    return tuple((start + timedelta(n)).isoformat() for n in range(days)) if days <= _DAYS else tuple(months)


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, min(end, start + _MONTHS) + 1)]
