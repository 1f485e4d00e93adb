"""Where quotations are: dash lines and marks first, then reported clauses in what they leave."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from isnews.people.reading import Passage
from isnews.quotes import dashes, indirect, quoted
from isnews.quotes.found import Found, Region

SPOKEN = frozenset({"lead", "paragraph", "quote", "item", "caption"})
"""Blocks in which quotations are looked for; headings and titles only echo the text, the dashes of a fact box list."""


class Place(NamedTuple):
    """What was found in a passage."""

    quotes: Sequence[Found]
    regions: Sequence[Region]
    """The stretches that direct quotations take up."""


NOWHERE = Place((), ())


class Finder:
    """Goes through the passages of running text in order."""

    def __init__(self) -> None:
        self._reported = False

    def find(self, passage: Passage) -> Place:
        """The quotations of the next passage."""
        found, regions = _in_passage(passage)
        cued = any(not quote.uncued for quote in found)
        if not cued and not self._reported:
            found = []  # fragments without a reporting verb, where nobody is being reported
        self._reported = cued
        return Place(found, regions) if found or regions else NOWHERE


def _in_passage(passage: Passage) -> tuple[list[Found], list[Region]]:
    found, dashed = dashes.find(passage)
    marked, regions = quoted.find(passage, dashed)
    found += marked
    taken = sorted(dashed + regions)
    fragments = sorted(quote.parts[0][0] for quote in marked)
    holding = {_line(passage, quote.lo) for quote in found}
    free = _free(passage, taken)
    for n in range(len(passage.lines)):
        if n and n - 1 not in holding and free[n - 1] == [(passage.lines[n - 1].lo, passage.lines[n - 1].hi)]:
            sourced = indirect.sentence_before(passage, n)
            found += [sourced] if sourced is not None else []
        for lo, hi in free[n]:
            reported = [quote for quote in indirect.find(passage, lo, hi) if not _holds(fragments, quote)]
            if reported:
                holding.add(n)
                found += reported
    found.sort(key=lambda quote: quote.lo)
    return found, taken


def _line(passage: Passage, i: int) -> int:
    """The number of the sentence that token `i` stands in."""
    return bisect_right(passage.lines, i, key=lambda line: line.lo) - 1


def _free(passage: Passage, taken: list[Region]) -> list[list[Region]]:
    """What no direct quotation takes up of each sentence."""
    free: list[list[Region]] = []
    at = 0
    for line in passage.lines:
        lo = line.lo
        here: list[Region] = []
        while at < len(taken) and taken[at][1] <= lo:
            at += 1
        k = at
        while k < len(taken) and taken[k][0] < line.hi:
            if taken[k][0] > lo:
                here.append((lo, taken[k][0]))
            lo = max(lo, taken[k][1])
            k += 1
        if lo < line.hi:
            here.append((lo, line.hi))
        free.append(here)
    return free


def _holds(starts: list[int], quote: Found) -> bool:
    """Whether a quotation in marks starts within the reported clause: then the words in marks are the quotation."""
    at = bisect_left(starts, quote.parts[0][0])
    return at < len(starts) and starts[at] < quote.parts[-1][1]
