"""Quoted words of a summary that stand otherwise in the article."""

from collections.abc import Iterator

from isnews.check.against import Against
from isnews.check.missing import Found, found
from isnews.check.quoted import Quoted, quoted
from isnews.check.reading import Reading
from isnews.check.wording import Difference, Match
from isnews.norwegian.stems import stem

_ELSE = 0.5
"""Where fewer of the words match, it is not this quotation, changed, but another one."""
_SURELY = 0.6
"""So many words of a dash line without a reporting clause make it one of the article's."""
_STITCHED = 3
"""So many words from another place of the article are a second quotation joined to the first."""
_BESIDE = 4
"""Words more than the claim's that are still told as what the article has instead."""
_LEFT_OUT = frozenset({"…", "...", "[", "]", "("})


def quotations_of(claim: Reading, source: Against, foreign: bool) -> Iterator[Found]:
    """Quoted words that the article does not have; only notes where the summary is in another variety."""
    for part in quoted(claim):
        for first, last in _segments(claim, part):
            match = source.wording.find(claim, first, last)
            if part.dash and not _same_dash_line(part, match, source):
                continue
            if match is not None and match.share == 1 and not match.differences:
                continue
            if match is None or match.share < _ELSE:
                yield from _other(claim, first, last, source, foreign)
                continue
            for difference in match.differences:
                yield from _different(claim, difference, (first, last), source, foreign)


def _segments(claim: Reading, part: Quoted) -> Iterator[tuple[int, int]]:
    """The stretches between marks that say something was left out; what stands in brackets is the reporter's."""
    first = part.first
    inside = False
    for at in range(part.first, part.last):
        text = claim.words[at].text
        if text in _LEFT_OUT or text.startswith("..") or text == ")":
            if not inside and any(claim.words[i].is_word for i in range(first, at)):
                yield first, at
            inside = text in "[(" or (inside and text not in "])")
            first = at + 1
    if any(claim.words[i].is_word for i in range(first, part.last)):
        yield first, part.last


def _same_dash_line(part: Quoted, match: Match | None, source: Against) -> bool:
    """A dash may open an item of a list: only what follows a quotation of the article is held against it."""
    if part.cue:
        return True
    if match is None or match.share < _SURELY:
        return False
    return sum(source.in_quotes[match.first : match.last]) * 2 > match.last - match.first


def _other(claim: Reading, first: int, last: int, source: Against, foreign: bool) -> Iterator[Found]:
    words = [at for at in range(first, last) if claim.words[at].is_word]
    if len(words) == 1 and source.names.has_stem(claim.words[words[0]].form):  # «krenket» of "krenke"
        return
    message = "“{}” is quoted, but does not stand in the article."
    yield found("quotation", claim, words[0], words[-1], message, fails=not foreign)


def _different(
    claim: Reading, difference: Difference, within: tuple[int, int], source: Against, foreign: bool
) -> Iterator[Found]:
    first, last, there, beyond = difference
    mention = source.mention(there, beyond - 1) if there < beyond < there + 2 * (last - first) + _BESIDE else None
    if last - first >= _STITCHED:
        elsewhere = source.wording.find(claim, first, last)
        if elsewhere is not None and elsewhere.share == 1 and not elsewhere.differences:
            mention = source.mention(elsewhere.first, elsewhere.last - 1)
            yield found(
                "quotation", claim, first, last - 1, "“{}” stands elsewhere in the article.", mention, fails=False
            )
            return
    if last > first:
        message = "“{}” is quoted, but the article has " + ("“{near}”." if mention else "no such word there.")
        theirs = [source.reading.words[at].form for at in range(there, beyond) if source.reading.words[at].is_word]
        ours = [claim.words[at].form for at in range(first, last) if claim.words[at].is_word]
        inflected = [stem(form) for form in theirs] == [stem(form) for form in ours]
        yield found("quotation", claim, first, last - 1, message, mention, fails=not (foreign or inflected))
    elif mention and all(source.in_quotes[at] for at in range(there, beyond)):
        at = max(within[0], min(first, within[1]) - 1)
        message = "After “{}” the article's quotation has “{near}”, left out without a mark."
        yield found("quotation", claim, at, at, message, mention, fails=not foreign)
