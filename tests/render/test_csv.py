"""CSV that programs and spreadsheets read, and that runs no formula."""

import csv
import io

from isnews.article import Article
from isnews.findings import Quote, Span
from isnews.render.as_csv import COLUMNS, csv_rows
from tests.render.made import FERRY
from tests.render.test_json import QUOTE


def quote(text: str) -> Quote:
    return Quote("indirect", None, text, (Span(0, 1),), None, 1, None, None)


def test_a_row_a_quotation() -> None:
    head, row = csv.reader(io.StringIO(csv_rows([(FERRY, [QUOTE])])))
    assert tuple(head) == COLUMNS
    assert dict(zip(head, row, strict=True)) == {
        "source": "ferje.txt",
        "title": "Ferja til Hammerøy blir stående – ingen vil betale",
        "published": "2018-11-12T09:30",
        "section": "",
        "paragraph": "2",
        "kind": "direct",
        "mark": "dash",
        "text": "Det går. Det gjør det.",
        "speaker": "Dag Lunde",
        "role": "rederisjef",
        "how": "alias",
        "via": "NTB",
        "cue": "sier",
        "start": "0",
        "end": "34",
    }


def test_rfc_4180() -> None:
    written = csv_rows([(Article("x"), [quote('Han sa "ja", og\ngikk')])])
    assert written.endswith(',"Han sa ""ja"", og\ngikk",,,,,,0,1\r\n')
    assert csv_rows([]) == ",".join(COLUMNS) + "\r\n"


def test_plain_changes_no_formula() -> None:
    assert "=SUM(A1)" in csv_rows([(Article("x"), [quote("=SUM(A1)")])])
    assert "'=" not in csv_rows([(Article("x"), [quote("=SUM(A1)")])])


def test_excel() -> None:
    written = csv_rows(
        [(Article("x"), [quote(t) for t in ("=1", "+1", "-1", "@a", " =1", "＝1", "– nei", "a;b")])], excel=True
    )
    assert written.startswith("\ufeffsource;title;")
    rows = list(csv.reader(io.StringIO(written.removeprefix("\ufeff")), delimiter=";"))
    assert [row[7] for row in rows[1:]] == ["'=1", "'+1", "'-1", "'@a", "' =1", "'＝1", "– nei", "a;b"]


def test_nothing_that_a_terminal_obeys() -> None:
    assert "\x1b" not in csv_rows([(Article("x", title="\x1b[2J"), [quote("\x1b]0;x\x07")])])
