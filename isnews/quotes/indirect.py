"""Reported speech without marks: `Hun sier at …`, `Han mener det er feil`, `Ifølge politiet er …`, `…, skriver VG.`"""

from collections.abc import Iterator

from isnews.people.classes import ACRONYM, HYPOTHETICAL, PUNCTUATION, endings, words
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage, Token
from isnews.quotes import according, clauses, cues, documents, extents, subjects, trailing, via
from isnews.quotes.cues import Cue
from isnews.quotes.found import Found
from isnews.quotes.verbs import is_finite

_DATELINE = 12
"""Tokens of a place, its outlet and its colon."""
_NOT = frozenset({"ikke", "ikkje", "aldri"})
_CLAIMS_WITH_NOT = frozenset(
    {
        "utelukke",
        "ser ikke bort fra",
        "ser ikkje bort frå",
        "tro",
        "synes",
        "mene",
        "tviler på",
        "legger ikke skjul på",
        "bestride",
        "er ikke i tvil om",
        "er ikkje i tvil om",
        "har ikke tro på",
        "har ikkje tru på",
        "har ingen tro på",
        "avvise",
        "benekte",
    }
)
_PLAIN = frozenset(
    {"si", "fortelle", "hevde", "melde", "opplyse", "fastslå", "slår fast", "understreke", "legger til", "minner om"}
    | {"mene", "tro", "synes", "påpeke", "innrømme", "erkjenne", "forsikre", "påstå"}
)
"""Verbs that only those who can speak are subjects of, whatever noun they are named by: `Denne loven sier at`."""


def find(passage: Passage, lo: int, hi: int) -> Iterator[Found]:
    """The reported clauses between two tokens of a sentence."""
    tokens = passage.tokens
    while lo < hi and (tokens[lo].flags & PUNCTUATION):
        lo += 1
    lo = _past_dateline(tokens, lo, hi)
    i = done = lo
    while i < hi:
        found = _at(passage, lo, max(lo, done), i, hi)
        i += 1
        if found is not None:
            yield found
            if tokens[i - 1].text == ",":
                lo = i  # "…, sier Vik, men advarer om at": who goes on is whom the reporting clause names
            end = found.parts[-1][1]
            while i < hi and (tokens[i].start < end or i < found.upto):
                i += 1
            done = i


def _past_dateline(tokens: list[Token], lo: int, hi: int) -> int:
    """Where the story starts behind `OSLO (NTB): `; `lo` where no such place opens the sentence."""
    if lo + 4 >= hi or not tokens[lo].flags & ACRONYM:
        return lo
    for k in range(lo + 1, min(hi - 1, lo + _DATELINE)):
        if tokens[k].text == ":":
            return k + 1 if tokens[k - 1].text == ")" else lo
    return lo


def _at(passage: Passage, lo: int, done: int, i: int, hi: int) -> Found | None:
    """The reported clause whose cue stands at `i`; before `done` all has been found."""
    token = passage.tokens[i]
    if cues.according(passage.tokens, i):
        return according.read(passage, done, i, hi)
    if token.norm == "etter":
        return according.known_to(passage, done, i, hi)
    if token.text == ",":
        return trailing.read(passage, done, i, hi) if i > lo else None
    found = None
    if cues.is_finite_cue(token.norm) or token.norm in cues.FINITE_AUXILIARIES or token.norm in words("willing"):
        found = _claim(passage, lo, i, hi)
    return found or documents.read(passage, lo, i, hi)


def sentence_before(passage: Passage, n: int) -> Found | None:
    """The sentence that sentence `n` gives a source: `Mannen er funnet død. Det bekrefter politiet overfor NRK.`"""
    tokens = passage.tokens
    line, said = passage.lines[n - 1], passage.lines[n]
    if tokens[said.lo].norm not in words("demonstratives") or tokens[line.hi - 1].text == "?":
        return None
    clause = clauses.told_by(tokens, said.lo, said.hi)
    if clause is None or clause.subject is None or clause.subject.kind in ("vague", "author"):
        return None
    if any(t.norm in ("at", "om") or is_finite(t) for t in tokens[clause.tail : clause.tail + 4]):
        return None
    relay = via.find(tokens, clause.tail, said.hi)
    return Found.reported(passage, line.first, line.hi, clause.cue, clause.subject, relay)


