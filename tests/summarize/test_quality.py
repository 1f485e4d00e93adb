"""Floors under the quality of summaries, on articles and reference summaries written for this repository.

A floor that must be lowered takes a reason in the commit.
"""

from pathlib import Path
from statistics import fmean

import isnews
from isnews.norwegian.stems import stems
from isnews.norwegian.stopwords import stopwords
from isnews.norwegian.words import forms
from isnews.summarize import METHODS
from isnews.summarize.candidates import candidates

HERE = Path(__file__).parent
REFERENCES = sorted((HERE / "references").glob("*.txt"))


def matter(text: str) -> set[str]:
    return set(stems(form for form in forms(text) if form not in stopwords()))


def f1(made: str, wanted: str) -> float:
    """How much of the matter two texts share."""
    a, b = matter(made), matter(wanted)
    return 2 * len(a & b) / (len(a) + len(b))


def scores(method: str, share: float) -> list[float]:
    found = []
    for path in REFERENCES:
        wanted = path.read_text(encoding="utf-8")
        article = isnews.read(HERE.parent / "articles" / path.name)
        words = max(1, round(share * len(wanted.split())))
        if method == "lead":
            made: list[str] = []
            for candidate in candidates(article):
                piece = article.text[candidate.start : candidate.end]
                if not made or len(" ".join([*made, piece]).split()) <= words:
                    made.append(piece)
        else:
            made = [s.text for s in isnews.summarize(article, words=words, method=method).sentences]
        found.append(f1(" ".join(made), wanted))
    return found


def test_there_are_a_dozen() -> None:
    assert len(REFERENCES) >= 12


def test_full_length() -> None:
    assert fmean(scores("news", 1.0)) >= 0.50


def test_half_length() -> None:
    assert fmean(scores("news", 0.5)) >= 0.44


def test_ahead_of_the_lead_and_of_sumy() -> None:
    # Over both lengths: a dozen articles are too few to tell methods apart at one.
    def both(method: str) -> float:
        return fmean(scores(method, 1.0) + scores(method, 0.5))

    ours = both("news")
    assert ours > max(both(method) for method in ("lead", *METHODS) if method != "news")
