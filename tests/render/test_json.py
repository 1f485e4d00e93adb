"""JSON is what the schema says, says what was found, and carries no character that acts."""

import json
import re
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it brings no types, and needs none here
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnews.article import Article, Block
from isnews.chosen import Summary, SummarySentence
from isnews.errors import SourceError
from isnews.findings import Mention, Quote, Span, Speaker, Via
from isnews.render import as_json
from tests.render.made import FERRY

SCHEMA = json.loads(as_json.schema())
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def closed(schema: Any) -> Any:
    """The schema with no other fields allowed: what we write today has all fields that are documented and no more."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    return made | {"additionalProperties": False} if "properties" in made else made


def valid(written: str) -> Any:
    document = json.loads(written)
    jsonschema.Draft202012Validator(closed(SCHEMA)).validate(document)
    assert next(iter(document)) == "schema"
    return document


QUOTE = Quote(
    kind="direct",
    mark="dash",
    text="Det går. Det gjør det.",
    parts=(Span(0, 8), Span(20, 34)),
    section=None,
    paragraph=2,
    cue=Mention("sier", 10, 14),
    speaker=Speaker("Dag Lunde", "rederisjef", Mention("Lunde", 15, 20), "alias"),
    via=Via("NTB", 40, 43),
)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_full_document() -> None:
    summary = Summary("news", (SummarySentence("Ferja går.", 0, 10, "Øyboerne er lei", 0.5),))
    entry = as_json.entry(FERRY, sections=FERRY.sections, summary=summary, quotes=[QUOTE])
    document = valid(as_json.document([entry]))
    assert list(document["articles"][0]) == ["article", "sections", "summary", "quotes"]
    assert document["articles"][0]["article"]["text"] == FERRY.text
    assert document["articles"][0]["quotes"][0]["speaker"]["mention"] == {"text": "Lunde", "start": 15, "end": 20}


def test_nothing_found_and_a_failure() -> None:
    failure = SourceError("a.txt was not found.", source="a.txt", code="missing")
    entries = [as_json.entry(FERRY, quotes=[]), as_json.failed(failure)]
    document = valid(as_json.document(entries))
    assert document["articles"][0]["quotes"] == []
    assert document["articles"][1] == {
        "source": "a.txt",
        "error": {"code": "missing", "message": "a.txt was not found."},
    }


def test_no_number_that_json_lacks() -> None:
    scores = (float("nan"), float("inf"), float("-inf"), 0.1234567)
    summary = Summary("news", tuple(SummarySentence("a", 0, 1, None, score) for score in scores))
    written = as_json.document([as_json.entry(FERRY, summary=summary)])
    sentences = valid(written)["articles"][0]["summary"]["sentences"]
    assert [sentence["score"] for sentence in sentences] == [0.0, 0.0, 0.0, 0.123457]
    # Python reads these back, so only the text shows that they are not there.
    assert re.search(r"NaN|Infinity", written) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("æøå «–» 👍", "æøå «–» 👍"),
        ("\x1b[31m\x07\x00", "\\u001b[31m\\u0007\\u0000"),
        ("a\tb\r", "a\\u0009b\\u000d"),
        ("\x7f\x85\x9b", "\\u007f\\u0085\\u009b"),
        ("\u202e\u2066\u200b\ufeff\u2028", "\\u202e\\u2066\\u200b\\ufeff\\u2028"),
        ("\U000e0041", "\\udb40\\udc41"),
        ("\ud800", "\\ud800"),
        ("\\t \\", "\\\\t \\\\"),
        ('"\n', '\\"\\n'),
    ],
)
def test_escapes(text: str, written: str) -> None:
    document = as_json.document([as_json.entry(Article(text))])
    assert f'"text": "{written}"' in document
    assert json.loads(document)["articles"][0]["article"]["text"] == text


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_comes_back(text: str) -> None:
    written = as_json.document([as_json.entry(Article(text, (Block("paragraph", 0, len(text)),), source=text))])
    assert UNSAFE.search(written) is None
    back = valid(written)["articles"][0]["article"]["text"]
    # Two halves of a pair that stand side by side are one character in JSON: no decoder gives such a text.
    assert back == text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def test_a_document_piece_by_piece_is_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    failure = as_json.failed(SourceError("a.txt was not found.", source="a.txt", code="missing"))
    later = as_json.entry(FERRY, sections=FERRY.sections, quotes=[QUOTE] * 3, people=[], later=True)
    whole = as_json.document([as_json.entry(FERRY, sections=FERRY.sections, quotes=[QUOTE] * 3, people=[]), failure])
    empty = as_json.document([])
    for long, many in ((50_000, 50), (7, 1)):
        monkeypatch.setattr(as_json, "_LONG", long)
        monkeypatch.setattr(as_json, "_MANY", many)
        document = as_json.Document()
        assert "".join((*document.entry(later), *document.entry(failure), *document.end())) == whole
        assert "".join(as_json.Document().end()) == empty
    assert json.loads(whole)["articles"][1] == failure
