"""Summaries: the most important sentences of an article, or of several, unchanged, in their order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from isnews.article import Article, Section
from isnews.chosen import Compared, SourcedSentence, Summary, SummarySentence, Together, Why
from isnews.errors import NothingFound, UsageError
from isnews.summarize.methods import METHODS

if TYPE_CHECKING:
    from isnews.summarize.candidates import Candidate

__all__ = ["METHODS", "compare", "summarize", "summarize_together"]


def summarize(
    article: Article,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    method: object = "news",
    section: str | None = None,
    about: str | None = None,
    why: bool = False,
    shorten: bool = False,
) -> Summary:
    """The most important sentences of an article, in its order.

    Give one length, or none for 3 sentences: `sentences` (from 1), `words` (from 1; never passed, unless the first
    sentence alone does) or `percent` of the words (over 0, up to 100). `method` is a name of `METHODS`, or a sumy
    summarizer of your own, the class or an instance. `section` takes only the section of this title, number or part
    of a title. `about` turns the summary toward a question or a person: only sentences that fit its words by stem or
    name, and those that they lean on, so there may be fewer than the length lets in; it goes with the method `news`.
    With `why` each sentence says what chose it. With `shorten` asides are left out of the chosen sentences; each says
    what it lacks.

    Raises `UsageError` for two lengths, one out of range, an unknown method, or an `about` without words or with
    another method; `NothingFound` where there is no such section, no sentence to choose from or none that fits.
    """
    from isnews.summarize.candidates import candidates
    from isnews.summarize.length import check, length

    check(sentences, words, percent)
    if isinstance(method, str) and method not in METHODS:
        raise UsageError(f"There is no method “{method}”. The methods are: {', '.join(METHODS)}.")
    if about is not None and method != "news":
        raise UsageError("Only the method news turns a summary toward something.")
    within = _section(article, section)
    found = candidates(article, within)
    if not found:
        where = "The article" if within is None else f"The section “{within.title}”"
        raise NothingFound(f"{where} has no sentences to choose from.")
    limit = length(found, sentences, words, percent)
    notes: tuple[str, ...] = ()
    whys: Mapping[int, Why] = {}
    if method == "news":
        from isnews.summarize.ours import choose

        ours = choose([(article, found)], limit, about)
        chosen = ours.worth
        if why:
            from isnews.summarize.why import of_ours

            whys = of_ours([(article, found)], ours, about)
    else:
        from isnews.summarize.with_sumy import choose as choose_with_sumy

        chosen, notes = choose_with_sumy(article, found, limit, method)
        if why:
            from isnews.summarize.why import of_others

            whys = of_others(found, chosen)
    name = method if isinstance(method, str) else getattr(method, "__name__", type(method).__name__)
    made = tuple(_sentence(article, found[i], chosen[i], whys.get(i)) for i in sorted(chosen))
    longest = found[next(iter(chosen))].length if chosen else 0
    if limit.words is not None and longest > limit.words:
        notes += (f"One sentence alone is longer than the {limit.words} words asked for: it has {longest}.",)
    if shorten:
        made = tuple(_shortened(article, sentence) for sentence in made)
        lacking = sum(len(sentence.dropped) for sentence in made)
        notes += (f"Left out of the sentences: {lacking} aside{'' if lacking == 1 else 's'}, marked […].",) * (
            lacking > 0
        )
    return Summary(name, made, _language(article) + notes)


def summarize_together(
    articles: Sequence[Article],
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    about: str | None = None,
    why: bool = False,
) -> Together:
    """One summary over several articles on the same matter, by the method `news`.

    Their sentences are weighed as one text, but each article has its own first sentence, and what one article has
    said another does not say again. The lengths, `about` and `why` as for `summarize`. Raises `UsageError` and
    `NothingFound` as that does, and `NothingFound` where no article has sentences.
    """
    from isnews.summarize.candidates import candidates
    from isnews.summarize.length import check, length
    from isnews.summarize.ours import choose

    check(sentences, words, percent)
    read = [(article, candidates(article)) for article in articles]
    found = [(number, candidate) for number, (_, own) in enumerate(read) for candidate in own]
    if not found:
        raise NothingFound("The articles have no sentences to choose from.")
    ours = choose(read, length([candidate for _, candidate in found], sentences, words, percent), about)
    whys: Mapping[int, Why] = {}
    if why:
        from isnews.summarize.why import of_ours

        whys = of_ours(read, ours, about)
    made = []
    for index in sorted(ours.worth):
        number, candidate = found[index]
        article = articles[number]
        sentence = _sentence(article, candidate, ours.worth[index], whys.get(index))
        made.append(SourcedSentence(number, article.source, sentence))
    notes = tuple(dict.fromkeys(note for article in articles for note in _language(article)))
    return Together("news", tuple(made), notes)


def compare(
    article: Article,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    section: str | None = None,
) -> tuple[Compared, ...]:
    """The summaries of all methods at the same length, ours first, each with what it shares with ours.

    Every sentence has its `why`. Takes and raises what `summarize` does; imports sumy.
    """
    made = [
        summarize(article, sentences=sentences, words=words, percent=percent, method=method, section=section, why=True)
        for method in METHODS
    ]
    ours = {sentence.start for sentence in made[0].sentences}
    return tuple(Compared(each, sum(s.start in ours for s in each.sentences)) for each in made)


def _section(article: Article, wanted: str | None) -> Section | None:
    if wanted is None:
        return None
    from isnews.sections import find_section

    return find_section(article, wanted)


def _language(article: Article) -> tuple[str, ...]:
    """A note where stop words and stems are of another language than the article."""
    if article.language in ("nb", "nn"):
        return ()
    return (f"The article is not Norwegian ({article.language}): its sentences are weighed by Norwegian rules.",)


def _sentence(article: Article, candidate: "Candidate", score: float, why: Why | None) -> SummarySentence:
    piece = article.text[candidate.start : candidate.end]
    return SummarySentence(piece, candidate.start, candidate.end, candidate.section, round(score, 4), why)


def _shortened(article: Article, sentence: SummarySentence) -> SummarySentence:
    from isnews.summarize.drop import droppable, without

    dropped = droppable(article.text, sentence.start, sentence.end)
    text = without(article.text, sentence.start, sentence.end, dropped)
    return replace(sentence, text=text, dropped=dropped)
