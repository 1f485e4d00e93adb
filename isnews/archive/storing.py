"""Store an article with all that is found in it: one transaction, so that nothing is ever half there."""

import json
import sqlite3
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from isnews.archive import identity
from isnews.archive.removing import clear
from isnews.archive.transactions import transaction
from isnews.archive.writing import Findings, as_list, fill
from isnews.article import Article
from isnews.chosen import Summary
from isnews.errors import NothingFound
from isnews.read import limits


class Stored(NamedTuple):
    """What became of an article that was to be added."""

    id: int
    what: Literal["added", "changed", "known"]
    """`changed`: its text is a new version of what stood at its address."""
    version: int


def find(article: Article) -> Findings:
    """All that is stored with an article."""
    from isnews.norwegian import words
    from isnews.quotes import attribute, quotes_of
    from isnews.quotes.gather import people_of
    from isnews.summarize import summarize

    try:
        summary = summarize(article)
    except NothingFound:  # no running text
        summary = Summary("news", ())
    count = sum(words.count(article.text, block.start, block.end) for _, block in article.body())
    credited = attribute(article)
    quotes = quotes_of(article, credited)
    return Findings(people_of(article, credited), quotes, summary, count)


def add(connection: sqlite3.Connection, article: Article, findings: Findings | None = None) -> Stored:
    """Add an article, unless it is there; `findings` are made where they are not given.

    The same address is the same article, and another text there its next version. The same text elsewhere is the same
    article too, for as long as the two are the same. Raises `SourceError` for what is longer than any article.
    """
    limits.bound(article, len(article.text), limits.MOST_STORED, "characters to store")
    digest = identity.digest(article.text)
    known = _known(connection, article, digest)
    if known is not None and known.what == "known" and _is_met(connection, article):
        return known
    made = find(article) if findings is None and (known is None or known.what != "known") else findings
    with transaction(connection):
        # Again: another process may have added it meanwhile.
        now = _known(connection, article, digest)
        if now is not None and now.what == "known":
            _meet(connection, article, now.id)
            return now
        made = made or find(article)
        if now is None:
            row = _insert(connection, article, digest, made)
            return Stored(row, "added", 1)
        _keep(connection, now.id)
        clear(connection, now.id)
        _update(connection, now, article, digest, made)
        return now


def _known(connection: sqlite3.Connection, article: Article, digest: str) -> Stored | None:
    """The article that this one is, if it is there already."""
    if article.url:
        row = connection.execute(
            "SELECT id, version, digest = ?, own FROM addresses JOIN articles ON id = article_id WHERE address = ?",
            (digest, identity.address(identity.storable(article.url))),
        ).fetchone()
        if row is not None and row[2]:
            return Stored(row[0], "known", row[1])
        if row is not None and row[3]:
            return Stored(row[0], "changed", row[1] + 1)
    row = connection.execute(
        "SELECT id, version FROM articles WHERE digest = ? ORDER BY id LIMIT 1", (digest,)
    ).fetchone()
    return None if row is None else Stored(row[0], "known", row[1])


def _is_met(connection: sqlite3.Connection, article: Article) -> bool:
    """Whether the address is among those of a known article."""
    if not article.url:
        return True
    address = identity.address(identity.storable(article.url))
    return connection.execute("SELECT 1 FROM addresses WHERE address = ?", (address,)).fetchone() is not None


def _meet(connection: sqlite3.Connection, article: Article, row: int) -> None:
    """Note another address of a known article; its first one becomes its own."""
    if not article.url or _is_met(connection, article):
        return
    url = identity.storable(article.url)
    own = connection.execute("SELECT url IS NULL FROM articles WHERE id = ?", (row,)).fetchone()[0]
    connection.execute("INSERT INTO addresses VALUES (?, ?, ?)", (identity.address(url), row, own))
    if own:
        connection.execute("UPDATE articles SET url = ?, site = ? WHERE id = ?", (url, identity.site(url), row))


def _insert(connection: sqlite3.Connection, article: Article, digest: str, findings: Findings) -> int:
    columns = {**_columns(article, digest, findings), "version": 1}
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    # A number is never given twice, so the connection's last row is this one.
    row = connection.execute(f"INSERT INTO articles ({names}) VALUES ({marks})", [*columns.values()]).lastrowid
    assert row is not None
    if article.url:  # where it was another place of an article, it is its own from now on
        address = identity.address(identity.storable(article.url))
        connection.execute("INSERT OR REPLACE INTO addresses VALUES (?, ?, 1)", (address, row))
    fill(connection, row, article, findings)
    return row


def _keep(connection: sqlite3.Connection, row: int) -> None:
    """Keep the article as it is now among its versions."""
    blocks = connection.execute(
        "SELECT kind, start, end, section, credit, origin FROM blocks WHERE article_id = ? ORDER BY number", (row,)
    ).fetchall()
    connection.execute(
        "INSERT INTO versions SELECT id, version, added, source, title, published, updated, byline, publisher,"
        " language, ?, text FROM articles WHERE id = ?",
        (json.dumps(blocks, ensure_ascii=False), row),
    )


def _update(connection: sqlite3.Connection, now: Stored, article: Article, digest: str, findings: Findings) -> None:
    columns = {**_columns(article, digest, findings), "version": now.version}
    names = ", ".join(f"{name} = ?" for name in columns)
    connection.execute(f"UPDATE articles SET {names} WHERE id = ?", [*columns.values(), now.id])
    fill(connection, now.id, article, findings)


def _columns(article: Article, digest: str, findings: Findings) -> dict[str, str | int | None]:
    texts = {name: getattr(article, name) for name in _PLAIN}
    return {
        **{name: None if value is None else identity.storable(value) for name, value in texts.items()},
        "site": identity.site(article.url),
        "byline": as_list(article.byline),
        "words": findings.words,
        "added": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "digest": digest,
    }


_PLAIN = ("url", "source", "title", "published", "updated", "publisher", "language", "text")
