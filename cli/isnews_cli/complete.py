"""What the shell offers for `--section` and `--person`: titles and speakers of the sources on the command line, and the
people of an archive.
"""

import os
from collections.abc import Callable, Iterable, Iterator

import typer

from isnews.article import Article

_LARGEST = 2_000_000
"""Bytes: a shell that waits for a completion must not wait long."""
_PATIENCE = 0.2
"""Seconds, where another process makes the archive's tables."""
_HARMLESS = " -–—.,:?’«»/"
_PLAIN = "-–—.,:/«»’"


def section_titles(ctx: typer.Context, incomplete: str) -> list[str]:
    """Titles of the articles' sections; the number of one whose title a shell could take for a command."""
    return _offered(ctx, incomplete, lambda a: (s.title if _harmless(s.title) else str(s.number) for s in a.sections))


def speakers(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of those who speak in the articles."""

    def names(article: Article) -> Iterable[str]:
        from isnews.quotes import find_quotes

        return (quote.speaker.name for quote in find_quotes(article) if quote.speaker is not None)

    return _offered(ctx, incomplete, names)


def in_archive(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of people in the archive, and surnames that begin so; nothing where there is none that can be read."""
    from pathlib import Path
    from sqlite3 import Error

    from isnews.archive.opening import default_path, opened
    from isnews.archive.speaking import called
    from isnews.errors import IsnewsError

    given = ctx.params.get("db")
    path = Path(given).expanduser() if given else default_path()
    try:
        with opened(path, patience=_PATIENCE) as connection:
            names = called(connection, incomplete)
    except (IsnewsError, OSError, Error):
        return []
    return [_for_shell(name, incomplete) for name in names if _harmless(name)]


def _offered(ctx: typer.Context, incomplete: str, names: Callable[[Article], Iterable[str]]) -> list[str]:
    offered = dict.fromkeys(name for article in _articles(ctx) for name in names(article) if _harmless(name))
    return [_for_shell(name, incomplete) for name in offered if name.startswith(incomplete)]


def _articles(ctx: typer.Context) -> Iterator[Article]:
    """The sources named so far, else the bundled article; what cannot be read offers nothing."""
    from isnews.errors import IsnewsError
    from isnews.read import bundled, expand, read

    # The option that is being completed has no value yet: Typer then leaves the arguments unparsed.
    sources = [name for name in expand(ctx.params.get("sources") or ctx.args) if name != "-"]
    for name in sources:
        try:
            yield read(name, max_size=_LARGEST)
        except IsnewsError:
            continue
    if not sources:
        yield bundled()


def _harmless(name: str) -> bool:
    """Whether no shell reads a command in it: Typer's zsh script evaluates what is offered."""
    return bool(name) and all(c.isalnum() or c in _HARMLESS for c in name)


def _for_shell(name: str, incomplete: str) -> str:
    """Bash takes what is offered as it is: spaces must be escaped, unless the word is typed in quotation marks."""
    typed = os.environ.get("COMP_WORDS", "").rpartition("\n")[2]
    if os.environ.get("_ISNEWS_COMPLETE") != "complete_bash" or typed[:1] in {'"', "'"} or " " in incomplete:
        return name
    return "".join(c if c.isalnum() or c in _PLAIN else f"\\{c}" for c in name)
