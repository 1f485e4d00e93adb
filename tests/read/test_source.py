"""The door: files, folders, addresses, devices and standard input, each error with its code and a way out."""

import io
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from isnews.errors import NothingFound, SourceError
from isnews.read import expand, limits, read, stdin, stdin_is_piped
from isnews.read.source import fetch

unix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def _fails(source: str, code: str, max_size: int = limits.MAX_SIZE) -> str:
    with pytest.raises(SourceError) as caught:
        read(source, max_size=max_size)
    assert (caught.value.code, caught.value.source) == (code, source)
    message = str(caught.value)
    assert source in message or source == "-"
    assert "\n" not in message.replace(source, "")
    return message


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "sak.txt"
    path.write_text("Det brenner på Nes.\n", encoding="cp1252")
    article = read(path)
    assert (article.source, article.text) == (str(path), "Det brenner på Nes.\n")


@unix
def test_a_link_that_leads_in_a_circle_is_named(tmp_path: Path) -> None:
    loop = tmp_path / "ring.txt"
    loop.symlink_to(tmp_path / "ring.txt")
    (tmp_path / "sak.txt").write_text("Det brenner på Nes.\n", encoding="utf-8")
    assert expand([tmp_path]) == [str(loop), str(tmp_path / "sak.txt")]
    assert "is a symbolic link that leads in a circle" in _fails(str(loop), "missing")
    assert "in a circle, or stands behind one" in _fails(f"{loop}/sak.txt", "missing")


def test_what_cannot_be_read(tmp_path: Path) -> None:
    for missing in (str(tmp_path / "nei.txt"), "a\0b", "x" * 5000):
        assert "was not found. Check the path" in _fails(missing, "missing")
    assert "(ftp:). Use http or https" in _fails("ftp://avisen.example/sak", "unsupported")
    assert "(file:). Use http or https" in _fails("file:///etc/hosts", "unsupported")


@pytest.mark.parametrize("content", [b"", b"  \n\t\n", "\ufeff".encode(), "\u200b\u00a0\n".encode()])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tom.txt"
    path.write_bytes(content)
    with pytest.raises(NothingFound, match="has no text"):
        read(path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    path.write_bytes(b"ord " * 1000)
    assert read(path, max_size=4000).text
    assert "--max-size" in _fails(str(path), "too-large", max_size=3999)


@unix
def test_devices() -> None:
    _fails("/dev/zero", "unsupported")
    with pytest.raises(NothingFound):
        read("/dev/null")


@unix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "hemmelig.txt"
    path.write_text("Hemmelig.")
    path.chmod(0)
    assert "permission denied. Change its permissions" in _fails(str(path), "permission")


@unix
def test_permission_is_told_from_other_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", refuse)
    with pytest.raises(SourceError) as caught:
        fetch("sak.txt")
    assert caught.value.code == "permission"


@unix
def test_a_named_pipe_is_read_within_the_size(tmp_path: Path) -> None:
    path = tmp_path / "rør"
    os.mkfifo(path)

    def feed(size: int) -> None:
        try:
            with open(path, "wb") as pipe:
                for _ in range(size):
                    pipe.write(b"ord " * 1000)
        except BrokenPipeError:
            pass

    writer = threading.Thread(target=feed, args=(2,))
    writer.start()
    assert len(fetch(path)) == 8000
    writer.join()
    writer = threading.Thread(target=feed, args=(5000,))
    writer.start()
    _fails(str(path), "too-large", max_size=10_000)
    writer.join()


@unix
def test_a_socket_is_no_file(tmp_path: Path) -> None:
    path = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(path)
        assert "could not be read" in _fails(path, "unsupported")


@unix
def test_odd_file_names(tmp_path: Path) -> None:
    for name in (b"\xff\x1b[31m.txt", b"linje\nskift.txt", "nå.txt".encode()):
        path = os.fsdecode(os.fsencode(tmp_path) + b"/" + name)
        Path(path).write_text("Det brenner.", encoding="utf-8")
        assert read(path).source == path
        os.remove(path)
        _fails(path, "missing")


def test_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c", ".skjult.txt", "bilde.png", "d.text"):
        (tmp_path / name).write_text("Det brenner.")
    (tmp_path / "binær").write_bytes(b"\0\1")
    (tmp_path / "under").mkdir()
    (tmp_path / "under" / "e.txt").write_text("Det brenner.")
    found = expand([str(tmp_path), "-", "nei.txt"])
    assert [os.path.basename(name) for name in found] == ["a.md", "b.txt", "c", "d.text", "-", "nei.txt"]
    assert "4 articles" in _fails(str(tmp_path), "unsupported")


def test_an_empty_folder_stays_and_fails_in_its_turn(tmp_path: Path) -> None:
    assert expand([tmp_path, "a\0b"]) == [str(tmp_path), "a\0b"]
    with pytest.raises(NothingFound, match="no articles"):
        read(tmp_path)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Det brenner på Nes.".encode("latin-1"))))
    assert not stdin_is_piped()
    assert read("-").text == "Det brenner på Nes."


def test_standard_input_that_is_a_stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Det brenner på Nes."))
    assert read("-").text == "Det brenner på Nes."


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert not stdin_is_piped()
    _fails("-", "missing")


def test_standard_input_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"ord " * 100)))
    assert "Standard input is larger than 399 bytes" in _fails("-", "too-large", max_size=399)


_ASK = "from isnews.read import stdin_is_piped; print(stdin_is_piped())"


@unix
@pytest.mark.parametrize(("redirect", "piped"), [("< article.txt", "True"), ("< /dev/null", "False"), ("<&-", "False")])
def test_what_counts_as_piped(redirect: str, piped: str) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -c "{_ASK}" {redirect}', shell=True, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == piped


def test_a_pipe_counts_as_piped() -> None:
    done = subprocess.run([sys.executable, "-c", _ASK], input="x", capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_a_silent_pipe_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stdin, "SILENCE", 0.05)
    reader, writer = os.pipe()
    told: list[str] = []

    def feed() -> None:
        time.sleep(0.3)
        os.write(writer, b"Det brenner.")
        os.close(writer)

    feeder = threading.Thread(target=feed)
    with open(reader, encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        feeder.start()
        assert read("-", waiting=lambda: told.append("waits")).text == "Det brenner."
    feeder.join()
    assert told == ["waits"]


def test_a_pipe_that_speaks_at_once_is_not_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Det brenner.")))
    told: list[str] = []
    assert stdin.read_stdin(waiting=lambda: told.append("waits")) == b"Det brenner."
    assert told == []


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("www.nrk.no", "https://www.nrk.no"),
        ("avisa.example.no/sak/1?a=b", "https://avisa.example.no/sak/1?a=b"),
        ("localhost:8765/x.html", "http://localhost:8765/x.html"),
        ("127.0.0.1:80", "http://127.0.0.1:80"),
        ("sak.txt", None),
        ("saker/nrk.txt", None),
        ("notat", None),
    ],
)
def test_an_address_without_its_beginning_is_told(name: str, address: str | None) -> None:
    message = _fails(name, "missing")
    assert (f"write {address}" in message) == (address is not None)
    assert ("Check the path" in message) == (address is None)


def test_a_file_named_like_a_host_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("www.nrk.no").write_text("Ferja går igjen fra i morgen.\n", encoding="utf-8")
    assert read("www.nrk.no").text.startswith("Ferja")
