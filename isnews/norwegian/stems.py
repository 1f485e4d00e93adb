"""Stems of words (Snowball, Norwegian), so that `styrken` and `styrkene` count as one."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from isnews.norwegian.stopwords import stopwords
from isnews.norwegian.words import norm

if TYPE_CHECKING:
    from Stemmer import Stemmer


@cache
def _stemmer() -> "Stemmer":
    from Stemmer import Stemmer

    return Stemmer("norwegian")


@cache
def _stemmer_of_many() -> "Stemmer":
    from Stemmer import Stemmer

    return Stemmer("norwegian", 0)  # A cache of its own makes it three times as slow for words that are new to it.


def stem(word: str) -> str:
    """The stem of a word, in lower case."""
    stemmed: str = _stemmer().stemWord(norm(word))
    return stemmed


def stems(words: Iterable[str]) -> list[str]:
    """The stems of several words, in order."""
    return stems_of_forms([norm(word) for word in words])


def stems_of_forms(forms: list[str]) -> list[str]:
    """The stems of words that are in the form for look-ups already."""
    stemmed: list[str] = _stemmer_of_many().stemWords(forms)
    return stemmed


_MOST_KEPT = 50_000
_kept: dict[str, str] = {}
"""Form to stem, or to nothing where a form carries no matter: an article's words come again in the next."""


def stems_of_matter(sentences: Sequence[Collection[str]]) -> list[list[str]]:
    """Of each sentence, given by its words in the form for look-ups, the stems; no stop words, no single letters."""
    kept = _kept
    new = set().union(*sentences).difference(kept)
    if len(kept) > _MOST_KEPT:
        kept.clear()
        new = set().union(*sentences)
    if new:
        matter = [form for form in new - stopwords() if len(form) > 1]
        kept.update(dict.fromkeys(new, ""))
        kept.update(zip(matter, stems_of_forms(matter), strict=True))
    stem_of = kept.__getitem__
    return [list(filter(None, map(stem_of, sentence))) for sentence in sentences]