def _claim(passage: Passage, lo: int, i: int, hi: int) -> Found | None:
    """A cue with its clause: `sier (hun) (til NTB) at …`, `mener det er feil`."""
    tokens = passage.tokens
    cue = cues.at(tokens, i, hi, "claim")
    if cue is None or cue.finite == lo:
        return None  # "Mener han at laget er svakt, …" asks or supposes
    subject, inverted = subjects.subject(tokens, lo, hi, cue)
    if subject is None and cue.verb.lemma in _PLAIN:
        subject = subjects.preceding(tokens, lo, cue.finite, lenient=True)
        if subject is None and cue.at == cue.finite:
            subject = subjects.following(tokens, cue.finite + 1, hi, lenient=True)
            inverted = subject is not None
    if subject is None or subject.kind in ("vague", "author") or _hypothetical(tokens, lo, subject, cue):
        return None
    after = max(cue.after, subject.hi) if inverted else cue.after
    if cue.pending:
        # "Her viser Vik til at", but no "står på at" in "Hun sto og så på at".
        settled = _settle(tokens, cue, after, hi) if inverted else None
        if settled is None:
            return None
        cue, after = settled
    if _negated(tokens, cue, after, hi):
        return None
    if cue.verb.lemma == "finne" and not _finds(tokens, subject, after, hi):
        return None
    at = extents.that(tokens, cue.verb.lemma, after, hi)
    start = at + 1 if at is not None else extents.bare(tokens, after, hi) if "bare" in cue.verb.uses else None
    if start is None:
        return None
    inside = _opens_clause(tokens, lo) or subjects.relative(tokens, lo, cue.finite) is not None
    end = extents.clause_end(tokens, start, hi, subordinate=inside)
    if end - start < 2:
        return None
    relay = via.find(tokens, after, start) or _relayed(tokens, end, hi)
    return Found.reported(passage, start, end, (cue.at, cue.at + 1), subject, relay)


def _finds(tokens: list[Token], subject: Phrase, after: int, hi: int) -> bool:
    """Whether somebody judges: `retten finner at`; what others find is seen, not said."""
    return subject.head.endswith(endings("judging")) and after < hi and tokens[after].norm == "at"


def _opens_clause(tokens: list[Token], lo: int) -> bool:
    """Whether the sentence starts with a subordinate clause: `Når …`, `For der Vik mener at …`."""
    if tokens[lo].norm in ("for", "men", "og"):
        lo += 1
    return tokens[lo].norm in words("openers") or tokens[lo].norm == "der"


def _settle(tokens: list[Token], cue: Cue, i: int, hi: int) -> tuple[Cue, int] | None:
    """The cue with the particles that follow its subject, or without particles if they do not."""
    behind = cues.past(tokens, i, hi, cue.pending)
    if behind:
        return cue, behind
    verb = cues.plain(tokens[cue.finite].norm, "claim")
    return (Cue(verb, cue.finite, cue.finite, cue.finite + 1), i) if verb is not None else None


def _hypothetical(tokens: list[Token], lo: int, subject: Phrase, cue: Cue) -> bool:
    """`Hvis han sier at`: nothing was said."""
    first = min(subject.lo, cue.finite)
    if first <= lo:
        return False
    before = tokens[first - 1]
    return bool(before.flags & HYPOTHETICAL) or (before.norm == "om" and subject.lo < cue.finite)


def _negated(tokens: list[Token], cue: Cue, after: int, hi: int) -> bool:
    """`sier ikke at`; but in `tror ikke det går` the negation belongs to the claim."""
    if cue.verb.lemma in _CLAIMS_WITH_NOT:
        return False
    return any(token.norm in _NOT for token in tokens[cue.finite + 1 : min(after + 1, hi)])


def _relayed(tokens: list[Token], end: int, hi: int) -> tuple[str, int, int] | None:
    """The outlet of `, ifølge avisen X` or `, skriver VG` behind a reported clause."""
    if end >= hi or tokens[end].text != ",":
        return None
    clause = clauses.closing(tokens, end, hi)
    if clause is None or clause.subject is None:
        return None
    return via.outlet(tokens, clause.subject.lo, clause.subject.hi)
