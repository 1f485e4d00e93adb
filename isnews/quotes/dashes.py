"""Dash lines: `– Det går bra, sier hun til NTB.`, also in the middle of a paragraph."""

from collections.abc import Iterator
from itertools import pairwise

from isnews.people.classes import AUTHOR, CAPITAL, NUMBER, SUBJUNCTION, words
from isnews.people.reading import DASHES, Line, Passage, Token
from isnews.quotes import clauses, introductions, via
from isnews.quotes.clauses import Clause
from isnews.quotes.found import Found, Region
from isnews.quotes.verbs import is_finite

_BREAKS = frozenset({",", "?", "!", "…", "...", "–", "—", "-", "»", "”", '"'})
"""What may part a quotation from its reporting clause."""
_PAUSES = frozenset({",", "–", "—", "-"})
_NO_REPORT = frozenset({"at", "ikke", "ikkje"})
_OPENS = frozenset("«“„\"”‘'(…")
_LONGEST_UNCUT = 14
"""Tokens of a reporting clause without its comma."""
_LONGEST_QUESTION = 60
"""Words. What runs longer and ends in a question is a speech, not a reporter's question."""


def find(passage: Passage) -> tuple[list[Found], list[Region]]:
    """The dash quotations of a passage, and the stretches that they and their reporting clauses take up."""
    found: list[Found] = []
    taken: list[Region] = []
    openings = list(_openings(passage))
    for (opening, n), (end, _) in pairwise([*openings, (len(passage.tokens), -1)]):
        if opening + 1 < end:
            quote, upto = _read(passage, opening, end, n)
            found.append(quote)
            taken.append((opening, upto))
    return found, taken


def _openings(passage: Passage) -> Iterator[tuple[int, int]]:
    """The dashes that open a quotation, each with the number of its sentence."""
    tokens = passage.tokens
    if passage.block.kind == "item":
        return
    for n, line in enumerate(passage.lines):
        i = line.lo
        if tokens[i].text in DASHES and i + 1 < len(tokens):
            after = tokens[i + 1]
            if i == 0 or after.flags & (CAPITAL | NUMBER) or after.text in _OPENS or after.text[0].isupper():
                yield i, n
        for k in range(i + 1, line.hi - 1):
            # "Vik sier: – Dette er godt nytt."
            if tokens[k].text in DASHES and tokens[k - 1].text == ":" and tokens[k + 1].text[0].isupper():
                yield k, n


def _read(passage: Passage, opening: int, end: int, n: int) -> tuple[Found, int]:
    """The quotation behind the dash at `opening`, in sentence `n`, and where it and its reporting clause end."""
    tokens = passage.tokens
    first = opening + 1
    for line in _lines(passage, n, end):
        lo, hi = max(line.lo, first), min(line.hi, end)
        found = _clause(tokens, lo, hi) or _clause(tokens, lo, hi, loose=True) or _uncut(tokens, lo, hi)
        if found is not None:
            return _told(passage, first, *found, hi, end)
        said = clauses.told_by(tokens, line.lo, line.hi) if line.lo > opening else None
        if said is not None:
            quote = _plain(passage, first, line.lo)
            quote.credit(passage, said.cue, said.subject, via.find(tokens, said.tail, said.hi))
            return quote, line.hi
    quote = _plain(passage, first, end)
    if opening > 0 and tokens[opening - 1].text == ":":
        introductions.before_colon(quote, passage, passage.lines[n].lo, opening - 1)
    else:
        quote.question = _asks(tokens, first, end)
    return quote, end


def _lines(passage: Passage, n: int, end: int) -> Iterator[Line]:
    while n < len(passage.lines) and passage.lines[n].lo < end:
        yield passage.lines[n]
        n += 1


def _clause(tokens: list[Token], lo: int, end: int, *, loose: bool = False) -> tuple[int, Clause] | None:
    """The first reporting clause of a sentence, behind the token that ends the quotation before it."""
    inside = 0
    for k in range(lo, end):
        text = tokens[k].text
        if text in "«„":
            inside += 1
        elif text == "»" and inside:
            inside -= 1
        if inside or text not in _BREAKS or k == lo:
            continue
        if text not in _PAUSES and k + 1 < end and tokens[k + 1].flags & CAPITAL:
            continue  # a new sentence
        clause = clauses.closing(tokens, k + 1, end, loose=loose and text == ",")
        if clause is not None and _stands(tokens, lo, k, clause, end):
            return (k if text in _PAUSES else k + 1), clause
    return None


def _uncut(tokens: list[Token], lo: int, end: int) -> tuple[int, Clause] | None:
    """A reporting clause at the end whose comma is missing: `– Vi har mye å bygge på sier Ola Berg`."""
    for k in range(max(lo + 2, end - _LONGEST_UNCUT), end - 1):
        if tokens[k].norm in ("sier", "seier", "sa", "forteller", "fortel", "mener", "meiner"):
            clause = clauses.closing(tokens, k, end)
            name = clause.subject if clause is not None else None
            if clause is not None and name is not None and name.kind == "name" and clause.tail >= end - 1:
                return k, clause
    return None


def _stands(tokens: list[Token], lo: int, comma: int, clause: Clause, end: int) -> bool:
    """Whether it is a reporting clause, and no clause of the quotation itself."""
    i = clause.tail
    if i < end and ((is_finite(tokens[i]) and not clauses.adverbial(tokens[i])) or tokens[i].norm in _NO_REPORT):
        return False  # "Hun ringte, sa hun var syk, og la på"
    if tokens[lo].flags & SUBJUNCTION and not tokens[lo].flags & AUTHOR and clause.hi < end and clause.resumes is None:
        return False
    if tokens[lo].norm not in words("openers") or i >= end or tokens[i].text in ".:," or clauses.adverbial(tokens[i]):
        return True
    # "Når de kommer, sier han ja": the verb belongs to the quotation.
    return any(t.text == "," for t in tokens[lo:comma]) or sum(is_finite(t) for t in tokens[lo:comma]) > 1


def _told(passage: Passage, first: int, at: int, clause: Clause, line_end: int, end: int) -> tuple[Found, int]:
    tokens = passage.tokens
    quote = _plain(passage, first, at)
    quote.credit(passage, clause.cue, clause.subject, via.find(tokens, clause.tail, clause.hi))
    resumes = clause.resumes
    if resumes is None and tokens[clause.hi - 1].text == ":" and clause.hi < end:
        resumes = clause.hi  # "– Ja, sier hun og legger til: Det var på tide."
    if resumes is None:
        return quote, clauses.again(tokens, clause, line_end)
    quote.parts.append((tokens[resumes].start, tokens[end - 1].end))
    return quote, end


def _plain(passage: Passage, lo: int, hi: int) -> Found:
    tokens = passage.tokens
    hi = max(hi, lo + 1)
    return Found("direct", "dash", passage.index, lo, [(tokens[lo].start, tokens[hi - 1].end)], dash=True)


def _asks(tokens: list[Token], lo: int, end: int) -> bool:
    """Whether a dash line without a reporting clause is a question."""
    last = tokens[end - 1].text
    if last in '»"”)' and end - 2 > lo:
        last = tokens[end - 2].text
    if not last.endswith("?") or end - lo > _LONGEST_QUESTION:
        return False
    return not any(token.norm in ("jeg", "eg", "meg") for token in tokens[lo:end])
