"""What was found before it is known whose it is, and who may be its source."""

from dataclasses import dataclass, field

from isnews.findings import QuoteKind, QuoteMark
from isnews.people.persons import Person
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage

Region = tuple[int, int]
"""Tokens of a passage that are quoted, or a reporting clause beside them: the end exclusive."""
Relay = tuple[str, int, int]
"""The name of an outlet, with its span of the text."""


@dataclass(slots=True, eq=False)
class Found:
    """A quotation in the making."""

    kind: QuoteKind
    mark: QuoteMark | None
    passage: int
    lo: int
    """First token in its passage."""
    parts: list[tuple[int, int]]
    """Spans of the article's text."""
    cue: tuple[int, int] | None = None
    """Span of the article's text."""
    subject: Phrase | None = None
    """Who is said to speak, as words of the same passage."""
    via: Relay | None = None
    question: bool = False
    """Asked by the reporter."""
    dash: bool = False
    """A dash line, or a whole quoted sentence that stands like one."""
    nobody: bool = False
    """Behind it stands a reporting clause that names nobody."""
    uncued: bool = False
    """A fragment in a sentence without a reporting verb."""
    upto: int = 0
    """For a claim with its cue behind it: the token where that clause's subject ends."""

    @classmethod
    def reported(
        cls, passage: Passage, lo: int, hi: int, cue: tuple[int, int], subject: Phrase | None, via: Relay | None
    ) -> "Found":
        """An indirect quotation of tokens `lo` to `hi`, its cue given by tokens too."""
        tokens = passage.tokens
        while hi > lo + 1 and tokens[hi - 1].text in ".,;:!?–-—":
            hi -= 1
        words = tokens[cue[0]].start, tokens[cue[1] - 1].end
        parts = [(tokens[lo].start, tokens[hi - 1].end)]
        return cls("indirect", None, passage.index, lo, parts, words, subject, via)

    def credit(self, passage: Passage, cue: tuple[int, int], subject: Phrase | None, via: Relay | None) -> None:
        """Notes the reporting clause beside the quotation; one of the reporter's own makes it a question."""
        tokens = passage.tokens
        self.cue = tokens[cue[0]].start, tokens[cue[1] - 1].end
        self.subject, self.via = subject, via
        self.nobody = subject is None
        self.question = subject is not None and subject.kind == "author"


@dataclass(slots=True, eq=False)
class Source:
    """Somebody who can speak."""

    name: str
    """The fullest form: a name, a description, or several names."""
    role: str | None = None
    """Title, role and affiliation as printed."""
    person: Person | None = None
    """`None` for a source that is only described, and for several persons together."""
    gender: str = ""
    plural: bool = False
    human: bool = True
    head: str = ""
    """Head noun of a description, in lower case."""
    members: list["Source"] = field(default_factory=list)
    """Who speaks together."""
    described: tuple[int, int] | None = None
    """Where a description was printed first."""
