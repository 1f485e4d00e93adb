"""What was found before it is known whose it is."""

from dataclasses import dataclass, field

from isnews.findings import QuoteKind, QuoteMark
from isnews.people.phrases import Phrase


@dataclass(slots=True)
class Found:
    """A quotation in the making; all positions are tokens of passage `passage`, but for `parts`."""

    kind: QuoteKind
    mark: QuoteMark | None
    passage: int
    lo: int
    """First token; the order of the text."""
    parts: list[tuple[int, int]]
    """Spans of the article's text."""
    cue: tuple[int, int] | None = None
    """Span of the article's text."""
    subject: Phrase | None = None
    """Who is said to speak, as words of `said_in`."""
    said_in: int = -1
    """The passage that the subject stands in; `-1` where there is none."""
    via: tuple[str, int, int] | None = None
    question: bool = False
    """Asked by the reporter."""
    dash: bool = False
    """A dash line, or a whole quoted sentence that stands like one."""
    nobody: bool = False
    """Said by nobody in particular: a reporting clause without a source."""
    notes: list[str] = field(default_factory=list)
