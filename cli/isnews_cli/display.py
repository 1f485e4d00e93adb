"""How text is to look: on a terminal or not, in colour or not, how wide, through a pager or not."""

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from isnews.render.pieces import Piece
from isnews.render.plain import Row, plain, text_of
from isnews_cli import streams
from isnews_cli.options import Common

if TYPE_CHECKING:
    from isnews.render.screen import Screen

_NARROWEST = 20


class Display(NamedTuple):
    """Where and how text is shown."""

    terminal: bool
    """Margins, rules and marks, as on a page; otherwise clean text."""
    colour: bool
    width: int | None
    """Columns; `None` leaves each paragraph on one line."""
    height: int
    """Rows of the screen."""

    def set(self, pieces: Iterable[Piece]) -> str:
        """The pieces as text to write."""
        if not self.terminal:
            return self._painted(plain(pieces, self.width, _measure if self.width else len))
        return self._painted(self._screen().rows(pieces))

    def divider(self, title: str, *, first: bool) -> str:
        """What stands before one of several articles: on a terminal a rule with its title."""
        if self.terminal:
            return self._painted(self._screen().divider(title))
        return f"{'' if first else chr(10)}==> {title} <==\n"

    def _screen(self) -> "Screen":
        from isnews.render.screen import Screen

        return Screen(self.width or 80, colour=self.colour, measure=_measure)

    def _painted(self, rows: list[Row]) -> str:
        if not self.colour:
            return text_of(rows)
        from isnews.render.terminal import paint

        return paint(rows)

    def page(self, text: str, *, always: bool | None) -> None:
        """Show `text` in the pager where it is longer than the screen; `always` decides where it is not `None`."""
        longer = text.count("\n") >= self.height and not _dumb()
        if self.terminal and (longer if always is None else always):
            from isnews_cli.pager import page

            if page(text):
                return
        streams.write(text)


def display(common: Common) -> Display:
    """The display that the options, the environment and the terminal ask for, in this order."""
    terminal = _on_terminal() and not common.plain
    columns, height = _size() if terminal else (None, 0)
    return Display(terminal, _colour(common, terminal), common.width or columns, height)


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _dumb() -> bool:
    return os.environ.get("TERM", "dumb" if os.name == "posix" else "") == "dumb"


def _colour(common: Common, terminal: bool) -> bool:
    if common.no_color or common.plain or os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced.casefold() not in {"0", "false", "no"}
    return terminal and not _dumb()


def _size() -> tuple[int, int]:
    from shutil import get_terminal_size

    size = get_terminal_size()
    return max(size.columns, _NARROWEST), size.lines


def _measure(text: str) -> int:
    if text.isascii():
        return len(text)
    from isnews.render.terminal import columns

    return columns(text)
