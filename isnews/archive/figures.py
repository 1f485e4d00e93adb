"""What an archive holds, counted."""

import sqlite3
from pathlib import Path
from typing import NamedTuple


class Figures(NamedTuple):
    """Numbers of an archive."""

    path: str
    size: int
    """Bytes of the file and its log."""
    text: int
    """Bytes of the articles' text, in UTF-8."""
    schema: int
    articles: int
    versions: int
    """Earlier ones."""
    words: int
    quotes: int
    people: int
    """Persons that are named in full."""
    first: str | None
    last: str | None
    undated: int
    languages: dict[str, int]
    publishers: dict[str, int]
    """The twenty with most articles."""
    years: dict[str, int]


def figures(connection: sqlite3.Connection, path: Path) -> Figures:
    """Count what the archive at `path` holds."""

    def table(sql: str) -> dict[str, int]:
        return dict(connection.execute(sql).fetchall())

    def one(sql: str) -> int:
        number: int = connection.execute(sql).fetchone()[0]
        return number

    files = [path, path.with_name(f"{path.name}-wal")]
    articles, words, text, first, last, undated = connection.execute(
        "SELECT count(*), coalesce(sum(words), 0), coalesce(sum(length(CAST(text AS BLOB))), 0), min(published),"
        " max(published), count(*) - count(published) FROM articles"
    ).fetchone()
    return Figures(
        path=str(path),
        size=sum(file.stat().st_size for file in files if file.exists()),
        text=text,
        schema=one("PRAGMA user_version"),
        articles=articles,
        versions=one("SELECT count(*) FROM versions"),
        words=words,
        quotes=one("SELECT count(*) FROM quotes"),
        people=one("SELECT count(*) FROM people WHERE full_name IS NOT NULL"),
        first=first,
        last=last,
        undated=undated,
        languages=table("SELECT language, count(*) FROM articles GROUP BY 1 ORDER BY 2 DESC"),
        publishers=table(
            "SELECT coalesce(publisher, site) AS paper, count(*) FROM articles WHERE paper IS NOT NULL"
            " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20"
        ),
        years=table("SELECT substr(published, 1, 4), count(*) FROM articles WHERE published IS NOT NULL GROUP BY 1"),
    )
