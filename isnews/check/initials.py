"""Bodies by their initials: `SNO` for `Statens naturoppsyn`, `SSB` for `Statistisk sentralbyrå`, and the other way."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from isnews.check.reading import Word
from isnews.norwegian import lists

_LETTERS = range(2, 7)
_MOST = 8
"""Words that a body's name may have."""
_TRIES = 200
"""Places of the article that are tried for one short form."""
_SMALL = frozenset({"av", "for", "i", "og", "på", "&"})
"""Words of a name that often have no letter in its short form."""
_SHORTEST = 3
"""Letters of the shorter part of a compound."""


class Initials:
    """The short forms of an article, and the words that may be one's full form."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._short: dict[str, set[str]] = defaultdict(set)
        self._starts: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(words):
            if _is_short(word.text):
                self._short[word.form[0]].add(word.form)
            elif word.text[0].isupper():
                self._starts[word.form[0]].append(at)

    def bears(self, words: Sequence[Word], at: int) -> bool:
        """Whether the article has the body whose short form, or a word of whose full form, stands at `at`."""
        word = words[at]
        if _is_short(word.text):
            places = self._starts.get(word.form[0], ())[:_TRIES]
            return any(_spells(word.form, self._words[place : place + _MOST]) for place in places)
        for first in range(max(0, at - _MOST), at + 1):
            if words[first].text[0].isupper():
                for short in self._short.get(words[first].form[0], ()):
                    count = _spells(short, words[first : first + _MOST])
                    if count and first + count > at:
                        return True
        return False


def _is_short(text: str) -> bool:
    return len(text) in _LETTERS and text.isalpha() and text.isupper()


def _spells(short: str, words: Sequence[Word]) -> int:
    """How many of `words` have the letters of `short` as initials, of theirs or of their parts; 0 where they do not."""
    reached = {0}
    for count, word in enumerate(words, 1):
        form = word.form
        if not form[0].isalpha():
            return 0
        following = {at for at in reached if form in _SMALL}
        for at in reached:
            if at < len(short) and form[0] == short[at]:
                following |= _inside(form, short, at + 1)
        if len(short) in following and (count > 1 or len(short) == 2):
            return count
        reached = following
        if not reached:
            return 0
    return 0


def _inside(form: str, short: str, at: int) -> set[int]:
    """How far the letters get that parts of the compound `form` begin with."""
    found = {at}
    place = _SHORTEST
    while at < len(short) and (place := form.find(short[at], place)) >= 0 and len(form) - place >= _SHORTEST:
        if _seam(form, place):
            at, place = at + 1, place + _SHORTEST
            found.add(at)
        else:
            place += 1
    return found


@cache
def _seam(form: str, at: int) -> bool:
    """Whether a compound may be put together at `at`."""
    common = lists.load("common_words")
    return form[:at] in common or any(form[at:].removesuffix(end) in common for end in ("", "et", "en", "a"))
