"""Quotations in marks: whole sentences («Det går bra», sier hun) and words fitted into the reporter's sentence."""

from isnews.people import nouns, phrases
from isnews.people.classes import (
    CAPITAL,
    CLOSED,
    FINITE,
    PUNCTUATION,
)
from isnews.people.phrases import Phrase
from isnews.people.reading import Line, Passage, Token
from isnews.quotes import clauses, cues, indirect, introductions, via
from isnews.quotes.dashes import Region
from isnews.quotes.found import Found
from isnews.quotes.marks import Marked, pairs

_ENDS = frozenset({".", "!", "?", "…", "...", ".."})
_LEAST_UNCUED = 4
"""Words: a shorter fragment in a sentence without a cue may as well be a scare quote."""
_WORKS = ["film", "bok", "roman", "album", "låt", "sang", "song", "singel", "spill", "spel", "dataspill", "serie", "tv-serie", "program", "stykke", "forestilling", "førestilling", "utstilling", "musikal", "opera", "dikt", "novelle", "artikkel", "rapport", "prosjekt", "kampanje", "skip", "båt", "ferje", "fartøy", "hit", "verk", "maleri", "bilde", "skulptur", "konsert", "turne", "plate", "podkast", "dokumentar", "tittel", "tittelen", "navn", "namn", "konseptet", "begrep", "begrepet", "kalt", "kalla", "heter", "heiter", "hette", "titulert", "boken", "boka", "låta", "låten", "overskriften", "overskrifta", "logoen", "konkurransen", "prisen", "pris"]


def find(passage: Passage, taken: list[Region]) -> tuple[list[Found], list[Region]]:
    """The quotations in marks outside the stretches already taken, and what they and their clauses take up."""
    found: list[Found] = []
    regions: list[Region] = []
    pending = pairs(passage)
    while pending:
        marked = pending.pop(0)
        if any(lo <= marked.lo < hi for lo, hi in taken + regions[-1:]):
            continue
        line = _line(passage, marked.lo)
        if not marked.closed:
            _close(passage, marked)
            pending = pairs(passage, marked.hi + 1)
        quote, region = _direct(passage, marked, line) or (None, None)
        if quote is None:
            quote = _fragment(passage, marked, line)
            region = None
        if quote is not None:
            found.append(quote)
            if region is not None:
                regions.append(region)
    return found, regions


def _line(passage: Passage, i: int) -> Line:
    lines = passage.lines
    lo, hi = 0, len(lines) - 1
    while lo < hi:
        middle = (lo + hi) // 2
        if lines[middle].hi <= i:
            lo = middle + 1
        else:
            hi = middle
    return lines[lo]


def _close(passage: Passage, marked: Marked) -> None:
    """An unclosed quotation ends where a reporting clause follows (`«Det går bra, sa hun.`), else at the last closing mark."""
    tokens = passage.tokens
    last = marked.hi
    for k in range(marked.lo, marked.hi):
        text = tokens[k].text
        if text == "»":
            last = k
        if text == "," and clauses.closing(tokens, k, min(marked.hi, k + 40)) is not None:
            marked.hi = k - 1 if tokens[k - 1].text == "»" else k
            marked.closed = marked.hi < k
            return
    marked.closed = last < marked.hi
    marked.hi = last


def words(tokens: list[Token], lo: int, hi: int) -> int:
    """How many words stand between two tokens."""
    return sum(not token.flags & PUNCTUATION for token in tokens[lo:hi])


