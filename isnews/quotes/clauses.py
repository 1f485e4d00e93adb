"""Reporting clauses: who does the saying that a verb reports, and what belongs to the clause behind a quotation."""

from dataclasses import dataclass

from isnews.people import nouns, phrases
from isnews.people.classes import (
    ADVERB,
    AUTHOR,
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
)
from isnews.people.phrases import Phrase
from isnews.people.reading import Token
from isnews.quotes import cues
from isnews.quotes.cues import Cue

_WINDOW = 60
_SOURCES = ("person", "kin", "human", "group", "document", "outlet")
# "lyder det fra Hansen", "heter det i rapporten", "var svaret fra ordføreren"
_IMPERSONAL = frozenset(["heter", "het", "heiter", "heitte", "står", "sto", "stod", "lyder", "lød", "lydde", "kommer", "kom", "kjem", "høres"])
_IS = frozenset(["er", "var", "lyder", "lød", "har", "kom", "kommer"])
_MESSAGES = frozenset(
    ["beskjeden", "beskjeden", "svaret", "omkvedet", "budskapet", "bodskapen", "meldinga", "meldingen", "konklusjonen", "reaksjonen", "kommentaren", "parolen", "ordene", "orda", "spørsmålet", "refrenget", "dommen", "kravet", "rådet"]
)
# With these a clause behind the reporting clause is the reporter's: `sier hun, før hun går`.
_REPORTERS = frozenset(
    ["som", "før", "etter", "mens", "medan", "når", "da", "då", "idet", "med", "uten", "utan", "samtidig", "samstundes", "der", "hvor", "kor", "i", "på", "ved", "til", "fra", "frå", "under", "over", "både", "noe", "noko", "ifølge", "ifølgje", "selv", "sjølv", "og"]
)
_QUOTE_GOES_ON = frozenset(["at", "fordi", "hvis", "dersom", "viss", "men", "for", "så", "og", "eller", "selv", "sjølv", "siden", "ettersom"])


@dataclass(slots=True)
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
    stands_for: str = "speech"


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
    """The subject behind a finite verb: `sier (også) Kari Vik`; with `lenient`, any noun with an article, as `smiler serberen`."""
    end = min(end, i + phrases.REACH)
    while i < end and tokens[i].flags & ADVERB and tokens[i].name is None and not tokens[i].flags & DETERMINER:
        i += 1
    if i < end and tokens[i].flags & OBJECT and not tokens[i].flags & PRONOUN:
        return None
    phrase = phrases.parse(tokens, i, end)
    if phrase is None or phrase.kind == "vague":
        return phrase
    if can_speak(tokens, phrase):
        return phrase
    plain = phrase.hi >= end or bool(tokens[phrase.hi].flags & (PUNCTUATION | PREPOSITION | ADVERB | SUBJUNCTION | CONJUNCTION))
    articled = nouns.definite(phrase.head) or tokens[phrase.lo].norm in ("en", "ei", "et", "ein", "eit")
    return phrase if lenient and plain and articled and not phrase.head.endswith("ende") else None


def is_finite(token: Token) -> bool:
    """Whether the word is a finite verb and no noun: `sier`, not `leder`."""
    return bool(token.flags & FINITE or cues.is_finite_cue(token.norm)) and nouns.kind(token.norm) is None


