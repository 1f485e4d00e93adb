"""What a reader sees of a denial: the words that turn it, and nothing that stands elsewhere already."""

import pytest

import isnews
from isnews.render.plain import plain, text_of
from isnews.render.quotations import quote_pieces, spoken_pieces
from isnews.render.screen import Screen
from isnews.render.terminal import columns, paint


def shown(sentence: str) -> list[str]:
    article = isnews.read_text(f"Krangel i Rimstad\n\nHan gikk hjem.\n\n{sentence}\n")
    lines = text_of(plain(quote_pieces(article, isnews.find_quotes(article)))).splitlines()
    return [line.partition(": ")[2].rpartition(" (")[0] for line in lines]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Politiadvokat Siv Hovden avviser at han ble slått.", "avviser at han ble slått"),
        ("I går avviste politiadvokat Siv Hovden at han ble slått.", "avviste at han ble slått"),
        ("Siv Hovden benekter også at noe gikk galt.", "benekter også at noe gikk galt"),
        ("I går nektet Odd Fjelle overfor NTB for at det skjedde.", "nektet for at det skjedde"),
        ("Odd Fjelle tviler sterkt på at planen holder.", "tviler sterkt på at planen holder"),
        ("Odd Fjelle trur ikkje at planen held.", "trur ikkje at planen held"),
        ("Odd Fjelle tror ikke det blir regn.", "tror ikke det blir regn"),
        ("Odd Fjelle, som ikke mener at alt er tapt, gikk.", "ikke mener at alt er tapt"),
        ("Odd Fjelle har ikke villet avvise at det skjer.", "har ikke villet avvise at det skjer"),
        ("Odd Fjelle er usamd i at saka hastar.", "er usamd i at saka hastar"),
        ("Siv Hovden bestrider at han «ble slått av en annen mann».", "bestrider at han «ble slått av en annen mann»"),
    ],
)
def test_a_denial_is_seen_as_one(sentence: str, words: str) -> None:
    assert shown(sentence) == [words]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Odd Fjelle mener at det ikke går.", "det ikke går"),
        ("Odd Fjelle understreker at ingen skal sies opp.", "ingen skal sies opp"),
        ("Odd Fjelle sier at ikke alle er enige.", "ikke alle er enige"),
        ("Ifølge Odd Fjelle ble ikke noe ødelagt.", "ble ikke noe ødelagt"),
        ("– Det var ikke vi, avviser Odd Fjelle.", "– Det var ikke vi"),
    ],
)
def test_what_denies_in_its_own_words_needs_no_more(sentence: str, words: str) -> None:
    assert shown(sentence) == [words]


def test_long_reporting_words_are_cut() -> None:
    [words] = shown(
        "Odd Fjelle avviser kontant og etter lange og krevende samtaler med begge de to sidene i saken at noe er galt."
    )
    assert words == "avviser … at noe er galt"


def test_the_words_are_dim_and_stand_under_a_speaker_too() -> None:
    article = isnews.read_text("Krangel i Rimstad\n\nHan gikk hjem.\n\nSiv Hovden avviser at han ble slått.\n")
    quotes = isnews.find_quotes(article)
    screen = Screen(80, colour=True, measure=columns)
    assert "\x1b[2mavviser at\x1b[0m han ble slått" in paint(screen.rows(quote_pieces(article, quotes)))
    assert "avviser at han ble slått (" in text_of(plain(spoken_pieces(article, quotes, ())))
    assert quotes[0].text == "han ble slått"
