"""Quoted words inside the reporter's sentence: `Vik kalte saken «en tragedie for bygda»`."""

from isnews.people import nouns, phrases
from isnews.people.classes import PUNCTUATION
from isnews.people.classes import words as listed
from isnews.people.phrases import Phrase
from isnews.people.reading import Line, Passage, Token
from isnews.quotes import clauses, cues, documents, subjects, via
from isnews.quotes.cues import Cue
from isnews.quotes.found import Found
from isnews.quotes.marks import ENDS, Marked, words
from isnews.quotes.verbs import is_finite

LEAST_UNCUED = 4
"""Words: a shorter fragment in a sentence without a cue may as well be a scare quote."""
_BACK = 30
"""Tokens before a fragment in which its reporting verb stands."""
_AROUND = 80


def read(passage: Passage, marked: Marked, line: Line) -> Found | None:
    """The quoted words as a quotation, if they are somebody's and no title or scare quote."""
    tokens = passage.tokens
    lo, hi = marked.lo, marked.hi
    while lo < hi and tokens[lo].text in ENDS:
        lo += 1
    count = words(tokens, lo, hi)
    if count < 2 or not marked.closed:
        return None
    quote = Found("partial", marked.mark, passage.index, lo, [(tokens[lo].start, tokens[hi - 1].end)])
    if _as_said(quote, passage, hi + 1, line.hi):
        return quote
    if _is_title(tokens, marked, lo):
        return None
    if tokens[hi - 1].text in ("?", "!") and any(is_finite(token) for token in tokens[lo:hi]):
        quote.kind = "direct"  # a whole question, though it stands inside a sentence
    if _cued(quote, passage, marked, line):
        return quote
    if count < LEAST_UNCUED or _is_english(tokens, lo, hi) or (lo >= 2 and tokens[marked.lo - 2].text == "("):
        return None
    quote.subject = _acting(tokens, line.lo, marked.lo - 1)
    quote.uncued = quote.kind == "partial" or quote.subject is None
    return quote


def said_right_before(quote: Found, passage: Passage, marked: Marked, line: Line) -> bool:
    """Credits a whole sentence in marks to the verb right before it: `Da sa hun «Nå er det nok»`."""
    tokens = passage.tokens
    cue = _cue_before(tokens, line.lo, marked.lo - 1)
    if cue is None or cue.after != marked.lo - 1:
        return False
    return _credit(quote, passage, cue, line.lo, marked.lo - 1)


def _is_title(tokens: list[Token], marked: Marked, lo: int) -> bool:
    """The name of a work, a ship, a game: a capital first, capitals inside, or a noun before it that says so."""
    hi = marked.hi
    finite = any(is_finite(token) for token in tokens[lo:hi])
    if tokens[lo].text[0].isupper() and tokens[lo].name is None and not finite and tokens[hi - 1].text not in ENDS:
        return True
    inner = [token for token in tokens[lo + 1 : hi] if not token.flags & PUNCTUATION]
    if inner and sum(token.name is not None for token in inner) * 2 >= len(inner):
        return True
    before = tokens[marked.lo - 2].norm if marked.lo >= 2 else ""
    if before in ("såkalt", "såkalte", "såkalla"):
        return True
    if tokens[lo].text[0].islower() and words(tokens, lo, hi) >= LEAST_UNCUED:
        return False  # "kalte prisen «det største som har hendt bygda»"
    return before in listed("works") or nouns.lemma(before) in listed("works")


def _is_english(tokens: list[Token], lo: int, hi: int) -> bool:
    """Names and catchwords stay in English; what people say is mostly translated."""
    return sum(token.norm in listed("english") for token in tokens[lo:hi]) * 4 >= hi - lo


def _cued(quote: Found, passage: Passage, marked: Marked, line: Line) -> bool:
    """Credits the fragment to whom its sentence names as the source, if it names one."""
    tokens = passage.tokens
    cue = _cue_before(tokens, line.lo, marked.lo - 1)
    while cue is not None:
        if _credit(quote, passage, cue, line.lo, marked.lo - 1):
            return True
        cue = _cue_before(tokens, line.lo, cue.finite)
    document = documents.stated_in(tokens, line.lo, marked.lo - 1)
    if document is not None:
        quote.subject = document
        return True
    for k in range(max(line.lo, marked.lo - _AROUND), min(line.hi, marked.hi + _AROUND)):
        if cues.according(tokens, k):
            source = phrases.parse(tokens, k + 1, line.hi)
            if source is not None and source.kind in ("name", "noun") and subjects.can_speak(tokens, source):
                quote.credit(passage, (k, k + 1), source, None)
                return True
        if tokens[k].text == "," and k >= marked.hi:
            clause = clauses.closing(tokens, k, line.hi)
            if clause is not None and clause.subject is not None and clause.subject.kind not in ("vague", "author"):
                quote.credit(passage, clause.cue, clause.subject, via.find(tokens, clause.tail, clause.hi))
                return True
    return False


def _as_said(quote: Found, passage: Passage, after: int, end: int) -> bool:
    """`«det reneste rot», som Vik sa i går`, `«en fest for alle», som det heter på plakaten`."""
    tokens = passage.tokens
    if after + 2 >= end or tokens[after].text != "," or tokens[after + 1].norm not in ("som", "slik"):
        return False
    if tokens[after + 2].norm == "det":
        quote.subject = clauses.source_of(tokens, after + 4, end)[0]
        return quote.subject is not None
    for k in range(after + 2, min(after + 10, end)):
        cue = cues.finite_at(tokens, k, end, "speech") or cues.finite_at(tokens, k, end, "label")
        if cue is not None:
            return _credit(quote, passage, cue, after + 2, end)
    return False


def _cue_before(tokens: list[Token], lo: int, end: int) -> Cue | None:
    """The last reporting verb before a token."""
    for k in range(end - 1, max(lo, end - _BACK) - 1, -1):
        for use in ("claim", "label", "speech"):
            cue = cues.at(tokens, k, end, use)
            if cue is not None and not cue.pending:
                return cue
    return None


def _credit(quote: Found, passage: Passage, cue: Cue, lo: int, end: int) -> bool:
    tokens = passage.tokens
    subject, inverted = subjects.subject(tokens, lo, end, cue)
    if subject is None or subject.kind in ("vague", "author"):
        return False
    relay = via.find(tokens, max(cue.after, subject.hi if inverted else 0), end)
    quote.credit(passage, (cue.at, cue.at + 1), subject, relay)
    return True


def _acting(tokens: list[Token], lo: int, end: int) -> Phrase | None:
    """Who does what the sentence tells before a fragment without a cue: `har statsministeren tydd til grepet «…»`."""
    for k in range(end - 1, max(lo, end - _BACK) - 1, -1):
        if is_finite(tokens[k]):
            subject = subjects.preceding(tokens, lo, k)
            if subject is None or subject.kind == "vague":
                subject = subjects.following(tokens, k + 1, end)
            if subject is None or subject.kind in ("vague", "author"):
                return None
            single = subject.kind == "pronoun" and not subject.plural
            human = subject.kind == "name" or single or nouns.kind(subject.head) in ("person", "kin")
            return subject if human else None
    return None
