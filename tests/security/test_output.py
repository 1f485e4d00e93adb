"""Text made to act on a terminal, to hide, to run in a spreadsheet, to be markup: through every command and output."""

import csv
import html
import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.running import Here, on_terminal, process

THREATS = {
    "colour": "\x1b[31mrødt\x1b[0m",
    "screen": "\x1b[2J\x1b[H",
    "title": "\x1b]0;tatt\x07",
    "link": "\x1b]8;;http://vond.example\x1b\\klikk\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;ZWNobw==\x07",
    "device": "\x1bP+q544e\x1b\\",
    "unfinished": "\x1b]0;uten slutt",
    "c1": "\x9b31m \x9d0;tatt\x9c \x90 \x85",
    "backspace": "ja\x08\x08nei\x7f",
    "bell": "\x07\x0b\x0c",
    "return": "synlig\rskjult",
    "bidi": "\u202egnp.exe\u202c",
    "isolates": "\u2066a\u2069\u2067b\u2069",
    "marks": "\u200e\u200f\u061c",
    "zero width": "no\u200brs\u200dk\ufeff\u2060",
    "tags": "\U000e0041\U000e0042\U000e007f",
    "annotation": "\ufff9a\ufffab\ufffb",
    "lines": "en\u2028to\u2029tre",
    "markup": "[red]rødt[/red] [link=http://vond.example]klikk[/link] [/]",
    "emoji": ":smile: :warning:",
    "formula": '=HYPERLINK("http://vond.example")',
    "plus": "+1+1",
    "at": "@SUM(1)",
    "percent": "%s %n {0} ${HOME} `id` $(id)",
    "astral": "\U0001f600\U0001d518",
    "combining": "a" + "\u0301" * 50,
    "right to left": "\u05d0\u05d1\u05d2 \u0627\u0644",
}
ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
FORMS = [
    ("show",),
    ("show", "--markdown"),
    ("show", "--json"),
    ("show", "--width", "40"),
    ("summary",),
    ("summary", "--in-place"),
    ("summary", "--json"),
    ("sections",),
    ("sections", "--json"),
    ("quotes",),
    ("quotes", "--json"),
    ("quotes", "--csv"),
    ("quotes", "--csv=excel"),
    ("people",),
    ("people", "--json"),
]


def text(threat: str) -> str:
    """An article with the threat in every place."""
    return (
        f"Skred {threat} i Lyngen\n\nTo {threat} ble tatt av et skred søndag.\n\n"
        f"– Det gikk {threat} bra, sier lensmann Per {threat} Lie.\n\nNeste {threat} dag\n\n"
        f"Lie sier at «ingen {threat} kom til skade». {threat}\n\nPer Lie. Foto: KARI {threat} / NTB\n\n"
        f"LES OGSÅ: Nytt {threat} skred\n"
    )


def page(threat: str) -> str:
    """A page with the threat in every place, its data included."""
    safe = html.escape(threat)
    data = json.dumps({"@type": "NewsArticle", "headline": f"Skred {threat}", "author": threat, "publisher": threat})
    return (
        f"<meta charset=utf-8><meta property='og:site_name' content='{safe}'><link rel=canonical href='http://a/{safe}'>"
        f"<script type='application/ld+json'>{data.replace('<', ' ')}</script><article><h1>Skred {safe} i Lyngen</h1>"
        f"<p class=lead>To {safe} ble tatt av et skred søndag.</p><p>– Det gikk {safe} bra, sier lensmann Per Lie.</p>"
        f"<h2>Neste {safe} dag</h2><p>Lie sier at «ingen {safe} kom til skade» i skredet i Lyngen. {safe}</p>"
        f"<figure><figcaption>Per {safe}. Foto: KARI {safe}</figcaption></figure></article>"
    )


def looked_at(out: str, threat: str) -> None:
    """Nothing in what came out acts or hides."""
    found = ACTING.search(out)
    assert found is None, (threat, out[max(0, found.start() - 30) : found.end() + 30])
    assert "Traceback" not in out


@pytest.mark.parametrize("name", THREATS)
@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_text_and_pages(here: Here, tmp_path: Path, name: str, form: tuple[str, ...]) -> None:
    threat = THREATS[name]
    for made, suffix in ((text(threat), "txt"), (page(threat), "html")):
        path = tmp_path / f"sak.{suffix}"
        path.write_text(made, encoding="utf-8")
        ran = here(*form, str(path))
        assert ran.code in (0, 1), ran.err
        out = ran.out
        if any(option.startswith("--csv") for option in form):
            out = out.removeprefix("\ufeff").replace("\r\n", "\n")
            rows = list(csv.reader(io.StringIO(out), delimiter=";" if "--csv=excel" in form else ","))
            if "--csv=excel" in form:
                assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "-")]
        looked_at(out.replace("\t", " "), threat)
        looked_at(ran.err, threat)
        if "--json" in form:
            found = json.loads(ran.out)["articles"][0]["article"]
            for block in found["blocks"]:
                assert found["text"][block["start"] : block["end"]].strip()
        elif name in ("markup", "emoji", "percent") and form == ("show",):
            assert threat in out


@pytest.mark.parametrize("name", ["colour", "title", "link", "bidi", "tags", "c1", "unfinished"])
def test_on_a_terminal(tmp_path: Path, name: str) -> None:
    path = tmp_path / "sak.txt"
    path.write_text(text(THREATS[name]), encoding="utf-8")
    code, out = on_terminal(["show", "--no-pager", "--no-color", str(path)], environment={"TERM": "xterm"})
    assert code == 0
    looked_at(out.replace("\r", ""), THREATS[name])


@pytest.mark.parametrize("name", ["colour", "title", "bidi", "tags", "zero width"])
@pytest.mark.parametrize("command", ["show", "quotes", "feed"])
def test_names_of_files_addresses_and_sections(here: Here, tmp_path: Path, name: str, command: str) -> None:
    threat = THREATS[name].replace("/", "")
    for source in (
        f"{tmp_path}/{threat}.txt",
        f"http://127.0.0.1:9/{threat}",
        f"http://{threat}/",
        f"{threat}.zip!{threat}",
    ):
        ran = here(command, source)
        assert (ran.code, ran.out) == (3, "")
        looked_at(ran.err, threat)
    ran = here("show", "--section", threat)
    looked_at(ran.err, threat)
    path = tmp_path / f"{threat}.txt"
    path.write_text(text("rolig"), encoding="utf-8")
    for form in (("quotes", "--json"), ("quotes", "--csv"), ("show", "--markdown")):
        ran = here(*form, str(path), str(path))
        looked_at(ran.out.replace("\r\n", "\n"), threat)


@pytest.mark.parametrize("name", THREATS)
def test_feeds(here: Here, tmp_path: Path, name: str) -> None:
    threat = "".join(c for c in THREATS[name] if c >= " " or c in "\t\n")
    path = tmp_path / "feed.xml"
    safe = html.escape(html.escape(threat))
    item = f"<item><title>{safe}</title><description>{safe} alt</description></item>"
    path.write_text(f"<rss><channel><title>{safe}</title>{item}</channel></rss>", encoding="utf-8", errors="ignore")
    for form in (("feed",), ("feed", "--json"), ("feed", "--width", "30")):
        ran = here(*form, str(path))
        assert ran.code == 0, ran.err
        looked_at(ran.out, threat)
    ran = here("show", f"{path}#1")
    looked_at(ran.out + ran.err, threat)


def test_half_a_surrogate_pair_in_a_name() -> None:
    ran = process("show", "finnes\udcffikke.txt")
    assert ran.returncode == 3
    assert b"\xff" not in ran.stderr
