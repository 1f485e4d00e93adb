"""What a reader can ask of a summary: about something, with reasons, side by side, over several articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import isnews
from isnews.errors import NothingFound, UsageError
from isnews.summarize import METHODS
from isnews.summarize.candidates import candidates

FIRST = (
    "Stormen Ragna rev ned kabelen til Vindøy natt til søndag. 140 husstander er uten strøm.\n\n"
    "Kraftlaget venter på et fartøy fra Granvin som kan løfte kabelen."
)
SECOND = (
    "Natt til søndag rev stormen Ragna ned kabelen til Vindøy. Ordfører Siri Løvås har satt kriseledelse.\n\n"
    "Hun sier at skolen blir stengt mandag. Barnehagen holder åpent."
)


@pytest.mark.parametrize("about", ["Løvås", "lovaas", "LØVÅS!", "Hva gjør ordføreren?", "ordførerens"])
def test_about_a_person_with_those_that_lean_on_her(about: str) -> None:
    made = isnews.summarize(isnews.read_text(SECOND), about=about)
    assert [sentence.text.split()[0] for sentence in made.sentences] == ["Ordfører", "Hun"]


def test_about_a_part_of_a_name() -> None:
    made = isnews.summarize(isnews.bundled(), about="askari", sentences=9)
    assert all("Askari" in sentence.text or sentence.text[:2] in ("Ha", "Hi") for sentence in made.sentences)
    assert made == isnews.summarize(isnews.bundled(), about="al-Askari", sentences=9)


def test_about_nothing_that_is_there() -> None:
    with pytest.raises(NothingFound, match="“fotball”"):
        isnews.summarize(isnews.bundled(), about="fotball")


@pytest.mark.parametrize("about", ["", " ", "?!", "\x1b\u202e"])
def test_about_no_words(about: str) -> None:
    with pytest.raises(UsageError):
        isnews.summarize(isnews.bundled(), about=about)


def test_about_goes_with_our_method() -> None:
    with pytest.raises(UsageError, match="news"):
        isnews.summarize(isnews.bundled(), about="Irak", method="luhn")


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_about_anything(about: str) -> None:
    article = isnews.bundled()
    try:
        made = isnews.summarize(article, about=about, words=60, why=True)
    except (NothingFound, UsageError):
        return
    assert made.sentences


def test_why_counts_from_the_text() -> None:
    article = isnews.bundled()
    found = candidates(article)
    made = isnews.summarize(article, sentences=5, why=True)
    whys = [sentence.why for sentence in made.sentences]
    assert sorted(why.order for why in whys if why) == [1, 2, 3, 4, 5]
    for sentence, why in zip(made.sentences, whys, strict=True):
        assert why is not None
        assert found[why.place - 1].start == sentence.start
        assert why.sentences == len(found)
        assert why.words
        assert all(word in sentence.text for word in why.words)
    said = [word for why in whys if why for word in why.words]
    assert len(said) == len(set(said))
    assert isnews.summarize(article, sentences=5).sentences[0].why is None


def test_why_names_what_another_leans_on() -> None:
    made = isnews.summarize(isnews.read_text(SECOND), about="skolen stengt", why=True)
    assert [(s.text.split()[0], s.why.supports) for s in made.sentences if s.why] == [
        ("Ordfører", True),
        ("Hun", False),
    ]


def test_compare() -> None:
    made = isnews.compare(isnews.bundled(), sentences=4)
    assert [each.summary.method for each in made] == list(METHODS)
    ours = {sentence.start for sentence in made[0].summary.sentences}
    for each in made:
        assert each.shared == len(ours & {sentence.start for sentence in each.summary.sentences})
        assert all(sentence.why is not None for sentence in each.summary.sentences)
    assert made[0].shared == 4


def test_together_says_nothing_twice() -> None:
    articles = [isnews.read_text(text, source=name) for name, text in (("en", FIRST), ("to", SECOND))]
    made = isnews.summarize_together(articles, sentences=6)
    texts = [sourced.sentence.text for sourced in made.sentences]
    assert sum("Ragna" in text for text in texts) == 1
    assert {sourced.source for sourced in made.sentences} == {"en", "to"}
    for sourced in made.sentences:
        own = articles[sourced.article]
        assert own.text[sourced.sentence.start : sourced.sentence.end] == sourced.sentence.text
    assert [sourced.article for sourced in made.sentences] == sorted(sourced.article for sourced in made.sentences)


def test_together_of_one_article_is_its_summary() -> None:
    article = isnews.bundled()
    made = isnews.summarize_together([article], words=80, why=True)
    assert tuple(s.sentence for s in made.sentences) == isnews.summarize(article, words=80, why=True).sentences


def test_together_keeps_to_its_length_and_words() -> None:
    articles = [isnews.read_text(FIRST), isnews.read_text(SECOND), isnews.bundled()]
    made = isnews.summarize_together(articles, words=30)
    assert sum(len(s.sentence.text.split()) for s in made.sentences) <= 30
    about = isnews.summarize_together(articles, about="kabelen", sentences=9)
    assert {s.article for s in about.sentences} <= {0, 1}
    with pytest.raises(NothingFound):
        isnews.summarize_together([])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry has been out of service since Monday. The mayor says that nobody wants to pay for it."),
        (
            "sv",
            "Färjan har inte gått sedan i måndags. Kommunen säger att ingen vill betala för den och att det är dyrt.",
        ),
    ],
)
def test_other_languages_have_a_note(language: str, text: str) -> None:
    made = isnews.summarize(isnews.read_text(text))
    assert made.sentences
    assert len(made.notes) == 1
    assert f"not Norwegian ({language})" in made.notes[0]
