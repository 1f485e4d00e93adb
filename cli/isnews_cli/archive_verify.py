"""`isnews archive verify`: check the file, its links, its offsets, and the index against the text."""

from typing import Annotated

import typer

from isnews_cli import streams
from isnews_cli.archive_options import Db, place
from isnews_cli.exits import Exit
from isnews_cli.options import Common, takes_display

EXAMPLES = """Examples:
  isnews archive verify
  isnews archive verify --repair"""


@takes_display
def archive_verify(
    common: Common,
    repair: Annotated[bool, typer.Option("--repair", help="Make the index anew from the texts first.")] = False,
    db: Db = None,
) -> int:
    """Check the archive: the file, its links, that all offsets point into the text, the index against the text.

    Ends with exit code 1 if something is wrong.
    """
    from isnews.archive.index import renew
    from isnews.archive.opening import opened
    from isnews.archive.verifying import faults
    from isnews.render.archive_json import document

    path = place(db)
    with opened(path) as connection:
        found = [] if repair else faults(connection)
    if repair:
        with opened(path, write=True) as connection:
            renew(connection, always=True)
            found = faults(connection)
    if common.json:
        streams.write(document("faults", found))
    else:
        streams.write("".join(f"{_safe(fault)}\n" for fault in found) or "All is well.\n")
    return Exit.NOTHING if found else Exit.FOUND


def _safe(fault: str) -> str:
    from isnews.render.safe import one_line

    return one_line(fault)
