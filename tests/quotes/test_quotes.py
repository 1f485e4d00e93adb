"""What a quotation tells: its parts, its cue, its speaker, and how that speaker was found."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnews.article import Article, Block
from isnews.findings import Quote
from isnews.quotes import find_quotes
from isnews.read import bundled, read_text
from tests.text_cases import Case, cases
from tests.work import calls


def _shown(quote: Quote) -> str:
    speaker = f"{quote.speaker.name} ({quote.speaker.how})" if quote.speaker else "-"
    if quote.speaker is not None and quote.speaker.role:
        speaker += f" [{quote.speaker.role}]"
    via = f" | via {quote.via.name}" if quote.via else ""
    return f"{quote.kind} | {speaker} | {' '.join(quote.text.split())}{via}"


def found(text: str) -> str:
    """What is found in running text: a paragraph between blank lines, none of them a headline."""
    blocks = [Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+(\n[^\n]+)*", text)]
    return "\n".join(map(_shown, find_quotes(Article(text, tuple(blocks))))) or "nothing"


@cases("quotes/dashes")
def test_dash_lines(case: Case) -> None:
    assert found(case.text) == case.expected


@cases("quotes/marks")
def test_quotation_marks(case: Case) -> None:
    assert found(case.text) == case.expected


@cases("quotes/indirect")
def test_reported_speech(case: Case) -> None:
    assert found(case.text) == case.expected


@cases("quotes/speakers")
def test_speakers(case: Case) -> None:
    assert found(case.text) == case.expected


@cases("quotes/sources")
def test_whom_names_and_roles_mean(case: Case) -> None:
    assert found(case.text) == case.expected


@cases("quotes/none")
def test_what_is_no_quotation(case: Case) -> None:
    assert found(case.text) == case.expected


def test_the_bundled_article() -> None:
    quotes = find_quotes(bundled())
    told = [(q.kind, q.speaker.name if q.speaker else None, q.via.name if q.via else None, q.section) for q in quotes]
    first, second = "IS gir seg aldri", "IS fortsatt en trussel"
    assert told == [
        ("partial", "En irakisk militærkilde", "NBC News", None),
        ("indirect", "Qassim Mohammed Saleh", "Asharq al-Awsat", None),
        ("indirect", "Yahya Rasoul", None, None),
        ("direct", "Yahya Rasoul", None, None),
        ("indirect", "Mohammed al-Askari", "al-Jazeera", first),
        ("direct", "Mohammed al-Askari", None, first),
        ("indirect", "Mohammed al-Askari", None, first),
        ("direct", "Mohammed al-Askari", None, first),
        ("indirect", "Haider al-Abadi", None, second),
        ("indirect", "En FN-rapport fra august", "AP", second),
    ]
    assert [q.mark for q in quotes if q.kind != "indirect"] == ["guillemet", "dash", "dash", "dash"]
    assert [q.paragraph for q in quotes] == sorted(q.paragraph for q in quotes)


def test_a_split_quotation_has_several_parts() -> None:
    text = "– Vi har, sier Kari Vik, aldri sett maken."
    quote, *_ = find_quotes(read_text(text))
    assert [text[part.start : part.end] for part in quote.parts] == ["Vi har", "aldri sett maken."]


def test_offsets_lead_to_the_words() -> None:
    text = "Byen\n\nLeder i laget, Kari Vik, sier til NTB at det er fint.\n\n– Ja, sier Vik.\n"
    for quote in find_quotes(read_text(text)):
        assert quote.text == " ".join(text[part.start : part.end] for part in quote.parts)
        assert quote.cue is not None
        assert text[quote.cue.start : quote.cue.end] == quote.cue.text
        assert quote.speaker is not None
        assert quote.speaker.mention is not None
        assert text[quote.speaker.mention.start : quote.speaker.mention.end] == quote.speaker.mention.text


_PIECES = [
    "– ", "- ", "«", "»", '"', "sier ", "Kari Vik ", "hun ", "at ", ", ", ". ", "? ", ": ", "ifølge ", "(", ") ",
    "som ", "og ", "\n\n", "\n", "politiet ", "det er fint", "NTB ", "43-åringen ", "et ", "å", "\u00ad", "\u0301",
    "1 ", "…",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=60))
def test_any_text_is_read(pieces: list[str]) -> None:
    text = "Nytt i dag " + "".join(pieces)
    article = read_text(text)
    ends = 0
    for quote in find_quotes(article):
        assert quote.parts
        for part in quote.parts:
            assert 0 <= part.start < part.end <= len(article.text)
        assert quote.parts[0].start >= ends
        ends = quote.parts[0].start
        assert quote.paragraph >= 0
        assert quote.speaker is None or not quote.candidates


@pytest.mark.parametrize(
    "unit", ["Minister {} Bergvik kom. Ministeren sier nei. ", "Laget {}laget vant. Laget sier ja. "]
)
def test_many_of_one_name_or_role_take_work_in_proportion(unit: str) -> None:
    def work(count: int) -> int:
        names = ("".join(chr(97 + n // 26**k % 26) for k in range(3)).capitalize() for n in range(count))
        article = read_text("\n\n".join(map(unit.format, names)))
        return calls(lambda: find_quotes(article))

    work(50)
    assert work(2400) < 12 * work(400)  # six times as much; 36 times would be quadratic


@pytest.mark.parametrize(
    "unit",
    ["«", '"', "- ", ", sier han", "ifølge X, ", "ifølge en måling X har ", "Vik: – Ja ", "– Hva? ", "A ", "Per Vik, "],
)
def test_hostile_repetition_is_read(unit: str) -> None:
    article = read_text("Nytt " + unit * 3000)
    ends = 0
    for quote in find_quotes(article):
        assert quote.text == " ".join(article.text[part.start : part.end] for part in quote.parts)
        assert quote.parts[0].start >= ends
        ends = quote.parts[0].start
        assert len(quote.parts) <= 2
