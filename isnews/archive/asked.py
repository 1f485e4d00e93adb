"""What somebody searches for: words by their stems, phrases, beginnings of words; never the index's own syntax."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from isnews.archive.terms import Terms, terms
from isnews.errors import UsageError

_MARKS = str.maketrans(dict.fromkeys("“”„«»″", '"'))
_MOST = 64
"""Terms of a search."""
_LONGEST = 200
"""Words of a phrase."""


class Term(NamedTuple):
    """One thing that must be there."""

    kind: Literal["words", "beginning"]
    words: tuple[str, ...]
    """Stems that stand in a row; or the beginning of a word."""

    def found(self, text: Terms) -> list[tuple[int, int]]:
        """Where it is among a text's words: first and last of them, the last excluded."""
        if self.kind == "beginning":
            return [(i, i + 1) for i, form in enumerate(text.forms) if form.startswith(self.words[0])]
        first, size = self.words[0], len(self.words)
        row = list(self.words)
        places = (i for i, stem in enumerate(text.stems) if stem == first)
        return [(i, i + size) for i in places if size == 1 or text.stems[i : i + size] == row]


def parse(asked: tuple[str, ...]) -> tuple[Term, ...]:
    """The terms of a search, each once: `soldatene`, `"tok kontroll"`, `grense*`.

    Several arguments are searched as if written with spaces between. Raises `UsageError` where no word is in them, or
    too many are.
    """
    found = tuple(dict.fromkeys(_terms(" ".join(asked))))
    if not found:
        raise UsageError('There is no word to search for. Write words, a "phrase", or the beginning of a word*.')
    if len(found) > _MOST:
        raise UsageError(f"That is {len(found)} words to search for; at most {_MOST} can be.")
    return found


def expression(asked: Sequence[Term]) -> str:
    """The terms for FTS5. All in them is letters and digits, in quotation marks: nothing can be taken for syntax."""
    return " AND ".join(
        f'{{stems forms}} : "{term.words[0]}" *'
        if term.kind == "beginning"
        else f'{{stems}} : "{" ".join(term.words)}"'
        for term in asked
    )


def _terms(text: str) -> Iterator[Term]:
    for number, stretch in enumerate(text.translate(_MARKS).split('"')):
        if number % 2:
            stems = terms(stretch).stems[:_LONGEST]
            if stems:
                yield Term("words", tuple(stems))
            continue
        for piece in stretch.split():
            words = terms(piece)
            if piece.endswith("*") and words.forms:
                if words.stems[:-1]:
                    yield Term("words", tuple(words.stems[:-1][:_LONGEST]))
                yield Term("beginning", (words.forms[-1],))
            elif words.stems:
                yield Term("words", tuple(words.stems[:_LONGEST]))
