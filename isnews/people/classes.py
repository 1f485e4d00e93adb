"""Word classes: what a token can be, by closed lists, word lists and its shape; no tagger."""

from functools import cache

from isnews.norwegian import lists

PUNCTUATION = 1
CAPITAL = 1 << 1
"""Starts with a capital, or has one after its article: `al-Askari`."""
ACRONYM = 1 << 2
"""Two or more letters, all capitals: `NTB`."""
NUMBER = 1 << 3
PRONOUN = 1 << 4
"""A subject pronoun of the third person: `han`, `ho`, `dei`."""
DETERMINER = 1 << 5
PREPOSITION = 1 << 6
CONJUNCTION = 1 << 7
SUBJUNCTION = 1 << 8
ADVERB = 1 << 9
FINITE = 1 << 10
"""A finite verb, as far as the list knows."""
TIME = 1 << 11
VAGUE = 1 << 12
"""Speaks for nobody in particular: `man`, `mange`, `du`."""
AUTHOR = 1 << 13
"""`jeg`, `vi`: outside quotations the reporter's own voice."""
OBJECT = 1 << 14
HYPOTHETICAL = 1 << 15

CLOSED = PRONOUN | DETERMINER | PREPOSITION | CONJUNCTION | SUBJUNCTION | ADVERB | VAGUE | AUTHOR | OBJECT
"""Words of the closed classes: never a noun or a name, and no part of one but the determiners."""

_ROWS = {
    "adverb": ADVERB,
    "conjunction": CONJUNCTION,
    "determiner": DETERMINER,
    "first_person": AUTHOR,
    "he": PRONOUN,
    "hypothetical": HYPOTHETICAL | SUBJUNCTION,
    "object_pronoun": OBJECT,
    "preposition": PREPOSITION,
    "she": PRONOUN,
    "singular_they": PRONOUN,
    "subjunction": SUBJUNCTION,
    "they": PRONOUN,
    "time": TIME,
    "vague": VAGUE,
}
_ARTICLES = ("al-", "el-", "an-", "as-", "ad-", "ar-", "at-", "ash-")


@cache
def _classes() -> dict[str, int]:
    found = dict.fromkeys(lists.entries("finite_verbs"), FINITE)
    for name, (words,) in lists.table("word_classes").items():
        for word in words.split():
            found[word] = found.get(word, 0) | _ROWS[name]
    return found


def classify(word: str, norm: str) -> int:
    """The classes of a word or punctuation mark, as bits."""
    first = word[0]
    if not first.isalnum():
        return PUNCTUATION
    flags = _classes().get(norm, 0)
    if first.isupper():
        if not _compound(word):
            flags |= CAPITAL
        if len(word) > 1 and word.isupper():
            flags |= ACRONYM
    elif first.isdigit():
        flags |= NUMBER
    elif norm.startswith(_ARTICLES) and word[word.index("-") + 1 : word.index("-") + 2].isupper():
        flags |= CAPITAL
    if not flags & ~CAPITAL and norm.endswith(("erer", "erte")) and len(norm) > 6:
        flags |= FINITE
    return flags


def _compound(word: str) -> bool:
    """`FN-ambassadør`, `USA-støttede` and `TV-kanalen` are common nouns and adjectives; `Kim Jong-il` is a name."""
    first, hyphen, last = word.rpartition("-")
    return bool(hyphen) and last[:1].islower() and (len(last) > 4 or (first.isupper() and len(first) > 1))


@cache
def words(name: str) -> frozenset[str]:
    """The words of one row of the files `word_classes` or `quoting`."""
    row = lists.table("word_classes").get(name) or lists.table("quoting")[name]
    return frozenset(row[0].split())


@cache
def endings(name: str) -> tuple[str, ...]:
    """The entries of one row of the file `quoting`, for `str.endswith`."""
    return tuple(sorted(words(name)))
