"""`isnews schema`: the JSON Schema of what `--json` prints."""

from typing import Annotated

import typer

from isnews_cli import streams
from isnews_cli.exits import Exit

EXAMPLES = """Example:
  isnews schema > isnews.schema.json"""


def schema(debug: Annotated[bool, typer.Option("--debug", help="Show a traceback with an error.")] = False) -> int:
    """Print the JSON Schema of what --json prints."""
    from isnews.render.as_json import schema as text

    streams.write(text())
    return Exit.FOUND
