"""`Ifølge X er det …`, `…, ifølge X.`, `men ifølge X skal …`."""

from isnews.people import nouns, phrases
from isnews.people.classes import AUTHOR, NUMBER, PREPOSITION, PRONOUN, PUNCTUATION, TIME, words
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage, Token
from isnews.quotes import cues, extents
from isnews.quotes.found import Found
from isnews.quotes.subjects import can_speak
from isnews.quotes.verbs import is_finite, may_be_finite

_REACH = 14
"""Tokens of `etter det X kjenner til` behind the verb."""
_MADE = 25
"""Tokens of who made it: `ifølge en måling Sentika har utført for Bygdebladet`."""
_WINDOW = 150
"""Tokens before the word that are taken for its clause."""


def read(passage: Passage, lo: int, i: int, hi: int) -> Found | None:
    """What `ifølge` at token `i` gives a source; before `lo` all has been found."""
    tokens = passage.tokens
    source = phrases.parse(tokens, i + 1, hi)
    if source is None or source.kind in ("vague", "author") or not (can_speak(tokens, source) or _on_record(source)):
        return None
    start = i - (i > lo and tokens[i - 1].norm == "i")  # "i følge"
    if start > lo and tokens[start - 1].text != ",":
        _without_place(tokens, source)
    _made_by(tokens, source, hi)
    behind = _behind(tokens, source, hi)
    inside = start > lo and tokens[start - 1].norm == "som"  # "som ifølge brevet tok imot"
    if behind < hi and (is_finite(tokens[behind]) or cues.is_finite_cue(tokens[behind].norm)):
        if inside:
            return None
        end = extents.clause_end(tokens, behind + 1, hi)
        return Found.reported(passage, behind, end, (start, i + 1), source, None)
    return None if inside else _rest(passage, max(lo, start - _WINDOW), (start, i + 1), source, behind, hi)


def _without_place(tokens: list[Token], source: Phrase) -> None:
    """Parts the source from where it happened: `ble funnet ifølge politiet i kjelleren`, not `politiet i Bergen`."""
    attached = tokens[source.core + 1 : source.hi]
    placed = source.kind == "noun" and bool(attached) and tokens[source.core].norm in ("i", "på")
    if placed and not any(t.name is not None or nouns.kind(t.norm) is not None for t in attached):
        source.hi = source.core
        if source.description is not None:
            source.description = (source.description[0], source.core)


def _made_by(tokens: list[Token], source: Phrase, hi: int) -> None:
    """Takes in who made it: `ifølge en måling Sentika har utført`."""
    if source.kind != "name" or source.role is None or nouns.kind(source.head) != "document":
        return
    if source.hi < hi and is_finite(tokens[source.hi]) and source.names[0].lo > source.lo:
        source.kind, source.core, source.description = "noun", source.names[0].lo, (source.lo, source.names[0].lo)
        end = min(hi, source.hi + _MADE)
        source.hi = next((k for k in range(source.hi, end) if tokens[k].text in ",."), end)


def known_to(passage: Passage, lo: int, i: int, hi: int) -> Found | None:
    """What `etter det X kjenner til`, `etter det X får opplyst frå Y`, `etter Xs syn` at token `i` gives a source."""
    tokens = passage.tokens
    view = tokens[i + 1].name if i + 1 < hi else None
    if view is not None and view.genitive and view.hi < hi and tokens[view.hi].norm in words("views"):
        source: Phrase | None = Phrase(i + 1, view.hi, view.hi, "name", [view])
        end = view.hi + 1
    elif i + 3 < hi and tokens[i + 1].norm in ("det", "hva", "kva"):
        source = phrases.parse(tokens, i + 2, hi, attach=False)
        if source is None or source.kind == "pronoun" or not _knows(tokens, source.hi, hi):
            return None
        end = next((k for k in range(source.hi, min(hi, source.hi + _REACH)) if tokens[k].text in (",", ".")), hi)
        teller = next((k for k in range(source.hi, end) if tokens[k].norm in ("fra", "frå", "av")), None)
        if teller is not None:
            source = phrases.parse(tokens, teller + 1, end)
        if source is not None and source.kind in ("vague", "author"):
            return None
    else:
        return None
    if source is None or not can_speak(tokens, source):
        return None
    behind = end + (end < hi and tokens[end].text == ",")
    if behind < hi and is_finite(tokens[behind]):
        return Found.reported(passage, behind, extents.clause_end(tokens, behind + 1, hi), (i, end), source, None)
    return _rest(passage, max(lo, i - _WINDOW), (i, end), source, end, hi)


