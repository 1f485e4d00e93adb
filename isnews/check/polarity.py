"""Words that turn a statement into its contrary, or leave it open."""

from isnews.check.reading import Reading, is_content
from isnews.norwegian import lists

NEGATIONS = frozenset(["aldri", "ikke", "ikkje", "ingen", "inga", "inkje", "intet", "ingenting", "neppe"])
"""Adverbs and determiners that negate."""
_NOT_NEGATED = frozenset({"bare", "berre", "minst", "siden", "sidan"})
_MIGHT = frozenset(
    {
        "bør",
        "burde",
        "kan",
        "kunne",
        "skulle",
        "ville",
        "fare",
        "sjanse",
        "risiko",
        "dersom",
        "hvis",
        "viss",
        "om",
        "an",
    }
)
"""Words that leave open whether something is so."""
_BEING = frozenset({"ha", "bli", "være", "vere", "verte", "få", "komme", "kome"})


def negations(reading: Reading, first: int, last: int) -> int:
    """How many words negate."""
    return sum(reading.words[at].form in NEGATIONS for at in range(first, last))


def negates(reading: Reading, at: int) -> bool:
    """Whether the word at `at` negates its clause; `ikke bare` and `ikke siden 2002` do not."""
    following = reading.words[at + 1].form if at + 1 < len(reading.words) else ""
    return reading.words[at].form in NEGATIONS and following not in _NOT_NEGATED


def denies(reading: Reading, first: int, last: int) -> bool:
    """Whether a word negates, or may stand for one that does."""
    denying = lists.load("denying")
    return any(reading.words[at].form in NEGATIONS or reading.words[at].form in denying for at in range(first, last))


def doubted(reading: Reading, at: int) -> int | None:
    """The verb that the word at `at` leaves open: `kan ha tatt`, `trolig tatt`, `ventes å ta`."""
    words = reading.words
    form = words[at].form
    after = range(at + 1, min(at + 4, len(words)))
    if form in ("kan", "kunne", "skal"):  # "ferja kan ta 48 biler" is what it is made for
        being = next((i for i in after if words[i].form in (("ha",) if form == "skal" else _BEING)), len(words))
        following = [word.form for word in words[being + 1 : being + 3]]
        verb = being + (3 if following == ["til", "å"] else 1)  # "kan komme til å øke"
        return verb if verb < len(words) and words[verb].is_word else None
    kind = lists.table("doubting").get(form)
    if kind is None:
        return None
    if kind[0] == "adverb":
        return next((i for i in after if is_content(words[i])), None)
    to = next((i for i in after if words[i].form == "å"), len(words))
    return to + 1 if to + 1 < len(words) else None


def doubts(reading: Reading, first: int, last: int) -> set[str]:
    """The words that say so, or might."""
    doubting = lists.table("doubting")
    forms = (reading.words[at].form for at in range(first, last))
    return {form for form in forms if form in doubting or form in _MIGHT}
