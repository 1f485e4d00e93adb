"""From outside to `Article`: a file, standard input or a text."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from isnews.article import Article
from isnews.errors import NothingFound, UsageError
from isnews.read.decode import decode, unify
from isnews.read.glance import is_elsewhere, is_plain
from isnews.read.limits import MAX_SIZE, check
from isnews.read.source import StrPath, expand, fetch
from isnews.read.stdin import holds_archive, stdin_is_piped
from isnews.read.text import lay_out

if TYPE_CHECKING:
    from isnews.read.online import Network

__all__ = ["bundled", "expand", "expand_stdin", "read", "read_text", "stdin_is_piped"]


def read(
    source: StrPath,
    *,
    max_size: int = MAX_SIZE,
    waiting: Callable[[], None] | None = None,
    form: str | None = None,
    network: "Network | None" = None,
) -> Article:
    """Read one article: from a file, standard input (`-`), an address, a feed's item (`FEED#3`).

    `max_size` is the largest size in bytes, unpacked; more than `isnews.read.limits.LARGEST` of text only where it is
    above the default. `waiting` is called when standard input has been silent for a
    second.
    `form` names the format (a key of `isnews.read.formats.FORMATS`) where the content's own word is not to be taken.
    `network` says how to go about addresses. Raises `SourceError` where the source cannot be read, `NothingFound` where
    it holds no text.
    """
    article = _read(os.fspath(source), max_size, waiting, form, network)
    return article if max_size <= MAX_SIZE else replace(article, bounded=False)


def _read(
    name: str, max_size: int, waiting: Callable[[], None] | None, form: str | None, network: "Network | None"
) -> Article:
    if form is not None:
        _known(form)
    if is_elsewhere(name):
        from isnews.read import elsewhere, online

        return elsewhere.read(name, max_size=max_size, network=network or online.Network(), form=form)
    data = fetch(name, max_size=max_size, waiting=waiting)
    if form in (None, "text") and (form or is_plain(data, name)):
        check(data, name, max_size)
        text = decode(data, name)
        del data  # a large one need not stay beside its text
        check(text, name, max_size)
        return _laid_out(text, name)
    from isnews.read import formats

    return formats.read_as(form or formats.told(data, name), formats.Given(data, name, max_size=max_size))


def _known(form: str) -> None:
    from isnews.read.formats import FORMATS

    if form not in FORMATS:
        raise UsageError(f"There is no format {form!r}; there are {', '.join(sorted(FORMATS))}.")


def expand_stdin(*, max_size: int = MAX_SIZE, waiting: Callable[[], None] | None = None) -> list[str]:
    """The sources that standard input is: `-`, or the articles of a ZIP archive, each by a name of its own."""
    if not holds_archive(waiting):
        return ["-"]
    from isnews.read.packed import names_on_stdin

    return names_on_stdin(max_size, waiting)


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
