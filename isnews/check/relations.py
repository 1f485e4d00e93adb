"""Names and numbers of the article that stand with something else there: who it was, and how much of what.

A clause of the summary is held beside the article's: if one clause of it has nearly all the same words with another
name or number, while nothing of this stands where the article has the summary's, the two were mistaken.
"""

from collections.abc import Iterator

from isnews.check.against import Against
from isnews.check.amounts import Amounts
from isnews.check.clauses import Said, split
from isnews.check.facts import Facts
from isnews.check.missing import Found, found
from isnews.check.naming import Name, capitals, same, variants
from isnews.check.number import Number
from isnews.check.reading import Reading, Span
from isnews.check.report import FindingKind
from isnews.check.titles import title_of
from isnews.norwegian.stems import stem

_SHARE = 0.6
"""How much of the clause's matter the article must have with the other name or number."""
_OWN = 0.5
"""If it has so much of that with the summary's own, nothing is said."""
_FEW = 2
"""Words of matter that the clauses must share."""
_MOST = 50
"""What is in more sentences of the article is its matter throughout."""
_BEFORE = 2
"""Sentences after a name in which a pronoun may mean it."""


def relations_of(facts: Facts, sentence: Span, source: Against) -> Iterator[Found]:
    """Names and numbers that stand with something else in the article."""
    claim = facts.reading
    for clause in split(claim, *sentence):
        for number in facts.numbers_between(*clause):
            yield from _number(facts, number, clause, source)
        for name in facts.names_between(*clause):
            yield from _title(claim, name, source)
            yield from _name(facts, name, clause, sentence, source)


def _number(facts: Facts, number: Number, clause: Span, source: Against) -> Iterator[Found]:
    """`250 000 kroner i oppreisning`, where that was 180 000."""
    claim = facts.reading
    stems = source.clauses.stems(claim, *clause, range(number.first, number.last + 1))
    best = [said for said in source.clauses.find(stems) if said.share >= _SHARE and said.shared >= _FEW]
    answer = source.amounts.ask(number) if best else None
    if answer is None or answer.number is None or answer.verdict == "absent":
        return
    near: Number | None = None
    for said in reversed(best):
        there = source.numbers_in([said.sentence])
        alike = (n for n in there if said.first <= n.first < said.last and _alike(claim, number, source.reading, n))
        near = next(alike, None)
        if near is None or Amounts(there).ask(number).verdict != "absent":
            return
    places = source.having(answer.number.value)
    if near is None or len(places) > _MOST or any(abs(index - said.sentence) <= 1 for index in places for said in best):
        return
    if max((_share(stems, index, source) for index in places), default=0.0) < _OWN * best[0].share:
        message = "“{}” stands with something else in the article, which has “{near}” here."
        mention = source.mention(near.first, near.last)
        kind: FindingKind = "date" if number.year else "number"
        yield found(kind, claim, number.first, number.last, message, mention)


def _alike(claim: Reading, number: Number, there: Reading, other: Number) -> bool:
    """Whether the two may stand for each other: the same unit, or the same noun if they count something."""
    if number.measure != other.measure or number.year != other.year:
        return False
    nouns = [r.words[n.last + 1].form for r, n in ((claim, number), (there, other)) if n.last + 1 < len(r.words)]
    return number.measure is not None or number.year or len({stem(noun) for noun in nouns}) == 1


def _share(stems: set[str], sentence: int, source: Against) -> float:
    whole = source.clauses.weight(stems)
    return source.clauses.weight(stems & source.clauses.of_sentence(sentence)) / whole if whole else 0.0


def _name(facts: Facts, name: Name, clause: Span, sentence: Span, source: Against) -> Iterator[Found]:
    """`Sletta har invitert statsråden`, where `Moskvil` has."""
    claim = facts.reading
    forms = _forms(claim, name.words)
    own = source.names_at.keys() & forms
    if not own:
        return
    stems = source.clauses.stems(claim, *clause, name.words)
    best = [said for said in source.clauses.find(stems) if said.share >= _SHARE and said.shared > _FEW]
    if not best:
        return
    capital = tuple(at for at in range(*sentence) if capitals(claim.words[at].text))
    beside = _forms(claim, capital)
    places = {index for form in own for index in source.names_at[form]}
    if len(places) > _MOST:
        return
    reach = {index + step for index in places for step in range(_BEFORE + 1)}
    others = [_other(said, beside, source) for said in best]
    if not all(others) or any(said.sentence in reach for said in best):
        return
    if (
        max((_share(stems, index, source) for index in reach if index < len(source.reading.ranges)), default=0.0)
        < _OWN * best[0].share
    ):
        theirs = others[0]
        if theirs is not None:
            message = "“{}” is in the article, which says this of “{near}”."
            mention = source.mention(theirs.words[0], theirs.words[-1])
            yield found("name", claim, name.words[0], name.words[-1], message, mention)


def _other(said: Said, beside: set[str], source: Against) -> Name | None:
    """A name in the article's clause that the summary's sentence does not have."""
    for name in source.named_in(said.sentence):
        if said.first <= name.words[0] < said.last and not _forms(source.reading, name.words) & beside:
            return name
    return None


def _forms(reading: Reading, words: tuple[int, ...]) -> set[str]:
    own = {form for at in words for form in variants(reading.words[at].text)}
    return own.union(*(same().get(form, frozenset()) for form in own))


def _title(claim: Reading, name: Name, source: Against) -> Iterator[Found]:
    """`Finansminister Vik`, where the article has a finance minister of another name, and of Vik another title."""
    title, start = title_of(claim, name)
    holders = source.titles.get(claim.words[title].form) if title is not None else None
    last = name.words[-1]
    forms = set(variants(claim.words[last].text))
    if title is None or not holders or forms & set(holders):
        return
    if any(forms & set(others) for others in source.titles.values()):
        near = next(iter(holders.values()))
        message = f"“{{}}” is not the {claim.words[title].form} of the article, which has “{{near}}”."
        yield found("name", claim, start, last, message, source.mention(near.words[0], near.words[-1]))
