"""What was found in an article: values that point back into its text by offsets.

Places are named tuples, with the fields that JSON has: an article has hundreds of them, and a frozen dataclass takes
six times as long to define.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

QuoteKind = Literal["direct", "partial", "indirect"]
QuoteMark = Literal["dash", "guillemet", "quote"]
PersonKind = Literal["person", "organisation", "document", "unnamed"]
Gender = Literal["f", "m"]
How = Literal["name", "alias", "description", "pronoun", "carried", "introduced"]


class Span(NamedTuple):
    """A stretch of `Article.text`, the end exclusive."""

    start: int
    end: int


class Mention(NamedTuple):
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


class Via(NamedTuple):
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
    """Counts from 1 over the blocks of kinds `article.NUMBERED`; elsewhere the number of the one before."""
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
