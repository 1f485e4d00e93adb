"""The Typer app: which commands there are, and how a command line is run."""

import os
from collections.abc import Iterable
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_command

from isnews import __version__
from isnews.errors import UsageError
from isnews_cli import streams

COMMANDS = ("show", "summary", "sections", "quotes", "people", "check", "feed", "schema")
"""Each is a function of that name in a module of that name."""

# Typer's errors derive from Click's, which Typer carries itself since 0.26: reached through Typer, both are one.
_ClickUsageError: Any = typer.BadParameter.__base__
_ClickException: Any = _ClickUsageError.__base__


def call(arguments: list[str]) -> int:
    """Run a command line; the exit code. Raises `UsageError` for a wrong one."""
    arguments = with_values(arguments) or ["--help"]
    # Building a command costs about 2 ms: only the one that is asked for, unless all are to be listed.
    known = arguments[0] in COMMANDS and "_ISNEWS_COMPLETE" not in os.environ
    command: Any = get_command(build([arguments[0]] if known else COMMANDS))
    try:
        code = command.main(args=arguments, prog_name="isnews", standalone_mode=False)
    except _ClickException as error:
        raise UsageError(_sentence(error)) from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as end:  # so ends completion for a shell, and help that nobody reads on
        closed = isinstance(end.__context__, BrokenPipeError)
        return end.code if isinstance(end.code, int) and not closed else 0
    return int(code or 0)


def build(names: Iterable[str]) -> typer.Typer:
    """The app with these commands."""
    app = typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(epilog=f"\b\nExamples:\n  isnews summary\n  isnews show article.txt\n  {_PIPE}")(_isnews)
    for name in names:
        module = import_module(f"isnews_cli.{name}")
        app.command(name, epilog=f"\b\n{module.EXAMPLES}")(getattr(module, name))
    return app


_PIPE = "isnews quotes --person Rasoul --json"


def with_values(arguments: list[str]) -> list[str]:
    """The arguments with `--csv` written as `--csv=plain`: Typer knows no option whose value may be left out."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return ["--csv=plain" if a == "--csv" and i < end else a for i, a in enumerate(arguments)]


def _version(asked: bool) -> None:
    if asked:
        streams.write(f"isnews {__version__}\n")
        raise typer.Exit


def _isnews(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print name and version.")
    ] = False,
) -> None:
    """Read and summarize Norwegian news: the article, its summary, its sections, and who said what."""


def _sentence(error: Any) -> str:
    """Typer's message, and where to read more."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "isnews"
    message = str(error.format_message()).strip().rstrip(".")
    ended = message if message.endswith(("?", "!", ")")) else f"{message}."
    return f"{ended} See {command} --help."
