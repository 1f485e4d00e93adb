"""A summary turned toward a question or a person: which sentences fit the words that were asked for.

A word fits by its stem (`streiker`, `streiken`), or as a name without regard to case, accents and spelling (`Lovaas`,
`Løvås`), alone or as a part of a word with a hyphen (`Askari`, `al-Askari`). Rare words count more than frequent ones.
A sentence that leans on one that fits (`Han …`, `Dette …`) fits half as well.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from isnews.errors import NothingFound, UsageError
from isnews.norwegian.names_match import fold
from isnews.norwegian.stems import stems_of_forms
from isnews.norwegian.stopwords import stopwords
from isnews.norwegian.words import forms
from isnews.summarize.candidates import Candidate
from isnews.summarize.choose import Choice
from isnews.summarize.leaning import Lean
from isnews.summarize.length import Length
from isnews.summarize.news import DEFAULT, Weighed

ABOUT = replace(DEFAULT, floor=0.5, quotation=0.8)
"""An answer may stand far down, and be somebody's own words."""

_CARRIED = 0.5
_SHORTEST_PART = 3
"""Letters of a part of a name: the `al` of `al-Askari` says nothing."""
_MOST = 1000
"""Words that are asked for, at most; the rest is not looked at."""


def toward(
    about: str,
    found: Sequence[Candidate],
    weighed: Weighed,
    leans: Sequence[Lean | None],
    limit: Length,
    origins: Sequence[int] = (),
) -> dict[int, float]:
    """The sentences chosen from those that fit `about` and those that they lean on, as `Choice.chosen`.

    Raises `NothingFound` where none fits, `UsageError` where there are no words in `about`.
    """
    fitting = fits(found, leans, about)
    kept = _with_support(fitting, leans)
    if not kept:
        raise NothingFound(f"No sentence is about “{about[:100]}”.")
    at = {index: place for place, index in enumerate(kept)}
    chosen = Choice(
        [found[i] for i in kept],
        Weighed(
            [weighed.stems[i] for i in kept], weighed.weights, [weighed.factors[i] * fitting[i] ** 2 for i in kept]
        ),
        [None if lean is None else Lean(at[lean.on], True) for lean in (leans[i] for i in kept)],
        limit,
        ABOUT,
        [origins[i] for i in kept] if origins else (),
    ).chosen
    return {kept[place]: worth for place, worth in chosen.items()}


def fits(found: Sequence[Candidate], leans: Sequence[Lean | None], about: str) -> list[float]:
    """How well each sentence fits the words `about`: from 0 to 1, which is all of them.

    Raises `UsageError` where there are no words in it.
    """
    asked = _asked(about)
    keys = _keys({form for candidate in found for form in candidate.forms})
    wanted = _keys(set(asked))
    spread = Counter(key for candidate in found for key in {k for form in candidate.forms for k in keys[form]})
    rarity = {
        form: math.log(1 + len(found) / (1 + max(spread[key] for key in wanted[form]))) for form in dict.fromkeys(asked)
    }
    whole = sum(rarity.values())
    fitting: list[float] = []
    for index, candidate in enumerate(found):
        own = {key for form in candidate.forms for key in keys[form]}
        fit = sum(weight for form, weight in rarity.items() if not own.isdisjoint(wanted[form])) / whole
        lean = leans[index]
        if lean is not None and lean.on < index:
            fit = max(fit, _CARRIED * fitting[lean.on])
        fitting.append(fit)
    return fitting


def _with_support(fitting: Sequence[float], leans: Sequence[Lean | None]) -> list[int]:
    """The indices of the sentences that fit and of those that they lean on."""
    kept = {index for index, fit in enumerate(fitting) if fit}
    for index in sorted(kept, reverse=True):
        lean = leans[index]
        while lean is not None and lean.on not in kept:
            kept.add(lean.on)
            lean = leans[lean.on]
    return sorted(kept)


def words_that_fit(candidate: Candidate, about: str) -> tuple[str, ...]:
    """The words of a sentence, in the form for look-ups, that fit `about`."""
    wanted = {key for keys in _keys(set(_asked(about))).values() for key in keys}
    return tuple(form for form, keys in _keys(set(candidate.forms)).items() if not keys.isdisjoint(wanted))


def _asked(about: str) -> list[str]:
    given = forms(about)[:_MOST]
    if not given:
        raise UsageError("Say in words what the summary is to be about.")
    # A name may look like a stop word, so what is nothing but stop words is taken as it is.
    return [form for form in given if form not in stopwords()] or given


def _keys(given: set[str]) -> dict[str, frozenset[str]]:
    """What a word is known by: its stem, its folded form, and those of its parts between hyphens."""
    ordered = sorted(given)
    # Twice: "ordføreren" loses its article first, and then the ending that "ordfører" loses.
    stems = stems_of_forms(stems_of_forms(ordered))
    keys = {}
    for form, stem in zip(ordered, stems, strict=True):
        parts = [part for part in form.split("-") if len(part) >= _SHORTEST_PART] if "-" in form else []
        keys[form] = frozenset(key for key in (stem, *map(fold, (form, *parts))) if key)
    return keys
