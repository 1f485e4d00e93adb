"""The five datasets: their columns, which are the fields of the JSON contract, and how rows of them become Parquet."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

DATASETS = ("articles", "sentences", "quotes", "persons", "errors")

Rows = dict[str, list[dict[str, Any]]]


@cache
def schemas() -> Mapping[str, Any]:
    """Each dataset's Arrow schema.

    `source` and `id` say which article a row belongs to; `number` counts from 1 within it.
    """
    import pyarrow as pa

    text, whole = pa.string(), pa.int64()
    span = pa.struct([("start", whole), ("end", whole)])
    mention = pa.struct([("text", text), ("start", whole), ("end", whole)])
    block = pa.struct(
        [
            ("kind", text),
            ("start", whole),
            ("end", whole),
            ("section", text),
            ("credit", text),
            ("origin", text),
        ]
    )
    section = pa.struct([("number", whole), ("title", text), ("start", whole), ("end", whole), ("words", whole)])
    speaker = pa.struct([("name", text), ("role", text), ("mention", mention), ("how", text)])
    via = pa.struct([("name", text), ("start", whole), ("end", whole)])
    whose = [("source", text), ("id", text)]
    return {
        "articles": pa.schema(
            [
                *whose,
                *((name, text) for name in ("url", "title", "published", "updated")),
                ("byline", pa.list_(text)),
                *((name, text) for name in ("publisher", "language", "text")),
                ("blocks", pa.list_(block)),
                ("sections", pa.list_(section)),
            ]
        ),
        "sentences": pa.schema(
            [
                *whose,
                ("number", whole),
                ("method", text),
                ("text", text),
                ("start", whole),
                ("end", whole),
                ("section", text),
                ("score", pa.float64()),
                ("dropped", pa.list_(span)),
            ]
        ),
        "quotes": pa.schema(
            [
                *whose,
                ("number", whole),
                ("kind", text),
                ("mark", text),
                ("text", text),
                ("parts", pa.list_(span)),
                ("section", text),
                ("paragraph", whole),
                ("cue", mention),
                ("speaker", speaker),
                ("candidates", pa.list_(text)),
                ("via", via),
            ]
        ),
        "persons": pa.schema(
            [
                *whose,
                ("number", whole),
                *((name, text) for name in ("name", "kind", "role", "affiliation", "gender")),
                ("mentions", pa.list_(mention)),
                ("quotes", whole),
                ("paragraph", whole),
                ("sections", pa.list_(text)),
            ]
        ),
        "errors": pa.schema([*whose, ("code", text), ("message", text)]),
    }


def write(path: Path, dataset: str, rows: list[dict[str, Any]]) -> None:
    """Write rows as a Parquet file that is on the disk when this returns. Equal rows give equal bytes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist(rows, schema=schemas()[dataset])
    with path.open("wb") as file:
        pq.write_table(table, file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())
