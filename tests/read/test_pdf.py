"""The paragraphs of a PDF, from where its lines stand."""

import pytest

from isnews.read import formats
from isnews.read.formats import Given
from isnews.read.pdf_columns import Line, columns, rows, without_furniture
from isnews.read.pdf_layout import paragraphs
from tests.read.samples import pdf


def set_lines(*lines: tuple[float, float, str], size: float = 10, width: float = 5.0) -> list[Line]:
    """Lines by their place from the left and from the top, each letter as wide as the others."""
    return [Line(800 - y, x, x + width * len(text), size, text) for x, y, text in lines]


FIRST = "Ferja til Sandvær er innstilt etter at en planke"
SECOND = "løsnet, og alle venter på en ny."
SPEECH = "– Vi må bare vente, sier skipper Arne Tveitnes."
LAST = "Planken skal komme fra Bergen på mandag, og så"
END = "er ferja i rute igjen."


def test_white_parts_paragraphs_where_most_have_one_line() -> None:
    page = set_lines((50, 0, FIRST), (50, 14, SECOND), (50, 34, SPEECH), (50, 54, LAST), (50, 68, END))
    assert paragraphs([page]) == [f"{FIRST} {SECOND}", SPEECH, f"{LAST} {END}"]


def test_indents_part_paragraphs_also_after_one_of_one_line() -> None:
    rest = [(62, 24, SPEECH), (62, 36, LAST), (50, 48, END), (62, 60, LAST), (50, 72, END), (62, 84, LAST)]
    page = set_lines((62, 0, FIRST), (50, 12, SECOND), *rest, (50, 96, END))
    whole = f"{LAST} {END}"
    assert paragraphs([page]) == [f"{FIRST} {SECOND}", SPEECH, whole, whole, whole]


def test_a_last_line_with_room_for_the_next_word_ends_a_paragraph() -> None:
    page = set_lines((50, 0, FIRST), (50, 12, SECOND), (50, 24, LAST), (50, 36, END))
    assert paragraphs([page]) == [f"{FIRST} {SECOND}", f"{LAST} {END}"]


def test_double_spaced_lines_are_one_paragraph() -> None:
    page = set_lines((50, 0, FIRST), (50, 24, SECOND.replace("løsnet, og", "løsnet om natten, og")))
    assert len(paragraphs([page])) == 1


def test_size_and_weight_part_headings_from_text() -> None:
    page = set_lines((50, 30, FIRST), (50, 42, SECOND))
    heading = set_lines((50, 0, "Ferja ligger"), size=18) + set_lines((50, 12, "Mandag i rute"))
    assert paragraphs([[heading[0], heading[1]._replace(bold=True), *page]])[:2] == ["Ferja ligger", "Mandag i rute"]


def test_broken_words_are_whole_again_but_for_coordinated_ones() -> None:
    page = set_lines((50, 0, "Vinden kom fra nord- og sør-"), (50, 12, "vest, og fra nord-"), (50, 24, "og østkanten."))
    assert paragraphs([page]) == ["Vinden kom fra nord- og sørvest, og fra nord- og østkanten."]


def test_columns_follow_each_other_under_what_spans_them() -> None:
    left = [(50.0, 30.0 + 12 * i, f"venstre {i} og litt til") for i in range(4)]
    right = [(250.0, 30.0 + 12 * i, f"høyre {i} og litt til") for i in range(4)]
    title = (50.0, 0.0, "En overskrift som går tvers over begge spaltene på siden her")
    lines = rows(set_lines(title, *(line for pair in zip(left, right, strict=True) for line in pair)))
    assert [[line.text.split()[0] for line in column] for column in columns(lines)] == [
        ["En"],
        ["venstre"] * 4,
        ["høyre"] * 4,
    ]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    assert paragraphs([set_lines((50, 0, FIRST)), set_lines((50, 0, SECOND))]) == [f"{FIRST} {SECOND}"]


def test_what_stands_at_the_edge_of_every_page_is_no_text() -> None:
    text = [(50.0, 100.0 + 12 * i, f"linje {i}") for i in range(8)]
    pages = [
        rows(set_lines((50, 0, "Årsmelding for Sandvær"), *text, (300, 700, f"Side {number} av 2")))
        for number in (1, 2)
    ]
    kept = [{line.text for line in page} for page in without_furniture(pages)]
    assert not any("Årsmelding" in text or "Side" in text for page in kept for text in page)


def test_a_browsers_header_and_footer_are_no_text() -> None:
    text = [(50.0, 100.0 + 12 * i, f"linje {i}") for i in range(8)]
    head = [(30.0, 0.0, "23.11.2026, 08:15"), (300.0, 0.0, "Ferja ligger – Sandværposten")]
    foot = [(30.0, 800.0, "https://sandvaerposten.example/sak/1"), (560.0, 800.0, "1/2")]
    page = without_furniture([rows(set_lines(*head, *text, *foot))])[0]
    assert [line.text for line in page] == [line for _, _, line in text]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    initial = Line(776, 50, 68, 34, "F")
    beside = [
        (72.0, 0.0, "erja er innstilt fra"),
        (72.0, 12.0, "i dag og til mandag,"),
        (72.0, 24.0, "sier skipperen, og"),
    ]
    page = [initial, *set_lines(*beside, (50, 36, "da går den igjen."))]
    assert paragraphs([page]) == ["Ferja er innstilt fra i dag og til mandag, sier skipperen, og da går den igjen."]


def test_a_pdf_by_pypdf() -> None:
    pytest.importorskip("pypdf")
    lines = [(20, 760, "Ferja ligger"), (11, 730, FIRST), (11, 713, SECOND), (11, 687, SPEECH), (11, 661, END)]
    drawn = "".join(f"BT /F {size} Tf 1 0 0 1 50 {y} Tm ({text}) Tj ET\n" for size, y, text in lines)
    article = formats.read_as("pdf", Given(pdf(drawn.replace("–", "\x96").encode("latin-1")), "-"))
    assert article.title == "Ferja ligger"
    assert [article.text[b.start : b.end] for b in article.blocks][-3:] == [f"{FIRST} {SECOND}", SPEECH, END]
