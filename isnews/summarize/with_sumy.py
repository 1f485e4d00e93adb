"""sumy's summarizers on Norwegian: our sentences, words, stems and stop words; sumy only ranks, and only here.

What it mends: sumy's own tokenizer needs an NLTK download and refuses Norwegian; sentences of the same words are told
apart by identity; LexRank stops after two or three rounds, and goes on here until it has settled; LSA ranks by topics
that are mere noise, and takes here only those at least half as strong as the first (Steinberger and Ježek 2004);
KL takes stop words that begin a sentence for matter, and sees lower case here; Edmundson gets its word lists.
"""

import math
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from isnews.article import Article
from isnews.errors import UsageError
from isnews.norwegian import lists
from isnews.norwegian.stems import stem
from isnews.norwegian.stopwords import stopwords
from isnews.norwegian.words import norm, words
from isnews.read import limits
from isnews.summarize.candidates import Candidate
from isnews.summarize.length import Length

_CLASSES = {
    "lex-rank": "lex_rank.LexRankSummarizer",
    "text-rank": "text_rank.TextRankSummarizer",
    "lsa": "lsa.LsaSummarizer",
    "luhn": "luhn.LuhnSummarizer",
    "edmundson": "edmundson.EdmundsonSummarizer",
    "sum-basic": "sum_basic.SumBasicSummarizer",
    "kl": "kl.KLSummarizer",
    "reduction": "reduction.ReductionSummarizer",
}
_SETTLED = 1e-6
_SLOW = {
    "kl": (150, 3, 2e-7),
    "lex-rank": (400, 2, 4e-6),
    "lsa": (800, 2.5, 1e-8),
    "reduction": (400, 2, 1.5e-6),
    "text-rank": (400, 2, 2e-6),
}
"""Sentences from which a method takes long, the power by which its time grows with them, and seconds of the first."""

_ROOM = {"lex-rank": 16_000_000, "lsa": 19_000_000, "text-rank": 5_500_000}
"""Cells of a method's matrices in 200 MB: sentences by sentences; LSA has five more by different words."""


def choose(
    article: Article, found: Sequence[Candidate], limit: Length, method: object
) -> tuple[dict[int, float], tuple[str, ...]]:
    """The sentences that a method of sumy ranks highest within the limit, by index, with its scores; and notes.

    `method` is a name, a summarizer class of sumy's kind, or an instance. Raises `SourceError` where the method would
    need more memory than is its due.
    """
    name = method if isinstance(method, str) else getattr(method, "__name__", type(method).__name__)
    notes: list[str] = []
    if name in _ROOM:
        words = len({form for candidate in found for form in candidate.forms}) if name == "lsa" else 0
        limits.make_room(article, len(found) * (len(found) + 5 * words), _ROOM[name], name)
    least, power, first = _SLOW.get(name, (math.inf, 1, 0))
    if len(found) >= least:
        time = _about(first * len(found) ** power)
        notes.append(f"The method {name} takes long for an article of {len(found)} sentences: about {time}.")
    ranked = _ranked(_summarizer(method), _document(article, found))
    if not ranked:
        notes.append(f"The method {name} found no sentence to prefer: the text has no words that it counts.")
    chosen: dict[int, float] = {}
    length = 0
    for index, score in ranked:
        if limit.fits(len(chosen), length, 1, found[index].length):
            chosen[index] = score
            length += found[index].length
    return chosen, tuple(notes)


def _about(seconds: float) -> str:
    """A length of time as one says it."""
    if seconds < 100:
        return f"{max(1, round(seconds))} second{'' if round(seconds) <= 1 else 's'}"
    return f"{round(seconds / 60)} minutes" if seconds < 6000 else f"{round(seconds / 3600)} hours"


def _summarizer(method: object) -> Callable[..., object]:
    """A ready summarizer, with the language's words where it takes them."""
    made: Any
    if isinstance(method, str):
        module, _, name = _CLASSES[method].partition(".")
        made = getattr(import_module(f"sumy.summarizers.{module}"), name)(stem)
    elif isinstance(method, type):
        made = method(stem)
    else:
        made = method
    if not callable(made):
        raise UsageError(f"{made!r} is no summarizer of sumy's kind: it cannot be called with a document and a count.")
    if method == "lex-rank":
        made.epsilon = _SETTLED
    if method == "lsa":
        made._compute_ranks = _strong_topics
    if method == "edmundson":
        made.bonus_words, made.stigma_words = lists.load("cue_bonus"), lists.load("cue_stigma")
        made.null_words = stopwords()
    elif hasattr(made, "stop_words") and not made.stop_words:
        made.stop_words = stopwords()
    return made  # type: ignore[no-any-return]


def _document(article: Article, found: Sequence[Candidate]) -> Any:
    """sumy's picture of the article: paragraphs of sentences, title and headings among them."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    class Told(Sentence):  # type: ignore[misc]
        """A sentence that is told from others by identity, and has its words ready."""

        __slots__ = ("index",)

        def __init__(self, index: int, text: str, forms: Sequence[str], is_heading: bool = False) -> None:
            super().__init__(text, _Ready(forms), is_heading)
            self.index = index

        __hash__ = object.__hash__

        def __eq__(self, other: object) -> bool:
            return self is other

        def __ne__(self, other: object) -> bool:
            return self is not other

    text = article.text
    paragraphs: list[list[Told]] = [
        [Told(-1, text[b.start : b.end], [norm(text[x:y]) for x, y in words(text, b.start, b.end)], is_heading=True)]
        for b in article.blocks
        if b.kind in ("title", "heading")
    ]
    for index, candidate in enumerate(found):
        if not candidate.follows or not index:
            paragraphs.append([])
        paragraphs[-1].append(Told(index, text[candidate.start : candidate.end], candidate.forms))
    return ObjectDocumentModel([Paragraph(paragraph) for paragraph in paragraphs])


class _Ready:
    """Gives words that were found before, as a tokenizer of sumy's."""

    def __init__(self, forms: Sequence[str]) -> None:
        self._forms = tuple(forms)

    def to_words(self, _: str) -> tuple[str, ...]:
        return self._forms


def _ranked(summarizer: Callable[..., object], document: Any) -> list[tuple[int, float]]:
    """All sentences, best first, with the summarizer's ratings."""
    ranking: list[tuple[int, float]] = []

    def take_all(infos: Sequence[Any]) -> Sequence[Any]:
        # sumy takes a function for the count, and gives it all sentences in their rank.
        ranking.extend((info.sentence.index, float(info.rating)) for info in infos)
        return infos

    with warnings.catch_warnings():
        # numpy's and LSA's, about texts with hardly any words: what comes of them is said in a note.
        warnings.simplefilter("ignore")
        given = summarizer(document, take_all)
    if not ranking and isinstance(given, tuple | list):  # A summarizer that does not go by sumy's own ranking.
        ranking = [(sentence.index, float(len(given) - place)) for place, sentence in enumerate(given)]
    return ranking


def _strong_topics(sigma: Any, v_matrix: Any) -> list[float]:
    """Length of each sentence's vector over the topics that are at least half as strong as the first."""
    strong = sigma >= sigma[0] / 2
    ranks: list[float] = (((sigma[strong, None] * v_matrix[strong]) ** 2).sum(axis=0) ** 0.5).tolist()
    return ranks
