"""What was found in an article: values that point back into its text by offsets."""

from dataclasses import dataclass
from typing import Literal

QuoteKind = Literal["direct", "partial", "indirect"]
QuoteMark = Literal["dash", "guillemet", "quote"]
PersonKind = Literal["person", "organisation", "document", "unnamed"]
Gender = Literal["f", "m"]
How = Literal["name", "alias", "description", "pronoun", "carried", "introduced"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Article.text`, the end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the article, with their place."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a quotation is credited to."""

    name: str
    """The fullest form in the article, or the description of an unnamed source."""
    role: str | None
    """Title, role and affiliation as printed: `daværende statsminister`."""
    mention: Mention | None
    """What named the speaker here; `None` where the speaker is carried over."""
    how: How


@dataclass(frozen=True, slots=True)
class Via:
    """The outlet that relays a quotation: `NBC News`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation and whose it is."""

    kind: QuoteKind
    mark: QuoteMark | None
    text: str
    """The parts joined by a space."""
    parts: tuple[Span, ...]
    section: str | None
    paragraph: int
    """Counts from 1 over the blocks that are not headings, captions or links."""
    cue: Mention | None
    """The reporting verb or phrase: `sier`, `ifølge`."""
    speaker: Speaker | None
    candidates: tuple[str, ...] = ()
    """Whom it could be, where `speaker` is `None`."""
    via: Via | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom an article names, or another source that speaks in it, with all places that mention them."""

    name: str
    """The fullest form in the article, or the description of a source without a name."""
    kind: PersonKind
    role: str | None
    """Title and role as printed: `daværende statsminister`."""
    affiliation: str | None
    """Where they belong, by the role or the words behind the name: `det irakiske forsvarsdepartementet`."""
    gender: Gender | None
    """`None` where the text does not show it."""
    mentions: tuple[Mention, ...]
    """By full name, surname, first name or role, in the text's order; no pronouns."""
    quotes: int
    """How many quotations are credited to them, those shared with others included."""
    paragraph: int | None
    """Where they first appear in the running text, counted as `Quote.paragraph`; `None` if nowhere in it."""
    sections: tuple[str, ...]
    """Titles of the sections that mention them, in order."""


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
    parts: tuple[Span, ...]
    """Where they stand in the article's text."""
