"""Words whose opposite the article has where it says the same: `økte` for `falt`, `dømt` for `frifunnet`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from isnews.check.against import Against
from isnews.check.clauses import LONGEST, Said, split
from isnews.check.facts import Facts
from isnews.check.missing import Found, found
from isnews.check.numerals import spelled
from isnews.check.polarity import negations
from isnews.check.reading import Reading, Span, Word
from isnews.norwegian import lists

Side = tuple[str, int]
"""What a word is about, and which side of it it says."""

_SHARE = 0.5
"""How much of what stands around the word the article's clause must have."""
_FEW = 2
"""Words of matter that the two must share."""
_COMPARING = frozenset({"fleire", "flere", "færre", "meir", "mer", "mindre"})
_ONE = frozenset({"en", "ei", "ein", "et", "ett", "eit", "eitt", "én", "éin", "halvparten"})
_SET = frozenset(
    {"er", "gjekk", "går", "gikk", "gå", "gått", "justert", "satt", "satte", "sett", "sette", "setter", "var"}
)
"""After these `opp` and `ned` say where an amount goes."""


@cache
def _sides() -> dict[str, tuple[Side, ...]]:
    found: dict[str, list[Side]] = defaultdict(list)
    for axis, columns in lists.table("opposites").items():
        for side, column in enumerate(columns):
            for form in column.split():
                if (axis, side) not in found[form]:
                    found[form].append((axis, side))
    return {form: tuple(sides) for form, sides in found.items()}


def sides(reading: Reading, at: int) -> tuple[Side, ...]:
    """What the word at `at` says of which matter."""
    words = reading.words
    form = words[at].form
    if form in ("opp", "ned"):
        before = {words[i].form for i in range(max(0, at - 2), at)}
        numbered = at + 1 < len(words) and words[at + 1].text[0].isdigit()
        return (("amount", int(form == "ned")),) if numbered or before & _SET else ()
    if form in _COMPARING and at + 2 < len(words) and words[at + 1].form == "enn":
        after = words[at + 2]
        # "mer enn 300", "mer enn doblet": that is no amount, but how exact one is.
        if after.text[0].isdigit() or after.form in _sides() or not (at and words[at - 1].is_word):
            return ()
    if form in ("over", "under") and not _numbered(words, at + 1):
        return ()
    found = _sides().get(form, ())
    return () if form[0] != words[at].text[0] and not words[at].opens else found  # "Høyre" is a party


def _numbered(words: Sequence[Word], at: int) -> bool:
    """Whether a number stands at `at`, as in `over en time`, `under halvparten`."""
    word = words[at] if at < len(words) else None
    return word is not None and (word.text[0].isdigit() or word.form in _ONE or spelled(word.form) is not None)


def contrary_of(facts: Facts, sentence: tuple[int, int], source: Against) -> Iterator[Found]:
    """Words whose opposite the article has in the clause that says the same."""
    claim = facts.reading
    for first, last in split(claim, *sentence):
        for at in range(first, last):
            told = sides(claim, at) if claim.words[at].is_word else ()
            if told and at not in facts.named and at not in facts.day_at:
                yield from _held(facts, at, (first, last), sentence, told, source)


def _held(
    facts: Facts, at: int, clause: Span, sentence: Span, told: tuple[Side, ...], source: Against
) -> Iterator[Found]:
    claim = facts.reading
    ours = {side for i in range(*sentence) for side in sides(claim, i)}
    for said in _same_matter(facts, at, clause, sentence, source):
        first, last = source.reading.ranges[said.sentence]
        whole = {side for i in range(first, last) for side in sides(source.reading, i)}
        if whole & set(told):
            return
        odd = (negations(claim, *clause) + negations(source.reading, said.first, said.last)) % 2
        for i in range(said.first, said.last):
            against = [
                (axis, side) for axis, side in sides(source.reading, i) for a, s in told if a == axis and s != side
            ]
            if against and not odd and not ours & set(against):
                near = source.mention(i, i)
                yield found("negation", claim, at, at, "“{}”, but the article has “{near}” here.", near)
                return


def _same_matter(facts: Facts, at: int, clause: Span, sentence: Span, source: Against) -> list[Said]:
    """The article's clauses that say what stands around `at`."""
    claim = facts.reading
    for first, last in (clause, sentence):
        stems = source.clauses.stems(claim, first, last, (at,))
        best = [s for s in source.clauses.find(stems) if s.share >= _SHARE and s.shared >= _FEW]
        if best:
            return best
    return _of_passage(claim, at, clause, sentence, source)


def _of_passage(claim: Reading, at: int, clause: Span, sentence: Span, source: Against) -> list[Said]:
    """The clauses of the best passage that share a word with the summary's clause."""
    passage = source.best(claim, *sentence)
    first, last = source.reading.ranges[passage.best] if passage else (0, 0)
    if passage is None or passage.score < _SHARE or last - first > LONGEST:
        return []
    stems = source.clauses.stems(claim, *clause, (at,))
    found = []
    for span in split(source.reading, first, last):
        shared = len(stems & source.clauses.stems(source.reading, *span))
        if shared:
            found.append(Said(*span, passage.best, passage.score, shared))
    return found
