"""The Typer app: which commands there are, and how a command line is run."""

import os
import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_command

from isnews import __version__
from isnews.errors import UsageError
from isnews_cli import streams
from isnews_cli.wording import short

COMMANDS = ("show", "summary", "sections", "quotes", "people", "check", "feed", "archive", "corpus", "schema")
"""Each is a function of that name in a module of that name."""

# Typer's errors derive from Click's, which Typer carries itself since 0.26: reached through Typer, both are one.
_ClickUsageError: Any = typer.BadParameter.__base__
_ClickException: Any = _ClickUsageError.__base__


def call(arguments: list[str]) -> int:
    """Run a command line; the exit code. Raises `UsageError` for a wrong one."""
    arguments = with_values(arguments) or ["--help"]
    if arguments == ["archive"]:
        arguments.append("--help")
    # Building a command costs about 2 ms: only the one that is asked for, unless all are to be listed.
    known = arguments[0] in COMMANDS and "_ISNEWS_COMPLETE" not in os.environ
    if arguments[0] not in COMMANDS and (os.path.exists(arguments[0]) or "://" in arguments[0]):
        raise UsageError(f"“{arguments[0]}” is no command. To read it: isnews show {arguments[0]}")
    command: Any = get_command(build([arguments[0]] if known else COMMANDS, arguments[1:] if known else ()))
    try:
        code = command.main(args=arguments, prog_name="isnews", standalone_mode=False)
    except _ClickException as error:
        raise UsageError(_sentence(error, arguments[0] if known else "")) from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as end:  # so ends completion for a shell, and help that nobody reads on
        closed = isinstance(end.__context__, BrokenPipeError)
        return end.code if isinstance(end.code, int) and not closed else 0
    return int(code or 0)


def build(names: Iterable[str], arguments: Sequence[str] = ()) -> typer.Typer:
    """The app with these commands; of a group only the command that `arguments` begins with, if it does."""
    app = typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(epilog=f"\b\nExamples:\n  isnews summary\n  isnews show article.txt\n  {_PIPE}")(_isnews)
    for name in names:
        module = import_module(f"isnews_cli.{name}")
        if hasattr(module, "group"):
            app.add_typer(module.group(arguments), name=name, short_help=short(getattr(module, name)))
            continue
        command = getattr(module, name)
        app.command(name, epilog=f"\b\n{module.EXAMPLES}", short_help=short(command))(command)
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
    """Read and summarise Norwegian news: the article, its summary, its sections, and who said what."""


def _sentence(error: Any, command: str) -> str:
    """Typer's message as a sentence without a programmer's words, and where to read more."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else f"isnews {command}".strip()
    message = str(error.format_message()).strip().rstrip(".")
    for theirs, ours in _PLAIN:
        message = re.sub(theirs, ours.replace("PATH", path), message)
    ended = message if message.endswith(("?", "!")) else f"{message}."
    return f"{ended} See {path} --help."


_PLAIN = (
    (r"is not a valid int(?:eger)?(?: range)?$", "is not a whole number"),
    (r"is not a valid float(?: range)?$", "is not a number"),
    (r"is not in the range x>=(\S+)$", r"is less than \1"),
    (r"is not in the range (\S+)<=x<=(\S+)$", r"is not between \1 and \2"),
    (r"Got unexpected extra arguments? ?(?:\(s\) )?\((.*)\)$", r"PATH takes no “\1”"),
    (r" \(Possible options: (.*)\)$", r". Did you mean \1?"),
    (r"Did you mean '(.*)'\?$", r"Did you mean \1?"),
    (r"^Option (\S+) requires an argument$", r"A value is missing behind \1"),
)
"""What Typer says, and how it is said here."""
