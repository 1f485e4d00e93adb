"""Who is said to speak before a colon: `Vik sa det slik: «…»`, `… fikk støtte av direktøren, Tor Vik: «…»`."""

from isnews.people import phrases
from isnews.people.classes import CLOSED, FINITE, PUNCTUATION
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage, Token
from isnews.quotes import clauses, cues, via
from isnews.quotes.found import Found

_ENDS = frozenset({".", "!", "?", "…", "...", ".."})


def before_colon(quote: Found, passage: Passage, lo: int, colon: int) -> None:
    """Who stands before the colon: `Vik sa det slik: «…»`, `… støtte av direktøren, Tor Vik: «…»`."""
    tokens = passage.tokens
    for k in range(colon - 1, lo - 1, -1):
        if tokens[k].text in _ENDS:
            lo = k + 1
            break
    cue = None
    for k in range(colon - 1, lo - 1, -1):
        if cues.is_finite_cue(tokens[k].norm):
            cue = cues.finite_at(tokens, k, colon, "speech") or cues.finite_at(tokens, k, colon, "claim")
            if cue is not None:
                break
    if cue is not None:
        quote.cue = tokens[cue.at].start, tokens[cue.at].end
        subject, inverted = clauses.subject(tokens, lo, colon, cue)
        if subject is not None and subject.kind not in ("vague",):
            quote.question = subject.kind == "author"
            quote.subject, quote.said_in = subject, passage.index
            quote.via = via.find(tokens, max(cue.after, subject.hi if inverted else 0), colon)
            return
    nearest = _ending_at(tokens, lo, colon)
    if nearest is not None:
        quote.subject, quote.said_in = nearest, passage.index


def _ending_at(tokens: list[Token], lo: int, colon: int) -> Phrase | None:
    """The person whose phrase ends right before the colon."""
    for start in range(max(lo, colon - 14), colon):
        if start > lo and not tokens[start - 1].flags & (CLOSED | PUNCTUATION | FINITE):
            continue
        phrase = phrases.parse(tokens, start, colon)
        if phrase is not None and phrase.hi == colon and phrase.kind == "name":
            return phrase
    return None