def _knows(tokens: list[Token], i: int, hi: int) -> bool:
    """Whether the verb at `i` is of knowing: `kjenner til`, `har fått opplyst`; not `har gjort`."""
    if i >= hi or tokens[i].norm in words("knowing"):
        return i < hi
    told = any(token.norm in words("told") for token in tokens[i + 1 : min(hi, i + 4)])
    return told and tokens[i].norm in ("har", "hadde", "får", "fikk", "fekk")


def _on_record(source: Phrase) -> bool:
    """What says nothing by itself, but may be gone by: `ifølge loven`, `ifølge Vestpostens tall`."""
    return source.head in words("records") or nouns.lemma(source.head) in words("records")


def _behind(tokens: list[Token], source: Phrase, hi: int) -> int:
    """Where the clause goes on behind the source, a comma and what tells more of the source skipped."""
    behind = source.hi
    if behind < hi and tokens[behind].text == ",":
        behind += 1
    if behind + 1 >= hi:
        return behind
    token = tokens[behind]
    # "Ifølge en måling som avisen har fått utført, er …", "ifølge kilder VG har snakket med, er …"
    if token.norm == "som" or token.name is not None or token.flags & (PRONOUN | AUTHOR):
        comma = next((k for k in range(behind, min(hi, behind + 25)) if tokens[k].text == ","), None)
        return comma + 1 if comma is not None else behind
    return behind


def _rest(passage: Passage, lo: int, cue: tuple[int, int], source: Phrase, behind: int, hi: int) -> Found | None:
    """The sentence around: `Mannen er siktet, ifølge X.`, `Mannen er, ifølge X, siktet.`"""
    tokens = passage.tokens
    before = cue[0]
    while before > lo and tokens[before - 1].flags & PUNCTUATION:
        before -= 1
    if before - lo < 2 or not _states(tokens, lo, before, hi):
        return None
    found = Found.reported(passage, lo, before, cue, source, None)
    while behind < hi and tokens[behind].flags & PUNCTUATION:
        behind += 1
    end = hi
    while end > behind and tokens[end - 1].flags & PUNCTUATION:
        end -= 1
    if end > behind and _goes_on(tokens, before, cue[0], source.hi, behind, end):
        found.parts.append((tokens[behind].start, tokens[end - 1].end))
    return found


def _goes_on(tokens: list[Token], before: int, cue: int, source: int, lo: int, hi: int) -> bool:
    """Whether the clause goes on behind the source: `Mannen skal ifølge X ha sovet`; not `…, ifølge X mandag`."""
    rest = tokens[lo : min(hi, lo + 40)]
    if before < cue and source < lo and is_finite(tokens[before - 1]):
        return True  # "Det er, ifølge Vik, ingen fare."
    if source < lo and rest[0].norm in ("som", "tidligere", "tidlegare", "nå", "no"):
        return False  # ", ifølge forsker Vik, tidligere ansatt ved skolen."
    if before == cue and source == lo:
        return rest[0].norm != "som" and not all(t.flags & (TIME | PREPOSITION | NUMBER | PUNCTUATION) for t in rest)
    if before < cue and source < lo and rest[0].norm in ("ha", "være", "vere", "bli", "verte"):
        return True
    return len(rest) > 1 and any(t.flags & PREPOSITION or is_finite(t) for t in rest)


def _states(tokens: list[Token], lo: int, hi: int, end: int) -> bool:
    """Whether the words state something and do not report: who was first to say it goes before the relay."""
    verbs = [k for k in range(lo, hi) if is_finite(tokens[k]) or (k > lo and may_be_finite(tokens, k))]
    if not verbs or any(reports(tokens, k, end) for k in verbs):
        return False
    # "Det samme sa faren hennes, ifølge sønnen."
    only = len(verbs) == 1 and cues.plain(tokens[verbs[0]].norm, "speech") is not None
    return not (only and tokens[lo].norm in words("demonstratives"))


def reports(tokens: list[Token], k: int, end: int) -> bool:
    """Whether a reporting verb with a clause stands at `k`."""
    cue = cues.finite_at(tokens, k, end, "claim")
    return cue is not None and not cue.pending and any(t.norm == "at" for t in tokens[cue.after : cue.after + 8])
