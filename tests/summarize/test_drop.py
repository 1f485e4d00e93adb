"""Sentences made shorter: what is left out, what never is, and that nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import isnews
from isnews.summarize.drop import droppable, without


def shortened(sentence: str) -> str:
    return without(sentence, 0, len(sentence), droppable(sentence, 0, len(sentence)))


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("Ordfører Kari Moe, som har styrt i tolv år, sier nei.", "Ordfører Kari Moe sier nei."),
        ("Ordfører Kari Moe (Ap), som har styrt i tolv år, sier nei.", "Ordfører Kari Moe sier nei."),
        (
            "Rektor Per Lie, som er frå Askvik, seier at skulen blir stengd.",
            "Rektor Per Lie seier at skulen blir stengd.",
        ),
        ("Brua blir dyr, sier Kari Moe, som er rådmann i Askvik.", "Brua blir dyr, sier Kari Moe."),
        ("Rederiet Fjordferja (med kontor i Askvik) vil ikke svare.", "Rederiet Fjordferja vil ikke svare."),
        ("Søsknene Oda (11) og Leif (9) ble reddet.", "Søsknene Oda og Leif ble reddet."),
    ],
)
def test_asides_are_left_out(sentence: str, short: str) -> None:
    assert shortened(sentence) == short


@pytest.mark.parametrize(
    "sentence",
    [
        "Brua koster 30 millioner (ikke 20 millioner).",  # A negation.
        "Brua koster 30 millioner (ifølge rådmannen).",  # Who says so.
        "Brua ble trolig tegnet av Kari Moe, som kanskje er død.",  # A hedge.
        "Naboen, som er lærer, sier nei.",  # It may say which neighbour.
        "Ordfører Kari Moe, som bor i Askvik, sier naboen, har reist.",  # Somebody else speaks.
        "– Rektor Per Lie (42) er her, sier hun.",  # Somebody's own words.
        "«Rektor Per Lie (42) er her», skriver hun.",
        "(a) Brua blir dyr.",
        "Dette er et godt (!) tilbud.",
        "Brua (som er ny er dyr.",
    ],
)
def test_what_a_sentence_turns_on_is_kept(sentence: str) -> None:
    assert shortened(sentence) == sentence


@given(st.text(alphabet='aK()«»", som.–', max_size=80))
def test_only_ever_drops(sentence: str) -> None:
    dropped = droppable(sentence, 0, len(sentence))
    places = [place for span in dropped for place in (span.start, span.end)]
    assert places == sorted(places)
    assert all(span.start < span.end for span in dropped)
    rest = iter(sentence)
    assert all(letter in rest for letter in shortened(sentence))


def test_a_summary_says_what_it_dropped() -> None:
    article = isnews.read_text(
        "Ferja stengt\n\nFerja til Askvik (med 200 plasser) blir stengt fra mandag, sier rederiet.\n"
    )
    made = isnews.summarize(article, shorten=True)
    (sentence,) = made.sentences
    assert sentence.text == "Ferja til Askvik blir stengt fra mandag, sier rederiet."
    assert [article.text[span.start : span.end] for span in sentence.dropped] == [" (med 200 plasser)"]
    assert article.text[sentence.start : sentence.end].startswith("Ferja til Askvik (med")
    assert made.notes == ("Left out of the sentences: 1 aside, marked […].",)


def test_nothing_is_dropped_unasked() -> None:
    article = isnews.read_text("Ferja til Askvik (med 200 plasser) blir stengt fra mandag, sier rederiet.\n")
    assert isnews.summarize(article).sentences[0].dropped == ()


def test_a_sentence_longer_than_asked_for_is_told() -> None:
    article = isnews.read_text("Ferja til Askvik blir stengt fra mandag. Det sier rederiet.\n")
    assert isnews.summarize(article, words=3).notes == (
        "One sentence alone is longer than the 3 words asked for: it has 7.",
    )
    assert isnews.summarize(article, words=7).notes == ()
