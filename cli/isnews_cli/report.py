"""From sources to what a command shows: each article read, looked at and handed to a writer, failures counted."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from isnews.article import Article
from isnews.errors import NothingFound, SourceError, UsageError
from isnews.render.pieces import Piece
from isnews_cli import streams
from isnews_cli.exits import Exit
from isnews_cli.options import Common
from isnews_cli.wording import about

if TYPE_CHECKING:
    from isnews.read.online import Network


_MANY = 5
"""More sources than these are counted aloud on a terminal."""


class Result(NamedTuple):
    """What a command found in one article."""

    article: Article
    pieces: Iterator[Piece]
    """For text; nothing is set before it is asked for."""
    keys: Mapping[str, Any] = MappingProxyType({})
    """For JSON: the arguments of `as_json.entry`."""
    nothing: str | None = None
    """Why there is nothing to show: a sentence, `None` where there is something."""
    notes: tuple[str, ...] = ()
    """Sentences for standard error."""
    unfit: bool = False
    """There is something, but not what was asked for: of several articles, only worth a word if none fits."""


class Writer(Protocol):
    """One form of output. It gets each article's result or failure in the sources' order, then `close`."""

    def add(self, result: Result, *, several: bool) -> None:
        """Write a result, or keep it for `close`; `several` says that it is one of many."""

    def fail(self, error: SourceError) -> None:
        """Leave a place for a source that could not be read."""

    def close(self) -> None:
        """Write what is left."""


def report(
    common: Common,
    writer: Writer,
    look: Callable[[Article], Result],
    *,
    piped: bool = True,
    none: Callable[[str], str] | None = None,
) -> Exit:
    """Read each source, look at it, write what was found; the worst of the exit codes, but found before not found.

    `piped` says whether standard input may be an article where no source is named. `none` says in one sentence of
    several articles (`these 12 articles`) why none has what was asked for; otherwise each has its own.
    """
    names = _names(common, piped=piped)
    several = len(names) > 1
    codes = set()
    missing: list[str] = []
    unfit: list[str] = []
    for number, name in enumerate(names, 1):
        if len(names) > _MANY:
            streams.progress(number, len(names))
        try:
            result = _result(name, common, look, automatic=not common.sources)
        except (SourceError, UsageError) as error:
            if not several and isinstance(error, UsageError):
                raise
            if common.debug:
                from isnews_cli import failures

                failures.trace(error)
            streams.say(about(str(error), name if several or name == "-" else None))
            codes.add(Exit.FAILED if isinstance(error, SourceError) else Exit.USAGE)
            if isinstance(error, SourceError):
                writer.fail(error)
            continue
        except NothingFound as error:  # a folder without articles
            missing.append(str(error))
            continue
        for note in result.notes:
            streams.say(about(note, name if several else None))
        if result.nothing:
            (unfit if result.unfit else missing).append(about(result.nothing, name if several else None))
        else:
            codes.add(Exit.FOUND)
        writer.add(result, several=several)
    if none is not None and len(unfit) > 1:
        unfit = [none(f"these {len(unfit)} articles")]
    for sentence in missing + ([] if Exit.FOUND in codes else unfit):
        streams.say(sentence)
    writer.close()
    return next((code for code in (Exit.FAILED, Exit.USAGE, Exit.FOUND) if code in codes), Exit.NOTHING)


def _names(common: Common, *, piped: bool) -> list[str | None]:
    """The sources one by one; `None` stands for the bundled article."""
    from isnews.read import expand, stdin_is_piped

    if common.sources:
        if not all(common.sources):
            raise UsageError("A source is empty. Name a file, or leave it out for the bundled article.")
        names = expand(common.sources)
        if common.all_items:
            from isnews_cli import online

            return list(online.items(names, common))
    elif piped and stdin_is_piped():
        names = ["-"]
    else:
        return [None]
    return [one for name in names for one in (_on_stdin(common) if name == "-" else [name])]


def _on_stdin(common: Common) -> list[str]:
    """Standard input, or the articles of an archive that it holds."""
    from isnews.read import expand_stdin

    if common.form is not None:
        return ["-"]
    return expand_stdin(max_size=common.max_size, waiting=None if common.sources else _waits)


def _result(name: str | None, common: Common, look: Callable[[Article], Result], *, automatic: bool) -> Result:
    from isnews.read import bundled, read

    try:
        article = (
            bundled()
            if name is None
            else read(
                name,
                max_size=common.max_size,
                waiting=_waits if automatic else None,
                form=common.form,
                network=_network(name, common),
            )
        )
    except NothingFound as error:
        import os

        if os.path.isdir(name or ""):
            raise
        # An article without text is still a document, with empty lists.
        return look(Article("", source=name or ""))._replace(nothing=str(error), notes=())
    return look(article)


def _network(name: str, common: Common) -> "Network | None":
    """How to go about the network, for a source that needs it."""
    from isnews.read.glance import is_elsewhere

    if not is_elsewhere(name):
        return None
    from isnews_cli import online

    return online.network(common)


def _waits() -> None:
    streams.say("Waiting for text on standard input. Name a file, or add < /dev/null for the bundled article.")