def can_speak(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether the phrase names a person, a group, a document: something that can say."""
    if phrase.kind != "noun":
        return True
    if phrase.head in ("en", "én", "ein", "begge", "to", "tre"):
        return phrase.hi - phrase.lo > 1 or phrase.head == "begge"
    if nouns.kind(phrase.head) is not None:
        return True
    return tokens[phrase.core - 1].flags & CAPITAL > 0 and phrase.core - 1 > phrase.lo


def preceding(tokens: list[Token], lo: int, finite: int) -> Phrase | None:
    """The subject right before a finite verb: `Kari Vik, leder i Bergen, sier`, `men hun sier`, `mannen, som er 43, sier`."""
    lo = max(lo, finite - _WINDOW)
    if finite <= lo:
        return None
    last = tokens[finite - 1]
    if last.norm in ("og", "men", "eller") or (
        last.flags & ADVERB and finite - 2 >= lo and tokens[finite - 2].norm in ("og", "men")
    ):
        return _shared(tokens, lo, finite - 1)
    if last.norm == "som":
        return _antecedent(tokens, lo, finite - 1)
    starts = [lo]
    verbs = 0
    for k in range(lo, finite - 1):
        token = tokens[k]
        if is_finite(token):
            verbs += 1
        elif token.flags & SUBJUNCTION or (verbs and token.flags & (CONJUNCTION | PUNCTUATION) and token.text not in "()"):
            starts.append(k + 1)  # a clause of its own begins
    for start in starts[:1] + starts[1:][-12:]:
        while start < finite and (tokens[start].flags & PUNCTUATION or tokens[start].norm in ("og", "men")):
            start += 1
        if start >= finite:
            break
        phrase = phrases.parse(tokens, start, finite)
        if phrase is None:
            continue
        end = _behind(tokens, phrase, finite)
        if start > lo and tokens[start - 1].flags & SUBJUNCTION and phrase.kind in ("pronoun", "name"):
            # "når hun i debatten i går sa": in a subordinate clause adverbials stand before the verb
            between = tokens[end:finite]
            if len(between) < 12 and not any(t.flags & (PUNCTUATION | SUBJUNCTION) or is_finite(t) and not t.flags & TIME for t in between):
                end = finite
        if end == finite and (phrase.kind != "noun" or can_speak(tokens, phrase)):
            return phrase
    return None


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
            return phrase
    return None


def closing(tokens: list[Token], i: int, end: int, *, loose: bool = False) -> Clause | None:
    """The reporting clause that starts at token `i`, behind a quotation: `, sier Kari Vik til NTB`.

    With `loose`, any finite verb before a person will do: `, ler hun`.
    """
    start = i
    while i < end and tokens[i].text in (",", "–", "-", "—"):
        i += 1
    if i >= end:
        return None
    token = tokens[i]
    if token.norm in ("ifølge", "ifølgje"):
        phrase = phrases.parse(tokens, i + 1, end)
        return (
            Clause(start, end, (i, i + 1), phrase, phrase.hi)
            if phrase is not None and can_speak(tokens, phrase)
            else None
        )
    special = _impersonal(tokens, start, i, end)
    if special is not None:
        return special
    cue = cues.finite_at(tokens, i, end, "speech") or cues.group_at(tokens, i, end, "speech")
    if cue is None and not (loose and token.flags & FINITE):
        return None
    limit = cue.at if cue is not None and cue.at > cue.finite else end
    phrase = following(tokens, i + 1, limit, lenient=cue is not None)
    if phrase is None or phrase.kind == "vague":
        return None
    if cue is None:
        if phrase.kind == "noun" or phrase.kind == "author":
            return None
        return _bounded(tokens, Clause(start, end, (i, i + 1), phrase, phrase.hi), end)
    tail = phrase.hi
    hi = cue.after if cue.at > cue.finite else cue.at + 1
    if cue.pending:
        k = tail
        while k < end and not tokens[k].flags & PUNCTUATION and not cues.follows(tokens, k, end, cue.pending):
            k += 1
        if not cues.follows(tokens, k, end, cue.pending):
            plain = next((v for v in cues.finite(token.norm) if not v.particles and "speech" in v.uses), None)
            if plain is None:
                return None
        else:
            tail = k + len(cue.pending)
    if cue.at > cue.finite:
        tail = max(tail, cue.after)
    if phrase.kind == "author" and token.norm not in _AUTHORS_VERBS:
        return None
    return _bounded(tokens, Clause(start, end, (cue.at, max(hi, cue.at + 1)), phrase, tail), end)


# "spør jeg", "undrer vi": elsewhere a first person behind a verb belongs to the quotation itself.
_AUTHORS_VERBS = frozenset(
    ["spør", "spurte", "undrer", "undrar", "svarer", "svarte", "svarar", "innvender", "innvendte", "prøver", "repliserer"]
)


def _impersonal(tokens: list[Token], start: int, i: int, end: int) -> Clause | None:
    """`heter det i rapporten`, `lyder det fra ordføreren`, `har omkvedet vært`, `var svaret fra Vik`."""
    token = tokens[i]
    if token.norm in _IMPERSONAL and i + 1 < end and tokens[i + 1].norm == "det":
        phrase, tail = _source_of(tokens, i + 2, end)
        return _bounded(tokens, Clause(start, end, (i, i + 2), phrase, tail), end)
    if token.norm in _IS and i + 1 < end and tokens[i + 1].norm in _MESSAGES:
        phrase, tail = _source_of(tokens, i + 2, end)
        return _bounded(tokens, Clause(start, end, (i, i + 2), phrase, tail), end)
    return None


def _source_of(tokens: list[Token], i: int, end: int) -> tuple[Phrase | None, int]:
    for k in range(i, min(i + 6, end)):
        if tokens[k].norm in ("fra", "frå", "i", "hos", "hjå"):
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
    while k < end:
        token = tokens[k]
        if token.text in (".", "!", "?", "…") or (token.text == ":" and k + 1 < end):
            clause.hi = k + 1
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
    after = tokens[i + 1] if i + 1 < end else None
    if token.norm in ("og", "men", "for", "så", "eller"):
        if after is None or after.flags & FINITE or cues.is_finite_cue(after.norm):
            return False
        subject = phrases.parse(tokens, i + 1, end, attach=False)
        if after.flags & ADVERB and not (subject is not None):
            return i + 2 < end and not tokens[i + 2].flags & FINITE
        third = (
            clause.subject is not None
            and clause.subject.kind == "pronoun"
            and after.norm == tokens[clause.subject.lo].norm
        )
        if subject is None or third:
            return False
        return any(is_finite(t) for t in tokens[subject.hi : min(subject.hi + 4, end)])
    if token.norm in ("at", "fordi", "hvis", "dersom", "viss"):
        return True
    if token.flags & FINITE:
        # "– I dag, sier Vik, er alt annerledes."
        start = next((k for k in range(clause.lo, max(clause.lo - 12, -1), -1) if tokens[k].text in (".", "–", "-", "«")), 0)
        return not any(is_finite(t) for t in tokens[start : clause.lo])
    if token.norm in _REPORTERS:
        return False
    if clause.subject is None or clause.subject.kind != "pronoun":
        return False
    return not token.flags & (PREPOSITION | TIME | PRONOUN) and not cues.is_finite_cue(token.norm)


def may_be_finite(tokens: list[Token], k: int) -> bool:
    """A word that no list knows, in a verb's shape and place: behind a name or a pronoun."""
    token, before = tokens[k], tokens[k - 1]
    if token.flags or not token.norm.endswith(("er", "te", "de", "ar")) or len(token.norm) < 4:
        return False
    return bool(before.flags & PRONOUN) or (before.name is not None and not before.name.genitive)


def told_by(tokens: list[Token], lo: int, end: int) -> Clause | None:
    """`Det sier Kari Vik til NTB.`, `Slik beskriver hun kampen`: a sentence that names who said what stands before it."""
    if end - lo < 3 or tokens[lo].norm not in ("det", "dette", "slik"):
        return None
    return closing(tokens, lo + 1, end)


def adverbial(token: Token) -> bool:
    """A word that may stand among adverbials."""
    return bool(token.flags & (ADVERB | TIME | PREPOSITION)) and not token.flags & AUTHOR
