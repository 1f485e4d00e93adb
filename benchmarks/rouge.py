"""ROUGE-1, -2 and -L as rouge-score computes them, on Norwegian words and stems."""

import re
from collections import Counter
from functools import cache

from isnews.norwegian.stems import stem

_WORD = re.compile(r"\w+")

Tokens = list[str]
Scores = tuple[float, float, float]


def tokens(text: str) -> Tokens:
    """Stems of the words; æ, ø and å are letters here, as they are not in rouge-score's own tokenizer."""
    return [_stem(word) for word in _WORD.findall(text.lower())]


@cache
def _stem(word: str) -> str:
    return stem(word)


def f1(hits: int, made: int, wanted: int) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * hits / (made + wanted) if hits else 0.0


def rouge(made: Tokens, wanted: Tokens) -> Scores:
    """F1 of single words, of pairs, and of the longest common subsequence."""
    one = f1(_shared(made, wanted, 1), len(made), len(wanted))
    two = f1(_shared(made, wanted, 2), max(0, len(made) - 1), max(0, len(wanted) - 1))
    return one, two, f1(_subsequence(made, wanted), len(made), len(wanted))


def against(made: Tokens, references: list[Tokens]) -> tuple[Scores, Scores]:
    """The three figures over several references: their mean, and the best."""
    each = list(zip(*(rouge(made, reference) for reference in references), strict=True))
    one, two, long = each
    mean = (sum(one) / len(one), sum(two) / len(two), sum(long) / len(long))
    return mean, (max(one), max(two), max(long))


def _shared(a: Tokens, b: Tokens, size: int) -> int:
    return sum((_grams(a, size) & _grams(b, size)).values())


def _grams(of: Tokens, size: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(of[i:] for i in range(size)), strict=False))


def _subsequence(a: Tokens, b: Tokens) -> int:
    """Length of the longest common subsequence, with the bits of one number as the row of the table."""
    places: dict[str, int] = {}
    for i, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << i
    full = (1 << len(a)) - 1
    row = full
    for word in b:
        met = row & places.get(word, 0)
        row = (row + met | row - met) & full
    return len(a) - row.bit_count()
