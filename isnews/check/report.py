"""What a check found: the summary's sentences, what of each the article does not bear out, and where it stands."""

from dataclasses import dataclass
from typing import Literal

from isnews.findings import Mention

FindingKind = Literal["name", "number", "date", "quotation", "speaker", "negation", "support"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of the summary that the article does not bear out, or (in a note) that a reader should look at."""

    kind: FindingKind
    """`negation`: the article says the contrary, or is less certain. `support`, in notes only: hardly a word of the
    sentence is in the article."""
    word: str
    """The words in question, as the summary has them."""
    start: int
    """Offset in the summary."""
    end: int
    message: str
    """One sentence for the user."""
    nearest: Mention | None = None
    """What the article has instead, with its place there, where something is near."""


@dataclass(frozen=True, slots=True)
class Support:
    """The passage of the article that bears a sentence out best: one sentence, or two that follow each other."""

    text: str
    start: int
    end: int
    score: float
    """How much of the sentence's matter the passage has: 0 to 1, rare words counting more."""


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the summary and what the article says to it."""

    text: str
    start: int
    """Offset in the summary."""
    end: int
    findings: tuple[Finding, ...]
    """What the article does not bear out."""
    notes: tuple[Finding, ...]
    """What is worth a look but no fault by itself: a number from another place, a hedge that was dropped."""
    support: Support | None
    """`None` where no sentence of the article shares a word with it."""

    @property
    def borne_out(self) -> bool:
        """Whether nothing was found against the sentence."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class Report:
    """A summary, checked."""

    summary: str
    """The summary's text, that the offsets of its sentences count in."""
    sentences: tuple[CheckedSentence, ...]
    source: str = "-"
    """The name of the summary's source as the caller gave it."""

    @property
    def borne_out(self) -> bool:
        """Whether nothing was found against any sentence."""
        return all(sentence.borne_out for sentence in self.sentences)
