"""Reported speech without marks: `Hun sier at …`, `Han mener det er feil`, `Ifølge politiet er …`, `…, skriver VG.`"""

from collections.abc import Iterator

from isnews.people import nouns, phrases
from isnews.people.classes import (
    ADVERB,
    AUTHOR,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    HYPOTHETICAL,
    NUMBER,
    OBJECT,
    PRONOUN,
    PREPOSITION,
    PUNCTUATION,
    SUBJUNCTION,
    TIME,
)
from isnews.people.phrases import Phrase
from isnews.people.reading import Passage, Token
from isnews.quotes import clauses, cues, via
from isnews.quotes.clauses import is_finite
from isnews.quotes.cues import Cue
from isnews.quotes.found import Found

_PREPOSITIONS = {"om", "på", "med", "for", "over", "av", "i", "til"}
_BEFORE_AT = frozenset(["for", "etter", "uten", "utan", "ved", "gjennom", "slik", "så", "bortsett", "i", "som"])
_REACH = 40
_NOT = frozenset(["ikke", "ikkje", "aldri"])
_ACCEPT_NOT = frozenset({"utelukke", "tro", "synes", "mene", "tviler på", "legger ikke skjul på", "avvise", "benekte"})


def find(passage: Passage, lo: int, hi: int) -> Iterator[Found]:
    """The reported clauses between two tokens of a sentence."""
    tokens = passage.tokens
    while lo < hi and (tokens[lo].flags & PUNCTUATION):
        lo += 1
    i = lo
    done = lo
    while i < hi:
        token = tokens[i]
        found: Found | None = None
        if token.norm in ("ifølge", "ifølgje") or (token.norm == "følge" and i > lo and tokens[i - 1].norm == "i"):
            found = _according(passage, lo, i, hi)
        elif token.text == "," and i > lo:
            found = _trailing(passage, max(lo, done), i, hi)
        elif cues.is_finite_cue(token.norm) or token.norm in cues.FINITE_AUXILIARIES:
            found = _claim(passage, lo, i, hi) or _passive(passage, lo, i, hi)
        elif token.norm in _PASSIVES:
            found = _passive(passage, lo, i, hi)
        if found is not None:
            yield found
            end = found.parts[-1][1]
            i += 1
            while i < hi and tokens[i].start < end:
                i += 1
            done = i
            continue
        i += 1


def before(passage: Passage, n: int) -> Found | None:
    """The sentence that sentence `n` gives a source: `Mannen er funnet død. Det bekrefter politiet overfor NRK.`"""
    tokens = passage.tokens
    line, said = passage.lines[n - 1], passage.lines[n]
    if tokens[said.lo].norm not in ("det", "dette") or tokens[line.hi - 1].text == "?":
        return None
    clause = clauses.told_by(tokens, said.lo, said.hi)
    if clause is None or clause.subject is None or clause.subject.kind in ("vague", "author"):
        return None
    if any(t.norm in ("at", "om") or is_finite(t) for t in tokens[clause.tail : clause.tail + 4]):
        return None
    relay = via.find(tokens, clause.tail, said.hi)
    return _made(passage, line.first, line.hi, clause.cue, clause.subject, relay, tokens)


def _claim(passage: Passage, lo: int, i: int, hi: int) -> Found | None:
    """A cue with its clause: `sier (hun) (til NTB) at …`, `mener det er feil`."""
    tokens = passage.tokens
    cue = cues.finite_at(tokens, i, hi, "claim") or cues.group_at(tokens, i, hi, "claim")
    if cue is None:
        return None
    if cue.finite == lo:
        return None  # "Mener han at laget er svakt, …"
    subject, inverted = clauses.subject(tokens, lo, hi, cue)
    if subject is None or subject.kind in ("vague", "author") or _hypothetical(tokens, lo, subject, cue):
        return None
    after = cue.after
    if inverted:
        after = max(after, subject.hi)
    if cue.pending and not inverted:
        return None  # "Hun sto og så på at": no "står på at"
    if cue.pending:
        k = after
        while k < hi and tokens[k].flags & (ADVERB | TIME):
            k += 1
        if not cues.follows(tokens, k, hi, cue.pending):
            plain = cues.Cue(cues.Verb(tokens[i].norm, frozenset()), i, i, i + 1)
            verbs = [v for v in cues.finite(tokens[i].norm) if not v.particles and "claim" in v.uses]
            if not verbs:
                return None
            cue = Cue(verbs[0], plain.finite, plain.at, plain.after)
        else:
            after = k + len(cue.pending)
    if _negated(tokens, cue, after, hi):
        return None
    at = _that(tokens, cue, after, hi)
    if at is None:
        if "bare" not in cue.verb.uses:
            return None
        start = _bare(tokens, after, hi, inverted)
        if start is None:
            return None
        relay_end = start
    else:
        start = at + 1
        relay_end = at
    end = _clause_end(tokens, start, hi, tokens[lo].norm in _OPENERS and tokens[lo].norm != "at")
    if end - start < 2:
        return None
    relay = via.find(tokens, after, relay_end)
    if relay is None:
        relay = _relayed(tokens, end, hi)
    return _made(
        passage, start, end, (cue.finite if cue.at == cue.finite else cue.at, cue.at + 1), subject, relay, tokens
    )


