"""The reporting words that turn what is reported: without `avviser at`, a denial would read as a claim."""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from isnews.norwegian import lists
from isnews.norwegian.words import norm
from isnews.render.safe import one_line

if TYPE_CHECKING:
    from isnews.findings import Quote

_LONGEST = 60
"""Characters of the reporting words; of longer ones only the first and the last are shown."""
_BEFORE = 40
"""Characters before the reporting verb in which the words stand that go with it: `har ikke villet avvise at`."""
_AUXILIARIES = frozenset(
    "har hadde ha vil ville villet vilja kan kunne kunnet kunna skal skulle å ikke ikkje aldri neppe knapt".split()
)


def turning(text: str, quote: "Quote") -> str:
    """`avviser at`, `tror ikke at`, `tviler på at`, without who says it and to whom; empty where nothing is turned.

    `ikke` may also be the first word reported: `tror` of `tror ikke det går`.

    Only for the reporter's own wording: whoever is quoted with a whole sentence denies it in that sentence.
    """
    cue, start = quote.cue, quote.parts[0].start
    if quote.kind == "direct" or cue is None or cue.end > start:
        return ""
    before = text[max(cue.start - _BEFORE, 0) : cue.start].split(" ")[1:]
    words = list(takewhile(_AUXILIARIES.__contains__, (norm(word) for word in reversed(before) if word)))[::-1]
    words += " ".join(_rest(text, quote, cue.start, start)).rstrip(" «“\"”„").split()
    turned = (norm(word.strip(",")) in lists.load("turning_cues") for word in (*words, *quote.text.split(" ", 1)[:1]))
    if not any(turned):
        return ""
    shown = one_line(" ".join(words))
    return shown if len(shown) <= _LONGEST else one_line(f"{words[0]} … {words[-1]}")


def _rest(text: str, quote: "Quote", start: int, end: int) -> Iterator[str]:
    """What stands between two places of the text besides the speaker and the outlet with its preposition."""
    mention, via = quote.speaker.mention if quote.speaker is not None else None, quote.via
    apart = [(mention.start, mention.end)] if mention is not None else []
    if via is not None and via.start > start:
        apart.append((start + text[start : via.start].rstrip().rfind(" "), via.end))
    for first, last in sorted(apart):
        if start <= first and last <= end:
            yield text[start:first]
            start = last
    yield text[start:end]
