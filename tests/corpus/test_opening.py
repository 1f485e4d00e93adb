"""Input at an address is read as a file is, and what cannot be reached is told in one sentence."""

import gzip
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from isnews.corpus import Settings, opening, pieces, reading
from isnews.errors import SourceError
from tests.corpus import corpora


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server of this machine that serves `tmp_path`."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_every_form_is_read_from_an_address(site: str, tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = corpora.documents(7)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(corpora.jsonl(rows)))
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "b.parquet", row_group_size=3)
    (tmp_path / "c.warc.gz").write_bytes(gzip.compress(corpora.warc(corpora.page(n) for n in range(7))))
    (tmp_path / "d.txt").write_text("Ordføreren svarte ikke.", encoding="utf-8")
    for name, count in (("a.jsonl.gz", 7), ("b.parquet", 7), ("c.warc.gz", 7), ("d.txt", 1)):
        (piece,) = pieces.pieces([f"{site}/{name}"], 500)
        assert piece.size == (tmp_path / name).stat().st_size
        found = list(reading.items(piece, Settings()))
        assert [item.kind == "error" for item in found] == [False] * count
        assert found[0].source.startswith(f"{site}/{name}")


def test_what_is_not_there_is_told(site: str) -> None:
    with pytest.raises(SourceError, match="could not be reached") as told:
        pieces.pieces([f"{site}/nei.jsonl"], 500)
    assert told.value.code == "network"


def test_what_is_gone_meanwhile_is_no_broken_document(site: str, tmp_path: Path) -> None:
    """A network that fails ends the run, to be gone on with; it makes no rows in `errors`."""
    (tmp_path / "a.jsonl").write_bytes(corpora.jsonl(corpora.documents(2)))
    (piece,) = pieces.pieces([f"{site}/a.jsonl"], 500)
    (tmp_path / "a.jsonl").unlink()
    with pytest.raises(SourceError) as told:
        list(reading.items(piece, Settings()))
    assert told.value.code == "network"


def test_addresses_are_told_from_paths() -> None:
    assert opening.is_remote("s3://bøtte/a.jsonl")
    assert not opening.is_remote("saker/https.txt")
