"""Documents that speak in the passive: `I dommen slås det fast at …`, `Det heter i avtalen at …`."""

from isnews.people import phrases
from isnews.people.classes import words
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage, Token
from isnews.quotes import cues, extents
from isnews.quotes.found import Found
from isnews.quotes.subjects import can_speak
from isnews.quotes.verbs import is_finite

_REACH = 14


def read(passage: Passage, lo: int, i: int, hi: int) -> Found | None:
    """The clause that the passive at token `i` reports, where a document is named as its source."""
    tokens = passage.tokens
    if tokens[i].norm not in words("passives") or i + 1 >= hi:
        return None
    fronted = i > lo and tokens[i - 1].norm == "det"
    if tokens[i + 1].norm != "det" and not fronted:
        return None
    compound = tokens[i].norm in words("becomes")
    cue_end = i + 1
    for k in range(i + 1, min(hi, i + _REACH)):
        token = tokens[k]
        if token.norm == "at":
            break
        if token.text in ".;:!?," or is_finite(token):
            return None
        if compound and cues.participle_at(tokens, k, hi, "claim") is not None:
            cue_end = k + 1  # "blir det slått fast"
    else:
        return None
    if compound and cue_end == i + 1:
        return None
    source = (None if fronted else _source(tokens, lo, i)) or _source(tokens, i + 1, k)
    if source is None:
        return None
    end = extents.clause_end(tokens, k + 1, hi)
    return Found.reported(passage, k + 1, end, (i, cue_end), source, None)


def stated_in(tokens: list[Token], lo: int, hi: int) -> Phrase | None:
    """The document that `I dommen heter det at` names, somewhere between two tokens."""
    for k in range(max(lo, hi - 2 * _REACH), hi - 1):
        if tokens[k].norm in words("passives") and tokens[k + 1].norm == "det":
            return _source(tokens, lo, k) or _source(tokens, k + 1, hi)
    return None


def _source(tokens: list[Token], lo: int, hi: int) -> Phrase | None:
    """What stands behind `i`, `fra` or `av` and can say something: `i dommen`, `fra politiet`."""
    for k in range(lo, min(hi, lo + _REACH)):
        if tokens[k].norm in ("i", "fra", "frå", "av", "hos"):
            phrase = phrases.parse(tokens, k + 1, hi)
            if phrase is not None and phrase.kind in ("noun", "name") and can_speak(tokens, phrase):
                return phrase
    return None
