"""What was chosen of an article, or of several: summaries and titles, as values that point back into its text.

Apart from `findings`, so that a command which needs only one of the two imports only that.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isnews.findings import Span


@dataclass(frozen=True, slots=True)
class Why:
    """What chose a sentence for a summary."""

    place: int
    """Where it stands among the sentences that could be chosen, from 1."""
    sentences: int
    """How many those are."""
    order: int
    """1 for the sentence that was taken first."""
    words: tuple[str, ...] = ()
    """What it is the first to say: its words that carry weight, heaviest first. Empty for the methods of sumy."""
    asked: tuple[str, ...] = ()
    """Its words that fit what the summary was to be about."""
    supports: bool = False
    """Another sentence of the summary leans on it."""


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence chosen for a summary."""

    text: str
    start: int
    end: int
    section: str | None
    score: float
    """The method's own score; higher is better, scales differ between methods."""
    why: Why | None = None
    """What chose it, where that was asked for."""
    dropped: "tuple[Span, ...]" = ()
    """What `text` lacks of the sentence from `start` to `end`, where shortening was asked for."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences, in the article's order."""

    method: str
    sentences: tuple[SummarySentence, ...]
    notes: tuple[str, ...] = ()
    """Sentences for the user: what the method could not do, or what it cost."""


@dataclass(frozen=True, slots=True)
class SourcedSentence:
    """A sentence of a summary over several articles, and which of them it is from."""

    article: int
    """Index of the article, in the order given."""
    source: str
    """The article's source."""
    sentence: SummarySentence


@dataclass(frozen=True, slots=True)
class Together:
    """One summary over several articles: sentences in the articles' order, then in the text's."""

    method: str
    sentences: tuple[SourcedSentence, ...]
    notes: tuple[str, ...] = ()
    """Sentences for the user."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One method's summary beside ours."""

    summary: Summary
    shared: int
    """How many of its sentences ours has too."""


@dataclass(frozen=True, slots=True)
class Title:
    """A suggested title: words of one sentence, some left out, none put in."""

    text: str
    parts: "tuple[Span, ...]"
    """Where they stand in the article's text."""
