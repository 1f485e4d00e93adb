"""Neutralise text from outside before it is printed: the one function that all printed text passes through.

Taken out: terminal escapes, control characters, bidirectional controls, zero-width, interlinear and tag characters.
What parts lines or columns becomes a space, and half a surrogate pair becomes U+FFFD. Letters, marks and spaces of any
script stay as they are.
"""

import re
from functools import cache

# Their whole sequence goes, not only the ESC, where it is complete: `ESC [ 31 m`, `ESC ] 0 ; title BEL`, `ESC ( B`.
# An unfinished one loses its ESC only, so that no stray byte can swallow the article.
_ESCAPE = (
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]{0,2048}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[()*+][0-9A-Z]"
)
INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
"""Soft hyphen, bidirectional controls and isolates, zero-width characters, tags: ranges of a character class."""

_SPACE = "\t\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029"


def safe(text: str) -> str:
    """`text` without anything that a terminal would obey or that hides from the reader; newlines stay."""
    if text.isprintable():  # holds for nearly all text, and none of the characters above is printable
        return text
    return _pattern().sub(_harmless, text)


def one_line(text: str) -> str:
    """`text` as `safe` gives it, on one line: line ends and runs of plain spaces become one space."""
    return " ".join(part for part in safe(text).replace("\n", " ").split(" ") if part)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{_ESCAPE}|(?P<space>[{_SPACE}])|(?P<half>[\ud800-\udfff])|[\x00-\x09\x0b-\x1f\x7f-\x9f{INVISIBLE}]"
    )


def _harmless(found: re.Match[str]) -> str:
    return {"space": " ", "half": "\ufffd"}.get(found.lastgroup or "", "")
