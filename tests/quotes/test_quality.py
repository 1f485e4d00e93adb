"""How well quotations are found and credited in articles written for it, in whatever layout they are printed."""

import re
import textwrap
from collections.abc import Callable

import pytest

from benchmarks.quotes import predictions
from benchmarks.quotes_scoring import Tally, add, tally
from isnews.read import read_text
from tests.quotes.annotated import Example, examples

EXAMPLES = examples()


def _hyphens(text: str) -> str:
    return re.sub("^– ", "- ", text, flags=re.MULTILINE).replace(" – ", " - ")


def _straight(text: str) -> str:
    return text.replace("«", '"').replace("»", '"')


def _long_dashes(text: str) -> str:
    return text.replace("–", "—")


def _one_a_line(text: str) -> str:
    return re.sub(r"\n\s*\n", "\n", text)


def _wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(piece, 72) for piece in re.split(r"\n\s*\n", text) if not piece.startswith("- "))


def _score(example: Example, layout: Callable[[str], str]) -> Tally:
    found = predictions(read_text(layout(example.text)))
    return tally(example.name, found, example.quotes, example.namesakes)


def test_there_are_enough_articles() -> None:
    counted = [quote for example in EXAMPLES for quote in example.quotes if not quote.get("interviewer")]
    assert len(EXAMPLES) >= 12
    assert len(counted) >= 100
    assert sum("_nn" in example.name for example in EXAMPLES) >= 3


@pytest.mark.parametrize(
    ("layout", "floor"),
    [
        (str, 0.98),
        (_hyphens, 0.98),
        (_straight, 0.98),
        (_long_dashes, 0.98),
        (_one_a_line, 0.98),
        (_wrapped, 0.98),
    ],
    ids=["as printed", "hyphens", "straight marks", "long dashes", "a paragraph a line", "wrapped"],
)
def test_quotations_and_their_speakers(layout: Callable[[str], str], floor: float) -> None:
    total = add(_score(example, layout) for example in EXAMPLES)
    precision, _, f1 = total.f1("all")
    assert f1 >= floor, total.notes
    assert precision >= floor, total.notes
    assert total.f1("all", "credited")[2] >= floor, total.notes
    assert total["questions", "credited"] == 0


def test_a_review_has_no_quotations() -> None:
    review = next(example for example in EXAMPLES if example.name == "anmeldelse")
    assert not predictions(read_text(review.text))
