"""Sentences that follow the article nearly word for word.

A name or number in another's place, and a negation added or lost, can be seen in them.
"""

from collections.abc import Iterator

from isnews.check.against import Against
from isnews.check.amounts import Amounts
from isnews.check.dates import Day
from isnews.check.facts import Facts
from isnews.check.missing import Found, found
from isnews.check.naming import same, variants
from isnews.check.reading import Reading
from isnews.check.wording import Difference

_NEARLY = 0.6
"""Share of the words that must stand in the same order in the article."""
_NEARER = 0.75
"""The same, where a negation or a number is all that differs."""
_SHORT = 4
"""Words that may differ at one place."""
_NEGATIONS = frozenset(["aldri", "ikke", "ikkje", "ingen", "inga", "inkje", "intet", "neppe"])
_IN_PLACE = "This sentence of the article has “{near}” here, not “{}”."
_JOINING = frozenset({"og", "eller", "samt"})


def changes(claim: Reading, facts: Facts, sentence: tuple[int, int], source: Against, best: int) -> Iterator[Found]:
    """What a sentence has otherwise than sentence `best` of the article, where it follows that closely."""
    begin, end = source.wording.range(*source.reading.ranges[best])
    at = [i for i in range(*sentence) if claim.words[i].is_word]
    if not 4 <= len(at) <= 120 or end - begin > 250:
        return
    match = source.wording.compare(claim, at, begin, end)
    if match is None or match.share < _NEARLY or not match.differences:
        return
    whole = source.wording.find(claim, *sentence)
    if whole is not None and whole.share == 1 and not whole.differences:
        return
    for difference in match.differences:
        if difference.last - difference.first <= _SHORT and difference.beyond - difference.there <= _SHORT:
            yield from _swapped(claim, facts, difference, source, match.share >= _NEARER)
            if match.share >= _NEARER:
                yield from _negated(claim, difference, source)


def _swapped(claim: Reading, facts: Facts, difference: Difference, source: Against, nearly: bool) -> Iterator[Found]:
    """`Hver brigade består av 20 000 soldater`, where that sentence of the article has 5000."""
    ours = range(difference.first, difference.last)
    theirs = range(difference.there, difference.beyond)
    there = source.facts
    named, names = [at for at in ours if at in facts.named], [at for at in theirs if at in there.named]
    if named and names and not _share(claim, named, source, names) and not _listed(claim, ours):
        near = source.mention(names[0], names[-1])
        yield found("name", claim, named[0], named[-1], _IN_PLACE, near)
    counted = {facts.number_at[at] for at in ours if at in facts.number_at}
    counts = {there.number_at[at] for at in theirs if at in there.number_at}
    if counted and counts:
        for number in counted:
            # What is not in the article may be reckoned from it, but not where all else is copied.
            told = nearly or source.amounts.ask(number).verdict != "absent"
            if told and Amounts(list(counts)).ask(number).verdict == "absent":
                near = source.mention(min(n.first for n in counts), max(n.last for n in counts))
                yield found("date" if number.year else "number", claim, number.first, number.last, _IN_PLACE, near)
    dated = {facts.day_at[at] for at in ours if at in facts.day_at}
    days = {there.day_at[at] for at in theirs if at in there.day_at}
    if dated and days and not any(_agree(day, other) for day in dated for other in days):
        near = source.mention(min(d.first for d in days), max(d.last for d in days))
        yield found("date", claim, min(d.first for d in dated), max(d.last for d in dated), _IN_PLACE, near)


def _agree(day: Day, other: Day) -> bool:
    """Whether two dates have the same in all that both say."""
    parts = ((day.year, other.year), (day.month, other.month), (day.day, other.day), (day.weekday, other.weekday))
    return all(a == b or None in (a, b) for a, b in parts) and any(a == b and a for a, b in parts)


def _share(claim: Reading, named: list[int], source: Against, names: list[int]) -> bool:
    """Whether the two names are one, in other forms."""
    theirs = {form for at in names for form in _forms(source.reading.words[at].text)}
    return any(form in theirs for at in named for form in _forms(claim.words[at].text))


def _forms(text: str) -> set[str]:
    own = {form for part in (text, *text.split("-")) for form in variants(part)}
    return own.union(*(same().get(form, frozenset()) for form in own))


def _listed(claim: Reading, ours: range) -> bool:
    """In `Irak og Syria` the order says nothing."""
    before, after = ours.start - 1, ours.stop
    return any(0 <= at < len(claim.words) and claim.words[at].form in _JOINING for at in (before, after))


def _negated(claim: Reading, difference: Difference, source: Against) -> Iterator[Found]:
    """A negation that only one of the two has, where all around it is the same."""
    ours = [at for at in range(difference.first, difference.last) if claim.words[at].is_word]
    theirs = [at for at in range(difference.there, difference.beyond) if source.reading.words[at].is_word]
    added = len(ours) == 1 and claim.words[ours[0]].form in _NEGATIONS
    lost = len(theirs) == 1 and source.reading.words[theirs[0]].form in _NEGATIONS
    if added == lost or len(ours) > 1 or len(theirs) > 1:
        return
    if added:
        near = source.mention(theirs[0], theirs[0]) if theirs else None
        yield found("negation", claim, ours[0], ours[0], "The article's sentence is without “{}”.", near)
    else:
        at = ours[0] if ours else difference.first - 1
        while at > 0 and not claim.words[at].is_word:
            at -= 1
        at = max(at, 0)
        near = source.mention(theirs[0], theirs[0])
        yield found("negation", claim, at, at, "The article's sentence has “{near}” here.", near)
