"""Reporting clauses beside a quotation: `, sier Kari Vik til NTB`, `, heter det i rapporten`, `Det sa Vik.`"""

from dataclasses import dataclass

from isnews.people import nouns, phrases
from isnews.people.classes import ADVERB, AUTHOR, FINITE, PREPOSITION, PRONOUN, PUNCTUATION, TIME, words
from isnews.people.phrases import Phrase
from isnews.people.reading import DASHES, Token
from isnews.quotes import cues
from isnews.quotes.subjects import can_speak, following
from isnews.quotes.verbs import is_finite

_PAST = ("te", "et", "de", "er", "ar")
"""Ends of finite verbs."""
_LONGEST = 120
"""Tokens of a reporting clause that are looked at."""


@dataclass(slots=True, eq=False)
class Clause:
    """A reporting clause beside a quotation, as tokens of its passage."""

    lo: int
    hi: int
    """End of the clause; the quotation may resume behind it."""
    cue: tuple[int, int]
    subject: Phrase | None
    tail: int
    """Where the subject ends: adverbials and the outlet stand behind."""
    resumes: int | None = None
    """The token where the quotation goes on."""


def closing(tokens: list[Token], i: int, end: int, *, loose: bool = False) -> Clause | None:
    """The reporting clause that starts at token `i`, behind a quotation: `, sier Kari Vik til NTB`.

    With `loose`, any finite verb before a person will do: `, ler hun`.
    """
    start = i
    while i < min(end, start + 2) and tokens[i].text in (",", "–", "-", "—"):
        i += 1
    if i >= end:
        return None
    token = tokens[i]
    if token.norm == "i" and i + 1 < end and cues.according(tokens, i + 1):
        i += 1
    if cues.according(tokens, i):
        phrase = phrases.parse(tokens, i + 1, end)
        if phrase is None or phrase.kind in ("vague", "author") or not can_speak(tokens, phrase):
            return None
        return Clause(start, end, (i, i + 1), phrase, phrase.hi)
    special = _impersonal(tokens, start, i, end)
    if special is not None:
        return special
    cue = cues.at(tokens, i, end, "speech")
    if cue is None:
        return _loose(tokens, start, i, end) if loose else None
    phrase = following(tokens, i + 1, cue.at if cue.at > cue.finite else end, lenient=True)
    if (
        phrase is None
        or phrase.kind == "vague"
        or (phrase.kind == "author" and token.norm not in words("asked_by_author"))
    ):
        return None
    if phrase.kind == "noun" and phrase.hi - phrase.lo == 1 and nouns.bare(phrase.head):
        return None  # "landets første, svarte president"
    tail = max(phrase.hi, cue.after) if cue.at > cue.finite else phrase.hi
    if cue.pending:
        k = tail
        while k < min(end, tail + phrases.REACH) and not tokens[k].flags & PUNCTUATION:
            if cues.follows(tokens, k, end, cue.pending):
                tail = k + len(cue.pending)  # "slår ordføreren fast"
                break
            k += 1
        if tail == phrase.hi and cues.plain(token.norm, "speech") is None:
            return None
    return _bounded(tokens, Clause(start, end, (cue.at, max(cue.at + 1, cue.after)), phrase, tail), end)


def _loose(tokens: list[Token], start: int, i: int, end: int) -> Clause | None:
    plain = tokens[i].flags & FINITE and tokens[i].norm not in cues.FINITE_AUXILIARIES | words("is")
    unlisted = not tokens[i].flags and len(tokens[i].norm) > 3 and tokens[i].norm.endswith(_PAST)
    phrase = following(tokens, i + 1, end) if plain or unlisted else None
    if phrase is None or phrase.kind not in ("name", "pronoun"):
        return None
    if unlisted and phrase.hi < end and not tokens[phrase.hi].flags & PUNCTUATION:
        return None  # of a verb that no list knows, only a whole clause will do: ", jublet Kari Vik."
    return _bounded(tokens, Clause(start, end, (i, i + 1), phrase, phrase.hi), end)


def _impersonal(tokens: list[Token], start: int, i: int, end: int) -> Clause | None:
    """`heter det i rapporten`, `blir det opplyst fra kommunen`, `lyder det fra ordføreren`, `var svaret fra Vik`."""
    token = tokens[i]
    if token.norm in words("impersonal") and i + 1 < end and tokens[i + 1].norm == "det":
        phrase, tail = source_of(tokens, i + 2, end)
        return _bounded(tokens, Clause(start, end, (i, i + 2), phrase, tail), end)
    if token.norm in words("becomes") and i + 2 < end and tokens[i + 1].norm == "det":
        said = cues.participle_at(tokens, i + 2, end, "claim")
        phrase, tail = source_of(tokens, said[1], end) if said is not None else (None, i)
        return _bounded(tokens, Clause(start, end, (i, i + 3), phrase, tail), end) if phrase is not None else None
    if token.norm in words("is") and i + 1 < end and tokens[i + 1].norm in words("messages"):
        phrase, tail = source_of(tokens, i + 2, end)
        return _bounded(tokens, Clause(start, end, (i, i + 2), phrase, tail), end)
    return None


