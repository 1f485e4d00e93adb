"""Names, numbers and dates of a summary that its article does not have."""

from collections.abc import Iterator

from isnews.check.against import Against
from isnews.check.facts import Facts
from isnews.check.naming import is_title
from isnews.check.reading import Reading
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
        missing = [at for at in name.words if not known.has(words[at])]
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
            titled = is_title(words[first].form, known.low)
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
        near = source.mention(answer.number.first, answer.number.last) if answer.number else None
        kind: FindingKind = "date" if number.year else "number"
        if answer.verdict == "absent" and not (number.year and int(number.value) in source.calendar.years):
            message = "“{}” is not in the article" + ("; nearest is “{near}”." if near else ".")
            yield found(kind, claim, number.first, number.last, message, near)
        elif answer.verdict == "contrary" and answer.number:
            near = source.mention(max(0, answer.number.first - 1), answer.number.last)
            yield found(kind, claim, max(0, number.first - 1), number.last, "“{}”, but the article has “{near}”.", near)
        elif other := source.pairs.other(claim, number):
            near = source.mention(other.first, other.last)
            message = "“{}” stands with something else in the article, which has “{near}” here."
            yield found(kind, claim, number.first, number.last, message, near)
        elif answer.verdict == "hedge" and answer.number and answer.number.hedge not in (None, "about"):
            near = source.mention(max(0, answer.number.first - 1), answer.number.last)
            message = "“{}” is less careful than the article, which has “{near}”."
            yield found(kind, claim, number.first, number.last, message, near, fails=False)
        elif answer.verdict == "rounded":
            message = "“{}” is rounded without a word that says so; the article has “{near}”."
            yield found(kind, claim, number.first, number.last, message, near, fails=False)


def dates_of(claim: Reading, facts: Facts, source: Against) -> Iterator[Found]:
    """Dates, months and weekdays that are not in the article and do not follow from its date."""
    for day in facts.days:
        if not source.calendar.bears(day):
            near = source.calendar.nearest(day)
            mention = source.mention(near.first, near.last) if near else None
            message = "“{}” is not in the article" + ("; nearest is “{near}”." if near else ".")
            yield found("date", claim, day.first, day.last, message, mention)
