"""The lead: by the page's markup, by what its data says, or by its place and print under the headline."""

import re

from isnews.read import marks
from isnews.read.assemble import Part

_WORD = re.compile(r"\w+")
_ZONE = 4
"""Texts after the headline among which the lead is looked for."""


def bare(text: str) -> str:
    """The words alone, for comparison."""
    return " ".join(_WORD.findall(text.casefold()))


def settle(out: list[Part], description: str | None, *, live: bool = False) -> None:
    """Set the lead, and what stands between the headline and it; `live` is an article told as it happens."""
    _lead(out, description, live)
    _above(out)


def _lead(out: list[Part], description: str | None, live: bool) -> None:
    """Set the lead where the markup does not name it: what the page's data says, or the text under the headline."""
    if any(part.kind == "lead" for part in out):
        first = next(i for i, part in enumerate(out) if part.kind == "lead")
        for part in out[:first]:
            if part.kind == "heading":
                part.kind = "lead" if part.headed and marks.is_ended(part.text) else "title"
        _leads_in_text(out)
        return
    zone = [part for part in out if part.kind in ("paragraph", "quote", "heading", "item")][:_ZONE]
    if description:
        wanted = bare(description)
        for part in zone:
            text = bare(part.text)
            if text and (
                text == wanted
                or (
                    len(wanted) > 40
                    and (text.startswith(wanted[:-12]) or wanted.startswith(text))
                    and len(text) > 30
                    and len(text) < 3 * len(wanted)
                )
            ):
                part.kind = "lead"
                return
    if not zone:
        return
    first_part = zone[0]
    deck = first_part.kind == "heading" and len(zone) > 1 and zone[1].kind != "heading"
    if (
        (first_part.headed and first_part.kind != "item")
        or (live and first_part.kind == "paragraph")  # what stands above the first entry
        or (
            deck
            and marks.is_ended(first_part.text)
            and marks.word_count(first_part.text) > 5
            and not marks.dash(first_part.text)
        )
        or (first_part.bold and len(zone) > 1 and not zone[1].bold and marks.word_count(first_part.text) > 6)
    ):
        first_part.kind = "lead"


def _above(out: list[Part]) -> None:
    """Between headline and lead stand a genre, a number, a place; a text does not: `Pressemelding | Nr. 31`."""
    lead = next((i for i, part in enumerate(out) if part.kind == "lead"), 0)
    for part in out[:lead]:
        if part.kind == "paragraph" and not marks.is_ended(part.text) and marks.word_count(part.text) < 15:
            part.kind = "title"


def _leads_in_text(out: list[Part]) -> None:
    """A lead stands before the text: one that comes late is an introduction to something else."""
    running = 0
    for part in out:
        if part.kind == "lead" and running >= 2:
            part.kind = "quote" if marks.dash(part.text) else "paragraph"
        running += part.kind in ("paragraph", "quote")
