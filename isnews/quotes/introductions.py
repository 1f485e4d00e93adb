"""Who is said to speak before a colon: `Vik sa det slik: «…»`, `… fikk støtte av direktøren, Tor Vik: «…»`."""

from isnews.people import phrases
from isnews.people.classes import CLOSED, FINITE, PUNCTUATION
from isnews.people.reading import Passage, Token
from isnews.quotes import cues, subjects, via
from isnews.quotes.found import Found

_WINDOW = 60
_ENDS = frozenset({".", "!", "?", "…", "...", ".."})


def before_colon(quote: Found, passage: Passage, lo: int, colon: int) -> None:
    """Credits a quotation behind a colon; `lo` is where the sentence starts."""
    tokens = passage.tokens
    lo = max(lo, colon - _WINDOW)
    for k in range(colon - 1, lo - 1, -1):
        if tokens[k].text in _ENDS:
            return _nearest(quote, tokens, k + 1, colon)
        cue = cues.at(tokens, k, colon, "speech") or cues.at(tokens, k, colon, "claim")
        if cue is None:
            continue
        subject, inverted = subjects.subject(tokens, lo, colon, cue)
        if subject is not None and subject.kind != "vague":
            relay = via.find(tokens, max(cue.after, subject.hi if inverted else 0), colon)
            quote.credit(passage, (cue.at, cue.at + 1), subject, relay)
            return None
    return _nearest(quote, tokens, lo, colon)


def _nearest(quote: Found, tokens: list[Token], lo: int, colon: int) -> None:
    """Credits the person whose phrase ends right before the colon."""
    for start in range(max(lo, colon - 14), colon):
        if start > lo and not tokens[start - 1].flags & (CLOSED | PUNCTUATION | FINITE):
            continue
        phrase = phrases.parse(tokens, start, colon)
        if phrase is not None and phrase.hi == colon and phrase.kind == "name":
            quote.subject = phrase
            return
