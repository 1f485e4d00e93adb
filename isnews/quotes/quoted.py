"""Quotations in marks: whole sentences (`«Det går bra», sier hun`), and words in the reporter's own sentence."""

from bisect import bisect_right

from isnews.people.classes import CAPITAL
from isnews.people.reading import Line, Passage
from isnews.quotes import clauses, cues, fragments, introductions, via
from isnews.quotes.found import Found, Region
from isnews.quotes.marks import ENDS, Marked, pairs, words
from isnews.quotes.verbs import is_finite

_UNCLOSED = 12
"""So many quotations in a passage may lack their closing mark; what follows more of them stays unread."""


def find(passage: Passage, taken: list[Region]) -> tuple[list[Found], list[Region]]:
    """The quotations in marks outside the stretches already taken, and what they and their clauses take up."""
    found: list[Found] = []
    regions: list[Region] = []
    for marked in _marked(passage):
        if _within(taken, marked.lo) or (regions and marked.lo < regions[-1][1]):
            continue
        line = _line(passage, marked.lo)
        direct = _direct(passage, marked, line)
        if direct is not None:
            found.append(direct[0])
            regions.append(direct[1])
            continue
        fragment = fragments.read(passage, marked, line)
        if fragment is not None:
            found.append(fragment)
    return found, regions


def _marked(passage: Passage) -> list[Marked]:
    """What stands in marks; where the last is not closed its end is settled, and reading starts anew behind it."""
    found = pairs(passage, 0)
    for _ in range(_UNCLOSED):
        if not found or found[-1].closed:
            break
        _close(passage, found[-1])
        found += pairs(passage, found[-1].hi + 1)
    return found


def _close(passage: Passage, marked: Marked) -> None:
    """An unclosed quotation ends where a reporting clause follows (`«Det går bra, sa hun`), else at the last mark."""
    tokens = passage.tokens
    last = marked.hi
    for k in range(marked.lo, marked.hi):
        text = tokens[k].text
        if text == "»":
            last = k
        if text == "," and clauses.closing(tokens, k, min(marked.hi, k + 40)) is not None:
            marked.closed = tokens[k - 1].text == "»"
            marked.hi = k - marked.closed
            return
    marked.closed = last < marked.hi
    marked.hi = last


def _within(taken: list[Region], i: int) -> bool:
    at = bisect_right(taken, (i, len(taken) + i)) - 1
    return at >= 0 and taken[at][0] <= i < taken[at][1]


def _line(passage: Passage, i: int) -> Line:
    """The sentence that token `i` stands in."""
    return passage.lines[max(0, bisect_right(passage.lines, i, key=lambda line: line.lo) - 1)]


def _told_after(passage: Passage, quote: Found, after: int) -> int | None:
    """Credits whom the next sentence names: `«…» Slik heter det i rapporten.`; gives where that sentence ends."""
    tokens = passage.tokens
    line = _line(passage, after) if after < len(tokens) else None
    if line is None or line.lo != after:
        return None
    said = clauses.told_by(tokens, line.lo, line.hi)
    if said is None or said.subject is None or said.subject.kind in ("vague", "author"):
        return None
    quote.credit(passage, said.cue, said.subject, via.find(tokens, said.tail, said.hi))
    return line.hi


def _direct(passage: Passage, marked: Marked, line: Line) -> tuple[Found, Region] | None:
    """A whole sentence in marks, with the reporting clause before or behind it, or one that stands alone."""
    tokens = passage.tokens
    lo, hi = marked.lo, marked.hi
    while lo < hi and tokens[lo].text in ("…", "...", "..", "–", "-"):
        lo += 1
    if lo >= hi:
        return None
    after = hi + marked.closed
    ended = tokens[hi - 1].text in ENDS
    capital = bool(tokens[lo].flags & CAPITAL) or tokens[lo].text[0].isupper() or lo > marked.lo
    before = tokens[marked.lo - 2].text if marked.lo >= 2 else "."
    opens = marked.lo - 1 <= line.first or before in ":."
    stop = hi - 1 if tokens[hi - 1].text == "," else hi
    quote = Found("direct", marked.mark, passage.index, lo, [(tokens[lo].start, tokens[stop - 1].end)], dash=True)
    taken = marked.lo - 1, after
    if after < len(tokens) and (opens or (before == "," and capital)):
        direct = opens and cues.is_finite_cue(tokens[after].norm)
        if direct or ended or stop < hi or tokens[after].text == ",":
            end = _line(passage, after).hi
            clause = clauses.closing(tokens, after, end, loose=tokens[after].text == ",")
            if clause is not None:
                quote.credit(passage, clause.cue, clause.subject, via.find(tokens, clause.tail, clause.hi))
                upto = clauses.again(tokens, clause, clause.hi) if clause.resumes is None else clause.hi
                return quote, (marked.lo - 1, max(upto, after))
    finite = any(is_finite(token) for token in tokens[lo:hi])
    count = words(tokens, lo, hi)
    if before == ":" and marked.lo >= 2:
        if count < 2 or not (finite or (count >= fragments.LEAST_UNCUED and (ended or capital))):
            return None
        introductions.before_colon(quote, passage, line.lo, marked.lo - 2)
        return quote, taken
    if not (capital and (finite or ended)):
        return None
    if fragments.said_right_before(quote, passage, marked, line):
        return quote, taken
    told = _told_after(passage, quote, after)
    if told is not None:
        return quote, (marked.lo - 1, told)
    alone = marked.lo - 1 == line.lo and count > 3
    closes = after >= len(tokens) or after >= _line(passage, after).hi - 1 or tokens[after].text in ENDS
    return (quote, taken) if alone and (closes or after >= _line(passage, hi - 1).hi) else None