def source_of(tokens: list[Token], i: int, end: int) -> tuple[Phrase | None, int]:
    """What stands behind `i` or `fra`, and where it ends: `i rapporten`, `fra ordføreren`."""
    for k in range(i, min(i + 6, end)):
        if tokens[k].norm in ("fra", "frå", "i", "hos", "hjå", "av"):
            phrase = phrases.parse(tokens, k + 1, end)
            if phrase is not None and can_speak(tokens, phrase):
                return phrase, phrase.hi
            return None, k
        if tokens[k].flags & PUNCTUATION:
            break
    return None, i


def _bounded(tokens: list[Token], clause: Clause, end: int) -> Clause:
    """Settles where the clause ends, and whether the quotation goes on behind it."""
    k = clause.tail
    end = min(end, clause.tail + _LONGEST)
    while k < end:
        token = tokens[k]
        if token.text in (".", "!", "?", "…") or (token.text == ":" and k + 1 < end):
            clause.hi = k + 1
            return clause
        if token.text == "," and k + 2 < end and tokens[k + 1].text in DASHES:
            clause.hi = k
            clause.resumes = k + 2  # ", sier Kari Vik, – men vi vant"
            return clause
        if token.text == "," and k + 1 < end and _resumes(tokens, k + 1, end, clause):
            clause.hi = k
            clause.resumes = k + 1
            return clause
        k += 1
    clause.hi = end
    return clause


def _resumes(tokens: list[Token], i: int, end: int, clause: Clause) -> bool:
    """Whether the quotation goes on behind a comma: `, sier hun, og vi er glade`; not `, sier hun, og smiler`."""
    token = tokens[i]
    if token.norm in ("og", "men", "for", "så", "eller"):
        return _coordinated(tokens, i + 1, end, clause)
    if token.norm in ("at", "fordi", "hvis", "dersom", "viss"):
        return True
    if token.flags & FINITE:
        # "– I dag, sier Vik, er alt annerledes."
        start = max(clause.lo - 12, 0)
        start = next((k for k in range(clause.lo - 1, start, -1) if tokens[k].text in (".", "–", "-", "«")), start)
        return not any(is_finite(t) for t in tokens[start : clause.lo])
    if token.norm in words("reporters"):
        return False
    if clause.lo >= 2 and is_finite(tokens[clause.lo - 2]) and tokens[clause.lo - 1].text == ",":
        return True  # "– Vi har, sier Vik, aldri sett maken."
    if clause.subject is None or clause.subject.kind != "pronoun":
        return False
    return not token.flags & (PREPOSITION | TIME | PRONOUN) and not cues.is_finite_cue(token.norm)


def _coordinated(tokens: list[Token], i: int, end: int, clause: Clause) -> bool:
    """Whether a clause with its own subject follows `og`: `og vi er glade`, not `og smiler`, `og hun smiler`."""
    if i >= end or is_finite(tokens[i]):
        return False
    subject = phrases.parse(tokens, i, end, attach=False)
    if subject is None:
        return bool(tokens[i].flags & ADVERB) and i + 1 < end and not is_finite(tokens[i + 1])
    speaker = clause.subject
    if speaker is not None and speaker.kind == "pronoun" and tokens[i].norm == tokens[speaker.lo].norm:
        return False
    if subject.kind == "name" and subject.hi < end and cues.finite_at(tokens, subject.hi, end, "claim") is not None:
        return False  # "men Per Bø tror det blir verre": another is reported
    return any(is_finite(token) for token in tokens[subject.hi : min(subject.hi + 4, end)])


def again(tokens: list[Token], clause: Clause, end: int) -> int:
    """Where reported speech is looked for behind a quotation: the clause itself, if it reports more.

    `, sier Kari Vik, som mener laget er bedre i år`, `, sa han og la til at det haster`. Else `end`.
    """
    for k in range(clause.tail, min(end, clause.tail + _LONGEST)):
        if tokens[k].norm in ("som", "og", "men", "mens", "medan"):
            j = k + 1
            while j < end and tokens[j].flags & ADVERB:
                j += 1
            other = phrases.parse(tokens, j, end) if tokens[k].norm != "som" else None
            if other is not None and other.kind in ("name", "noun") and can_speak(tokens, other):
                j = other.hi  # ", sier Kari Vik, mens Per Bø mener at"
            cue = cues.at(tokens, j, end, "claim") if j < end else None
            if cue is not None and not cue.pending:
                return clause.lo
    return end


def told_by(tokens: list[Token], lo: int, end: int) -> Clause | None:
    """`Det sier Kari Vik til NTB.`, `Slik beskriver hun kampen`: names who said what stands before the sentence."""
    if end - lo < 3 or tokens[lo].norm not in ("det", "dette", "slik"):
        return None
    return closing(tokens, lo + 1, end)


def adverbial(token: Token) -> bool:
    """A word that may stand among adverbials."""
    return bool(token.flags & (ADVERB | TIME | PREPOSITION)) and not token.flags & AUTHOR
