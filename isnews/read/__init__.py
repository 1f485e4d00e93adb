"""From outside to `Article`: a file, standard input or a text."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from isnews.article import Article
from isnews.errors import NothingFound
from isnews.read.decode import decode, unify
from isnews.read.source import StrPath, expand, fetch
from isnews.read.stdin import MAX_SIZE, stdin_is_piped
from isnews.read.text import lay_out

__all__ = ["bundled", "expand", "read", "read_text", "stdin_is_piped"]


def read(source: StrPath, *, max_size: int = MAX_SIZE, waiting: Callable[[], None] | None = None) -> Article:
    """Read one article from a file, or from standard input (`-`).

    `max_size` is the largest size in bytes. `waiting` is called when standard input has been silent for a second.
    Raises `SourceError` where the source cannot be read, `NothingFound` where it holds no text.
    """
    name = os.fspath(source)
    return _laid_out(decode(fetch(name, max_size=max_size, waiting=waiting), name), name)


def read_text(text: str, *, source: str = "-") -> Article:
    """Read an article from a text in memory; `source` is the name it goes by.

    Raises `NothingFound` where there is no text.
    """
    return _laid_out(unify(text), source)


def bundled() -> Article:
    """The article that comes with the package."""
    package = Path(__file__).parent.parent
    installed = package / "article.txt"
    path = installed if installed.exists() else package.parent / "article.txt"
    return replace(read(path), source="article.txt")


def _laid_out(text: str, source: str) -> Article:
    article = lay_out(text, source)
    if not article.blocks:
        name = "Standard input" if source == "-" else source
        raise NothingFound(f"{name} has no text. Name a file that holds an article.")
    return article