def _direct(passage: Passage, marked: Marked, line: Line) -> tuple[Found, Region] | None:
    """A whole sentence in marks, with the reporting clause before or behind it."""
    tokens = passage.tokens
    lo, hi = marked.lo, marked.hi
    while lo < hi and tokens[lo].text in ("…", "...", "..", "–", "-"):
        lo += 1
    if lo >= hi:
        return None
    after = hi + 1 if marked.closed else hi
    last = _line(passage, min(after, len(tokens) - 1))
    ended = tokens[hi - 1].text in _ENDS
    sentence = tokens[lo].flags & CAPITAL or tokens[lo].text[0].isupper() or lo > marked.lo
    before = tokens[marked.lo - 2] if marked.lo >= 2 else None
    opens = before is None or marked.lo - 1 <= line.first or before.text in ":." or marked.lo - 1 == line.lo
    quote = Found("direct", marked.mark, passage.index, lo, [(tokens[lo].start, tokens[hi - 1].end)], dash=True)
    if opens or (before is not None and before.text == ","):
        at = after
        if at < len(tokens) and (tokens[at].text == "," or ended or tokens[hi - 1].text == ","):
            clause = clauses.closing(tokens, at, last.hi if at < last.hi else len(tokens), loose=tokens[at].text == ",")
            if clause is not None and (opens or sentence):
                if tokens[hi - 1].text == ",":
                    quote.parts[0] = (quote.parts[0][0], tokens[hi - 2].end)
                _credit(quote, passage, clause)
                return quote, (marked.lo - 1, clause.hi)
    finite = any(t.flags & FINITE or cues.is_finite_cue(t.norm) for t in tokens[lo:hi])
    if before is not None and before.text == ":":
        if words(tokens, lo, hi) < 2 or not (finite or ended or sentence):
            return None
        if not finite and words(tokens, lo, hi) < _LEAST_UNCUED:
            return None
        introductions.before_colon(quote, passage, line.lo, marked.lo - 2)
        return quote, (marked.lo - 1, after)
    if sentence and (finite or ended) and before is not None:
        cue = _cue_before(tokens, line.lo, marked.lo - 1)
        if cue is not None and cue.after == marked.lo - 1:
            subject, _ = clauses.subject(tokens, line.lo, marked.lo - 1, cue)
            if subject is not None and subject.kind not in ("vague", "author"):
                quote.subject, quote.said_in = subject, passage.index
                quote.cue = tokens[cue.at].start, tokens[cue.at].end
                return quote, (marked.lo - 1, after)
    whole = marked.lo - 1 == line.lo and (ended or finite) and sentence and words(tokens, lo, hi) > 3
    closes = after >= last.hi - 1 or tokens[min(after, len(tokens) - 1)].text in _ENDS
    if whole and (closes or after >= last.hi):
        return quote, (marked.lo - 1, after)
    return None


def _credit(quote: Found, passage: Passage, clause: clauses.Clause) -> None:
    tokens = passage.tokens
    quote.subject, quote.said_in = clause.subject, passage.index
    quote.cue = tokens[clause.cue[0]].start, tokens[clause.cue[1] - 1].end
    quote.via = via.find(tokens, clause.tail, clause.hi)
    if clause.subject is None:
        quote.nobody = True
    elif clause.subject.kind == "author":
        quote.question = True


def _cue_before(tokens: list[Token], lo: int, end: int) -> cues.Cue | None:
    """The last reporting verb before a token, `som Jensen sa` not among them."""
    for k in range(end - 1, max(lo, end - 30) - 1, -1):
        for use in ("claim", "label", "speech"):
            cue = cues.finite_at(tokens, k, end, use) if cues.is_finite_cue(tokens[k].norm) else None
            cue = cue or cues.group_at(tokens, k, end, use)
            if cue is not None and not cue.pending:
                return cue
    return None


def _fragment(passage: Passage, marked: Marked, line: Line) -> Found | None:
    """Two or more quoted words in the reporter's own sentence."""
    tokens = passage.tokens
    lo, hi = marked.lo, marked.hi
    while lo < hi and tokens[lo].text in ("…", "...", ".."):
        lo += 1
    count = words(tokens, lo, hi)
    if count < 2 or not marked.closed or _title(tokens, marked, lo, hi):
        return None
    quote = Found("partial", marked.mark, passage.index, lo, [(tokens[lo].start, tokens[hi - 1].end)])
    if tokens[hi - 1].text in ("?", "!") and any(clauses.is_finite(t) for t in tokens[lo:hi]):
        quote.kind = "direct"  # a whole question, though it stands inside a sentence
    if _cued(quote, passage, marked, line):
        return quote
    if count < _LEAST_UNCUED:
        return None
    quote.subject = _acting(tokens, line.lo, marked.lo - 1)
    quote.said_in = passage.index if quote.subject is not None else -1
    return quote


