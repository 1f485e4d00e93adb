"""`isnews archive`: the group of its commands, of which only the one that is asked for is imported."""

import os
from collections.abc import Sequence
from importlib import import_module

import typer

from isnews_cli.wording import short

COMMANDS = ("add", "search", "quotes", "people", "list", "show", "remove", "export", "stats", "verify")
"""Each is a function `archive_NAME` in a module of that name."""
EXAMPLES = """Examples:
  isnews archive add articles/ https://www.nrk.no/toppsaker.rss --all
  isnews archive search soldatene grense*
  isnews archive quotes --person Rasoul
  isnews archive people --from 2018"""


def group(arguments: Sequence[str]) -> typer.Typer:
    """The group, with the command that `arguments` begins with, or all; none where only the groups are to be listed."""
    app = typer.Typer(rich_markup_mode=None, help=archive.__doc__)
    app.callback(epilog=f"\b\n{EXAMPLES}")(archive)
    for name in _wanted(arguments):
        module = import_module(f"isnews_cli.archive_{name}")
        command = getattr(module, f"archive_{name}")
        app.command(name, epilog=f"\b\n{module.EXAMPLES}", short_help=short(command))(command)
    return app


def _wanted(arguments: Sequence[str]) -> Sequence[str]:
    if "_ISNEWS_COMPLETE" in os.environ:
        return COMMANDS
    return arguments[:1] if arguments[:1] and arguments[0] in COMMANDS else COMMANDS if arguments else ()


def archive() -> None:
    """Keep articles in an archive: search it, and see who said what over time."""
