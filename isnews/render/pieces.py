"""What every renderer sets: pieces (a paragraph, a heading, a line) made of runs of words."""

from typing import Literal, NamedTuple

Kind = Literal[
    "title",
    "lead",
    "meta",
    "byline",
    "heading",
    "paragraph",
    "quote",
    "item",
    "caption",
    "factbox",
    "related",
    "tail",
    "sentence",
    "quotation",
    "speaker",
    "said",
    "person",
    "entry",
    "checked",
    "finding",
    "row",
]
"""The kinds of blocks, a line of facts (`meta`), and what the other commands list."""

RunStyle = Literal["", "mark", "quoted", "marked", "name", "role", "via", "cue", "yes", "no"]
"""`mark` is a guillemet, `quoted` what stands within; `marked` what a summary chose or somebody said; `via` the outlet
that relays it; `cue` the words that turn what is reported, `avviser at`; `yes` and `no` what a check says."""

DASHES = "–—-−‒―"
"""Any of them opens a line of speech."""


class Run(NamedTuple):
    """Words of a piece that are set in one way."""

    text: str
    style: RunStyle = ""


class Piece(NamedTuple):
    """One paragraph, heading or line of the view; its text is safe to print and has no line ends."""

    kind: Kind
    runs: tuple[Run, ...]
    label: tuple[Run, ...] = ()
    """What goes before the text and is set apart: a list item's number, a quotation's speaker, `Les også`."""
    aside: str = ""
    """What goes after it and is set apart: a caption's credit, a quotation's place, a section's length."""
    number: int | None = None
    """Of the paragraph, where numbers are asked for; it stands in the margin."""

    @property
    def text(self) -> str:
        """The piece without its styles."""
        return "".join(run.text for run in self.runs)
