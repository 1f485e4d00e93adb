"""Write what was found in an article into the tables, and its words into the index; within the caller's transaction."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from isnews.archive import identity, index
from isnews.article import Article
from isnews.chosen import Summary
from isnews.findings import Person, Quote


class Findings(NamedTuple):
    """What is stored with an article."""

    people: Sequence[Person]
    quotes: Sequence[Quote]
    summary: Summary
    words: int
    """Of running text."""


def fill(connection: sqlite3.Connection, row: int, article: Article, findings: Findings) -> None:
    """Write what was found in an article, and its words into the index."""
    _many(
        connection,
        "blocks",
        [
            (row, number, b.kind, b.start, b.end, _text(b.section), _text(b.credit), b.origin)
            for number, b in enumerate(article.blocks, 1)
        ],
    )
    _many(
        connection,
        "sections",
        [(row, s.number, _text(s.title), s.start, s.end, s.words) for s in article.sections],
    )
    _many(
        connection,
        "summary_sentences",
        [
            (row, number, s.start, s.end, _text(s.section), s.score)
            for number, s in enumerate(findings.summary.sentences, 1)
        ],
    )
    people = _people(connection, row, findings.people)
    _quotes(connection, row, findings.quotes, people)
    index.put(connection, "articles_index", row, identity.storable(article.text))


def _people(connection: sqlite3.Connection, row: int, people: Iterable[Person]) -> dict[str, int]:
    """Write who is in the article; the rows of `people` by name."""
    from isnews.norwegian.names_match import fold

    ids: dict[str, int] = {}
    mentions: set[tuple[int, int, int, int]] = set()
    for person in people:
        name, full = identity.storable(person.name), identity.full_name(person)
        found = full and connection.execute("SELECT id FROM people WHERE full_name = ?", (full,)).fetchone()
        if found:
            who = int(found[0])
        else:
            values = (name, person.kind, full, fold(name))
            made = connection.execute(
                "INSERT INTO people (name, kind, full_name, folded) VALUES (?, ?, ?, ?)", values
            ).lastrowid
            assert made is not None
            who = made
        ids.setdefault(person.name, who)
        facts = (_text(person.role), _text(person.affiliation), person.gender, person.quotes, person.paragraph)
        connection.execute(
            "INSERT INTO appearances VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes",
            (row, who, *facts, as_list(person.sections)),
        )
        mentions.update((row, who, m.start, m.end) for m in person.mentions)
    _many(connection, "mentions", sorted(mentions))
    return ids


def _quotes(connection: sqlite3.Connection, row: int, quotes: Iterable[Quote], people: dict[str, int]) -> None:
    """Write who said what; the speakers are those of `people`."""
    for number, quote in enumerate(quotes, 1):
        text = identity.storable(quote.text)
        speaker, cue, via = quote.speaker, quote.cue, quote.via
        mention = speaker.mention if speaker is not None else None
        values = (
            *(row, number, quote.kind, quote.mark, text),
            json.dumps([[part.start, part.end] for part in quote.parts]),
            *(quote.parts[0].start, quote.parts[-1].end, _text(quote.section), quote.paragraph),
            *((_text(speaker.name), _text(speaker.role), speaker.how) if speaker is not None else _NOTHING[:3]),
            *((mention.start, mention.end) if mention is not None else _NOTHING[:2]),
            as_list(quote.candidates),
            *((cue.start, cue.end) if cue is not None else _NOTHING[:2]),
            *((_text(via.name), via.start, via.end) if via is not None else _NOTHING[:3]),
        )
        made = connection.execute(_QUOTE, values).lastrowid
        assert made is not None
        _many(connection, "speakers", [(made, who) for who in _speaking(speaker.name if speaker else None, people)])
        index.put(connection, "quotes_index", made, text)


_NOTHING = (None, None, None)
_QUOTE = f"INSERT INTO quotes VALUES (NULL, {', '.join('?' * 21)})"


def _speaking(name: str | None, people: dict[str, int]) -> Iterable[int]:
    """Who speaks: one, or two who speak as one, `Per Lie og Kari Moe`."""
    if name is None:
        return ()
    if name in people:
        return (people[name],)
    each = [people.get(part) for part in name.split(" og ")]
    return dict.fromkeys(who for who in each if who is not None) if None not in each else ()


def _many(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _text(value: str | None) -> str | None:
    return None if value is None else identity.storable(value)


def as_list(values: Iterable[str]) -> str:
    """Texts as JSON, as columns have it."""
    return json.dumps([identity.storable(value) for value in values], ensure_ascii=False)
