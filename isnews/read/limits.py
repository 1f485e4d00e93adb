"""How large a source may be: in bytes as it comes, in what one article may hold, and in what is found in it."""

from isnews.article import Article
from isnews.errors import SourceError

MAX_SIZE = 50_000_000
"""Bytes of a source, where the caller names no other limit."""
LARGEST = 10_500_000
"""Bytes of one text or page, unless the caller allows for more than `MAX_SIZE`: the Bible has five million."""
MOST_LINES = 200_000
"""Lines of one text, likewise."""
MOST_PARTS = 200_000
"""Elements of an XML document, objects and lists of a JSON document."""

MOST_WORDS = 300_000
"""Different words of an article whose names are looked for: a book of ten million letters has less than half of it."""
MOST_SENTENCES = 270_000
"""Sentences of an article that is summarised, with half of its different words: no book of ten million letters has so
many."""
MOST_CHECKED = 230_000
"""Words of an article that a summary is held beside, with three more for each that is another."""
MOST_STORED = 4_000_000
"""Characters of an article that an archive takes, with all that is found in it."""
MOST_NAMES = 16_000
"""Different names of an article."""
MOST_MENTIONS = 200_000
"""Mentions of the people of an article."""
MOST_QUOTES = 20_000
"""Quotations of an article."""


def too_large(source: str, max_size: int) -> SourceError:
    """The error for a source of more than `max_size` bytes."""
    limit = f"{max_size / 1_000_000:g} MB" if max_size >= 100_000 else f"{max_size} bytes"
    return SourceError(
        f"{_name(source)} is larger than {limit}. Take a part of it, or raise the limit with --max-size.",
        source=source,
        code="too-large",
    )


def check(text: str | bytes, source: str, max_size: int) -> None:
    """Raise `SourceError` (`too-large`) for what is no article by its size alone: memory is bounded by it."""
    if max_size > MAX_SIZE:
        return
    if len(text) > LARGEST:
        raise no_article(source, f"has more than {LARGEST // 1_000_000} MB of text")
    if isinstance(text, str) and len(text) > MOST_LINES and text.count("\n") > MOST_LINES:
        raise no_article(source, f"has more than {MOST_LINES:,} lines")


def bound(article: Article, count: int, most: int, what: str) -> None:
    """Raise `SourceError` (`too-large`) where more was found in an article than it may hold in memory."""
    if count > most and article.bounded:
        raise no_article(article.source, f"has more than {most:,} {what}")


def make_room(article: Article, cells: int, most: int, method: str) -> None:
    """Raise `SourceError` (`too-large`) where a method would fill more `cells` of its matrices than memory may hold."""
    if cells > most and article.bounded:
        raise SourceError(
            f"{_name(article.source)} is too long for the method {method}: it takes more than 200 MB of memory. "
            f"Take a part of it, or name a limit above {MAX_SIZE // 1_000_000} MB with --max-size.",
            source=article.source,
            code="too-large",
        )


def no_article(source: str, why: str) -> SourceError:
    """The error for what is within the limit in bytes, but more than any article."""
    return SourceError(
        f"{_name(source)} {why}, which no article has. "
        f"Take a part of it, or name a limit above {MAX_SIZE // 1_000_000} MB with --max-size.",
        source=source,
        code="too-large",
    )


def _name(source: str) -> str:
    return "Standard input" if source == "-" else source
