"""What chose each sentence of a summary: where it stands, when it was taken, and what it was the first to say."""

from collections.abc import Sequence

from isnews.article import Article
from isnews.chosen import Why
from isnews.norwegian.stems import stems
from isnews.norwegian.words import words
from isnews.summarize.candidates import Candidate
from isnews.summarize.ours import Chosen

_MOST = 6
"""Words that are named, at most."""


def of_ours(read: Sequence[tuple[Article, Sequence[Candidate]]], chosen: Chosen, about: str | None) -> dict[int, Why]:
    """For each chosen sentence what chose it, by its index in the articles' sentences one after the other."""
    places = [
        (article, candidate, place, len(own)) for article, own in read for place, candidate in enumerate(own, start=1)
    ]
    said: set[str] = set()
    whys: dict[int, Why] = {}
    leant_on = {lean.on for lean in (chosen.leans[index] for index in chosen.worth) if lean is not None}
    for order, index in enumerate(chosen.worth, start=1):
        article, candidate, place, count = places[index]
        new = set(chosen.weighed.stems[index]) - said
        said |= new
        whys[index] = Why(
            place,
            count,
            order,
            _heaviest(article.text, candidate, new, chosen.weighed.weights),
            _asked(article.text, candidate, about),
            index in leant_on,
        )
    return whys


def of_others(found: Sequence[Candidate], chosen: dict[int, float]) -> dict[int, Why]:
    """The same for a method that says no more than its order."""
    return {index: Why(index + 1, len(found), order) for order, index in enumerate(chosen, start=1)}


def _heaviest(text: str, candidate: Candidate, new: set[str], weights: dict[str, float]) -> tuple[str, ...]:
    printed = _printed(text, candidate)
    mine = [stem for stem in printed if stem in new]
    return tuple(printed[stem] for stem in sorted(mine, key=lambda stem: -weights[stem])[:_MOST])


def _asked(text: str, candidate: Candidate, about: str | None) -> tuple[str, ...]:
    if about is None:
        return ()
    from isnews.summarize.about import words_that_fit

    printed = _printed(text, candidate)
    fitting = dict.fromkeys(stems(words_that_fit(candidate, about)))
    return tuple(word for stem, word in printed.items() if stem in fitting)


def _printed(text: str, candidate: Candidate) -> dict[str, str]:
    """The sentence's stems, each with the first word that has it, as printed."""
    own = [text[a:b] for a, b in words(text, candidate.start, candidate.end)]
    printed: dict[str, str] = {}
    for stem, word in zip(stems(own), own, strict=True):
        printed.setdefault(stem, word)
    return printed