def _made(
    passage: Passage,
    lo: int,
    hi: int,
    cue: tuple[int, int],
    subject: Phrase | None,
    relay: tuple[str, int, int] | None,
    tokens: list[Token],
) -> Found:
    while hi > lo + 1 and tokens[hi - 1].text in ".,;:!?–-—":
        hi -= 1
    return Found(
        "indirect", None, passage.index, lo, [(tokens[lo].start, tokens[hi - 1].end)],
        (tokens[cue[0]].start, tokens[cue[1] - 1].end), subject, passage.index, relay, nobody=subject is None,
    )  # fmt: skip


def _hypothetical(tokens: list[Token], lo: int, subject: Phrase, cue: Cue) -> bool:
    """`Hvis han sier at`: nothing was said."""
    first = min(subject.lo, cue.finite)
    if first > lo and tokens[first - 1].flags & HYPOTHETICAL:
        return True
    return first > lo and tokens[first - 1].norm == "om" and subject.lo < cue.finite


def _negated(tokens: list[Token], cue: Cue, after: int, hi: int) -> bool:
    """`sier ikke at`; but in `tror ikke det går` the negation belongs to the claim."""
    if cue.verb.lemma in _ACCEPT_NOT:
        return False
    return any(token.norm in _NOT for token in tokens[cue.finite + 1 : min(after + 1, hi)])


def _that(tokens: list[Token], cue: Cue, i: int, hi: int) -> int | None:
    """Where the clause's `at` stands: behind adverbials, the one addressed, or something between commas."""
    limit = min(hi, i + _REACH)
    k = i
    while k < limit:
        token = tokens[k]
        if token.norm == "at":
            before = tokens[k - 1].norm
            if k - 1 >= i and before in _BEFORE_AT and not (before == "for" and cue.verb.lemma == "nekte"):
                return None
            return k
        if token.text == ",":
            if k + 1 < limit and tokens[k + 1].norm == "at":
                return k + 1
            close = next((j for j in range(k + 1, limit) if tokens[j].text == ","), None)
            if close is None or close + 1 >= limit or tokens[close + 1].norm not in ("at",):
                return None
            k = close + 1
            continue
        if token.text == "." and tokens[k - 1].flags & NUMBER:
            k += 1  # "erklærte 9. september at"
            continue
        if token.flags & PUNCTUATION and token.text not in "()":
            return None
        if token.flags & FINITE and not token.flags & TIME and token.name is None and nouns.kind(token.norm) is None:
            return None
        if token.flags & SUBJUNCTION and not token.flags & (PREPOSITION | ADVERB):
            return None
        k += 1
    return None


