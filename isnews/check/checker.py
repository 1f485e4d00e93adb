"""Hold a summary beside its article, sentence by sentence."""

from collections import defaultdict

from isnews.article import Article
from isnews.check.against import Against
from isnews.check.clauses import LONGEST
from isnews.check.contrary import contrary_of
from isnews.check.facts import Facts
from isnews.check.missing import dates_of, names_of, numbers_of
from isnews.check.near_copy import changes
from isnews.check.quotations import quotations_of
from isnews.check.reading import is_content, of_summary
from isnews.check.relations import relations_of
from isnews.check.report import CheckedSentence, Finding, Report, Support
from isnews.check.speakers import speakers_of
from isnews.check.stance import stance_of
from isnews.check.trend import trend_of
from isnews.norwegian.variety import detect

_HARDLY = 0.12
"""A sentence whose passage has less of its matter than this deserves a look."""
_FEW = 5
"""Words of matter that a sentence must have for that."""


def check(summary: str, article: Article, *, source: str = "-") -> Report:
    """What `article` bears out of `summary`.

    Names, numbers, dates, places and quoted words are looked for in the article in all forms that mean the same, and
    where a clause says what one of the article does, its opposites, negations, doubts, names and numbers are held to
    it; for each sentence the passage is given that supports it best. Often not seen: a wrong relation between things
    that are all in the article, and the contrary in a sentence worded quite anew; never a wrong order in time, or an
    omission.
    `source` is the name that the summary goes by. Raises `SourceError` for an article or a summary that would take more
    memory than is its due.
    """
    claim = of_summary(Article(summary, source=source, bounded=article.bounded))
    against = Against(article)
    facts = Facts(claim, against.names.low)
    # What is said in the other variety is not word for word the same, and quoted all the same.
    foreign = {detect(summary), article.language} == {"nb", "nn"}
    findings: dict[int, list[Finding]] = defaultdict(list)
    notes: dict[int, list[Finding]] = defaultdict(list)
    for part in (names_of, numbers_of, dates_of):
        for at, finding, fails in part(claim, facts, against):
            (findings if fails else notes)[claim.sentence_of[at]].append(finding)
    for at, finding, fails in quotations_of(claim, against, foreign):
        (findings if fails else notes)[claim.sentence_of[at]].append(finding)
    for at, finding, fails in speakers_of(claim, against):
        (findings if fails else notes)[claim.sentence_of[at]].append(finding)
    checked = []
    for index, ((first, last), (start, end)) in enumerate(zip(claim.ranges, claim.spans, strict=True)):
        best = against.best(claim, first, last)
        support = None
        if best is not None:
            begin, stop = against.reading.spans[best.first][0], against.reading.spans[best.last][1]
            support = Support(article.text[begin:stop], begin, stop, round(best.score, 3))
            for _, finding, fails in changes(claim, facts, (first, last), against, best.best):
                (findings if fails else notes)[index].append(finding)
        for held in (contrary_of, trend_of, stance_of, relations_of) if last - first <= LONGEST else ():
            for _, finding, fails in held(facts, (first, last), against):
                (findings if fails else notes)[index].append(finding)
        matter = sum(is_content(word) for word in claim.words[first:last])
        if not foreign and matter >= _FEW and (best is None or best.score < _HARDLY):
            message = "Hardly a word of this sentence stands in any one passage of the article."
            notes[index].append(Finding("support", summary[start:end], start, end, message))
        wrong, look = (_distinct(found[index], start, end) for found in (findings, notes))
        checked.append(CheckedSentence(summary[start:end], start, end, wrong, look, support))
    return Report(summary, tuple(checked), source)


def _distinct(found: list[Finding], start: int, end: int) -> tuple[Finding, ...]:
    """In the text's order; of two that name the same words only the first that was found."""
    taken = bytearray(end - start)
    kept = []
    for finding in found:
        stretch = slice(max(0, finding.start - start), max(0, finding.end - start))
        if not any(taken[stretch]):
            taken[stretch] = b"\1" * len(taken[stretch])
            kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: finding.start))
