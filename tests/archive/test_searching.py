"""Searching by stems, phrases and beginnings; marks stand where the words do; nothing is taken for syntax."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isnews.archive import add, load, named, narrowed, opened, parse, search, search_quotes
from isnews.archive.marking import Place, places
from isnews.archive.searching import count, count_quotes
from isnews.archive.terms import terms
from isnews.errors import NothingFound, UsageError
from tests.archive import made


@pytest.fixture
def filled(archive: sqlite3.Connection) -> sqlite3.Connection:
    """Four articles of two papers."""
    add(archive, made.article(published="2018-11-04", publisher="Vestposten"))
    add(archive, made.article(made.LATER, published="2019-03", publisher="Vestposten"))
    add(archive, made.article(made.OTHER, published="2018", url="https://www.fjordnytt.no/kamp"))
    add(archive, made.article(made.NYNORSK))
    return archive


def ids(connection: sqlite3.Connection, *asked: str, **narrowing: str) -> list[int]:
    where = narrowed(connection, **narrowing)  # type: ignore[arg-type]
    found = search(connection, parse(asked), where)
    assert len(found) == count(connection, parse(asked), where)
    return sorted(hit.article.id for hit in found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("soldat", [1]),
        ("SOLDATENE", [1]),
        ("ferjene", [1, 2]),
        ("ferje eide", [1, 2]),
        ('"tok kontroll"', [1, 3]),
        ("«tok kontroll» kamp", [3]),
        ('"kontroll tok"', []),
        ("garni*", [1]),
        ("garnisonen*", [1]),
        ("garnisonene*", []),
        ("situasjonenes", [1]),
        ("kommunen* råd", [1]),
        ("vind-øy", []),
        ("straum", [4]),
        ('"', None),
        ("  * ", None),
    ],
)
def test_what_is_found(filled: sqlite3.Connection, asked: str, found: list[int] | None) -> None:
    if found is None:
        with pytest.raises(UsageError, match="no word"):
            parse((asked,))
    else:
        assert ids(filled, asked) == found


def test_marks_stand_where_the_words_do(filled: sqlite3.Connection) -> None:
    (hit,) = search(filled, parse(("soldat* kontroll",)))
    text = load(filled, hit.article.id).text
    marked = [text[span.start : span.end] for sentence in hit.sentences for span in sentence.words]
    assert marked == ["Soldatene", "kontroll"]
    for sentence in hit.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(sentence.start <= span.start < span.end <= sentence.end for span in sentence.words)
    assert [sentence.paragraph for sentence in hit.sentences] == [1, 2]


def test_a_word_without_end_has_its_mark() -> None:
    # Each of its letters begins what is searched for; looked at one by one, it would take hours.
    text = f"b{'a' * 1_000_000} aaa"
    assert places(text, parse(("a*",))) == [Place(len(text) - 3, len(text), 0)]


def test_in_quotes(filled: sqlite3.Connection) -> None:
    found = search_quotes(filled, parse(("kontroll",)))
    assert {hit.said.speaker for hit in found} == {"Ragna Solvik", "Bjarne Eide"}
    for hit in found:
        text = load(filled, hit.said.article.id).text
        assert [text[span.start : span.end] for span in hit.words] == ["kontroll"]
    solvik = named(filled, "Solvik").rows
    assert [hit.said.speaker for hit in search_quotes(filled, parse(("kontroll",)), speakers=solvik)] == [
        "Ragna Solvik"
    ]
    assert count_quotes(filled, parse(("kontroll",)), speakers=solvik) == 1


def test_a_split_quotation_is_marked_in_both_parts(archive: sqlite3.Connection) -> None:
    add(archive, made.article("Vind\n\n– Det blir storm, sier Ragna Solvik, og deretter regn.\n"))
    for hit in search_quotes(archive, parse(("storm",))):
        text = load(archive, hit.said.article.id).text
        assert [text[span.start : span.end] for span in hit.words] == ["storm"]


def test_narrowing(filled: sqlite3.Connection) -> None:
    assert ids(filled, "eide", publisher="vestposten") == [1, 2]
    assert ids(filled, "eide", publisher="fjordnytt") == [3]
    assert ids(filled, "eide", since="2019") == [2]
    assert ids(filled, "eide", until="november 2018") == [1, 3]
    assert ids(filled, "eide", since="4.11.2018", until="2018-11-04") == [1, 3], "2018 may be that day"
    assert ids(filled, "solvik", since="1900") == [1, 2], "what has no date is in no time"
    people = named(filled, "Ragna Solvik").rows
    assert [h.article.id for h in search(filled, parse(("straum",)), narrowed(filled, people=people))] == [4]
    with pytest.raises(UsageError, match="no date"):
        narrowed(filled, since="i fjor")
    with pytest.raises(NothingFound, match="Vestposten"):
        narrowed(filled, publisher="Østposten")


@pytest.mark.parametrize(
    "hostile",
    [
        "NEAR(a b, 3)",
        "stems : x",
        "a OR b",
        "NOT",
        "a AND",
        '"""',
        "^a",
        "a + b",
        "{forms} : b",
        "-",
        "(",
        "'; DROP TABLE articles; --",
        "%_",
        "*" * 500,
        "\x00",
        "\ud800",
        "a" * 10_000,
    ],
)
def test_nothing_is_syntax(filled: sqlite3.Connection, hostile: str) -> None:
    with contextlib.suppress(UsageError):  # there is no word in it
        search(filled, parse((hostile,)))
        search_quotes(filled, parse((hostile,)))
    assert ids(filled, "soldat") == [1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_any_search(filled: sqlite3.Connection, asked: list[str]) -> None:
    try:
        search(filled, parse(tuple(asked)))
    except UsageError:
        return


def test_many_words() -> None:
    with pytest.raises(UsageError, match="at most"):
        parse(tuple(f"ord{n}" for n in range(100)))


def test_a_long_phrase_is_no_fault(filled: sqlite3.Connection) -> None:
    assert search(filled, parse(('"' + "ord " * 5000 + '"',))) == []


@given(st.text())
def test_the_index_counts_the_words_that_we_count(text: str) -> None:
    with sqlite3.connect(":memory:") as memory:
        memory.execute("CREATE VIRTUAL TABLE t USING fts5 (stems, forms, content = '', tokenize = 'ascii')")
        found = terms(text)
        stems, forms = found.indexed()
        cleaned = [part.encode("utf-8", "replace").decode() for part in (stems, forms)]
        memory.execute("INSERT INTO t (rowid, stems, forms) VALUES (1, ?, ?)", cleaned)
        memory.execute("CREATE VIRTUAL TABLE temp.w USING fts5vocab (main, t, instance)")
        there = memory.execute("SELECT count(*) FROM w WHERE col = 'stems'").fetchone()[0]
    memory.close()
    assert there == len(found.stems)
    assert all(form.startswith(stem) for form, stem in zip(found.forms, found.stems, strict=True))


def test_an_index_of_another_stemmer_is_made_anew(filled: sqlite3.Connection, path: Path) -> None:
    filled.execute("UPDATE settings SET value = 'another' WHERE name = 'index'")
    filled.execute("INSERT INTO articles_index (articles_index) VALUES ('delete-all')")
    with opened(path, indexed=True) as connection:
        assert ids(connection, "soldat") == [1]
