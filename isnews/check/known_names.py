"""The names of an article, and whether they bear out a name of the summary.

A surname is borne out by the full name, a genitive by the nominative, `Anbar-provinsen` by `provinsen Anbar`,
`Noreg` by `Norge`; a full name not by the surname, and not by two persons that share its parts.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from isnews.check.initials import Initials
from isnews.check.naming import Name, capitals, is_common, names, same, variants
from isnews.check.reading import Reading, Word
from isnews.check.spelling import plain
from isnews.norwegian import lists
from isnews.norwegian.names_match import fold
from isnews.norwegian.stems import stem

_ENDINGS = frozenset(
    [
        "a",
        "ane",
        "ar",
        "arane",
        "ans",
        "ansk",
        "anske",
        "en",
        "ene",
        "ens",
        "er",
        "erane",
        "ere",
        "eren",
        "erne",
        "ers",
        "et",
        "ets",
        "isk",
        "iske",
        "sk",
        "ske",
    ]
)
"""What a name in definite form, those who live there, and an adjective end in."""
_HEAD = 7
"""Letters of the last part of a compound that are enough to know it by."""
_LONGEST = 40
_NORWAY = frozenset({"norge", "noreg"})
_HERE = frozenset({"landet", "landets"})
"""What Norwegian news says for Norway."""
_SHORTEST = 4
_MOST = 300
"""Names that an unknown one is compared with."""


class KnownNames:
    """The names of an article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        words = reading.words
        self.low = frozenset(word.form for word in words if word.text == word.form)
        self._capital: set[str] = set()
        self._heads: set[str] = set()
        self._places: dict[str, int] = {}
        for at, word in enumerate(words):
            if capitals(word.text):
                for form in _forms(word.text):
                    self._capital.add(form)
                    self._places.setdefault(form, at)
        for form in {fold(word.form) for word in words if len(word.form) > 6}:
            self._heads.update(_heads(form))
        self._stems = {stem(form) for form in {word.form for word in words if word.is_word}}
        self.names = names(reading, self.low)
        self._pairs: set[tuple[str, str]] = set()
        self._runs: dict[str, list[Name]] = defaultdict(list)
        self._add_pairs()

    def _add_pairs(self) -> None:
        words = self.reading.words
        previous: Name | None = None
        for name in self.names:
            title = name.words[0] - 1
            # "Fylkeskonservator Ragnhild Tveit" at the start of a sentence
            titled = title >= 0 and words[title].is_word and capitals(words[title].text)
            parts = [variants(words[at].text) for at in ((title,) if titled else ()) + name.words[-8:]]
            self._pair(parts)
            if previous and self._shares(previous, name):
                self._pair([variants(words[previous.words[0]].text), parts[-1]])
            for form in {form for part in parts for form in part}:
                self._runs[form].append(name)
            previous = name
        for first, second in pairwise(words):
            if capitals(first.text) and capitals(second.text):
                self._pair([variants(first.text), variants(second.text)])

    def _shares(self, before: Name, after: Name) -> bool:
        """Whether the surname may be that of both: `Jens og Kari Holm`."""
        joined = self.reading.words[after.words[0] - 1].form in ("og", "eller")
        return len(before.words) == 1 and after.words[0] - before.words[-1] == 2 and joined

    def _pair(self, parts: list[list[str]]) -> None:
        """Any two parts of a name in order: the middle name may be left out."""
        for i, before in enumerate(parts):
            for after in parts[i + 1 :]:
                self._pairs.update((a, b) for a in before for b in after)

    def has(self, word: Word) -> bool:
        """Whether the article has the name, in this form or in one that means the same."""
        forms = variants(word.text)
        if (
            any(self._has(form) for form in forms)
            or self._compound(word.form)
            or word.form in self.low
            or word.form.rstrip("s'’") in self.low
        ):
            return True
        parts = [part for part in word.text.split("-") if capitals(part)]
        if "-" in word.text and parts and all(any(self._has(form) for form in variants(part)) for part in parts):
            return True
        if word.opens and (plain(stem(word.form)) in self._plain or self._same_head(word.form)):
            return True
        return is_common(word.form) and stem(word.form) in self._stems

    def _same_head(self, form: str) -> bool:
        """`Prognosen` of `årsprognosen`, `Nødaggregatet` of `naudaggregatet`, at the start of a sentence."""
        return form in self._tails or any(form[at:] in self._tails for at in range(2, len(form) - _HEAD + 1))

    @cached_property
    def _tails(self) -> frozenset[str]:
        """What the words in lower case end in, as compounds do."""
        long = [form for form in self.low if _HEAD < len(form) < _LONGEST]
        return frozenset(form[at:] for form in long for at in range(2, len(form) - _HEAD + 1))

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The stems of the words in lower case, in the plainest spelling."""
        return frozenset(plain(stem(form)) for form in self.low)

    def _has(self, form: str) -> bool:
        if form in self._capital or form in self._heads:
            return True
        if form in _NORWAY and not self.low.isdisjoint(_HERE):
            return True
        return any(other in self._capital or other in self.low for other in same().get(form, ()))

    def owns(self, word: Word) -> bool:
        """Whether a name in the genitive belongs to what follows: `Høyres Kari Holm`, where the article has `Høyre`."""
        bare = fold(word.text[:-1])
        return word.form[-1] == "s" and fold(word.text) not in self._capital and self._has(bare)

    @cached_property
    def short(self) -> Initials:
        """The short forms."""
        return Initials(self.reading.words)

    def _compound(self, form: str) -> bool:
        """`Oslopolitiet` and `irakerne`, where the article has `Oslo` and `Irak`."""
        return any(
            fold(form[:at]) in self._capital and _joins(form[:at], form[at:])
            for at in range(max(_SHORTEST, len(form) - 20), len(form))
        )

    def has_stem(self, form: str) -> bool:
        """Whether some word of the article has the same stem."""
        return stem(form) in self._stems

    def together(self, first: Word, second: Word) -> bool:
        """Whether two words of a name stand in this order in a name of the article."""
        one, two = variants(first.text), variants(second.text)
        if any((a, b) in self._pairs for a in one for b in two):
            return True
        # Where one of them is there in another form only, the order cannot be known.
        return not any(a in self._capital for a in one) or not any(b in self._capital for b in two)

    def nearest(self, word: Word, beside: Iterable[Word] = ()) -> Name | None:
        """The name of the article that shares another part with the claim, or is spelt almost alike."""
        for other in beside:
            for form in variants(other.text):
                if self._runs.get(form):
                    return max(self._runs[form][:_MOST], key=lambda name: len(name.words))
        form = variants(word.text)[-1]
        best, found = 0.7, None
        for known, runs in list(self._runs.items())[:_MOST]:
            if known[:1] == form[:1] or known[-3:] == form[-3:]:
                likeness = _likeness(known, form)
                if likeness > best:
                    best, found = likeness, runs[0]
        return found


def _forms(text: str) -> Iterable[str]:
    yield from variants(text)
    if "-" in text:
        for part in text.split("-"):
            if capitals(part):
                yield from variants(part)


def _heads(form: str) -> Iterable[str]:
    """What a compound may begin with: `oslofolk` and `stortingsvalg` give `oslo` and `storting`."""
    for at in range(_SHORTEST, min(len(form), 30) - 3):
        if form[at:] in lists.load("common_words"):
            yield form[:at]
            if form[at - 1] == "s":
                yield form[: at - 1]


def _joins(name: str, rest: str) -> bool:
    """Whether `rest` may follow a name in one word: an ending, or the other half of a compound."""
    if rest in _ENDINGS:
        # "Hansen" is not Hans in definite form.
        return not (name[-1] == "s" and rest in ("en", "ens")) and (len(name) > _SHORTEST or rest not in ("en", "a"))
    return len(rest) > 3 and (
        rest in lists.load("common_words") or (rest[0] == "s" and rest[1:] in lists.load("common_words"))
    )


def _likeness(one: str, other: str) -> float:
    """Share of letter pairs that two words have in common."""
    pairs = {one[i : i + 2] for i in range(len(one) - 1)}
    others = {other[i : i + 2] for i in range(len(other) - 1)}
    return 2 * len(pairs & others) / (len(pairs) + len(others)) if pairs and others else 0.0
