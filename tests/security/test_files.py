"""Files made to harm: bombs, entities, bottomless nesting, paths that lead out, devices, pipes. One sentence each."""

import io
import os
import stat
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from isnews.errors import IsnewsError, NothingFound, SourceError
from isnews.read import expand, feed, fifo, formats, pdf, read
from isnews.read.formats import Given
from tests.cli.running import Here, command

unix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")
BILLION = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
XML = {
    "entity bomb": BILLION + "]><rss><channel><title>&i;</title></channel></rss>",
    "quadratic entity": f"<!DOCTYPE x [<!ENTITY a '{'a' * 100_000}'>]><rss>{'&a;' * 10_000}</rss>",
    "external entity": "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&a;</title></channel></rss>",
    "parameter entity": "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/'> %a;]><rss/>",
    "deep": "<rss>" + "<a>" * 100_000,
    "unclosed": "<rss><channel><item>",
    "attributes": "<rss " + " ".join(f"a{i}='1'" for i in range(50_000)) + "/>x",
    "long attribute": f"<rss a='{'x' * 5_000_000}'>",
    "prefixes": "<rss><a:b/></rss>",
    "encoding": "<?xml version='1.0' encoding='tull'?><rss/>",
    "nul": "<rss>\0</rss>",
}


@pytest.mark.parametrize("name", XML)
def test_xml_that_is_refused(here: Here, tmp_path: Path, name: str) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(XML[name], encoding="utf-8")
    for command_ in ("feed", "show"):
        ran = here(command_, str(path))
        # Without a root in sight it may be a page, and then one without an article.
        assert ran.code == 3 or (command_ == "show" and ran.code == 1)
        assert ran.out == ""
        assert ran.err.count("\n") == 1
        assert "root:" not in ran.err


