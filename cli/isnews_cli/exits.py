"""The exit codes, which scripts rely on."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command's end means."""

    FOUND = 0
    """Something was found and printed."""
    NOTHING = 1
    """Nothing was found, or what was checked is not borne out; standard error says what."""
    USAGE = 2
    """The command was used wrongly."""
    FAILED = 3
    """A source could not be read, or the result could not be written."""
    FAULT = 70
    """A fault of the program itself (`EX_SOFTWARE`), which no input should ever reach."""
    INTERRUPTED = 130
