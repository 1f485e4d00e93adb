"""What a walk through an article's element meets: a stretch for each paragraph, heading, item, caption, box or link."""

import re
from dataclasses import dataclass, field

from isnews.read import marks

_ANEW = re.compile(r"[–—•·▪■●] ?\S|- \S")
_SHORT = 60
"""Characters of a line in a text broken by `<br>` that may stand for itself, as `Av Ola Nordmann` does."""


@dataclass(slots=True)
class Stretch:
    """A text with what the page's markup says about it."""

    role: str
    """`lead`, `caption`, `factbox`, `related`, …; empty in the running text."""
    tag: str
    """`p`, `h2`, `li`, …: the innermost element of a block's kind."""
    text: str
    credit: str = ""
    linked: int = 0
    """Characters of it that are a link."""
    bold: int = 0
    headed: bool = False
    """Whether it stands in the same header as the headline."""
    joined: bool = False
    """Whether only a line break parts it from the one before."""
    entry: int = 0
    """Number of the entry that it stands in, in an article that is told as it happens."""


@dataclass(slots=True)
class Walk:
    """What was met, in the page's order."""

    stretches: list[Stretch] = field(default_factory=list)
    headline: int = -1
    """How many stretches stand before the headline, -1 where it was not met."""
    paywall: bool = False
    comments: bool = False


def lines(text: str) -> list[str]:
    """A text with single line breaks: apart where a dash line or item begins, or a short line stands for itself."""
    if "\n" not in text:
        return [text]
    out: list[list[str]] = [[]]
    before = ""
    for raw in text.split("\n"):
        line = raw.strip()
        if not line:
            continue
        alone = len(out[-1]) == 1 and len(before) < _SHORT and not marks.is_ended(before) and not line[0].islower()
        if before and (alone or _ANEW.match(line)):
            out.append([])
        out[-1].append(line)
        before = line
    return [" ".join(lines) for lines in out]
