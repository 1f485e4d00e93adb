"""A negation added or lost, and a doubt that was dropped, where a clause says what one of the article says.

The two are held beside each other by the words that they share; near_copy.py sees more where all else is the same.
"""

from collections.abc import Iterator

from isnews.check.against import Against
from isnews.check.clauses import LONGEST, Said, split
from isnews.check.facts import Facts
from isnews.check.missing import Found, found
from isnews.check.polarity import NEGATIONS, denies, doubted, doubts, negates, negations
from isnews.check.reading import Reading, Span
from isnews.norwegian import lists

_SHARE = 0.55
"""How much of a clause's matter the article's clause must have."""
_LESS = 0.4
"""The same, where all that the article negates or doubts is there."""
_NEARLY = 0.5
"""A clause that has so much of what the best one has is held beside the claim for its negation."""
_FEW = 2
"""Words of matter that the two must share."""
_SCOPE = 8
"""Words that a negation may reach to."""
_ANOTHER = frozenset({"at", "da", "då", "dersom", "enn", "fordi", "før", "hvis", "når", "om", "som", "viss"})
"""Words that begin a clause which is not negated."""
_FINITE = frozenset({"blei", "ble", "blir", "er", "har", "hadde", "skal", "var", "vart", "vert", "vil"})
_ALIKE = 5
"""Letters that forms of one verb share, where the stems differ."""


def stance_of(facts: Facts, sentence: Span, source: Against) -> Iterator[Found]:
    """Negations that only one of the two has, and doubts that only the article has."""
    claim = facts.reading
    for clause in split(claim, *sentence):
        negated = [at for at in range(*clause) if negates(claim, at)]
        stems = source.clauses.stems(claim, *clause)
        best = [said for said in source.clauses.find(stems) if said.shared >= _FEW and said.share >= _LESS]
        if len(negated) == 1:
            yield from _added(claim, negated[0], best, source)
        elif best and not negated and not denies(claim, *sentence):
            yield from _lost(claim, clause, source.clauses.find(stems, _NEARLY), source)
        if best:
            yield from _dropped(claim, clause, sentence, best, source)


def _added(claim: Reading, at: int, best: list[Said], source: Against) -> Iterator[Found]:
    if best and best[0].share >= _SHARE:
        sentences = {said.sentence for said in best}
        passage = source.best(claim, *claim.ranges[claim.sentence_of[at]])
        sentences |= set(range(passage.first, passage.last + 1)) if passage else set()
        # "Vindøy søkte, men fekk avslag" may stand in the sentence after.
        sentences |= {index + 1 for index in sentences if index + 1 < len(source.reading.ranges)}
        if any(last - first > LONGEST for first, last in (source.reading.ranges[index] for index in sentences)):
            return
        if not any(denies(source.reading, *source.reading.ranges[index]) for index in sentences):
            message = "The article says this without “{}”."
            yield found("negation", claim, at, at, message)


def _lost(claim: Reading, clause: Span, found_there: list[Said], source: Against) -> Iterator[Found]:
    """What a clause of the article negates, where no other clause says it without the negation."""
    words = source.reading.words
    for said in found_there:
        if negations(source.reading, said.first, said.last) != 1:
            continue
        place = next(at for at in range(said.first, said.last) if words[at].form in NEGATIONS)
        end = next((at for at in range(place + 1, said.last) if words[at].form in _ANOTHER), said.last)
        denied = (place + 1, min(end, place + 1 + _SCOPE))
        share = _covered(claim, clause, denied, source)
        if share >= 0.99 or (share >= 0.5 and said.share >= _SHARE):
            theirs = source.clauses.stems(source.reading, *denied) & source.clauses.stems(claim, *clause)
            if any(theirs <= source.clauses.stems(source.reading, o.first, o.last) for o in found_there if o != said):
                return
            at = _beside(claim, clause, place, said, source)
            yield found("negation", claim, at, at, "The article has “{near}” here.", source.mention(place, place))
            return


def _dropped(claim: Reading, clause: Span, sentence: Span, best: list[Said], source: Against) -> Iterator[Found]:
    """`har` for `kan ha`, `blir` for `blir trolig`, `har utnevnt` for `ventes å utnevne`."""
    there = source.reading
    said = best[0]
    place = next((at for at in range(said.first, said.last) if doubted(there, at) is not None), None)
    if place is None or any(not doubts(there, *there.ranges[other.sentence]) for other in best):
        return
    # "Gruppa mener at det er over hundre": the article has this doubt as well as the one that was dropped.
    if doubts(claim, *sentence) - (doubts(there, *there.ranges[said.sentence]) - {there.words[place].form}):
        return
    verb = there.words[doubted(there, place) or place].form
    at = next((at for at in range(*clause) if _same_verb(claim.words[at].form, verb)), None)
    if at is not None:
        first = next((i for i in range(at - 1, max(clause[0], at - 4) - 1, -1) if claim.words[i].form in _FINITE), at)
        message = "“{}” is more certain than the article, which has “{near}” here."
        # "Hæren sender brigader" may be told of what it plans: the present is the future too.
        sure = first < at or lists.table("doubting").get(there.words[place].form, ("",))[0] == "adverb"
        yield found("negation", claim, first, at, message, source.mention(place, place), fails=sure)


def _covered(claim: Reading, clause: Span, there: Span, source: Against) -> float:
    """How much of the article's words `there` the clause has; 0 where they are too few to tell."""
    theirs = source.clauses.stems(source.reading, *there)
    ours = source.clauses.stems(claim, *clause)
    return source.clauses.weight(theirs & ours) / source.clauses.weight(theirs) if len(theirs) >= _FEW else 0.0


def _beside(claim: Reading, clause: Span, place: int, said: Said, source: Against) -> int:
    """The word of the summary that stands where the article has the word at `place`."""
    forms = {claim.words[at].form: at for at in reversed(range(*clause)) if claim.words[at].is_word}
    for step in (-1, 1, 2, 3):
        at = place + step
        if said.first <= at < said.last and source.reading.words[at].form in forms:
            return max(clause[0], forms[source.reading.words[at].form] - (step > 0))
    return min(forms.values(), default=clause[0])


def _same_verb(one: str, other: str) -> bool:
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or (common >= min(_ALIKE, max(3, len(one) - 2)) and max(len(one), len(other)) - common <= 3)
