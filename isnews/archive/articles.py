"""The stored articles: listed, and read back as they were."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from isnews.archive.narrowing import Condition
from isnews.archive.printed import HEADING, Heading
from isnews.article import Article, Block, Section
from isnews.chosen import Summary, SummarySentence
from isnews.errors import NothingFound
from isnews.findings import Mention, Person, Quote, Span, Speaker, Via

_ALL = Condition()


class Listed(NamedTuple):
    """An article in a list."""

    article: Heading
    added: str
    version: int
    words: int
    quotes: int


def listed(connection: sqlite3.Connection, where: Condition = _ALL, *, limit: int = -1) -> list[Listed]:
    """Articles, the newest first, undated ones last; all if `limit` is negative."""
    rows = connection.execute(
        "SELECT a.added, a.version, a.words, (SELECT count(*) FROM quotes AS q WHERE q.article_id = a.id),"
        f" {HEADING} FROM articles AS a{where.where} ORDER BY a.published IS NULL, a.published DESC, a.id DESC LIMIT ?",
        (*where.values, limit),
    )
    return [
        Listed(Heading(*heading), added, version, words, quotes) for added, version, words, quotes, *heading in rows
    ]


def count(connection: sqlite3.Connection, where: Condition = _ALL) -> int:
    """How many articles there are."""
    number: int = connection.execute(f"SELECT count(*) FROM articles AS a{where.where}", where.values).fetchone()[0]
    return number


def numbers(connection: sqlite3.Connection, where: Condition = _ALL) -> Iterator[int]:
    """The articles' numbers, in order."""
    for (number,) in connection.execute(f"SELECT a.id FROM articles AS a{where.where} ORDER BY a.id", where.values):
        yield number


def headings(connection: sqlite3.Connection, wanted: Iterable[int]) -> list[Heading]:
    """What a list says of some articles. Raises `NothingFound` where there is none with one of the numbers."""
    found = []
    for number in wanted:
        row = connection.execute(f"SELECT {HEADING} FROM articles AS a WHERE a.id = ?", (number,)).fetchone()
        if row is None:
            raise NothingFound(f"There is no article {number} in the archive. See isnews archive list.")
        found.append(Heading(*row))
    return found


def version_of(connection: sqlite3.Connection, row: int) -> int:
    """The number of an article's newest version."""
    version: int = connection.execute("SELECT version FROM articles WHERE id = ?", (row,)).fetchone()[0]
    return version


def load(connection: sqlite3.Connection, row: int) -> Article:
    """An article as it stands now. Raises `NothingFound` where there is none with this number."""
    found = connection.execute(f"SELECT url, {_FIELDS}, text FROM articles WHERE id = ?", (row,)).fetchone()
    if found is None:
        raise NothingFound(f"There is no article {row} in the archive. See isnews archive list.")
    blocks = connection.execute(
        "SELECT kind, start, end, section, credit, origin FROM blocks WHERE article_id = ? ORDER BY number", (row,)
    )
    sections = connection.execute(
        "SELECT number, title, start, end, words FROM sections WHERE article_id = ? ORDER BY number", (row,)
    )
    return _article(found, blocks.fetchall(), tuple(Section(*section) for section in sections))


def load_version(connection: sqlite3.Connection, row: int, version: int) -> Article:
    """An article as it stood in one of its versions, counted from 1; its sections are not kept.

    Raises `NothingFound` where there is no such article or version.
    """
    now = connection.execute("SELECT version FROM articles WHERE id = ?", (row,)).fetchone()
    if now is None or now[0] == version:
        return load(connection, row)
    found = connection.execute(
        f"SELECT a.url, {', '.join('v.' + name for name in _FIELDS.split(', '))}, v.text, v.blocks"
        " FROM versions AS v JOIN articles AS a ON a.id = v.article_id WHERE v.article_id = ? AND v.version = ?",
        (row, version),
    ).fetchone()
    if found is None:
        how_many = f"{now[0]} versions" if now[0] > 1 else "one version"
        raise NothingFound(f"Article {row} has {how_many}, no version {version}.")
    return _article(found[:-1], json.loads(found[-1]), ())


