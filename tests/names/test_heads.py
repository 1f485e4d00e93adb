"""What a name ends on tells what it names; what stands elsewhere in an article tells more of a word."""

from isnews.names.evidence import gather, whole_units
from isnews.names.heads import Heads, Inner

HEADS = Heads({"sjukehus": 1, "krigen": 8, "hus": 2, "by": 4})


def test_the_longest_ending_counts() -> None:
    assert HEADS.get("sentralsjukehus") == 1
    assert HEADS.get("rådhus") == 2
    assert HEADS.get("golfkrigens") == 8


def test_short_endings_are_words_of_their_own_only() -> None:
    assert HEADS.get("by") == 4
    assert HEADS.get("forby") == 0


def test_inner_words() -> None:
    inner = Inner(frozenset({"og"}), HEADS.get)
    assert "og" in inner
    assert "rådhus" in inner
    assert "eple" not in inner
    assert 1 not in inner


def test_the_rows_a_word_stood_in() -> None:
    seen = gather([["Der", "kom", "Yahya", "Rasoul", "."], ["Rasoul", "smilte", "."]], frozenset({"Der"}), frozenset())
    assert whole_units(seen, "Rasoul") == [("y", "Yahya")]
    assert whole_units(seen, "Yahya") == [("u", "Rasoul")]


def test_a_word_that_is_quiet_at_the_start_is_not_where_it_is_a_name() -> None:
    sentences = [["Mitt", "Romvik", "kom", "."], ["Der", "sto", "Mitt", "Romvik", "."]]
    assert gather(sentences, frozenset({"Mitt", "Der"}), frozenset()).quiet == {"Der"}


def test_sports() -> None:
    sentences = [["Førde", "vant", "kampen", "."]]
    assert gather(sentences, frozenset(), frozenset({"vant", "kampen"})).sporty
    assert not gather(sentences, frozenset(), frozenset({"cup"})).sporty