def test_an_external_dtd_is_not_fetched(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text("<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'><rss><channel><title>A</title></channel></rss>")
    assert feed.parse(path.read_bytes(), "-").title == "A"


def zipped(name: str, data: bytes = b"Skred i Lyngen\n\nTo ble tatt.", mode: int = 0o100644) -> bytes:
    """An archive with one file of this name and kind."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("../ut.txt", 0o100644),
        ("/etc/passwd.txt", 0o100644),
        ("a/../../ut.txt", 0o100644),
        ("..\\ut.txt", 0o100644),
        ("C:/ut.txt", 0o100644),
        ("lenke.txt", stat.S_IFLNK | 0o777),
        ("enhet.txt", stat.S_IFCHR | 0o666),
        ("rør.txt", stat.S_IFIFO | 0o666),
        (".skjult.txt", 0o100644),
    ],
)
def test_names_in_archives_that_are_refused(here: Here, tmp_path: Path, name: str, mode: int) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(name, mode=mode))
    assert expand([path]) == [str(path)]
    with pytest.raises(SourceError):
        read(f"{path}!{name}")
    assert here("show", str(path)).code == 3
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.zip"]


def test_archives_that_burst(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped("a.txt", b"ord " * 20_000_000))
    ran = here("show", str(path))
    assert (ran.code, ran.out) == (3, "")
    assert "larger than" in ran.err
    lying = bytearray(zipped("a.txt", b"ord " * 20_000_000))
    at = lying.rindex(b"PK\x01\x02")
    struct.pack_into("<I", lying, at + 24, 100)
    path.write_bytes(lying)
    assert here("show", str(path)).code == 3


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"\xff" * 100, zipped("a.txt")[:60], b""])
def test_broken_archives(here: Here, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert here("show", str(path)).code in (1, 3)


def test_many_files_in_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for i in range(5000):
            archive.writestr(f"{i}.txt", "a")
    assert len(expand([path])) == 2000


@pytest.mark.parametrize(
    "document",
    ["<w:p>" * 10_000, XML["entity bomb"], "", "<a/>", "<w:document xmlns:w='x'>" + "<w:p/>" * 1000 + "</w:document>"],
)
def test_broken_word_documents(document: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", document)
    with pytest.raises(IsnewsError):
        formats.read_as("docx", Given(made.getvalue(), "-"))


def test_a_word_document_that_bursts() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 80_000_000)
    with pytest.raises(SourceError) as caught:
        formats.read_as("docx", Given(made.getvalue(), "-"))
    assert caught.value.code == "too-large"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7", b"%PDF-1.7\n" + b"1 0 obj\n" * 1000, b"%PDF-1.4\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"],
)
def test_broken_pdfs(data: bytes) -> None:
    with pytest.raises(IsnewsError):
        formats.read_as("pdf", Given(data, "-"))


def slow_pdf() -> bytes:
    """A page that says a letter three hundred thousand times, each in a text of its own."""
    drawn = b"BT /F 9 Tf 1 0 0 1 9 9 Tm (a) Tj ET\n" * 300_000
    return (
        b"%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> >>\nendobj\n4 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n"
        b"5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"
        b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%%%EOF" % (len(drawn), drawn)
    )


def test_a_pdf_that_takes_long_is_ended(here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "TIME", 1.0)
    path = tmp_path / "a.pdf"
    path.write_bytes(slow_pdf())
    ran = here("show", str(path))
    assert (ran.code, ran.out) == (3, "")
    assert "takes more than 1 seconds" in ran.err


def test_nothing_beside_a_pdf_is_imported(here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\n")
    for module in ("pypdf", "io", "re", "isnews"):
        (tmp_path / f"{module}.py").write_text(f"open({str(tmp_path / 'imported')!r}, 'w')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert here("show", "a.pdf").code == 3
    assert not (tmp_path / "imported").exists()


@pytest.mark.parametrize(
    "mail",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 500,
        b"MIME-Version: 1.0\nSubject: =?utf-8?b?=?= =?x?q?\xff?=\nFrom: <<<>>>@@\nDate: tull\n\nHei.",
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=tull\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 200,
        b"From: " + b"a" * 1_000_000 + b"\nMIME-Version: 1.0\n\nHei.",
        b"From: " + b"(" * 100_000 + b"\nMIME-Version: 1.0\n\nHei.",
    ],
)
def test_odd_mails(mail: bytes) -> None:
    try:
        article = formats.read_as("mail", Given(mail, "-"))
    except IsnewsError:
        return
    assert article.blocks
    assert all(block.end <= len(article.text) for block in article.blocks)


@pytest.mark.parametrize(
    "json", ["[" * 200_000, '{"@type":' * 50_000, '{"@type":"Article","author":' * 1000, "[[[]", '{"@type":1e999}']
)
def test_odd_json(json: str) -> None:
    for name in ("schema.org", "ninjs"):
        with pytest.raises(NothingFound):
            formats.read_as(name, Given(json.encode(), "-"))
    assert formats.told(json.encode(), "-") in ("text", "schema.org")


def test_pages_larger_than_any_article() -> None:
    for page in (b"<p>x" * 200_000, b"<h1>Ferje</h1>" + b"<p>ord ord ord</p>" * 1_200_000):
        with pytest.raises(SourceError) as caught:
            formats.read_as("html", Given(page, "-"))
        assert caught.value.code == "too-large"


@unix
def test_a_pipe_that_nobody_writes_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fifo, "SILENCE", 0.3)
    path = tmp_path / "rør"
    os.mkfifo(path)
    with pytest.raises(SourceError, match="says nothing"):
        read(path)


@unix
def test_devices_and_endless_pipes(here: Here) -> None:
    for name in ("/dev/zero", "/dev/full", "/dev/random"):
        assert here("show", name).code == 3
    ran = subprocess.run(
        ["bash", "-c", f"{' '.join(command('show', '--max-size', '1MB'))} <(yes ord)"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 3
    assert b"larger than" in ran.stderr


@unix
def test_a_link_in_a_folder_to_itself(tmp_path: Path, here: Here) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("Skred i Lyngen\n\nTo ble tatt av et skred.")
    assert here("show", str(tmp_path)).code in (0, 3)
    assert here("show", str(tmp_path / "a.txt")).code == 3
