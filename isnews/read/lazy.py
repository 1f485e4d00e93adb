"""Regular expressions that are compiled when they are first used: most texts need few of them, and each costs time."""

import re
from typing import Any, cast


class _Lazy:
    """Stands for a pattern; its first use compiles it, and keeps the method that was asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)
        return method


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled on its first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
