"""Which language a text is in: Bokmål and Nynorsk told apart, and both from their neighbours.

Small words decide. One that only one language writes so weighs most (`ikkje`, `hvordan`, `och`), one that three
share little. Quotations weigh less than the reporter's own words: those of a Nynorsk speaker stand unchanged in a
Bokmål article, and the other way round.
"""

import re
from collections import Counter, defaultdict

from isnews.norwegian import lists
from isnews.norwegian.matching import Matching

_ENOUGH = 40_000
"""Characters that are looked at: several pages."""
_IN_QUOTES = 0.1
_EXPECTED = 1.2
"""Norwegian is what this program is given: words that its neighbours share count for it."""
_FOREIGN = 0.2
"""By so much another language must lead: words that several share do not make a telegram French."""

_SAYS = ", seier "
"""After a comma it is Nynorsk for *says*; elsewhere it may be Bokmål for *victory*."""

_QUOTED = re.compile(r"«[^«»\n]*+»|“[^“”\n]*+”|\"[^\"\n]*+\"|^[ ]*[–—-] [^\n]*+", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]++")
_NAME = re.compile(r"(?<=[^\W\d_] )[A-ZÆØÅ][a-zæøå]\w*+")
"""A capital within a sentence: names are written alike in all languages (`Trygg Veg`, `Haus kyrkje`)."""


def detect(text: str) -> str:
    """The code of the text's language: `nb`, `nn`, `da`, `sv`, `en`, `de`, …; `nb` where nothing speaks for any.

    `und` (undetermined) is a text in another script than the Latin.
    """
    copy = _NAME.sub("", Matching(text[:_ENOUGH]).text)
    scores: dict[str, float] = defaultdict(float, nb=0.0)
    _weigh(_QUOTED.sub(" ", copy), 1.0, scores)
    _weigh(" ".join(_QUOTED.findall(copy)), _IN_QUOTES, scores)
    for code in ("nb", "nn"):
        scores[code] *= _EXPECTED
    own = max(("nb", "nn"), key=lambda code: scores[code])
    best = max(scores, key=lambda code: scores[code])  # The first of equals: nb.
    if scores[best] - scores[own] < _FOREIGN:
        best = own
    if not scores[best] and _other_script(copy):
        return "und"
    return best


def _weigh(text: str, weight: float, scores: dict[str, float]) -> None:
    scores["nn"] += weight * text.count(_SAYS)
    languages = lists.table("varieties")
    for word, count in Counter(_WORD.findall(text.lower())).items():
        if word in languages:
            codes = languages[word][0].split(" ")
            for code in codes:
                scores[code] += weight * count / len(codes) ** 2


def _other_script(text: str) -> bool:
    firsts: list[str] = [word[0] for word in _WORD.findall(text)]
    return sum(first > "\u024f" for first in firsts) > len(firsts) // 2
