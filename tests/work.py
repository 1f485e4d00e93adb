"""How much work a call does, in calls of functions: the same on every machine, however busy it is."""

import sys
from collections.abc import Callable


def calls(function: Callable[[], object]) -> int:
    """How many functions are called while `function` runs, Python's own and those of C."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count
