"""Stretches hold every name that begins with a capital, and titles in quotation marks."""

from isnews.names.heads import Heads, Inner
from isnews.names.stretches import is_address, stretches, titles

HEADS = Heads({"senter": 1, "kirke": 1})
INNER = Inner(frozenset({"norske"}), HEADS.get)
QUIET = frozenset({"Det", "Han", "Her", "I"})


def held(sentence: str) -> list[str]:
    """The stretches of a sentence, as text."""
    words = sentence.split()
    return [" ".join(words[start:end]) for start, end in stretches(words, INNER, QUIET, titles(words), HEADS.get)]


def test_around_capitals() -> None:
    assert held("Det sa Kari Nordmann i går .") == ["Kari Nordmann"]
    assert held("I går kom ingen .") == []
    assert held("Han leste i firda.no i dag") == ["firda.no"]


def test_lower_case_between_and_after() -> None:
    assert held("Her bor Ole von der Lippe nå") == ["Ole von der Lippe"]
    assert held("Den norske kirke er åpen") == ["Den norske kirke"]


def test_what_names_end_on() -> None:
    assert held("Her ble Nordlys kirke nevnt") == ["Nordlys kirke"]
    assert held("Han er ved Senter for utvikling og miljø , sa hun") == ["Senter for utvikling og miljø"]


def test_a_capital_inside_a_sentence_counts() -> None:
    assert held("Han så Her med dem") == ["Her"]
    assert held("Han kom med dem") == []


def test_a_colon_parts() -> None:
    assert held("Oslo : Bergen") == ["Oslo", "Bergen"]


def test_titles() -> None:
    def quoted(sentence: str) -> list[str]:
        words = sentence.split()
        return [" ".join(words[start:end]) for start, end in titles(words)]

    assert quoted("Boka « Veien til fjellet » kom ut") == ["Veien til fjellet"]
    assert quoted("Han sa « Nei . »") == []
    assert quoted("« så rart »") == []
    assert held("boka « Veien til fjellet » kom ut") == ["Veien til fjellet"]


def test_addresses() -> None:
    assert is_address("firda.no")
    assert is_address("www.eksempel.no")
    assert not is_address("bl.a.")
    assert not is_address("slutt.")
