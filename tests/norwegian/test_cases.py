"""The text cases of the language room: words, sentences, dates, varieties."""

from isnews.norwegian import dates, sentences, variety, words
from tests.text_cases import Case, cases


@cases("norwegian/sentences")
def test_sentences(case: Case) -> None:
    found = [case.text[a:b] for a, b in sentences.sentences(case.text)]
    # A line of the expectation is a sentence; a line end inside one is written <U+000A>.
    assert "\n".join(found) == case.expected


@cases("norwegian/words")
def test_words(case: Case) -> None:
    assert [case.text[a:b] for a, b in words.tokens(case.text)] == case.expected.split("\n")


@cases("norwegian/dates")
def test_dates(case: Case) -> None:
    assert (dates.edtf(case.text) or "none") == case.expected


@cases("norwegian/variety")
def test_variety(case: Case) -> None:
    assert variety.detect(case.text) == case.expected
