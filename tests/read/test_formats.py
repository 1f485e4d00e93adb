"""Every format gives the same article; each is told by its content."""

import zipfile
from pathlib import Path

import pytest

from isnews.errors import NothingFound, SourceError, UsageError
from isnews.read import expand, expand_stdin, feed, formats, read
from isnews.read.formats import Given
from tests.read.samples import (
    ATOM,
    BODY,
    DOCX,
    HEADING,
    HTML,
    LAST,
    LEAD,
    MAIL,
    NEWSML,
    NINJS,
    NITF,
    RSS,
    SCHEMA,
    TITLE,
    as_read,
    pdf,
    texts,
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nitf", NITF.encode()),
        ("newsml", NEWSML.encode()),
        ("ninjs", NINJS.encode()),
        ("schema.org", SCHEMA.encode()),
        ("mail", MAIL.encode()),
        ("mail", MAIL.replace("\n", "\r\n").encode()),
        ("docx", DOCX),
        ("html", HTML.encode()),
        ("html", HTML.encode("utf-16")),
        ("ninjs", f"[{NINJS}]".encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_same_article(name: str, data: bytes) -> None:
    assert formats.told(data, "-") == name
    article = as_read(data)
    assert article.title == TITLE
    assert texts(article, "lead") == [LEAD]
    assert texts(article, "paragraph", "quote")[:2] == BODY
    assert article.language == "nb"
    if name not in ("html", "docx"):
        assert article.published == "2024-11-05T07:01:00+01:00"
    if name != "html":
        assert article.byline == ("Kari Vik",)
    if name in ("nitf", "newsml", "ninjs", "docx"):
        assert [section.title for section in article.sections] == [HEADING]
        assert LAST in article.text
    assert "tlf" not in article.text


def test_what_nitf_says_of_pictures_and_its_agency() -> None:
    article = as_read(NITF.encode())
    caption = next(block for block in article.blocks if block.kind == "caption")
    assert caption.credit == "Ola Moe / NTB"
    assert article.publisher == "NTB"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<3 er et hjerte, skrev han.", "text"),
        (b"{ikke json}", "text"),
        (b"[red]Skred[/red] i Lyngen", "text"),
        (b'{"a": 1}', "text"),
        (b"Fra: Ola\nTil: Kari\n\nHei.", "text"),
        (b"Date: 2018\n\nEn sak.", "text"),
        (b"<!-- en kommentar --><div><p>Hei</p></div>", "html"),
        (b"<?xml version='1.0'?><rss version='2.0'></rss>", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "feed"),
        (b"%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbf<html>", "html"),
    ],
)
def test_formats_are_told_by_content(data: bytes, name: str) -> None:
    assert formats.told(data, "-") == name


def test_a_format_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "sak.html"
    path.write_text("<p>Skred i Lyngen</p>", encoding="utf-8")
    assert read(path, form="text").text == "<p>Skred i Lyngen</p>"
    with pytest.raises(UsageError):
        read(path, form="tull")


def test_feeds() -> None:
    rss = feed.parse(RSS.encode(), "-")
    assert rss.title == "Nytt"
    assert rss.items[0] == feed.Item(
        1, "Ulv i Sørdalen", "https://avisa.example/1", "2024-11-05T07:01:00+01:00", "Tre sauer."
    )
    assert rss.items[1].url == "https://avisa.example/2"
    atom = feed.parse(ATOM.encode(), "-", "https://avisa.example/feed")
    assert atom.items[0] == rss.items[0]


def test_a_feeds_item_without_a_page(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text("<rss><channel><item><title>To</title><description>Alt.</description></item></channel></rss>")
    assert read(f"{path}#1").title == "To"
    with pytest.raises(NothingFound):
        read(f"{path}#7")
    with pytest.raises(SourceError, match="isnews feed"):
        read(path)


@pytest.mark.parametrize("mark", ["-- ", "--"])
def test_a_mails_signature_is_no_text(mark: str) -> None:
    head = "Subject: Ferje\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    mail = f"{head}Ferja går igjen fra i morgen tidlig.\n\n{mark}\nSandvær Rederi AS\nPostboks 12, 5999 Sandvær\n"
    assert as_read(mail.encode()).text.strip() == "Ferja går igjen fra i morgen tidlig."


def test_a_rule_within_a_mail_is_no_signature() -> None:
    head = "Subject: Ferje\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    lines = "\n".join(f"Avgang nummer {number} er innstilt." for number in range(12))
    assert "nummer 11" in as_read(f"{head}Ferja er innstilt.\n--\n{lines}\n".encode()).text


def test_an_archive_and_a_folder_give_their_articles(tmp_path: Path) -> None:
    path = tmp_path / "saker.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("b.txt", "Skred i Lyngen\n\nTo ble tatt av et skred.")
        archive.writestr("a/c.html", HTML)
        archive.writestr("bilde.jpg", b"\xff\xd8")
        archive.writestr("__MACOSX/._b.txt", "nei")
    names = expand([path])
    assert names == [f"{path}!a/c.html", f"{path}!b.txt"]
    assert [read(name).title for name in names] == [TITLE, "Skred i Lyngen"]
    (tmp_path / "d.eml").write_text(MAIL, encoding="utf-8")
    (tmp_path / "e.docx").write_bytes(DOCX)
    assert expand([tmp_path]) == [str(tmp_path / "d.eml"), str(tmp_path / "e.docx")]
    assert expand([f"{tmp_path}/*.eml"]) == [str(tmp_path / "d.eml")]


def test_an_archive_on_standard_input_gives_its_articles(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "saker.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("b.txt", "Skred i Lyngen\n\nTo ble tatt av et skred.")
        archive.writestr("a/c.html", HTML)
    (tmp_path / "d.docx").write_bytes(DOCX)
    with open(path, encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        names = expand_stdin()
        assert names == ["-!a/c.html", "-!b.txt"]
        assert [read(name).title for name in names] == [TITLE, "Skred i Lyngen"]
        with pytest.raises(SourceError, match="not in the archive"):
            read("-!d.txt")
    with open(tmp_path / "d.docx", encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        assert expand_stdin() == ["-"]
        assert read("-").title == TITLE


def test_pdf_columns_and_broken_words(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    article = formats.read_as("pdf", Given(pdf(), "-"))
    assert "Ferja gikk på grunn i natt ved Lauvnes" in article.text
    assert "slepebåten ventes" in article.text
    assert article.text.index("grunn") < article.text.index("slepebåten")
