"""sumy's methods on Norwegian, and the faults of sumy's that must not show."""

import subprocess
import sys

import pytest

import isnews
from isnews.errors import UsageError
from isnews.summarize import METHODS

SUMY = [name for name in METHODS if name != "news"]


@pytest.mark.parametrize("method", SUMY)
def test_every_method_gives_sentences_of_the_running_text(method: str) -> None:
    article = isnews.bundled()
    made = isnews.summarize(article, sentences=4, method=method)
    assert made.method == method
    assert len(made.sentences) == 4
    assert not any(sentence.text.startswith("LES OGSÅ") or "Foto:" in sentence.text for sentence in made.sentences)
    assert made == isnews.summarize(article, sentences=4, method=method)


@pytest.mark.parametrize("method", SUMY)
@pytest.mark.parametrize("text", ["Og den er den.", "Ja. Nei. Ja. Nei.", "Det er det. Det er det. Det er det."])
def test_texts_of_hardly_any_words_never_raise(method: str, text: str) -> None:
    made = isnews.summarize(isnews.read_text(text), method=method)
    assert made.sentences or made.notes


def test_lsa_says_when_it_found_nothing() -> None:
    made = isnews.summarize(isnews.read_text("Og den er den. Det er det."), sentences=1, method="lsa")
    assert made.sentences == ()
    assert "lsa" in made.notes[0]


def test_a_long_article_is_warned_of() -> None:
    text = "\n\n".join(f"Båt {i} lå ved kai {i + 1} i havnen." for i in range(160))
    assert "kl takes long" in " ".join(isnews.summarize(isnews.read_text(text), method="kl").notes).replace(
        "method kl", "kl"
    )


def test_a_summarizer_of_ones_own() -> None:
    from sumy.summarizers.luhn import LuhnSummarizer

    article = isnews.bundled()
    by_name = isnews.summarize(article, method="luhn")
    by_class = isnews.summarize(article, method=LuhnSummarizer)
    by_instance = isnews.summarize(article, method=LuhnSummarizer())
    assert by_class.sentences == by_name.sentences
    assert by_class.method == by_instance.method == "LuhnSummarizer"
    assert len(by_instance.sentences) == 3


def test_what_is_no_summarizer() -> None:
    with pytest.raises(UsageError, match="summarizer"):
        isnews.summarize(isnews.bundled(), method=7)


def test_our_own_method_imports_no_sumy() -> None:
    code = "import sys, isnews; isnews.summarize(isnews.bundled()); print({'sumy', 'numpy', 'nltk'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
