"""From an exception to one clear sentence on standard error and an exit code."""

import traceback

from isnews.errors import IsnewsError, NothingFound, UsageError
from isnews_cli import streams
from isnews_cli.exits import Exit


def code_of(error: Exception, *, debug: bool = False) -> Exit:
    """Say what went wrong, with `debug` where in the program, and give the exit code."""
    if isinstance(error, streams.PipeClosedError):
        return Exit.FOUND
    if debug:
        trace(error)
    code, sentence = _explained(error)
    streams.say(sentence)
    return code


def trace(error: Exception) -> None:
    """Say where in the program it went wrong."""
    streams.say_as_is("".join(traceback.format_exception(error)))


def _explained(error: Exception) -> tuple[Exit, str]:
    match error:
        case UsageError():
            return Exit.USAGE, str(error)
        case NothingFound():
            return Exit.NOTHING, str(error)
        case IsnewsError() | streams.WriteError():
            return Exit.FAILED, str(error)
        case OSError():  # help is written by Typer itself
            return Exit.FAILED, f"The system refused: {error.strerror or error}. Free some space, or try another place."
        case MemoryError():
            return Exit.FAILED, "There is not enough memory for this article. Try a part of it."
        case _:
            what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            return Exit.FAULT, f"This is a fault in isnews itself ({what}). Run it again with --debug and report it."
