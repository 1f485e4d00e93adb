"""What holds for any text: nothing raises, and every span lies where it should."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from isnews.norwegian import dates, names_match, sentences, variety, words
from isnews.norwegian.matching import Matching

_SEEN = (
    "a å æ Ø é . ! ? … « » \" ' ’ ( ) – - , : ; / @ 1 30 000 2018 bl.a. kl. nr. osv. J. Han han IS-krigere 12.11.2018"
)
_RARE = "nrk.no www. https:// mai ß İ ﬁ \U0001f600 a\u030a e\u0301 \u00ad \u200b \ufeff \u2011 \u0301 \u202e"
_PIECES = [*_SEEN.split(), *_RARE.split(), " ", "\n", "\r", "\t", "\u00a0", "\u2009"]
texts = st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))


@given(texts, st.data())
def test_a_copy_maps_back(text: str, data: st.DataObject) -> None:
    matching = Matching(text)
    whole = matching.text
    first = data.draw(st.integers(0, len(whole)))
    last = data.draw(st.integers(first, len(whole)))
    start, end = matching.span(first, last)
    assert 0 <= start <= end <= len(text)
    assert whole[first:last] in Matching(text[start:end]).text
    assert matching.at(first) <= matching.at(last)


@given(st.text(alphabet="abcæøåÆØÅ «»–.,!? \n0123"))
def test_a_plain_text_is_its_own_copy(text: str) -> None:
    assert Matching(text).text is text


@given(texts, st.integers(0, 20), st.integers(0, 60))
def test_words_and_sentences_lie_in_the_text(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    start = min(start, end)
    for spans in (words.tokens(text, start, end), sentences.sentences(text, start, end)):
        last = start
        for a, b in spans:
            assert last <= a < b <= end
            last = b
        bare = "".join(text[a:b] for a, b in spans)
        letters = [c for c in text[start:end] if c.isalnum()]
        assert [c for c in bare if c.isalnum()] == letters  # Nothing is lost.
    for a, b in sentences.sentences(text, start, end):
        assert text[a:b] == text[a:b].strip()
    assert set(words.words(text, start, end)) <= set(words.tokens(text, start, end))


@given(texts)
def test_a_part_is_read_as_the_whole(text: str) -> None:
    moved = "Før. " + text
    assert [(a - 5, b - 5) for a, b in words.tokens(moved, 5)] == words.tokens(text)
    assert [(a - 5, b - 5) for a, b in sentences.sentences(moved, 5)] == sentences.sentences(text)


@given(texts)
def test_composed_and_decomposed_letters_are_read_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    apart = unicodedata.normalize("NFD", composed)
    if Matching(apart).text == Matching(composed).text:
        assert len(words.tokens(apart)) == len(words.tokens(composed))
        assert len(sentences.sentences(apart)) == len(sentences.sentences(composed))


@given(texts)
def test_dates_and_varieties_never_raise(text: str) -> None:
    found = dates.edtf(text)
    assert found is None or dates.printed(found, "nb")
    assert dates.printed(text, "nn") or not text
    assert variety.detect(text).isalpha()


@given(st.dates(), st.sampled_from(["nb", "nn"]))
def test_what_is_printed_is_read_again(day: object, language: str) -> None:
    iso = str(day)
    if "1400" <= iso < "2200":
        for part in (iso, iso[:7], f"{iso}T09:30"):
            assert dates.edtf(dates.printed(part, language)) == part


@given(texts)
def test_names_fold_to_letters_and_digits(name: str) -> None:
    folded = names_match.fold(name)
    assert folded == "".join(folded.split())
    assert names_match.fold(name.upper()) == names_match.fold(name.lower()) or not name.isalpha() or not name.isascii()


def test_names_that_are_the_same() -> None:
    for group in (
        ("Håkon Aasen-Øie", "haakon åsen oeie", "HAKON  ASEN OIE"),
        ("Bodø", "Bodoe", "bodo"),
        ("Sæther", "saether"),
    ):
        assert len({names_match.fold(name) for name in group}) == 1
    assert names_match.fold("Jo Eriksen").endswith(names_match.fold("Eriksen"))


@given(st.text(alphabet="ea\u0300\u0301\u0323\u0302\u00ad\u200b n", max_size=12))
def test_marks_in_any_order_keep_tokens_apart(text: str) -> None:
    last = 0
    for a, b in words.tokens(text):
        assert last <= a < b <= len(text)
        last = b
