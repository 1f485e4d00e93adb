"""Every form of input gives the same documents, and what is broken is one row in `errors`."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from isnews.corpus import Settings, pieces, reading, select
from isnews.corpus.items import Item
from isnews.corpus.work import _look
from isnews.errors import NothingFound, SourceError, UsageError
from tests.corpus import corpora

USUAL = Settings()


def read(*sources: Path | str, settings: Settings = USUAL) -> list[Item]:
    """All documents of these sources."""
    found = select.selected(pieces.pieces([str(source) for source in sources], settings.part), settings)
    return [item for piece in found for item in reading.items(piece, settings)]


def texts(items: list[Item], settings: Settings = USUAL) -> list[str]:
    """What each document holds: its text, the language that it is passed over for, or the code of its error."""
    found = []
    for item in items:
        rows = _look(item, settings)
        if isinstance(rows, str):
            found.append(rows)
        else:
            found.append(rows["articles"][0]["text"] if "articles" in rows else rows["errors"][0]["code"])
    return found


def test_tables_of_every_form_hold_the_same(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = corpora.documents(5)
    plain = corpora.jsonl(rows)
    (tmp_path / "a.jsonl").write_bytes(plain)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(plain[:900]) + gzip.compress(plain[900:]))
    with pa.CompressedOutputStream(str(tmp_path / "c.jsonl.zst"), "zstd") as file:
        file.write(plain)
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "d.parquet", row_group_size=2)
    import csv

    with (tmp_path / "e.csv").open("w", encoding="utf-8-sig", newline="") as sheet:
        writer = csv.DictWriter(sheet, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    expected = [row["text"] for row in rows]
    for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl.zst", "d.parquet", "e.csv"):
        items = read(tmp_path / name)
        assert [item.source for item in items] == [f"{tmp_path / name}#{number}" for number in range(1, 6)]
        assert texts(items) == expected, name


def test_columns_by_other_names(tmp_path: Path) -> None:
    from isnews.corpus import Columns

    (tmp_path / "a.jsonl").write_bytes(
        corpora.jsonl(
            [{"body": "Regjeringen vil ikke at planen skal legges fram før i morgen.", "when": "12.11.2018", "key": 7}]
        )
    )
    settings = Settings(columns=Columns(text="body", date="when", id="key"))
    rows = _look(read(tmp_path / "a.jsonl")[0], settings)
    assert not isinstance(rows, str)
    assert rows["articles"][0]["published"] == "2018-11-12"
    assert rows["articles"][0]["id"] == "7"


def test_folders_archives_and_crawls(tmp_path: Path) -> None:
    folder = tmp_path / "saker"
    (folder / "vår").mkdir(parents=True)
    (folder / "a.txt").write_text("Ordføreren la fram planen i dag.", encoding="utf-8")
    (folder / "vår" / "b.html").write_bytes(corpora.page(1))
    (folder / ".skjult.txt").write_text("Skjult.", encoding="utf-8")
    (folder / "bilde.png").write_bytes(b"\x89PNG")
    (folder / "c.jsonl").write_bytes(corpora.jsonl(corpora.documents(2)))
    assert [Path(item.source).name for item in read(folder)] == ["a.txt", "c.jsonl#1", "c.jsonl#2", "b.html"]
    with zipfile.ZipFile(tmp_path / "saker.zip", "w") as archive:
        archive.writestr("b.html", corpora.page(1))
        archive.writestr("../ute.txt", "Ute.")
    zipped = read(tmp_path / "saker.zip")
    assert [item.source for item in zipped] == [f"{tmp_path / 'saker.zip'}!b.html"]
    (tmp_path / "nett.warc.gz").write_bytes(gzip.compress(corpora.warc([corpora.page(1), corpora.page(2)])))
    crawled = read(tmp_path / "nett.warc.gz")
    assert [item.fields["url"] for item in crawled] == ["https://avisen.example/1", "https://avisen.example/2"]
    assert texts(crawled)[0] == texts(zipped)[0] == texts(read(folder))[-1]


def test_a_large_file_is_cut_between_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "STRETCH", 700)
    path = tmp_path / "a.jsonl"
    path.write_bytes(corpora.jsonl(corpora.documents(12)).rstrip(b"\n"))
    cut = pieces.pieces([str(path)], 500)
    assert len(cut) > 2
    assert [item.source for item in read(path)] == [f"{path}#{number}" for number in range(1, 13)]
    assert sum(piece.size for piece in cut) == path.stat().st_size


def test_what_is_broken_is_one_document(tmp_path: Path) -> None:
    settings = Settings(max_size=20_000)
    good = corpora.documents(1)[0]
    lines = [
        good,
        b"\x00\x01\x02\xff",
        b"{",
        b"[]",
        {"text": ""},
        {"text": 7},
        {"body": "x"},
        {"text": "x" * 30_000},
        b'{"text": ' + b"[" * 9000,
        {"text": corpora.SWEDISH},
        b"",
        {**good, "title": "\ud800", "id": "\udfff"},
    ]
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b"".join(line + b"\n" if isinstance(line, bytes) else corpora.jsonl([line]) for line in lines[:-1])
        + b'{"text": "Ministeren svarte ikke p\\u00e5 det.", "title": "\\ud800", "id": "\\udfff"}\n'
    )
    found = texts(read(path, settings=settings), settings)
    assert found[0] == good["text"]
    assert found[1:-1] == [
        "not-json", "not-json", "not-json", "no-text", "not-text", "no-text", "too-large", "not-json", "sv"
    ]  # fmt: skip
    assert found[-1] == "Ministeren svarte ikke på det."


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.parquet", "a.warc.gz", "a.zip"])
def test_a_broken_file_is_one_error_behind_what_could_be_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    whole = gzip.compress(corpora.jsonl(corpora.documents(200)))
    path.write_bytes(whole[: len(whole) // 2] if name == "a.jsonl.gz" else b"dette er noe annet")
    items = read(path)
    if name != "a.warc.gz":
        assert items[-1].fields["code"] == "broken"
        assert all(item.kind == "line" for item in items[:-1])
    if name == "a.jsonl.gz":
        assert len(items) > 1


def test_a_row_over_the_limit_does_not_take_the_next_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    good = "Statsråden svarte ikke på det."
    path.write_text(f"id,text\n1,{good}\n2,{'x' * 3000}\n3,{good}\n", encoding="utf-8")
    assert texts(read(path, settings=Settings(max_size=1000))) == [good, "no-text", good]


def test_the_first_and_some_from_everywhere(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_bytes(corpora.jsonl(corpora.documents(20)))
    assert len(read(tmp_path, settings=Settings(limit=25))) == 25
    some = [item.source for item in read(tmp_path, settings=Settings(sample=10))]
    assert len(some) == 10
    assert some == [item.source for item in read(tmp_path, settings=Settings(sample=10))]
    assert {Path(name).name[0] for name in some} == {"a", "b"}


def test_parts_are_cut_by_number(tmp_path: Path) -> None:
    from isnews.corpus.engine import parts

    path = tmp_path / "a.jsonl"
    path.write_bytes(corpora.jsonl(corpora.documents(10)))
    piece = pieces.pieces([str(path)], 4)[0]
    assert [len(part) for part in parts(piece, Settings(part=4))] == [4, 4, 2]


def test_what_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "saker" / "a.jsonl"
    path.parent.mkdir()
    path.write_bytes(corpora.jsonl(corpora.documents(2)))
    (tmp_path / "lenke.jsonl").symlink_to(path)
    for sources in ([path, path], [path, path.parent], [path.parent, path.parent], [path, tmp_path / "lenke.jsonl"]):
        assert [item.source for item in read(*sources)] == [f"{path}#1", f"{path}#2"]


def test_what_is_no_input(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="was not found"):
        read(tmp_path / "nei.jsonl")
    with pytest.raises(NothingFound, match="no files"):
        read(tmp_path)
    with pytest.raises(UsageError, match="standard input"):
        read("-")
    with pytest.raises(UsageError, match="empty"):
        read("")


def test_a_line_is_never_held_beyond_the_limit() -> None:
    file = io.BytesIO(b"a" * 5_000_000 + b"\nb\n")
    assert list(reading.lines(file, 1000)) == [None, b"b\n"]