_FIELDS = "source, title, published, updated, byline, publisher, language"


def _article(found: tuple[str, ...], blocks: list[tuple[object, ...]], sections: tuple[Section, ...]) -> Article:
    url, source, title, published, updated, byline, publisher, language, text = found
    return Article(
        text=text,
        blocks=tuple(Block(*block) for block in blocks),  # type: ignore[arg-type]
        source=source,
        url=url,
        title=title,
        published=published,
        updated=updated,
        byline=tuple(json.loads(byline)),
        publisher=publisher,
        language=language,
        sections=sections,
    )


def summary_of(connection: sqlite3.Connection, row: int, text: str) -> Summary:
    """The stored summary of an article with this text."""
    rows = connection.execute(
        "SELECT start, end, section, score FROM summary_sentences WHERE article_id = ? ORDER BY number", (row,)
    )
    return Summary("news", tuple(SummarySentence(text[start:end], start, end, *rest) for start, end, *rest in rows))


def quotes_of(connection: sqlite3.Connection, row: int, text: str) -> tuple[Quote, ...]:
    """The stored quotations of an article with this text."""
    rows = connection.execute(
        "SELECT kind, mark, text, parts, section, paragraph, speaker, role, how, mention_start, mention_end,"
        " candidates, cue_start, cue_end, via, via_start, via_end FROM quotes WHERE article_id = ? ORDER BY number",
        (row,),
    )
    return tuple(_quote(text, *values) for values in rows)


def _quote(text: str, *values: object) -> Quote:
    kind, mark, said, parts, section, paragraph, name, role, how, *rest = values
    start, end, candidates, cue_start, cue_end, via, via_start, via_end = rest
    mention = _mention(text, start, end)
    return Quote(
        kind=kind,  # type: ignore[arg-type]
        mark=mark,  # type: ignore[arg-type]
        text=str(said),
        parts=tuple(Span(first, last) for first, last in json.loads(str(parts))),
        section=section,  # type: ignore[arg-type]
        paragraph=paragraph,  # type: ignore[arg-type]
        cue=_mention(text, cue_start, cue_end),
        speaker=Speaker(name, role, mention, how) if name is not None else None,  # type: ignore[arg-type]
        candidates=tuple(json.loads(str(candidates))),
        via=Via(via, via_start, via_end) if via is not None else None,  # type: ignore[arg-type]
    )


def _mention(text: str, start: object, end: object) -> Mention | None:
    return Mention(text[start:end], start, end) if isinstance(start, int) and isinstance(end, int) else None


def people_of(connection: sqlite3.Connection, row: int, text: str) -> tuple[Person, ...]:
    """The stored persons of an article with this text, in the order of their first mention."""
    mentions: dict[int, list[Mention]] = {}
    for person, start, end in connection.execute(
        "SELECT person_id, start, end FROM mentions WHERE article_id = ? ORDER BY start, end", (row,)
    ):
        mentions.setdefault(person, []).append(Mention(text[start:end], start, end))
    rows = connection.execute(
        "SELECT p.id, p.name, p.kind, x.role, x.affiliation, x.gender, x.quotes, x.paragraph, x.sections"
        " FROM appearances AS x JOIN people AS p ON p.id = x.person_id WHERE x.article_id = ?",
        (row,),
    )
    people = [
        Person(
            name, kind, role, affiliation, gender, tuple(mentions.get(id, ())), quotes, paragraph, (*json.loads(own),)
        )
        for id, name, kind, role, affiliation, gender, quotes, paragraph, own in rows
    ]
    return tuple(sorted(people, key=lambda p: p.mentions[0].start if p.mentions else len(text)))
