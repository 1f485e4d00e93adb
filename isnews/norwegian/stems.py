"""Stems of words (Snowball, Norwegian), so that `styrken` and `styrkene` count as one."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from isnews.norwegian.words import norm

if TYPE_CHECKING:
    from Stemmer import Stemmer


@cache
def _stemmer() -> "Stemmer":
    from Stemmer import Stemmer

    return Stemmer("norwegian")


def stem(word: str) -> str:
    """The stem of a word, in lower case."""
    stemmed: str = _stemmer().stemWord(norm(word))
    return stemmed


def stems(words: Iterable[str]) -> list[str]:
    """The stems of several words, in order."""
    return stems_of_forms([norm(word) for word in words])


def stems_of_forms(forms: list[str]) -> list[str]:
    """The stems of words that are in the form for look-ups already."""
    stemmed: list[str] = _stemmer().stemWords(forms)
    return stemmed
