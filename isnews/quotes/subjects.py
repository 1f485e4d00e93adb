"""Who does what a finite verb says: a subject before or behind it, shared by two verbs, or of a relative clause."""

from isnews.people import nouns, phrases
from isnews.people.classes import (
    ADVERB,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    SUBJUNCTION,
    TIME,
    endings,
    words,
)
from isnews.people.phrases import Phrase
from isnews.people.reading import Token
from isnews.quotes.cues import Cue
from isnews.quotes.verbs import is_finite

_ATTACHED = 8
"""Tokens behind a noun that may belong to it."""
_HERS = frozenset({"hans", "hennes", "hennar", "deres", "deira", "den", "det", "de", "dei"})
"""Pronouns that may stand inside a noun phrase."""
_PARTS = frozenset({"en", "én", "ein", "begge", "to", "tre", "flere", "fleire", "noen", "nokre", "nokon", "alle"})
"""What may speak where it says of whom it is a part: `to av naboene`."""
_INSTITUTIONS = frozenset({("hvite", "hus"), ("kvite", "hus")})
_WINDOW = 60
"""Tokens before the verb that are looked at."""


def subject(tokens: list[Token], lo: int, end: int, cue: Cue) -> tuple[Phrase | None, bool]:
    """Who is the subject of the cue, and whether it stands behind the verb.

    `lo` is where the sentence starts.
    """
    before = preceding(tokens, lo, cue.finite)
    if before is not None and before.kind != "vague":
        return before, False
    behind = following(tokens, cue.finite + 1, cue.at if cue.at > cue.finite else end)
    if behind is not None:
        return behind, True
    return before, False


def following(tokens: list[Token], i: int, end: int, *, lenient: bool = False) -> Phrase | None:
    """The subject behind a finite verb: `sier Kari Vik`; with `lenient`, any noun with an article: `serberen`."""
    end = min(end, i + phrases.REACH)
    while i < end and tokens[i].flags & ADVERB and tokens[i].name is None and not tokens[i].flags & DETERMINER:
        i += 1
    if i < end and tokens[i].flags & OBJECT and not tokens[i].flags & PRONOUN:
        return None
    phrase = phrases.parse(tokens, i, end)
    if phrase is None or phrase.kind == "vague":
        return phrase
    if phrase.head == "retten" and phrase.hi < end and tokens[phrase.hi].norm == "til":
        return None  # "nektet retten til å fiske"
    if can_speak(tokens, phrase):
        return phrase
    plain = phrase.hi >= end or bool(
        tokens[phrase.hi].flags & (PUNCTUATION | PREPOSITION | ADVERB | SUBJUNCTION | CONJUNCTION)
    )
    several = phrase.plural and (bool(tokens[phrase.lo].flags & DETERMINER) or phrase.head.endswith(("ene", "ane")))
    articled = nouns.definite(phrase.head) or tokens[phrase.lo].norm in words("articles") or several
    return phrase if lenient and plain and articled and not phrase.head.endswith(endings("abstract")) else None