def _bare(tokens: list[Token], i: int, hi: int, inverted: bool) -> int | None:
    """Where a clause without `at` starts: `mener (imidlertid) en del av meningene … kan diskuteres`."""
    while i < hi and tokens[i].flags & ADVERB and tokens[i].norm in _LEADING:
        i += 1
    if i >= hi or tokens[i].flags & (PREPOSITION | CONJUNCTION) or tokens[i].text in ",.:;()–-":
        return None
    if tokens[i].flags & OBJECT and not tokens[i].flags & (PRONOUN | DETERMINER):
        return None
    token = tokens[i]
    if token.flags & SUBJUNCTION and not token.flags & (DETERMINER | ADVERB):
        return None
    if token.norm in (
        "seg",
        "nei",
        "ja",
        "meg",
        "sitt",
        "sin",
        "sine",
        "takk",
        "hvorfor",
        "hvordan",
        "korleis",
        "hva",
        "kva",
    ):
        return None
    waiting = 0
    for k in range(i, min(hi, i + _REACH)):
        token = tokens[k]
        if token.text in ".;:!?" or (
            token.text == "," and k + 1 < hi and tokens[k + 1].norm in ("men", "og") and not waiting
        ):
            return None
        if token.flags & SUBJUNCTION and token.norm in (
            "som",
            "at",
            "når",
            "da",
            "då",
            "hvis",
            "dersom",
            "fordi",
            "mens",
            "der",
        ):
            if not (k == i and token.flags & DETERMINER):
                waiting += 1
            continue
        if is_finite(token) or clauses.may_be_finite(tokens, k):
            if waiting:
                waiting -= 1
                continue
            return i if k > i else None
    return None


_LEADING = frozenset(
    ["imidlertid", "også", "òg", "derfor", "difor", "likevel", "derimot", "altså", "nå", "no", "da", "då", "dessuten", "dessutan", "fortsatt", "framleis"]
)


_OPENERS = frozenset("når da då hvis dersom viss fordi siden ettersom mens medan om selv etter idet før".split())


def _clause_end(tokens: list[Token], start: int, hi: int, subordinate: bool) -> int:
    """Where the reported clause ends: at the sentence's end, before the reporter's own words, or before the next cue."""
    k = start
    while k < hi:
        token = tokens[k]
        if token.text == ",":
            after = tokens[k + 1] if k + 1 < hi else None
            if after is None:
                return k
            if clauses.closing(tokens, k, hi) is not None and not tokens[start].flags & SUBJUNCTION:
                return k
            if after.norm in ("men", "og", "mens", "medan") and k + 2 < hi and _own_cue(tokens, k + 2, hi):
                return k
            if after.norm in ("men", "og") and k + 2 < hi and cues.is_finite_cue(tokens[k + 2].norm):
                return k  # ", og anslår behovet til en million"
            if cues.follows(tokens, k + 2, hi, ("det", "fram")) or cues.follows(tokens, k + 2, hi, ("det", "frem")):
                return k  # ", går det fram av en børsmelding"
            if after.norm in ("noe", "noko") and any(cues.is_finite_cue(t.norm) for t in tokens[k + 2 : k + 8]):
                return k
            if subordinate and (after.flags & FINITE or cues.is_finite_cue(after.norm)):
                return k  # "Når hun har sagt at det går bra, kommer hun til å …"
        elif (token.norm in ("og", "men") and k + 1 < hi and _coordinated_cue(tokens, k + 1, hi)) or token.text in (";",):
            return k
        k += 1
    return hi


def _own_cue(tokens: list[Token], i: int, hi: int) -> bool:
    """Whether a clause with its own reporting verb follows: `, men Det hvite hus benekter dette`."""
    if _coordinated_cue(tokens, i, hi):
        return True
    if tokens[i].norm in ("det", "dette") and i + 2 < hi and clauses.is_finite(tokens[i + 1]):
        behind = clauses.following(tokens, i + 2, hi)
        return behind is not None and behind.kind in ("name", "pronoun")  # ", men det vil ikke Myhre kommentere"
    phrase = phrases.parse(tokens, i, hi)
    if phrase is None or phrase.kind in ("vague", "author") or phrase.hi >= hi:
        return False
    cue = cues.finite_at(tokens, phrase.hi, hi, "claim") or cues.finite_at(tokens, phrase.hi, hi, "speech")
    return cue is not None and not cue.pending


def _coordinated_cue(tokens: list[Token], i: int, hi: int) -> bool:
    """`og legger til at`, `og mener at`, `og viser til at`."""
    cue = cues.finite_at(tokens, i, hi, "claim")
    if cue is None or cue.pending:
        return False
    return any(tokens[k].norm == "at" for k in range(cue.after, min(cue.after + 3, hi)))


def _relayed(tokens: list[Token], end: int, hi: int) -> tuple[str, int, int] | None:
    """The outlet of `, ifølge avisen X` or `, skriver VG` behind a reported clause."""
    if end >= hi or tokens[end].text != ",":
        return None
    clause = clauses.closing(tokens, end, hi)
    if clause is None or clause.subject is None:
        return None
    return via.outlet(tokens, clause.subject.lo, clause.subject.hi)


