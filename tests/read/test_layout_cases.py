"""Each layout case: the blocks and facts of an article, in order."""

import pytest

from isnews.read import read_text
from tests.read import cases


@pytest.mark.parametrize("case", cases.load(), ids=lambda case: case.name)
def test_layout(case: cases.Case) -> None:
    article = read_text(case.text)
    found = cases.blocks_of(article)
    paired = [w if i < len(found) and cases.agrees(w, found[i]) else f"expected: {w}" for i, w in enumerate(case.blocks)]
    assert [w for w in paired if w.startswith("expected")] == [] and len(found) == len(case.blocks), "\n".join(
        [*paired, "found:", *found]
    )
    assert {name: cases.fact_of(article, name) for name in case.facts} == case.facts