def can_speak(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether the phrase names a person, a group, a document: something that can say."""
    if phrase.kind != "noun":
        return True
    if phrase.head in _PARTS:
        return phrase.hi - phrase.lo > 1 or phrase.head == "begge"
    if nouns.kind(phrase.head) is not None:
        return True
    if (tokens[phrase.core - 2].norm, phrase.head) in _INSTITUTIONS:
        return True  # "Det hvite hus"
    return tokens[phrase.core - 1].flags & CAPITAL > 0 and phrase.core - 1 > phrase.lo


def preceding(tokens: list[Token], lo: int, finite: int, *, lenient: bool = False) -> Phrase | None:
    """The subject right before a finite verb: `Kari Vik, leder i Bergen, sier`; with `lenient`, any noun."""
    lo = max(lo, finite - _WINDOW)
    if finite <= lo:
        return None
    last = tokens[finite - 1]
    if last.norm in ("og", "men", "eller") or (
        last.flags & ADVERB and finite - 2 >= lo and tokens[finite - 2].norm in ("og", "men")
    ):
        return _shared(tokens, lo, finite - 1)
    som = relative(tokens, lo, finite)
    if som is not None:
        return _antecedent(tokens, lo, som)
    for start in _starts(tokens, lo, finite):
        phrase = phrases.parse(tokens, start, finite)
        if phrase is None:
            continue
        end = _behind(tokens, phrase, finite)
        if start > lo and tokens[start - 1].flags & SUBJUNCTION:
            if _only_adverbials(tokens, phrase, end, finite):
                end = finite
        elif end < finite and _one_phrase(tokens, phrase, end, finite):
            end = finite
        if end == finite and (can_speak(tokens, phrase) or (lenient and nouns.definite(phrase.head))):
            return phrase
    return None


def relative(tokens: list[Token], lo: int, finite: int) -> int | None:
    """The `som` before a verb with adverbials between: `forskeren som i gårsdagens avis sa`."""
    if finite > lo and tokens[finite - 1].norm == "som":
        return finite - 1
    for k in range(finite - 2, max(lo, finite - 10), -1):
        token = tokens[k]
        if token.norm == "som":
            after = tokens[k + 1]
            return k if after.flags & (PREPOSITION | ADVERB | TIME) and not after.flags & PRONOUN else None
        if token.flags & (PUNCTUATION | SUBJUNCTION | PRONOUN) or (is_finite(token) and not token.flags & TIME):
            return None
    return None


def _starts(tokens: list[Token], lo: int, finite: int) -> list[int]:
    """Where the subject's clause may start: with the sentence, or with one of the last dozen clauses inside."""
    starts = []
    verbs = False
    for k in range(lo, finite - 1):
        token = tokens[k]
        if is_finite(token):
            verbs = True
        elif (
            token.flags & SUBJUNCTION
            or token.text == ":"
            or (token.norm == "der" and k - lo < 2)
            or (verbs and token.flags & (CONJUNCTION | PUNCTUATION) and token.text not in "()")
        ):
            starts.append(k + 1)
    bare = []
    for start in [lo, *starts[-12:]]:
        while start < finite and (tokens[start].flags & PUNCTUATION or _focusing(tokens[start])):
            start += 1
        if start < finite:
            bare.append(start)
    return bare


def _focusing(token: Token) -> bool:
    """What may stand before a subject that the verb follows: `Men også Kari Vik mener`, `Heller ikke Vik tror`."""
    if token.norm in ("og", "men"):
        return True
    return bool(token.flags & ADVERB) and token.name is None and not token.flags & (DETERMINER | PRONOUN | SUBJUNCTION)


def _one_phrase(tokens: list[Token], phrase: Phrase, lo: int, finite: int) -> bool:
    """Takes in all before the verb of a main clause, where only one phrase stands: `Dommeren i saken sier`."""
    between = tokens[lo:finite]
    if phrase.kind != "noun" or lo != phrase.hi or len(between) > _ATTACHED:
        return False
    if any(
        t.flags & (PUNCTUATION | SUBJUNCTION | FINITE) or (t.flags & PRONOUN and t.norm not in _HERS) for t in between
    ):
        return False
    phrase.hi = finite
    if phrase.description is not None:
        phrase.description = (phrase.description[0], finite)
    return True


def _only_adverbials(tokens: list[Token], phrase: Phrase, lo: int, finite: int) -> bool:
    """In a subordinate clause adverbials stand before the verb: `når hun i debatten i går sa`."""
    if phrase.kind not in ("pronoun", "name") or finite - lo > 12:
        return False
    return not any(
        t.flags & (PUNCTUATION | SUBJUNCTION) or (is_finite(t) and not t.flags & TIME) for t in tokens[lo:finite]
    )


def _behind(tokens: list[Token], phrase: Phrase, finite: int) -> int:
    """Where the subject's field ends: a closing comma, a relative clause and adverbs may stand before the verb."""
    i = phrase.hi
    if i + 1 < finite and tokens[i].text == "," and tokens[i + 1].norm in ("som", "der", "hvis"):
        for k in range(finite - 1, i, -1):
            if tokens[k].text == ",":
                return k + 1 if k == finite - 1 else i
        return i
    if i + 1 < finite and tokens[i].norm == "som" and phrase.kind == "noun":
        # "Mannen som bor i huset sier": the verb before ours belongs to the relative clause.
        inner = sum(bool(tokens[k].flags & FINITE) for k in range(i + 1, finite))
        return finite if inner == 1 and not any(tokens[k].flags & PUNCTUATION for k in range(i, finite)) else i
    if i + 2 < finite and tokens[i].norm == "og" and phrase.role is not None and tokens[finite - 1].text == ",":
        return finite if _balanced(tokens, i, finite) else i  # "Kari Vik, lege og leder i partiet, sier"
    if i < finite and tokens[i].text == ",":
        if i + 1 == finite:
            return finite
        # ", leder i partiet, sier": what stands between two commas.
        if tokens[finite - 1].text == "," and _balanced(tokens, i, finite):
            return finite
        return i
    while i < finite and tokens[i].flags & ADVERB:
        i += 1
    return i


def _balanced(tokens: list[Token], lo: int, hi: int) -> bool:
    """Whether every finite verb has its `som`: `, en mann som ikke vil stå fram,`."""
    verbs = sum(bool(t.flags & FINITE) and nouns.kind(t.norm) is None for t in tokens[lo:hi])
    return verbs <= sum(t.norm == "som" for t in tokens[lo:hi])


def _shared(tokens: list[Token], lo: int, end: int) -> Phrase | None:
    """The subject that two verbs share: `Hansen fordømmer angrepet og sier`."""
    start = lo
    while start < end and tokens[start].flags & PUNCTUATION:
        start += 1
    for k in range(start, end):
        if is_finite(tokens[k]):
            found = preceding(tokens, lo, k)
            if found is not None and found.kind != "vague":
                return found
            behind = following(tokens, k + 1, end)
            if behind is not None:
                return behind
            if k - start > 30:
                return None
    return None


def _antecedent(tokens: list[Token], lo: int, som: int) -> Phrase | None:
    """Whom a relative clause is about: `politiet, som opplyser at`."""
    end = som - 1 if som > lo and tokens[som - 1].text == "," else som
    for start in range(max(lo, end - 12), end):
        if start > lo and not tokens[start - 1].flags & (
            PUNCTUATION | PREPOSITION | CONJUNCTION | SUBJUNCTION | FINITE
        ):
            continue
        phrase = phrases.parse(tokens, start, end)
        if phrase is not None and phrase.hi == end and phrase.kind in ("name", "noun") and can_speak(tokens, phrase):
            if phrase.head in words("anybody"):
                return Phrase(phrase.lo, phrase.hi, phrase.hi, "vague")  # "folk som mener at"
            return phrase
    return None
