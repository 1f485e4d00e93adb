"""Long stretches are cut without loss, and spans kept in two bytes come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnews.norwegian import portions
from isnews.norwegian.portions import Spans
from isnews.norwegian.words import tokens


@given(st.text(alphabet="ab. \n«", max_size=200), st.integers(0, 20), st.integers(4, 40))
def test_portions_are_the_whole(text: str, start: int, size: int) -> None:
    start = min(start, len(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portions, "PORTION", size)
        found = list(portions.portions(text, start, len(text)))
    assert "".join(text[a:b] for a, b in found) == text[start:]
    assert [a for a, _ in found[1:]] == [b for _, b in found[:-1]]
    assert all(b - a <= size for a, b in found)


def test_a_cut_is_behind_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portions, "PORTION", 30)
    text = "Ferja gikk. Vik ble igjen. Berg dro hjem til sine."
    assert [text[a:b] for a, b in portions.portions(text, 0, len(text))] == [
        "Ferja gikk. Vik ble igjen. ",
        "Berg dro hjem til sine.",
    ]


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(1, 600)), max_size=30), st.integers(0, 5))
def test_spans_come_back(steps: list[tuple[int, int]], start: int) -> None:
    spans, at = [], start
    for gap, length in steps:
        spans.append((at + gap, at + gap + length))
        at += gap + length
    kept = Spans()
    kept.add(tokens("Vik sa det."), 0)
    first = len(kept)
    kept.add(spans, start)
    assert kept.of(first, len(kept), start) == spans
    assert kept.of(0, first, 0) == tokens("Vik sa det.")
