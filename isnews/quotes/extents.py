"""Where a reported clause starts, with `at` or without, and where it ends."""

from isnews.people import nouns, phrases
from isnews.people.classes import (
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    NUMBER,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    SUBJUNCTION,
    TIME,
    words,
)
from isnews.people.reading import Token
from isnews.quotes import clauses, cues
from isnews.quotes.subjects import following
from isnews.quotes.verbs import is_finite, may_be_finite

_NOT_ABOUT = frozenset({"synes", "mene", "tro", "si"})
_REACH = 40
"""Tokens between a reporting verb and its clause, or its clause's verb."""


def that(tokens: list[Token], verb: str, i: int, end: int) -> int | None:
    """Where the `at` of `verb` stands: behind adverbials, the one addressed, or something between commas."""
    limit = min(end, i + _REACH)
    k = i
    while k < limit:
        token = tokens[k]
        if token.norm == "at":
            before = tokens[k - 1].norm
            other = k > i and before in words("before_at") and not (before == "for" and verb == "nekte")
            other = other or (before == "om" and verb in _NOT_ABOUT)  # "synes ikke noe om at"
            return None if other else k
        if token.text == ",":
            # "sa Vangsnes, at", "har sagt, som hun pleier, at"
            close = k if k + 1 < limit and tokens[k + 1].norm == "at" else _next_comma(tokens, k + 1, limit)
            return close + 1 if close is not None and close + 1 < limit and tokens[close + 1].norm == "at" else None
        if not (token.text == "." and tokens[k - 1].flags & NUMBER) and _parts(token):
            return None  # but "erklærte 9. september at"
        k += 1
    return None


def _next_comma(tokens: list[Token], i: int, end: int) -> int | None:
    return next((k for k in range(i, end) if tokens[k].text == ","), None)


def _parts(token: Token) -> bool:
    """Whether the word parts a verb from its clause: another verb, a mark, another subordinate clause."""
    if token.flags & PUNCTUATION:
        return token.text not in "()"
    if token.flags & FINITE and not token.flags & TIME and token.name is None and nouns.kind(token.norm) is None:
        return True
    return bool(token.flags & SUBJUNCTION) and not token.flags & (PREPOSITION | ADVERB)


def bare(tokens: list[Token], i: int, end: int) -> int | None:
    """Where a clause without `at` starts: `mener (imidlertid) noen av gjerdene … kan rives`."""
    while i < end and tokens[i].norm in words("leading"):
        i += 1
    if i >= end or not _may_open(tokens[i]):
        return None
    waiting = 0  # verbs of clauses inside
    for k in range(i, min(end, i + _REACH)):
        token = tokens[k]
        if token.text in ".;:!?":
            return None
        if token.text == "," and k + 1 < end and tokens[k + 1].norm in ("men", "og") and not waiting:
            return None
        if k == i and token.norm == "det" and i + 1 < end:
            if tokens[i + 1].norm in ("til", "med"):
                return None  # "sier det til avisen"
            waiting += bool(tokens[i + 1].flags & PRONOUN)  # "det hun vet" is no clause, "det hun vet er lite" is
        if token.norm == "og" and not waiting and k + 1 < end and is_finite(tokens[k + 1]):
            return None  # "skrev en bok og dro hjem"
        if token.flags & SUBJUNCTION and token.norm in words("relative"):
            waiting += k > i or not token.flags & DETERMINER
        elif is_finite(token) or may_be_finite(tokens, k):
            if not waiting:
                return i if k > i else None
            waiting -= 1
    return None


def _may_open(token: Token) -> bool:
    flags = token.flags
    if flags & (PREPOSITION | CONJUNCTION) or token.text in ",.:;()–-" or token.norm in words("bare_not"):
        return False
    if flags & OBJECT and not flags & (PRONOUN | DETERMINER):
        return False
    return not flags & SUBJUNCTION or bool(flags & (DETERMINER | ADVERB))


def clause_end(tokens: list[Token], start: int, end: int, *, subordinate: bool = False) -> int:
    """Where the reported clause ends: with the sentence, before the reporter's own words, or before the next cue.

    `subordinate`: the reporting verb stands in a clause that a main clause follows.
    """
    for k in range(start, end):
        token = tokens[k]
        if token.text == ";" and (k + 1 == end or _own_cue(tokens, k + 1, end)):
            return k
        if token.text == "," and (k + 1 == end or _leaves(tokens, start, k, end, subordinate=subordinate)):
            return k
        if token.norm in ("og", "men") and k + 1 < end and _cue_with_clause(tokens, k + 1, end):
            return k
    return end


def _leaves(tokens: list[Token], start: int, comma: int, end: int, *, subordinate: bool) -> bool:
    """Whether what follows the comma is no longer reported."""
    after = tokens[comma + 1]
    if not tokens[start].flags & SUBJUNCTION and clauses.closing(tokens, comma, end) is not None:
        return True
    if comma + 2 < end and after.norm in ("men", "og", "mens", "medan"):
        if after.norm in ("men", "og") and is_finite(tokens[comma + 2]):
            return True  # ", og anslår behovet til en million"
        return _own_cue(tokens, comma + 2, end)
    if cues.follows(tokens, comma + 2, end, ("det", "fram")) or cues.follows(tokens, comma + 2, end, ("det", "frem")):
        return True  # ", går det fram av en børsmelding"
    if after.norm in ("noe", "noko"):
        return any(cues.is_finite_cue(token.norm) for token in tokens[comma + 2 : comma + 8])  # ", noe Vik avviser"
    # "Når hun har sagt at det går bra, kommer hun til å …"
    return subordinate and (is_finite(after) or cues.is_finite_cue(after.norm))


def _own_cue(tokens: list[Token], i: int, end: int) -> bool:
    """Whether a clause with its own reporting verb follows: `, men departementet avviser dette`."""
    if _cue_with_clause(tokens, i, end):
        return True
    if tokens[i].norm in words("demonstratives") and i + 2 < end and is_finite(tokens[i + 1]):
        behind = following(tokens, i + 2, end)
        return behind is not None and behind.kind in ("name", "pronoun")  # ", men det vil ikke Myhre kommentere"
    phrase = phrases.parse(tokens, i, end)
    if phrase is None or phrase.kind in ("vague", "author") or phrase.hi >= end:
        return False
    cue = cues.finite_at(tokens, phrase.hi, end, "claim") or cues.finite_at(tokens, phrase.hi, end, "speech")
    return cue is not None and not cue.pending


def _cue_with_clause(tokens: list[Token], i: int, end: int) -> bool:
    """`legger til at`, `mener at`, `viser til at`."""
    cue = cues.finite_at(tokens, i, end, "claim")
    if cue is None or cue.pending:
        return False
    return any(token.norm == "at" for token in tokens[cue.after : min(cue.after + 3, end)])
