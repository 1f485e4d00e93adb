"""The forms of output that every command has, and the choice between them."""

from typing import TYPE_CHECKING

from isnews.errors import SourceError, UsageError
from isnews.render.safe import one_line
from isnews_cli import streams
from isnews_cli.display import Display, display
from isnews_cli.options import Common
from isnews_cli.report import Result, Writer

if TYPE_CHECKING:
    from isnews.render import as_json


class Text:
    """For reading: set for the display, each article as soon as it is read, unless it may go to the pager."""

    def __init__(self, shown: Display, *, pager: bool | None = False) -> None:
        self._display = shown
        self._pager = pager
        self._first = True
        self._held: list[str] = []

    def add(self, result: Result, *, several: bool) -> None:
        """Write the article's pieces, after a rule with its title where there are several."""
        if result.nothing:
            return
        text = self._display.set(result.pieces)
        if several:
            article = result.article
            title = one_line(article.title or "") if self._display.terminal else ""
            text = self._display.divider(title or one_line(article.source), first=self._first) + text
        self._first = False
        if self._pager is False or not self._display.terminal:
            streams.write(text)
        else:
            self._held.append(text)

    def fail(self, error: SourceError) -> None:
        """Nothing: standard error has told it."""

    def close(self) -> None:
        """Show what was held back for the pager."""
        if self._held:
            self._display.page("".join(self._held), always=self._pager)


class Json:
    """One document for all sources, each article written as soon as it is read."""

    def __init__(self) -> None:
        from isnews.render import as_json

        self._as_json = as_json
        self._document = as_json.Document()

    def add(self, result: Result, *, several: bool) -> None:
        """Write the article with the command's own keys."""
        self._write(self._as_json.entry(result.article, **result.keys, later=True))

    def fail(self, error: SourceError) -> None:
        """Write the error in the article's place."""
        self._write(self._as_json.failed(error))

    def close(self) -> None:
        """End the document."""
        streams.write_all(self._document.end())

    def _write(self, entry: "as_json.Value") -> None:
        streams.write_all(self._document.entry(entry))


def writer(common: Common, *, pager: bool | None = False, other: tuple[str, Writer] | None = None) -> Writer:
    """The form that was asked for: JSON, a command's own (its option's name and writer), or text.

    Raises `UsageError` where two were asked for.
    """
    if common.json and other is not None:
        raise UsageError(f"Choose one form of output: --json or {other[0]}.")
    if other is not None:
        return other[1]
    return Json() if common.json else Text(display(common), pager=pager)