_PASSIVES = frozenset(
    "heter heiter heitte het slås slåes slåast fastslås opplyses hevdes konkluderes understrekes påpekes påpeikast står "
    "sto stod skrives meldes anslås vises pekes sies bekreftes blir ble blei vart vert".split()
)


def _passive(passage: Passage, lo: int, i: int, hi: int) -> Found | None:
    """`I dommen slås det fast at`, `heter det i rapporten at`: the document is the source."""
    tokens = passage.tokens
    if tokens[i].norm not in _PASSIVES or i + 1 >= hi:
        return None
    before = tokens[i - 1].norm if i > lo else ""
    if tokens[i + 1].norm != "det" and before != "det":
        return None
    cue_end = i + 1
    at = None
    for k in range(i + 1, min(hi, i + 14)):
        token = tokens[k]
        if token.norm == "at":
            at = k
            break
        if token.text in ".;:!?," or is_finite(token):
            return None
        if tokens[i].norm in ("blir", "ble", "blei", "vart", "vert") and cues.participle_at(tokens, k, hi, "claim"):
            cue_end = k + 1
    if at is None or (tokens[i].norm in ("blir", "ble", "blei", "vart", "vert") and cue_end == i + 1):
        return None
    source = _document(tokens, lo, i) if before != "det" else None
    if source is None:
        source = _document(tokens, i + 1, at)
    if source is None:
        return None
    end = _clause_end(tokens, at + 1, hi, False)
    return _made(passage, at + 1, end, (i, cue_end), source, None, tokens)


def stated_in(tokens: list[Token], lo: int, hi: int) -> Phrase | None:
    """The document that `I dommen heter det at` names, somewhere between two tokens."""
    for k in range(lo, hi - 1):
        if tokens[k].norm in _PASSIVES and tokens[k + 1].norm == "det":
            return _document(tokens, lo, k) or _document(tokens, k + 1, hi)
    return None


def _document(tokens: list[Token], lo: int, hi: int) -> Phrase | None:
    """What stands behind `i`, `fra` or `av` and can say something: `i dommen`, `fra politiet`."""
    for k in range(lo, min(hi, lo + 12)):
        if tokens[k].norm in ("i", "fra", "frå", "av", "hos"):
            phrase = phrases.parse(tokens, k + 1, hi)
            if phrase is not None and phrase.kind in ("noun", "name") and clauses.can_speak(tokens, phrase):
                return phrase
    return None


def _according(passage: Passage, lo: int, i: int, hi: int) -> Found | None:
    """`Ifølge X er det …`, `…, ifølge X.`, `men ifølge X skal …`."""
    tokens = passage.tokens
    source = phrases.parse(tokens, i + 1, hi)
    if source is None or (source.kind in ("vague", "author", "pronoun") and source.kind != "pronoun"):
        return None
    if not clauses.can_speak(tokens, source):
        return None
    start = i - 1 if tokens[i].norm == "følge" else i
    cue = (start, i + 1)
    behind = source.hi
    if behind < hi and tokens[behind].text == ",":
        behind += 1
    if behind < hi and tokens[behind].norm == "som":
        # "Ifølge en måling som avisen har fått utført, er …"
        comma = next((k for k in range(behind, min(hi, behind + 25)) if tokens[k].text == ","), None)
        behind = comma + 1 if comma is not None else behind
    if behind + 1 < hi and (tokens[behind].name is not None or tokens[behind].flags & (PRONOUN | AUTHOR)):
        # "ifølge kilder VG har snakket med, er …"
        comma = next((k for k in range(behind, min(hi, behind + 12)) if tokens[k].text == ","), None)
        behind = comma + 1 if comma is not None else behind
    finite = behind < hi and (tokens[behind].flags & FINITE or cues.is_finite_cue(tokens[behind].norm))
    if start > lo and tokens[start - 1].norm == "som" and not finite:
        return None
    if finite:
        if start > lo and tokens[start - 1].norm == "som":
            return None  # inside a relative clause: "som ifølge brevet tok imot"
        end = _clause_end(tokens, behind + 1, hi, False)
        return _made(passage, behind, end, cue, source, None, tokens)
    # "…, ifølge X." or "Mannen er, ifølge X, siktet": the rest of the sentence.
    if _reporting_main(tokens, lo, start):
        return None
    before = start - 1
    while before > lo and tokens[before].flags & PUNCTUATION:
        before -= 1
    if before - lo < 1:
        return None
    if any(_reports(tokens, k, hi) for k in range(lo, before)):
        return None
    found = _made(passage, lo, before + 1, cue, source, None, tokens)
    rest_lo = behind
    while rest_lo < hi and tokens[rest_lo].flags & PUNCTUATION:
        rest_lo += 1
    if hi - rest_lo > 1 and any(t.flags & (FINITE | PREPOSITION) for t in tokens[rest_lo:hi]):
        end = hi
        while end > rest_lo and tokens[end - 1].flags & PUNCTUATION:
            end -= 1
        found.parts.append((tokens[rest_lo].start, tokens[end - 1].end))
    return found


