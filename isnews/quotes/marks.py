"""Quotation marks: which stretches of a passage they hold, nested and unbalanced ones too."""

from dataclasses import dataclass

from isnews.findings import QuoteMark
from isnews.people.classes import PUNCTUATION
from isnews.people.reading import Passage, Token

ENDS = frozenset({".", "!", "?", "…", "...", ".."})
"""What ends a sentence."""
_SIGNS = frozenset('«»“”„"')


@dataclass(slots=True, eq=False)
class Marked:
    """Quoted tokens `lo` to `hi`, without the marks around them."""

    lo: int
    hi: int
    mark: QuoteMark
    closed: bool
    """Whether the closing mark stands at `hi`."""


def pairs(passage: Passage, start: int) -> list[Marked]:
    """The outermost quoted stretches of a passage from token `start` on, in order.

    One that is never closed is the last, and runs to the passage's end.
    """
    tokens = passage.tokens
    found: list[Marked] = []
    stack: list[tuple[int, str]] = []
    for i in range(start, len(tokens)):
        text = tokens[i].text
        if text not in _SIGNS:
            continue
        if _opens(tokens, i, stack[-1][1] if stack else ""):
            stack.append((i, text))
        elif stack:
            at, sign = stack.pop()
            if not stack:
                found.append(Marked(at + 1, i, _mark(sign), True))
    if stack:
        at, sign = stack[0]
        found.append(Marked(at + 1, len(tokens), _mark(sign), False))
    return [marked for marked in found if marked.hi > marked.lo]


def _mark(sign: str) -> QuoteMark:
    return "guillemet" if sign in "«»" else "quote"


def _opens(tokens: list[Token], i: int, open_sign: str) -> bool:
    """Whether the mark opens: by its own shape, or for a mark of two uses by what is open and the spaces around it."""
    text = tokens[i].text
    if text in "«„":
        return True
    if text == "»":
        return False
    if text == '"':
        return open_sign != '"' and (i == 0 or tokens[i - 1].end < tokens[i].start or tokens[i - 1].text in "(–—«[")
    if text == "“":
        return open_sign != "„"
    return open_sign not in ("“", "„", "”")  # ”…” opens and closes with one sign


def words(tokens: list[Token], lo: int, hi: int) -> int:
    """How many words stand between two tokens."""
    return sum(not token.flags & PUNCTUATION for token in tokens[lo:hi])
