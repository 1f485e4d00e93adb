"""Names, numbers and dates of a summary that its article does not have."""

from collections.abc import Iterator

from isnews.check.against import Against
from isnews.check.dates import Day
from isnews.check.facts import Facts
from isnews.check.naming import is_title
from isnews.check.number import Number
from isnews.check.pairs import name_before
from isnews.check.reading import Reading
from isnews.check.reckoned import terms
from isnews.check.report import Finding, FindingKind
from isnews.findings import Mention

_LONGEST = 10
"""Words of a name that are looked at for one nearby."""

Found = tuple[int, Finding, bool]
"""The word it starts at, the finding, and whether the article fails to bear the words out."""


def found(
    kind: FindingKind,
    claim: Reading,
    first: int,
    last: int,
    message: str,
    nearest: Mention | None = None,
    *,
    fails: bool = True,
) -> Found:
    """A finding on the words from `first` to `last`; `{}` in the message stands for them, `{near}` for the nearest."""
    start, end = claim.words[first].start, claim.words[last].end
    word = claim.text[start:end]
    text = message.replace("{near}", _one_line(nearest.text) if nearest else "").replace("{}", _one_line(word))
    return first, Finding(kind, word, start, end, text, nearest), fails


def _one_line(text: str) -> str:
    return " ".join(text.split())


def names_of(claim: Reading, facts: Facts, source: Against) -> Iterator[Found]:
    """Names that are not in the article, and names put together from two of its names."""
    known = source.names
    words = claim.words
    for name in facts.names:
        missing = [at for at in name.words if not (known.has(words[at]) or known.short.bears(words, at))]
        beside = [words[at] for at in name.words[:_LONGEST] if at not in missing[:_LONGEST]]
        for first, last in _stretches(missing):
            near = known.nearest(words[first], beside)
            mention = source.mention(near.words[0], near.words[-1]) if near else None
            message = "“{}” is not in the article" + (", which has “{near}”." if near else ".")
            yield found("name", claim, first, last, message, mention)
        if missing:
            continue
        for first, last in zip(name.words, name.words[1:], strict=False):
            # "President Berg" where the article has "president Ola Berg".
            titled = is_title(words[first].form, known.low) or known.owns(words[first])
            if not titled and not known.together(words[first], words[last]):
                near = known.nearest(words[last], [words[last]])
                mention = source.mention(near.words[0], near.words[-1]) if near else None
                message = "“{}” is not one name in the article" + (", which has “{near}”." if near else ".")
                yield found("name", claim, first, last, message, mention)


def _stretches(places: list[int]) -> Iterator[tuple[int, int]]:
    """Runs of places that follow each other."""
    for i, at in enumerate(places):
        if i and places[i - 1] == at - 1:
            continue
        last = i
        while last + 1 < len(places) and places[last + 1] == places[last] + 1:
            last += 1
        yield at, places[last]


def numbers_of(claim: Reading, facts: Facts, source: Against) -> Iterator[Found]:
    """Numbers that are not in the article, not as a rounding either."""
    for number in facts.numbers:
        if number.value == 1 and number.measure is None:  # "ett" is an article as often as a number.
            continue
        answer = source.amounts.ask(number)
        if answer.verdict == "absent" and source.clock.bears(claim.words, number):
            continue
        near = source.mention(answer.number.first, answer.number.last) if answer.number else None
        kind: FindingKind = "date" if number.year else "number"
        if answer.verdict == "absent" and not (number.year and int(number.value) in source.calendar.years):
            if number.value == 1:  # "i over ett døgn"
                continue
            if given := terms(facts, number, source):
                one, two = (source.mention(term.first, term.last) for term in given)
                joined = "” and “".join(dict.fromkeys(_one_line(term.text) for term in (one, two)))
                message = f"“{{}}” is not in the article, but may be reckoned from “{joined}”."
                yield found(kind, claim, number.first, number.last, message, one, fails=False)
                continue
            if other_unit := source.amounts.in_another_unit(number):
                last = min(number.last + 1, len(claim.words) - 1)
                near = source.mention(other_unit.first, min(other_unit.last + 1, len(source.reading.words) - 1))
                message = "“{}” is not in the article, which has “{near}”."
                yield found(kind, claim, number.first, last, message, near)
                continue
            message = "“{}” is not in the article" + ("; nearest is “{near}”." if near else ".")
            yield found(kind, claim, number.first, number.last, message, near)
        elif answer.verdict == "contrary" and answer.number:
            near = source.mention(max(0, answer.number.first - 1), answer.number.last)
            yield found(kind, claim, max(0, number.first - 1), number.last, "“{}”, but the article has “{near}”.", near)
        elif answer.verdict == "loose":
            message = "“{}” may be something else in the article, which has “{near}”."
            yield found(kind, claim, number.first, number.last, message, near, fails=False)
        elif other := source.pairs.other(claim, number):
            near = source.mention(other.first, other.last)
            message = "“{}” stands with something else in the article, which has “{near}” here."
            if _beside(claim, number, other, source):
                yield found(kind, claim, number.first, number.last, message, near)
        elif answer.verdict == "hedge" and answer.number and answer.number.hedge not in (None, "about"):
            near = source.mention(max(0, answer.number.first - 1), answer.number.last)
            message = "“{}” is less careful than the article, which has “{near}”."
            yield found(kind, claim, number.first, number.last, message, near, fails=False)
        elif answer.verdict == "rounded":
            message = "“{}” is rounded without a word that says so; the article has “{near}”."
            yield found(kind, claim, number.first, number.last, message, near, fails=False)


def _beside(claim: Reading, number: Number, other: Number, source: Against) -> bool:
    """Whether the article has `other` where it says what the claim does; elsewhere `sauer` may be called `dyr` here."""
    passage = source.best(claim, *claim.ranges[claim.sentence_of[number.first]])
    at = source.reading.sentence_of[other.first]
    named = name_before(claim, number) is not None
    if named or passage is None:
        return named
    within = range(passage.first, passage.last + 1)
    # "For noen år siden var det 150 innbyggere her. I dag er det 80 som bor her."
    return at in within and not any(index in within and index != at for index in source.having(number.value))


def dates_of(claim: Reading, facts: Facts, source: Against) -> Iterator[Found]:
    """Dates, months and weekdays that are not in the article and do not follow from its date."""
    for day in facts.days:
        if not source.calendar.bears(day) and not _bounds(claim, day, source):
            near = source.calendar.nearest(day)
            mention = source.mention(near.first, near.last) if near else None
            message = "“{}” is not in the article" + ("; nearest is “{near}”." if near else ".")
            yield found("date", claim, day.first, day.last, message, mention)


def _bounds(claim: Reading, day: Day, source: Against) -> bool:
    """`før juni` says what `innen mai` does."""
    step = {"før": -1, "etter": 1}.get(claim.words[day.first - 1].form if day.first else "")
    return step is not None and day.month is not None and day.day is None and day.month + step in source.calendar.months
