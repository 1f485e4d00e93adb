"""The way in and the way out: `run` for the shell, `main` for tests. Imports next to nothing: `--version` is fast."""

import sys

from isnews import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn


def run() -> "NoReturn":
    """Run the command that the shell was given, and end the process with its exit code."""
    import gc
    import os

    # A command lives for a moment and makes few cycles: collecting them while modules load costs 5 ms of 80.
    gc.set_threshold(100_000)
    code = 130
    try:
        try:
            code = main()
        finally:
            from isnews_cli import streams

            streams.finish()
    except KeyboardInterrupt:
        code = 130
    # All is written. Taking the modules apart one by one, as sys.exit does, would cost another 9 ms.
    os._exit(code)


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run a command line (without the program's name); the exit code, never an exception.

    argv: the arguments; those of the process if `None`.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        from isnews_cli import streams

        streams.prepare()
        if arguments == ["--version"]:
            streams.write(f"isnews {__version__}\n")
            return 0
        from isnews_cli import app

        return app.call(arguments)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from isnews_cli import failures

        return failures.code_of(error, debug="--debug" in arguments)
