"""`isnews archive add`: store articles with all that is found in them."""

import sqlite3
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from typing import Any

from isnews.errors import SourceError, UsageError
from isnews.render.archived import stored_pieces
from isnews.render.plain import plain, text_of
from isnews_cli import streams
from isnews_cli.archive_options import Db, place
from isnews_cli.options import Common, takes_common
from isnews_cli.report import Result, report

EXAMPLES = """Examples:
  isnews archive add article.txt articles/
  isnews archive add https://www.nrk.no/toppsaker.rss --all
  curl -s https://… | isnews archive add -"""


@takes_common
def archive_add(common: Common, db: Db = None) -> int:
    """Store articles with their layout, people, quotations and a summary.

    The same article again, by its address or its text, is no second one. A changed text at an address is a new version
    of the article there. What was interrupted goes on where it was when the same command is given again.
    """
    from isnews.archive.opening import check_folder, opened
    from isnews.read import stdin_is_piped

    if not common.sources and not stdin_is_piped():
        raise UsageError("Name what to add: files, folders, addresses, or - for standard input.")
    path = place(db)
    with ExitStack() as stack:
        # An archive that is there shows at once whether it can be used. A new one is made for the first article only:
        # where no source can be read, nothing is left behind.
        archive = cache(lambda: stack.enter_context(opened(path, write=True)))
        if path.exists():
            archive()
        else:
            check_folder(path)
        return report(common, _Adding(common, archive), lambda article: Result(article, iter(())))


class _Adding:
    """Stores each article as it is read."""

    def __init__(self, common: Common, archive: Callable[[], sqlite3.Connection]) -> None:
        self._archive = archive
        self._json = common.json
        self._entries: list[dict[str, Any]] = []
        self._counts = {"added": 0, "changed": 0, "known": 0}

    def add(self, result: Result, *, several: bool) -> None:
        """Store the article; tell what became of it, of many only what is new."""
        if result.nothing:
            return
        from isnews.archive.storing import add

        stored = add(self._archive(), result.article)
        self._counts[stored.what] += 1
        if self._json:
            self._entries.append({"source": result.article.source, **stored._asdict()})
        elif stored.what != "known" or not several:
            streams.write(text_of(plain(stored_pieces(result.article, stored))))

    def fail(self, error: SourceError) -> None:
        """Leave a place for a source that could not be read."""
        from isnews.render.as_json import failed

        self._entries.append(failed(error))

    def close(self) -> None:
        """Tell how many there were."""
        if self._json:
            from isnews.render.archive_json import document

            streams.write(document("added", self._entries))
        elif sum(self._counts.values()) > 1:
            told = [f"{count:,} {what}" for what, count in self._counts.items() if count]
            streams.write(", ".join(told) + "\n")
