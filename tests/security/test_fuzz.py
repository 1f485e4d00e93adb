"""Any bytes in any format: an article whose spans lie in its text, or one clear error; in time that grows with size."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnews.article import Article
from isnews.errors import IsnewsError, SourceError
from isnews.read import feed, formats, web
from isnews.read.formats import FORMATS, Given
from isnews.read.html import read_html
from isnews.read.page import charset, jsonld
from tests.work import calls

TAGS = [
    *(
        "div",
        "p",
        "h1",
        "h2",
        "article",
        "aside",
        "figure",
        "figcaption",
        "ul",
        "li",
        "a",
        "b",
        "table",
        "td",
        "br",
        "span",
    ),
    *("script", "header", "footer", "blockquote", "time", "nav", "main", "section", "svg", "template", "form", "x-y"),
]
CLASSES = [
    "",
    "lead",
    "caption",
    "factbox",
    "related",
    "byline",
    "date",
    "ad",
    "paywall",
    "comments",
    "quotebox",
    "kicker",
]
WORDS = [
    "Ferja gikk på grunn i natt.",
    "– Det gikk bra, sier han.",
    "Les også: Skred",
    "Foto: Ola Moe / NTB",
    "",
    " ",
    "«",
    "\x1b[31m",
]
ELEMENT = st.recursive(
    st.sampled_from(WORDS) | st.text(max_size=20),
    lambda inner: st.builds(
        lambda tag, label, parts, closed: f'<{tag} class="{label}">{"".join(parts)}' + (f"</{tag}>" if closed else ""),
        st.sampled_from(TAGS),
        st.sampled_from(CLASSES),
        st.lists(inner, max_size=5),
        st.booleans(),
    ),
    max_leaves=40,
)


def sound(data: bytes, name: str) -> Article | IsnewsError:
    """An article with its spans in order and inside its text, or one of our errors."""
    try:
        article = formats.read_as(name, Given(data, "-", max_size=1_000_000))
    except IsnewsError as error:
        return error
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        at = block.end
        assert article.text[block.start : block.end].strip() == article.text[block.start : block.end]
    for section in article.sections:
        assert 0 <= section.start < section.end <= len(article.text)
    return article


def told_in_a_sentence(found: Article | IsnewsError) -> bool:
    """Whether what came is an article with a text, or an error that says what to do."""
    if isinstance(found, Article):
        return bool(found.blocks)
    message = str(found)
    return message.endswith((".", ". ")) and "\n" not in message and 20 < len(message) < 400


@settings(max_examples=300, deadline=None)
@given(st.lists(ELEMENT, max_size=8))
def test_any_page(parts: list[str]) -> None:
    page = ("<h1>Ferje på grunn i natt</h1>" + "".join(parts)).encode("utf-8", "surrogatepass")
    found = sound(page, "html")
    assert told_in_a_sentence(found)
    assert isinstance(found, Article) or "Ferje" not in str(found)


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"pdf"}))
@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_as_any_format(name: str, data: bytes) -> None:
    assert told_in_a_sentence(sound(data, name))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_of_some_format(data: bytes) -> None:
    assert formats.told(data, "a") in {*FORMATS, "zip"}
    assert isinstance(charset.decode(b"<" + data, "-", "tull"), str)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.text(max_size=10)
    | st.sampled_from(["NewsArticle", "Person"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@graph",
                    "@id",
                    "headline",
                    "author",
                    "name",
                    "publisher",
                    "articleBody",
                    "datePublished",
                    "body_xhtml",
                    "bodies",
                    "byline",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=200, deadline=None)
@given(JSON)
def test_any_data(value: object) -> None:
    import json

    text = json.dumps(value)
    read = jsonld.read([text, text[:-2], text.replace('"', "'")])
    assert all(isinstance(name, str) and name for name in (*read.headlines, *read.authors))
    for name in ("ninjs", "schema.org"):
        assert told_in_a_sentence(sound(text.encode(), name))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_address(address: str) -> None:
    url = "http://" + address
    parts = None
    with contextlib.suppress(SourceError):
        parts = web._split(url, url)
    assert parts is None or (parts.hostname and parts.scheme == "http")
    assert "<b>" not in feed.plain(f"<b>{address}</b>")


SLOW = {
    **{
        f"nested {tag}": f"<{tag}>"
        for tag in ("div", "b", "a", "table", "blockquote", "article", "h1", "ul><li", "p><b", "figure><figcaption")
    },
    "stray ends": "</p></div>",
    "lesser": "<",
    "quotes": '<a href="',
    "entities": "&amp",
    "comments": "<!--",
    "guillemets": "«",
    "dashes": "– ",
    "credits": "Foto:",
    "breaks": "x<br>",
    "related": "<div class=related><a>Les også: noe",
    "data": '<script type="application/ld+json">{"@type":',
    "classes": '<p class="ad-a b_c DeFg">x',
    "times": '<time datetime="2020">x',
    "cells": "<td>a",
}


@pytest.mark.parametrize("name", SLOW)
def test_work_grows_with_the_page(name: str) -> None:
    """Eight times as much may take eight times the work, and some; quadratic would take 64 times."""

    def work(count: int) -> int:
        page = "<h1>Ferje på grunn i natt</h1>" + SLOW[name] * count

        def reading() -> None:
            with contextlib.suppress(IsnewsError):
                read_html(page, "-")

        return calls(reading)

    work(500)
    assert work(16_000) < 16 * max(work(2_000), 1_000)


def test_a_tag_with_a_hundred_thousand_attributes() -> None:
    page = "<h1>Ferje på grunn i natt</h1><p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">"
    with pytest.raises(IsnewsError):
        read_html(page, "-")
