"""Quotation marks: which stretches of a passage they hold, nested and unbalanced ones too."""

from dataclasses import dataclass

from isnews.findings import QuoteMark
from isnews.people.reading import Passage, Token

_OPEN = {"«": "»", "“": "”", "„": "“", "‹": "›", "»": "«"}
_CLOSE = frozenset("»”›“")


@dataclass(slots=True)
class Marked:
    """Quoted tokens `lo` to `hi`, without the marks around them."""

    lo: int
    hi: int
    mark: QuoteMark
    closed: bool
    """Whether the closing mark stands at `hi`."""


def pairs(passage: Passage, start: int = 0) -> list[Marked]:
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
        opens = _opens(tokens, i, stack)
        if opens:
            stack.append((i, text))
            continue
        if not stack:
            continue
        at, sign = stack.pop()
        if not stack:
            found.append(Marked(at + 1, i, "guillemet" if sign in "«»" else "quote", True))
    if stack:
        at, sign = stack[0]
        found.append(Marked(at + 1, len(tokens), "guillemet" if sign in "«»" else "quote", False))
    return [m for m in found if m.hi > m.lo]


_SIGNS = frozenset('«»“”„"')


def _opens(tokens: list[Token], i: int, stack: list[tuple[int, str]]) -> bool:
    """Whether the mark opens: by its own shape, or for a mark of two shapes by the spaces around it."""
    text = tokens[i].text
    if text in "«„":
        return True
    if text == "»":
        return False
    if text == "“" and not (stack and stack[-1][1] == "„"):
        return True
    if text in "”“":
        # Swedish and some Norwegian print opens with the closing mark.
        if any(sign in "“„”" for _, sign in stack):
            return False
        return True
    return not any(sign == '"' for _, sign in stack) and _space_before(tokens, i)


def _space_before(tokens: list[Token], i: int) -> bool:
    return i == 0 or tokens[i - 1].end < tokens[i].start or tokens[i - 1].text in "(–—«["
