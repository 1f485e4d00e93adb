"""Where in a sentence names are looked for: around words with a capital.

Everything outside these stretches is taken to be no name, which spares most of a text.
"""

import re
from collections.abc import Callable, Container, Sequence
from functools import cache

LONGEST = 8
"""Most words of a title in quotation marks."""
GAP = 3
"""Most lower-case words in a row within a name: `Ole von der Lippe`, `Den norske kirke`."""
TASK = 6
"""Most words that tell what an office is for: `Direktoratet for samfunnssikkerhet og beredskap`."""


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"www\.|[^.]+\.(?:no|com|org|net|nu|se|dk|uk|tv)$|[^.]+\.[^.]+\.(?:no|com|org)$")


def has_capital(word: str) -> bool:
    """Whether any letter of `word` is a capital."""
    return word != word.lower()


def is_address(word: str) -> bool:
    """Whether `word` is a place on the web: `firda.no`."""
    return "." in word[1:-1] and _address().match(word) is not None


def is_inside(words: Sequence[str], at: int) -> bool:
    """Whether a word stands before the one at `at` in its sentence, so that a capital there means something."""
    return at > 0 and words[at - 1][-1:].isalnum()


def titles(words: Sequence[str]) -> list[tuple[int, int]]:
    """Short quotations that may be titles, without their marks: `« Mot til å håpe »`. They begin with a capital."""
    found: list[tuple[int, int]] = []
    opened = -1
    for at, word in enumerate(words):
        if word in '«»“”"':
            if opened >= 0 and word != "«" and 0 < at - opened <= LONGEST:
                first = words[opened]
                if first != first.lower() and words[at - 1] not in ".,":
                    found.append((opened, at))
                opened = -1
            else:
                opened = at + 1
    return found


def stretches(
    words: Sequence[str],
    inner: Container[str],
    quiet: Container[str],
    quoted: Sequence[tuple[int, int]],
    heads: Callable[[str], int],
) -> list[tuple[int, int]]:
    """Stretches of `words` that may hold names, as pairs of indexes.

    `inner`: lower-case words that may end a name (`kirke`, `kommune`); `quiet`: words that have their capital
    from the sentence (`Det`, `Men`); `quoted`: titles, which are stretches too; `heads`: what names end on, as bits.
    """
    found: list[tuple[int, int]] = []
    count = len(words)
    start = end = -1
    for i, word in enumerate(words):
        if (word != word.lower() and (word not in quiet or is_inside(words, i))) or (
            "." in word[1:-1] and is_address(word)
        ):
            if start < 0:
                start = i
            end = i + 1
        elif start >= 0 and (i - end >= GAP or word in ".:;?!"):
            found.append((start, _lengthened(words, end, inner, heads)))
            start = -1
    if start >= 0:
        found.append((start, _lengthened(words[:count], end, inner, heads)))
    return _apart(sorted((*found, *quoted))) if quoted else _apart(found)


def _lengthened(words: Sequence[str], end: int, inner: Container[str], heads: Callable[[str], int]) -> int:
    """The end of a stretch whose last capitalised word stands before `end`, with what may still belong to the name."""
    count = len(words)
    if end < count and words[end] in ("for", "om") and heads(words[end - 1].lower()):
        # "Senter for utvikling og miljø"
        last = min(end + TASK, count)
        while end < last and words[end] not in ".,:;?!()":
            end += 1
        return end
    last = min(end + GAP, count)
    while end < last and words[end] in inner:
        end += 1
    return end


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without overlaps: a stretch that reaches into the next is joined with it."""
    out: list[tuple[int, int]] = []
    for start, end in found:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
