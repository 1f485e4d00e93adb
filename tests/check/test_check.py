"""Whatever is checked: places are right, an article bears itself out, and the time grows with the length."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnews.article import Article, Block
from isnews.check import Report, check
from isnews.norwegian.sentences import sentences
from isnews.read import bundled, read

ARTICLES = Path(__file__).parent.parent / "articles"
_PIECES = (
    '«|»|"|– |. |, |(|)|\n|\n\n| |9|9. |30 000|9. september|2017|mandag|Kari Holm|IS-krigere|to|og en halv|tusen|over'
    "|ikke|sier|prosent|kr|…|[|]|\u00ad|\u00a0|a\u030a"
)
PIECES = st.sampled_from(_PIECES.split("|"))
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


def article_of(text: str) -> Article:
    return Article(text, (Block("paragraph", 0, len(text)),) if text.strip() else ())


def assert_places(report: Report, article: Article) -> None:
    last = 0
    for sentence in report.sentences:
        assert last <= sentence.start < sentence.end <= len(report.summary)
        assert report.summary[sentence.start : sentence.end] == sentence.text
        last = sentence.end
        for finding in sentence.findings + sentence.notes:
            assert sentence.start <= finding.start < finding.end
            assert report.summary[finding.start : finding.end] == finding.word
            if finding.nearest is not None:
                assert article.text[finding.nearest.start : finding.nearest.end] == finding.nearest.text
        if sentence.support is not None:
            assert article.text[sentence.support.start : sentence.support.end] == sentence.support.text
            assert 0 <= sentence.support.score <= 1


@pytest.mark.parametrize("path", [None, *sorted(ARTICLES.glob("*.txt"))], ids=lambda p: p.stem if p else "bundled")
def test_an_article_bears_out_itself(path: Path | None) -> None:
    article = read(path) if path else bundled()
    whole = check(article.text, article)
    assert [f.message for s in whole.sentences for f in s.findings + s.notes] == []
    assert_places(whole, article)
    for _, block in article.body():
        for start, end in sentences(article.text, block.start, block.end):
            report = check(article.text[start:end], article)
            assert [f.message for s in report.sentences for f in s.findings + s.notes] == []


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda p: p.stem)
def test_other_spaces_and_hyphens_change_nothing(path: Path) -> None:
    article = read(path)
    printed = article.text.replace("000 ", "000\u00a0").replace("-", "\u2011").replace("å", "a\u030a")
    printed = printed.replace("ing", "in\u00adg")
    assert [f.message for s in check(printed, article).sentences for f in s.findings + s.notes] == []


@settings(deadline=None, max_examples=150)
@given(TEXTS, TEXTS)
def test_any_two_texts(summary: str, text: str) -> None:
    article = article_of(text)
    assert_places(check(summary, article), article)


def test_nothing_is_borne_out_by_nothing() -> None:
    report = check("Kari Holm kom 9. mai.", Article(""))
    assert [f.word for f in report.sentences[0].findings] == ["Kari Holm", "9. mai"]
    assert check("", bundled()).borne_out


def test_the_nearest_is_told_with_its_place() -> None:
    article = article_of("General Yahya Rasoul sendte 30 000 soldater.")
    report = check("General Yahya Rasool sendte 31 000 soldater.", article)
    near = [f.nearest and f.nearest.text for f in report.sentences[0].findings]
    assert near == ["Yahya Rasoul", "30 000"]
    assert not report.borne_out


def test_the_passage_is_the_one_that_shares_most() -> None:
    support = check("Tre mennesker ble drept i landsbyen Gharib.", bundled()).sentences[0].support
    assert support is not None
    assert support.text.startswith("For noen uker tilbake ble tre mennesker drept")
    assert support.score > 0.8