_ASKING = frozenset("hvor hva hvem hvordan hvorfor hvilke kor kva kven korleis kvifor".split())


def _reporting_main(tokens: list[Token], lo: int, hi: int) -> bool:
    """Whether the only verb is one of saying: `Det samme sa faren hennes, ifølge sønnen.`"""
    verbs = [t for t in tokens[lo:hi] if is_finite(t)]
    return len(verbs) == 1 and cues.is_finite_cue(verbs[0].norm) and any("speech" in v.uses and not v.particles for v in cues.finite(verbs[0].norm)) and tokens[lo].norm in ("det", "dette")


def _reports(tokens: list[Token], k: int, hi: int) -> bool:
    """Whether a reporting verb with a claim stands at `k`: the originator goes before the relay."""
    cue = cues.finite_at(tokens, k, hi, "claim") if cues.is_finite_cue(tokens[k].norm) else None
    return cue is not None and not cue.pending and any(t.norm == "at" for t in tokens[cue.after : cue.after + 8])


def _trailing(passage: Passage, lo: int, comma: int, hi: int) -> Found | None:
    """A claim with its reporting clause behind it: `Boka er delt i tre, bekrefter forlagssjefen.`"""
    tokens = passage.tokens
    after = tokens[comma + 1] if comma + 1 < hi else None
    if after is None or not (cues.is_finite_cue(after.norm) or after.norm in cues.FINITE_AUXILIARIES):
        return None
    clause = clauses.closing(tokens, comma, hi)
    if clause is None or clause.subject is None or clause.subject.kind in ("vague", "author"):
        return None
    if clause.tail < hi and tokens[clause.tail].norm in ("at", "om", "ikke", "ikkje", "seg", *_ASKING):
        return None
    if any(t.norm == "at" for t in tokens[clause.tail : min(clause.tail + 8, hi)]):
        return None
    if clause.tail < hi and tokens[clause.tail].flags & FINITE:
        return None
    if tokens[clause.hi - 1].text == ":":
        return None  # what follows is said, not what stands before
    first = lo
    while first < comma and tokens[first].flags & PUNCTUATION:
        first += 1
    if not any(t.flags & FINITE for t in tokens[first:comma]) or comma - first < 2:
        return None
    if tokens[first].norm in _OPENERS and sum(is_finite(t) for t in tokens[first:comma]) < 2:
        return None
    if (
        tokens[first].flags & SUBJUNCTION
        and not tokens[first].flags & (DETERMINER | PREPOSITION)
        and tokens[first].norm != "at"
    ):
        return None
    if tokens[first].norm == "at":
        first += 1
    relay = via.find(tokens, clause.tail, clause.hi)
    found = _made(passage, first, comma, clause.cue, clause.subject, relay, tokens)
    opening = _own_words(passage, comma)
    if opening is not None:
        found.kind, found.dash = "direct", True
        found.lo = opening
        found.parts[0] = (tokens[opening].start, found.parts[0][1])
    return found


def _own_words(passage: Passage, comma: int) -> int | None:
    """Where a paragraph starts that is all somebody's own words, its dash lost: `Vi har ventet lenge. Vi er glade, sier Vik.`"""
    tokens = passage.tokens
    first = passage.lines[0].first
    told = any(_reports(tokens, k, comma) for k in range(first, comma))
    marked = any(t.text in "«»“”\"" for t in tokens[first:comma])
    own = any(t.flags & AUTHOR for t in tokens[first:comma])
    return first if own and not marked and not told else None


