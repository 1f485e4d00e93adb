"""What is handed from the reader of a corpus to a worker: documents as they stand in the input, not looked into."""

from dataclasses import dataclass, field
from typing import Any, Literal

ItemKind = Literal["line", "row", "file", "page", "error"]


@dataclass(frozen=True, slots=True)
class Item:
    """One document of the input."""

    source: str
    """The name it goes by everywhere: `aviser.jsonl.gz#17`, `saker/ulv.txt`, `saker.zip!ulv.txt`."""
    kind: ItemKind
    """A line of JSON, a row of a table, a file, a page that was crawled; or what could not be read."""
    data: bytes = b""
    """Of a line, file or page."""
    fields: dict[str, Any] = field(default_factory=dict)
    """Of a row: its cells by the names of `Columns`. Of a page: `url`, `charset`. Of an error: `code`, `message`."""

    def size(self) -> int:
        """About how many bytes it takes."""
        text = self.fields.get("text")
        return len(self.data) + (len(text) if isinstance(text, str) else 0)


def error(source: str, code: str, message: str) -> Item:
    """A document that is there but cannot be read."""
    return Item(source, "error", fields={"code": code, "message": message})
