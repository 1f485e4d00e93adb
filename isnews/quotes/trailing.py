"""A claim with its reporting clause behind it and no marks: `Boka er delt i tre, bekrefter forlagssjefen.`"""

from isnews.people.classes import (
    ADVERB,
    AUTHOR,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    SUBJUNCTION,
    TIME,
    words,
)
from isnews.people.reading import Passage, Token
from isnews.quotes import clauses, cues, via
from isnews.quotes.according import reports
from isnews.quotes.clauses import Clause
from isnews.quotes.found import Found
from isnews.quotes.verbs import is_finite

_WINDOW = 150
"""Tokens of one claim."""
_FEW = 6
"""Tokens of an answer without a verb."""
_KEYWORD = 4
"""Tokens of a caption's first words, their colon counted."""
_LONGEST = 400
"""Tokens of a paragraph whose dash may be lost."""


def read(passage: Passage, lo: int, comma: int, hi: int) -> Found | None:
    """The claim before the comma, if a reporting clause follows; before `lo` all has been found."""
    tokens = passage.tokens
    after = tokens[comma + 1].norm if comma + 1 < hi else ""
    if not (cues.is_finite_cue(after) or after in cues.FINITE_AUXILIARIES or after in words("is") | words("becomes")):
        return None
    clause = clauses.closing(tokens, comma, hi)
    if clause is None or not _reports_before(tokens, clause, hi):
        return None
    first = max(lo, comma - _WINDOW)
    while first < comma and tokens[first].flags & PUNCTUATION:
        first += 1
    first -= first > 0 and _opens_title(tokens, first - 1, comma)
    if tokens[first].norm == "at":
        first += 1  # "At saken er vanskelig, erkjenner Vik."
    elif not (_is_clause(tokens, first, comma) or _is_answer(tokens, lo, first, comma, clause)):
        return None
    relay = via.find(tokens, clause.tail, clause.hi)
    if relay is None and clause.tail + 1 < hi and cues.according(tokens, clause.tail):
        relay = via.outlet(tokens, clause.tail + 1, hi)
    opening = _own_words(passage, comma)
    found = Found.reported(passage, first if opening is None else opening, comma, clause.cue, clause.subject, relay)
    if opening is not None:
        found.kind, found.dash = "direct", True
    found.upto = clause.tail + 1
    resumes = clause.tail + 1
    goes_on = resumes < hi and tokens[clause.tail].text == "," and is_finite(tokens[resumes])
    if goes_on and not any(is_finite(token) for token in tokens[first:comma]):
        end = hi - 1 if tokens[hi - 1].flags & PUNCTUATION else hi
        found.parts.append((tokens[resumes].start, tokens[end - 1].end))  # "Det gode ved saken, mener Vik, er at"
        found.upto = hi
    return found


def _opens_title(tokens: list[Token], i: int, comma: int) -> bool:
    """Whether the mark at `i` is closed within the claim: `«Stille» er en god film, sier Vik.`"""
    return tokens[i].text == "«" and any(token.text == "»" for token in tokens[i + 1 : comma])


def _reports_before(tokens: list[Token], clause: Clause, hi: int) -> bool:
    """Whether the clause reports what stands before it, and has no clause or quotation of its own behind it."""
    if clause.subject is None or clause.subject.kind in ("vague", "author"):
        return False
    if tokens[clause.hi - 1].text == ":":
        return False
    if clause.tail >= hi:
        return True
    token = tokens[clause.tail]
    if token.norm in ("at", "om", "ikke", "ikkje", "seg") or token.norm in words("asking") or is_finite(token):
        return False
    for token in tokens[clause.tail : min(clause.tail + 8, hi)]:
        if token.text == ",":
            break  # "…, sier Vik, men advarer om at"
        if token.norm == "at":
            return False
    return True


def _is_clause(tokens: list[Token], lo: int, hi: int) -> bool:
    """Whether the words are a main clause: `Etter at han kom` and `Uvitende om hvor han er` are none."""
    verbs = [k for k in range(lo, hi) if is_finite(tokens[k])]
    if hi - lo < 2 or not verbs:
        return False
    relative = [k for k in range(lo, hi) if tokens[k].norm == "som"]
    open_end = bool(relative) and not any(token.text == "," for token in tokens[relative[0] : hi])
    if open_end and relative[0] < verbs[0] and len(relative) >= len(verbs):
        return False  # "Kari Vik, som er lege i byen, mener …"
    first = tokens[lo]
    if first.norm in words("openers") and len(verbs) < 2:
        return False
    if first.norm == "å":
        return True  # "Å samle partiene kan han bare glemme"
    return not first.flags & SUBJUNCTION or bool(first.flags & (DETERMINER | PREPOSITION))


def _is_answer(tokens: list[Token], lo: int, first: int, comma: int, clause: Clause) -> bool:
    """Whether a few words without a verb are all that is said: `Ingen fare, mener Vik.`"""
    few = first == lo and 2 <= comma - first <= _FEW
    opening = tokens[first].flags & (SUBJUNCTION | PREPOSITION | ADVERB | CONJUNCTION | TIME | NUMBER)
    plain = not any(token.flags & PUNCTUATION or token.name is not None for token in tokens[first:comma])
    return few and plain and (not opening or bool(tokens[first].flags & DETERMINER)) and tokens[clause.lo].text == ","


def _own_words(passage: Passage, comma: int) -> int | None:
    """Where a paragraph starts that is all one's own words, its dash lost: `Vi har ventet. Vi er glade, sier Vik.`"""
    tokens = passage.tokens
    first = passage.lines[0].first
    keyword = next((k for k in range(first, min(first + _KEYWORD, comma)) if tokens[k].text == ":"), None)
    if keyword is not None:
        first = keyword + 1  # "Overflødig: Vi trenger ikke flere møter, sier Kari Vik."
    if comma - first > _LONGEST or not any(token.flags & AUTHOR for token in tokens[first:comma]):
        return None
    if any(token.text in '«»“”"' for token in tokens[first:comma]):
        return None
    told = any(reports(tokens, k, comma) and not _by_author(tokens, k) for k in range(first, comma))
    return None if told else first


def _by_author(tokens: list[Token], k: int) -> bool:
    # "Eg reknar med at", "Det meiner eg at"
    return any(token.flags & AUTHOR for token in tokens[max(k - 1, 0) : k + 2])
