"""What a run over a corpus can be told, apart from where it runs."""

from dataclasses import dataclass

MAX_SIZE = 5_000_000
"""Bytes of a document: no article is longer, and few pages are."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of the input (or the keys of its JSON) are called."""

    text: str = "text"
    url: str = "url"
    title: str = "title"
    date: str = "date"
    id: str = "id"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that the output depends on, apart from the input."""

    columns: Columns = Columns()
    all_languages: bool = False
    """Take what is not Norwegian as well."""
    sentences: int = 3
    """Sentences of each summary."""
    time_limit: float = 30.0
    """Seconds that one document may take."""
    max_size: int = MAX_SIZE
    """Bytes that one document may have."""
    limit: int | None = None
    """Take only so many documents, the first."""
    sample: int | None = None
    """Take only so many documents, from everywhere; the same ones each time."""
    part: int = 500
    """Documents of a part: what a worker takes at a time, and what is lost if it is stopped."""
