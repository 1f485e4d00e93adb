"""Show a long text through the user's pager."""

import os
import shlex
import shutil
import signal
import subprocess


def page(text: str) -> bool:
    """Show `text` in `PAGER`, or in less; `False` where there is no such program or the user wants none."""
    command = _command()
    if not command:
        return False
    # As git does: colours shown, the text left on the screen, UTF-8 in any locale. What the user has set stays.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8"} | dict(os.environ)
    # Ctrl-C is then the pager's: it stops its search, and must not stop us under it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return _show(command, text, environment)
    finally:
        signal.signal(signal.SIGINT, before)


def _show(command: list[str], text: str, environment: dict[str, str]) -> bool:
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    try:
        pager.communicate(text.encode("utf-8", "backslashreplace"))
    except BrokenPipeError:  # quit before the end was read
        pager.wait()
    return True


def _command() -> list[str]:
    wanted = os.environ.get("PAGER")
    if wanted is None:
        return ["less"] if shutil.which("less") else []
    try:
        command = shlex.split(wanted)
    except ValueError:
        return []
    if not command or command[0] == "cat" or shutil.which(command[0]) is None:
        return []
    if os.path.basename(command[0]) == "less" and "LESS" in os.environ:
        command.append("-R")
    return command