def _acting(tokens: list[Token], lo: int, end: int) -> Phrase | None:
    """Who does what the sentence tells before a fragment without a cue: `har statsministeren tydd til grepet «…»`."""
    for k in range(end - 1, max(lo, end - 20) - 1, -1):
        if clauses.is_finite(tokens[k]):
            subject = clauses.preceding(tokens, lo, k)
            if subject is None or subject.kind == "vague":
                subject = clauses.following(tokens, k + 1, end)
            human = subject is not None and (subject.kind == "name" or (subject.kind == "pronoun" and not subject.plural) or nouns.kind(subject.head) in ("person", "kin"))
            return subject if human else None
    return None


def _title(tokens: list[Token], marked: Marked, lo: int, hi: int) -> bool:
    """The name of a work, a ship, a game: capitals inside, or a noun before it that says so."""
    finite = any(t.flags & FINITE for t in tokens[lo:hi])
    if tokens[lo].text[0].isupper() and tokens[lo].name is None and not finite and tokens[hi - 1].text not in _ENDS:
        return True  # quoted words inside a sentence start in lower case
    inner = [t for t in tokens[lo + 1 : hi] if not t.flags & PUNCTUATION]
    capitals = sum(bool(t.text[0].isupper() or t.text[0].isdigit()) and t.name is not None for t in inner)
    if inner and capitals * 2 >= len(inner):
        return True
    before = tokens[marked.lo - 2] if marked.lo >= 2 else None
    if before is not None and (before.norm in _WORKS_SET or nouns.lemma(before.norm) in _WORKS_SET):
        return True
    return False


_WORKS_SET = frozenset(_WORKS)


def _cued(quote: Found, passage: Passage, marked: Marked, line: Line) -> bool:
    """Whether the sentence says whose words they are."""
    tokens = passage.tokens
    after = marked.hi + 1
    if after + 1 < line.hi and tokens[after].text == "," and tokens[after + 1].norm in ("som", "slik"):
        # "«tidenes verste regjering», som Jensen sa i går"
        for k in range(after + 2, min(after + 10, line.hi)):
            cue = (
                cues.finite_at(tokens, k, line.hi, "speech") or cues.finite_at(tokens, k, line.hi, "label")
                if cues.is_finite_cue(tokens[k].norm)
                else None
            )
            if cue is not None:
                subject, inverted = clauses.subject(tokens, after + 2, line.hi, cue)
                return _settle(quote, passage, cue, subject, inverted, line.hi)
    cue = _cue_before(tokens, line.lo, marked.lo - 1)
    while cue is not None:
        subject, inverted = clauses.subject(tokens, line.lo, marked.lo - 1, cue)
        if subject is not None and subject.kind not in ("vague", "author"):
            return _settle(quote, passage, cue, subject, inverted, marked.lo - 1)
        cue = _cue_before(tokens, line.lo, cue.finite)
    document = indirect.stated_in(tokens, line.lo, marked.lo - 1)
    if document is not None:
        quote.subject, quote.said_in = document, passage.index
        return True
    for k in range(line.lo, line.hi):
        if tokens[k].norm in ("ifølge", "ifølgje"):
            source = phrases.parse(tokens, k + 1, line.hi)
            if source is not None and clauses.can_speak(tokens, source) and source.kind in ("name", "noun"):
                quote.subject, quote.said_in = source, passage.index
                quote.cue = tokens[k].start, tokens[k].end
                return True
        if tokens[k].text == "," and k >= marked.hi:
            clause = clauses.closing(tokens, k, line.hi)
            if clause is not None and clause.subject is not None and clause.subject.kind not in ("vague", "author"):
                _credit(quote, passage, clause)
                return True
    return False


def _settle(quote: Found, passage: Passage, cue: cues.Cue, subject: Phrase | None, inverted: bool, end: int) -> bool:
    if subject is None or subject.kind in ("vague", "author"):
        return False
    tokens = passage.tokens
    quote.subject, quote.said_in = subject, passage.index
    quote.cue = tokens[cue.at].start, tokens[cue.at].end
    quote.via = via.find(tokens, max(cue.after, subject.hi if inverted else 0), end)
    return True
