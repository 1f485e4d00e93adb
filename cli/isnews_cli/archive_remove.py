"""`isnews archive remove`: take articles out, after asking."""

import sys
from typing import Annotated

import typer

from isnews.errors import UsageError
from isnews_cli import streams
from isnews_cli.archive_options import Db, held, place
from isnews_cli.exits import Exit
from isnews_cli.options import Common, takes_display

EXAMPLES = """Examples:
  isnews archive remove 12
  isnews archive remove 12 13 14 --yes"""


@takes_display
def archive_remove(
    common: Common,
    numbers: Annotated[
        list[int],
        typer.Argument(
            metavar="ID...", min=1, callback=held, help="The articles' numbers, as list and search give them."
        ),
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    db: Db = None,
) -> int:
    """Remove articles with all their versions. It asks first."""
    from isnews.archive.articles import headings
    from isnews.archive.opening import opened
    from isnews.archive.removing import remove
    from isnews.render import archive_json, archived
    from isnews.render.plain import plain, text_of

    if not yes and not (sys.stdin is not None and sys.stdin.isatty()):
        raise UsageError("There is nobody to ask whether to remove them. Add --yes to remove them without asking.")
    path = place(db)
    with opened(path):  # that there is one: writing would make it
        pass
    with opened(path, write=True) as connection:
        found = headings(connection, dict.fromkeys(numbers))
        if not yes:
            # To standard error: what is asked is no result.
            streams.say_as_is(text_of(plain(archived.heading_pieces(found))))
            what = "this article" if len(found) == 1 else f"these {len(found)} articles"
            if not typer.confirm(f"Remove {what}?", err=True):
                streams.say("Nothing was removed.")
                return Exit.NOTHING
        remove(connection, [article.id for article in found])
    if common.json:
        streams.write(archive_json.document("removed", [archive_json.heading(article) for article in found]))
    else:
        streams.write(f"{len(found):,} removed\n")
    return Exit.FOUND
