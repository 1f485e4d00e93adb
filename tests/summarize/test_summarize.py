"""Summaries: their length, what may be in them, and that they stand alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import isnews
from isnews.article import BODY, Article
from isnews.errors import IsnewsError, NothingFound, UsageError
from isnews.summarize.candidates import candidates
from isnews.summarize.leaning import leanings

ARTICLES = Path(__file__).parent.parent / "articles"
PATHS = sorted(ARTICLES.glob("*.txt"))


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> Article:
    path: Path = request.param
    return isnews.read(path)


def counted(summary: isnews.Summary) -> int:
    return sum(len(sentence.text.split()) for sentence in summary.sentences)


def test_three_sentences_unless_asked_otherwise(article: Article) -> None:
    assert len(isnews.summarize(article).sentences) == min(3, len(candidates(article)))


@pytest.mark.parametrize("sentences", [1, 2, 5, 1000])
def test_so_many_sentences(article: Article, sentences: int) -> None:
    made = isnews.summarize(article, sentences=sentences)
    assert 1 <= len(made.sentences) <= sentences
    if sentences == 1000:
        assert len(made.sentences) == len(candidates(article))


@pytest.mark.parametrize("method", ["news", "luhn"])
@pytest.mark.parametrize("words", [1, 20, 50, 95, 150])
def test_never_more_words_unless_one_sentence_alone(article: Article, words: int, method: str) -> None:
    made = isnews.summarize(article, words=words, method=method)
    assert made.sentences
    assert counted(made) <= words or len(made.sentences) == 1


def test_a_share_of_the_words(article: Article) -> None:
    whole = sum(candidate.length for candidate in candidates(article))
    made = isnews.summarize(article, percent=40)
    assert counted(made) <= round(whole * 0.4) or len(made.sentences) == 1
    assert len(isnews.summarize(article, percent=100).sentences) == len(candidates(article))


def test_sentences_are_the_articles_own_in_its_order(article: Article) -> None:
    made = isnews.summarize(article, percent=50)
    last = 0
    for sentence in made.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= last
        last = sentence.end
        block = next(b for b in article.blocks if b.start <= sentence.start < b.end)
        assert block.kind in BODY
        assert sentence.section == block.section


@pytest.mark.parametrize("words", [30, 60, 120])
def test_every_sentence_has_what_it_leans_on(article: Article, words: int) -> None:
    found = candidates(article)
    leans = leanings(article.text, found)
    chosen = {sentence.start for sentence in isnews.summarize(article, words=words).sentences}
    for candidate, lean in zip(found, leans, strict=True):
        if candidate.start in chosen and lean is not None:
            assert found[lean.on].start in chosen, article.text[candidate.start : candidate.end]


@pytest.mark.parametrize(
    ("sentence", "leans"), [("Havnesjefen benekter dette.", True), ("Havnesjefen benekter dette tyveriet.", False)]
)
def test_what_ends_in_this_leans_on_the_sentence_before(sentence: str, leans: bool) -> None:
    article = isnews.read_text(f"Et tau ble stjålet fra kaia i natt. Ifølge politiet var døra ulåst. {sentence}")
    assert (leanings(article.text, candidates(article))[2] is not None) == leans


def test_the_bundled_article() -> None:
    made = isnews.summarize(isnews.bundled())
    assert [sentence.text.split()[0] for sentence in made.sentences] == ["Den", "En", "Mohammed"]
    assert made.sentences[2].section == "IS gir seg aldri"
    assert made.method == "news"
    assert made.notes == ()


def test_of_a_section() -> None:
    article = isnews.bundled()
    for wanted in ("2", "IS fortsatt en trussel", "trussel"):
        made = isnews.summarize(article, section=wanted)
        assert {sentence.section for sentence in made.sentences} == {"IS fortsatt en trussel"}
    with pytest.raises(NothingFound, match="IS gir seg aldri"):
        isnews.summarize(article, section="været")
    with pytest.raises(UsageError):
        isnews.summarize(article, section="is")


@pytest.mark.parametrize(
    "wrong",
    [
        {"sentences": 2, "words": 20},
        {"words": 20, "percent": 10},
        {"sentences": 0},
        {"words": -1},
        {"percent": 0},
        {"percent": 101},
    ],
)
def test_wrong_lengths(wrong: dict[str, int]) -> None:
    with pytest.raises(UsageError):
        isnews.summarize(isnews.bundled(), **wrong)  # type: ignore[arg-type]


def test_an_unknown_method() -> None:
    with pytest.raises(UsageError, match="lex-rank"):
        isnews.summarize(isnews.bundled(), method="magic")


def test_nothing_to_choose_from() -> None:
    with pytest.raises(NothingFound):
        isnews.summarize(Article(""))


def test_what_is_said_twice_is_told_once() -> None:
    said = "Kommunen stenger broen over Lauvelva etter at en bil kjørte gjennom rekkverket mandag."
    again = "Kommunen stenger nå broen over Lauvelva, etter at en bil kjørte gjennom rekkverket."
    rest = "Ferjen går hver time til Tangen. Skolebarna får fri. Ordføreren venter på en ingeniør fra fylket."
    made = isnews.summarize(isnews.read_text(f"{said}\n\n{rest}\n\n{again} Hele bygda er uten vei."), sentences=4)
    assert sum("rekkverket" in sentence.text for sentence in made.sentences) == 1


def test_a_pronoun_brings_the_name_along() -> None:
    text = (
        "Rektor Siri Dalen ved Tangen skole sluttet fredag.\n\nHun sier at skolen mangler penger til lærere, bøker, "
        "strøm og skyss, at lærere slutter, og at bøker mangler ved skolen på Tangen.\n\nDet regner."
    )
    made = isnews.summarize(isnews.read_text(text), words=60)
    texts = [sentence.text for sentence in made.sentences]
    assert not any(t.startswith("Hun") for t in texts) or texts[0].startswith("Rektor")


def test_headings_that_ran_into_the_text_are_no_sentences() -> None:
    text = "Storm i nord | Bjørkedal er uten strøm etter stormen. Ferjene står. | Flere varsles | Vinden øker i kveld."
    made = isnews.summarize(isnews.read_text(text), sentences=9)
    assert all(sentence.text.endswith(".") for sentence in made.sentences)


@pytest.mark.parametrize("text", ["Ja. Nei. Kanskje.", "Ja. Men han kom ikke hjem i dag heller.", "Å. " * 9])
def test_something_is_always_chosen(text: str) -> None:
    assert len(isnews.summarize(isnews.read_text(text), sentences=1).sentences) == 1


@given(st.text(alphabet='abc ABC.?!–-«»"\n123|', max_size=300), st.integers(1, 40))
def test_any_text(text: str, words: int) -> None:
    try:
        article = isnews.read_text(text)
        made = isnews.summarize(article, words=words)
    except IsnewsError:
        return
    assert made.sentences
    assert counted(made) <= words or len(made.sentences) == 1
