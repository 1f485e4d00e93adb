"""Systems that summarise: each gives the indices of the sentences that it chooses within so many words."""

from collections.abc import Sequence

import isnews
from benchmarks.rouge import Tokens, against
from benchmarks.summaries.docs import Doc
from isnews.summarize.choose import Choice
from isnews.summarize.length import Length
from isnews.summarize.news import Settings, weigh


def by_method(doc: Doc, limit: int, method: str) -> list[int]:
    made = isnews.summarize(doc.article, words=limit, method=method)
    places = {candidate.start: i for i, candidate in enumerate(doc.found)}
    return [places[sentence.start] for sentence in made.sentences]


def with_settings(doc: Doc, limit: int, settings: Settings) -> list[int]:
    weighed = weigh(doc.text, doc.found, doc.title_forms, settings)
    return sorted(Choice(doc.found, weighed, doc.leans, Length(words=limit), settings).chosen)


def in_order(doc: Doc, limit: int, order: Sequence[int]) -> list[int]:
    chosen: list[int] = []
    used = 0
    for i in order:
        size = doc.words_of([i])
        if not chosen or used + size <= limit:
            chosen.append(i)
            used += size
    return chosen


def lead(doc: Doc, limit: int) -> list[int]:
    return in_order(doc, limit, range(len(doc.found)))


def printed_lead(doc: Doc, limit: int) -> Tokens:
    """The first sentences as printed, captions and all: the lead that others report."""
    chosen: Tokens = []
    used = 0
    for sentence, size in doc.printed:
        if not chosen or used + size <= limit:
            chosen += sentence
            used += size
    return chosen


def oracle(doc: Doc, limit: int) -> list[int]:
    """Greedy on ROUGE-1 and -2 against the references: what choosing sentences could reach, nearly."""
    chosen: list[int] = []
    left = set(range(len(doc.found)))
    while True:
        used = doc.words_of(chosen)
        fitting = sorted(i for i in left if not chosen or used + doc.words_of([i]) <= limit)
        if not fitting:
            return chosen
        best = max(fitting, key=lambda i: sum(against(doc.tokens_of([*chosen, i]), doc.references)[0][:2]))
        chosen.append(best)
        left.remove(best)
