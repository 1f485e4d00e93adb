"""Names are found where they stand, with their type, in both varieties; hostile text costs no more than its length."""

from itertools import pairwise

import pytest

from isnews.article import Article, Block
from isnews.names.entity import TYPES, Entity
from isnews.names.tagger import entities, tag
from isnews.norwegian.sentences import sentences
from isnews.norwegian.words import tokens
from tests.work import calls

BOKMAAL = (
    "Statsminister Marte Solvang møtte general Karim al-Tariqi i Bagdad tirsdag. Solvang sier til NTB at Norge "
    "og FN vil bidra.\n\nAl-Tariqi ble født i Irak. – USA-støttede styrker er viktige, sa al-Tariqi."
)
NYNORSK = (
    "Fylkesordførar Åslaug Kvamsdal seier at Noreg ikkje gjer nok. Ho møtte biskop Jorunn Hjellestad i Førde. "
    "Kvamsdal er medlem av Senterpartiet, fortel ho til NRK."
)


def found(text: str) -> list[tuple[str, str]]:
    """Words and types of the names in a text."""
    return [(text[e.start : e.end], e.type) for e in tag(text, tokens(text), sentences(text))]


def test_bokmaal() -> None:
    names = found(BOKMAAL)
    assert ("Marte Solvang", "PER") in names
    assert ("Karim al-Tariqi", "PER") in names
    assert ("Solvang", "PER") in names
    assert ("Bagdad", "GPE") in names
    assert ("NTB", "ORG") in names
    assert ("FN", "ORG") in names
    assert ("Norge", "GPE") in names
    assert ("USA-støttede", "DRV") in names
    assert names.count(("al-Tariqi", "PER")) == 1


def test_nynorsk() -> None:
    names = found(NYNORSK)
    assert ("Åslaug Kvamsdal", "PER") in names
    assert ("Jorunn Hjellestad", "PER") in names
    assert ("Noreg", "GPE") in names
    assert ("Førde", "GPE") in names
    assert ("Senterpartiet", "ORG") in names
    assert ("NRK", "ORG") in names
    assert not {"Ho", "Fylkesordførar"} & {name for name, _ in names}


@pytest.mark.parametrize("text", [BOKMAAL, NYNORSK])
def test_in_order_and_apart(text: str) -> None:
    names = tag(text, tokens(text), sentences(text))
    assert all(0 <= e.start < e.end <= len(text) and e.type in TYPES for e in names)
    assert all(a.end <= b.start for a, b in pairwise(names))


def test_same_answer_when_words_are_known() -> None:
    assert found(BOKMAAL) == found(BOKMAAL)


def test_words_outside_sentences_are_left_out() -> None:
    assert tag(BOKMAAL, tokens(BOKMAAL), []) == []
    assert tag("", [], []) == []


def test_blocks_are_told() -> None:
    text = (
        "Solvang gir seg\n\nStatsminister Marte Solvang går av, melder NTB.\n\nMarte Solvang. FOTO: LISE BREKKE / NTB"
    )
    heading, caption = text.index("\n\n"), text.rindex("\n\n") + 2
    article = Article(
        text,
        (
            Block("heading", 0, heading),
            Block("paragraph", heading + 2, caption - 2),
            Block("caption", caption, len(text)),
        ),
    )
    names = entities(article)
    assert {"Solvang", "Marte Solvang"} <= {text[e.start : e.end] for e in names if e.type == "PER"}
    assert {e.block for e in names} == {0, 1, 2}
    assert entities(Article("")) == ()


def test_an_entity_is_a_value() -> None:
    assert Entity(0, 4, "PER") == Entity(0, 4, "PER")
    assert Entity(0, 4, "PER").block is None


@pytest.mark.parametrize(
    "piece", ["A", "Oslo ", "«", '"', "- ", ".", " ", "7", "Foto: ", "« A » ", "Oslos Oslo, ", "al-"]
)
def test_work_grows_with_length(piece: str) -> None:
    def work(length: int) -> int:
        text = piece * (length // len(piece))
        spans = tokens(text)
        return calls(lambda: tag(text, spans, [(0, len(text))]))

    work(2_000)
    assert work(100_000) < 10 * max(work(20_000), 1_000)  # five times as much; 25 times would be quadratic
