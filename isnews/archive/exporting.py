"""An archive's articles, quotations or people as flat rows, for tables of other programs."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from isnews.archive.narrowing import Condition
from isnews.errors import UsageError
from isnews.extras import install

What = Literal["articles", "quotes", "people"]

_ALL = Condition()
_NAMES = "(SELECT group_concat(value, '; ') FROM json_each({}))"
_PAPER = "coalesce(a.publisher, a.site)"


class Column(NamedTuple):
    """A column of a table."""

    name: str
    sql: str
    number: bool = False
    """Whole numbers; else text."""


_OF_ARTICLE = (
    Column("article", "a.id", True),
    Column("source", "a.source"),
    Column("url", "a.url"),
    Column("publisher", _PAPER),
    Column("title", "a.title"),
    Column("published", "a.published"),
)
COLUMNS: dict[What, tuple[Column, ...]] = {
    "articles": (
        *_OF_ARTICLE,
        Column("updated", "a.updated"),
        Column("byline", _NAMES.format("a.byline")),
        Column("language", "a.language"),
        Column("words", "a.words", True),
        Column("added", "a.added"),
        Column("version", "a.version", True),
        Column("summary", "(SELECT s.summary FROM summaries AS s WHERE s.article_id = a.id)"),
        Column("text", "a.text"),
    ),
    "quotes": (
        *_OF_ARTICLE,
        Column("section", "q.section"),
        Column("paragraph", "q.paragraph", True),
        Column("kind", "q.kind"),
        Column("mark", "q.mark"),
        Column("text", "q.text"),
        Column("speaker", "q.speaker"),
        Column("role", "q.role"),
        Column("how", "q.how"),
        Column("via", "q.via"),
        Column("cue", "substr(a.text, q.cue_start + 1, q.cue_end - q.cue_start)"),
        Column("start", "q.start", True),
        Column("end", "q.end", True),
    ),
    "people": (
        *_OF_ARTICLE,
        Column("person", "p.id", True),
        Column("name", "p.name"),
        Column("kind", "p.kind"),
        Column("role", "x.role"),
        Column("affiliation", "x.affiliation"),
        Column("gender", "x.gender"),
        Column("quotes", "x.quotes", True),
        Column(
            "mentions",
            "(SELECT count(*) FROM mentions AS m WHERE m.article_id = a.id AND m.person_id = p.id)",
            True,
        ),
        Column("paragraph", "x.paragraph", True),
    ),
}
_FROM = {
    "articles": "articles AS a",
    "quotes": "quotes AS q JOIN articles AS a ON a.id = q.article_id",
    "people": "appearances AS x JOIN articles AS a ON a.id = x.article_id JOIN people AS p ON p.id = x.person_id",
}
_ORDER = {"articles": "a.id", "quotes": "a.id, q.number", "people": "a.id, p.id"}


def rows(connection: sqlite3.Connection, what: What, where: Condition = _ALL) -> Iterator[tuple[object, ...]]:
    """The rows of a table, a value for each of its `COLUMNS`, in the order of the articles' numbers."""
    columns = ", ".join(column.sql for column in COLUMNS[what])
    sql = f"SELECT {columns} FROM {_FROM[what]}{where.where} ORDER BY {_ORDER[what]}"
    yield from connection.execute(sql, where.values)


def count(connection: sqlite3.Connection, what: What, where: Condition = _ALL) -> int:
    """How many rows a table has."""
    number: int = connection.execute(f"SELECT count(*) FROM {_FROM[what]}{where.where}", where.values).fetchone()[0]
    return number


_BATCH = 1000


def write_parquet(path: Path, what: What, found: Iterable[tuple[object, ...]]) -> None:
    """Write rows of a table as Parquet. Raises `UsageError` where pyarrow is not installed."""
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise UsageError(f"Parquet needs more than isnews alone. To install it: {install('corpus')}") from error
    columns = COLUMNS[what]
    schema = arrow.schema([(c.name, arrow.int64() if c.number else arrow.string()) for c in columns])
    left = iter(found)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while batch := list(islice(left, _BATCH)):
            arrays = [
                arrow.array(values, field.type) for values, field in zip(zip(*batch, strict=True), schema, strict=True)
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
