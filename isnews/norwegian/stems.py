"""Stems of words (Snowball, Norwegian), so that `styrken` and `styrkene` count as one."""

from collections.abc import Callable, Iterable
from functools import cache

from isnews.norwegian.words import norm


@cache
def _stemmer() -> Callable[[str], str]:
    from Stemmer import Stemmer

    stem_word: Callable[[str], str] = Stemmer("norwegian").stemWord
    return stem_word


def stem(word: str) -> str:
    """The stem of a word, in lower case."""
    return _stemmer()(norm(word))


def stems(words: Iterable[str]) -> list[str]:
    """The stems of several words, in order."""
    return [stem(word) for word in words]
