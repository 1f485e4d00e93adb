"""Dash lines: `– Det går bra, sier hun til NTB.`, also in the middle of a paragraph."""

from collections.abc import Iterator

from isnews.people.classes import AUTHOR, CAPITAL, FINITE, NUMBER, SUBJUNCTION
from isnews.people.reading import DASHES, Passage, Token
from isnews.quotes import clauses, introductions, via
from isnews.quotes.clauses import Clause
from isnews.quotes.found import Found

Region = tuple[int, int]
"""Tokens of a passage that are quoted, or a reporting clause beside them: the end exclusive."""

_OPENS = frozenset("«“„\"”‘'(…")
_LONGEST_QUESTION = 60
"""Words. What runs longer and ends in a question is a speech, not a reporter's question."""


def find(passage: Passage) -> tuple[list[Found], list[Region]]:
    """The dash quotations of a passage, and the stretches that they and their reporting clauses take up."""
    tokens = passage.tokens
    found: list[Found] = []
    taken: list[Region] = []
    openings = list(_openings(passage))
    for n, opening in enumerate(openings):
        end = openings[n + 1] if n + 1 < len(openings) else len(tokens)
        quote, upto = _read(passage, opening, end)
        if quote is not None:
            found.append(quote)
            taken.append((opening, upto))
    return found, taken


def _openings(passage: Passage) -> Iterator[int]:
    tokens = passage.tokens
    if passage.block.kind == "item":
        return
    for line in passage.lines:
        i = line.lo
        for k in range(i + 1, line.hi - 1):
            # "Vik sier: – Dette er godt nytt."
            if tokens[k].text in DASHES and tokens[k - 1].text == ":" and tokens[k + 1].text[0].isupper():
                yield k
        if tokens[i].text in DASHES and i + 1 < len(tokens):
            after = tokens[i + 1]
            if i == 0 or after.flags & (CAPITAL | NUMBER) or after.text in _OPENS or after.text[0].isupper():
                yield i


def _read(passage: Passage, opening: int, end: int) -> tuple[Found | None, int]:
    """The quotation behind the dash at `opening`, and where it and its reporting clause end."""
    tokens = passage.tokens
    first = opening + 1
    if first >= end:
        return None, end
    lines = [line for line in passage.lines if opening < line.hi <= end or line.lo == opening]
    for line in lines:
        lo = max(line.lo, first)
        at, clause = _clause(tokens, lo, line.hi)
        if clause is None:
            at, clause = _clause(tokens, lo, line.hi, loose=True)
        if clause is not None:
            return _told(passage, first, at, clause, line.hi, end)
        if line.lo > opening and (said := clauses.told_by(tokens, line.lo, line.hi)) is not None:
            quote = _plain(passage, first, line.lo)
            quote.subject, quote.said_in = said.subject, passage.index
            quote.cue = tokens[said.cue[0]].start, tokens[said.cue[1] - 1].end
            quote.via = via.find(tokens, said.tail, said.hi)
            return quote, line.hi
    quote = _plain(passage, first, end)
    if opening > 0 and tokens[opening - 1].text == ":":
        lo = next((line.lo for line in passage.lines if line.lo < opening <= line.hi), 0)
        introductions.before_colon(quote, passage, lo, opening - 1)
        return quote, end
    quote.question = _asks(tokens, first, end)
    return quote, end


def _clause(tokens: list[Token], lo: int, end: int, loose: bool = False) -> tuple[int, Clause | None]:
    """The first reporting clause of a sentence, and the token that ends the quotation before it."""
    inside = 0
    for k in range(lo, end):
        text = tokens[k].text
        if text in "«“„":
            inside += 1
        elif text == "»" and inside:
            inside -= 1
        if inside or text not in (",", "?", "!", "…", "...", "–", "—", "»", "”", '"'):
            continue
        if text in ("?", "!", "…", "...", "»", "”", '"') and k + 1 < end and tokens[k + 1].flags & CAPITAL:
            continue
        clause = clauses.closing(tokens, k + 1, end, loose=loose and text == ",")
        if clause is not None and k > lo and _stands(tokens, lo, k, clause, end):
            return (k if text in (",", "–", "—") else k + 1), clause
    return end, None


def _stands(tokens: list[Token], lo: int, comma: int, clause: Clause, end: int) -> bool:
    """Whether it is a reporting clause, and no clause of the quotation itself."""
    i = clause.tail
    if i < end and (
        (tokens[i].flags & FINITE and not clauses.adverbial(tokens[i])) or tokens[i].norm in ("at", "ikke", "ikkje")
    ):
        return False  # "Hun ringte, sa hun var syk, og la på"
    if tokens[lo].flags & SUBJUNCTION and not tokens[lo].flags & AUTHOR and clause.hi < end and clause.resumes is None:
        return False
    first = tokens[lo].norm
    if first in ("når", "da", "då", "hvis", "dersom", "viss", "fordi", "siden", "om", "selv"):
        # "Når de kommer, sier han ja": the verb belongs to the quotation unless the sentence ends with the speaker.
        commas = sum(token.text == "," for token in tokens[lo:comma])
        finite = sum(bool(token.flags & FINITE) for token in tokens[lo:comma])
        if finite < 2 and not commas and i < end and tokens[i].text not in ".:," and not clauses.adverbial(tokens[i]):
            return False
    return True


def _told(passage: Passage, first: int, at: int, clause: Clause, line_end: int, end: int) -> tuple[Found, int]:
    tokens = passage.tokens
    quote = _plain(passage, first, at)
    quote.subject, quote.said_in = clause.subject, passage.index
    quote.cue = tokens[clause.cue[0]].start, tokens[clause.cue[1] - 1].end
    quote.via = via.find(tokens, clause.tail, clause.hi)
    if clause.subject is None:
        quote.nobody = True
    elif clause.subject.kind == "author":
        quote.question = True
    upto = line_end
    resumes = clause.resumes
    if resumes is None and tokens[clause.hi - 1].text == ":" and clause.hi < end:
        resumes = clause.hi
    if resumes is not None:
        upto = end
        quote.parts.append((tokens[resumes].start, tokens[end - 1].end))
    return quote, upto


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
    own = any(
        token.flags & AUTHOR and token.norm in ("jeg", "eg", "meg") for token in tokens[lo:end]
    )
    return not own
