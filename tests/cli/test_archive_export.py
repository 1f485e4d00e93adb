"""`isnews archive export`: the archive for other programs."""

import csv
import io
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.archives import SCHEMA
from tests.cli.running import Here

pytestmark = pytest.mark.usefixtures("archive")


def test_export_as_lines(filled: Here, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in filled("archive", "export").out.splitlines()]
    SCHEMA.validate({"schema": "isnews/1", "articles": lines})
    assert [line["id"] for line in lines] == [1, 2]
    quotes = [json.loads(line) for line in filled("archive", "export", "quotes").out.splitlines()]
    assert "Ragna Solvik" in {quote["speaker"] for quote in quotes}
    out = tmp_path / "ut.jsonl"
    assert filled("archive", "export", "people", "-o", str(out)).code == 0
    assert json.loads(out.read_text("utf-8").splitlines()[0])["name"] == "Ragna Solvik"
    assert [path.name for path in tmp_path.glob(".*")] == []


@pytest.mark.parametrize("form", ["csv", "excel"])
def test_export_as_a_table(here: Here, tmp_path: Path, form: str) -> None:
    path = tmp_path / "=1+1.txt"
    path.write_text("=HYPERLINK(1)\n\n– Det går, sier Kari Vik.\n", encoding="utf-8")
    here("archive", "add", str(path))
    out = here("archive", "export", "articles", "--format", form).out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";" if form == "excel" else ","))
    assert rows[0]["text"].startswith("'=" if form == "excel" else "=")
    assert out.startswith("\ufeff") == (form == "excel")


def test_export_as_parquet(filled: Here, tmp_path: Path) -> None:
    out = tmp_path / "sitater.parquet"
    ran = filled("archive", "export", "quotes", "-o", str(out))
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        assert ran.code == 2
        assert "-m pip install" in ran.err or "uv pip install" in ran.err
        assert not out.exists()
        return
    assert ran.code == 0
    table = parquet.read_table(out)
    assert "Ragna Solvik" in table["speaker"].to_pylist()
    assert table["start"].to_pylist()[0] >= 0


def test_export_that_cannot_be(filled: Here, archive: Path, tmp_path: Path) -> None:
    assert filled("archive", "export", "--format", "parquet").code == 2
    assert filled("archive", "export", "--json", "--format", "csv").code == 2
    assert filled("archive", "export", "-o", str(archive)).code == 2
    assert filled("archive", "export", "-o", str(tmp_path / "no" / "x.csv")).code == 3
    assert filled("archive", "export", "--from", "2030").code == 1


def test_export_of_nothing(here: Here, tmp_path: Path) -> None:
    (tmp_path / "vær.txt").write_text("Det regner i hele fylket i dag, og det blir vått i morgen.\n", encoding="utf-8")
    here("archive", "add", str(tmp_path / "vær.txt"))
    ran = here("archive", "export", "quotes")
    assert (ran.code, ran.out, ran.err) == (1, "", "isnews: There are no such quotes in the archive.\n")


@pytest.mark.skipif(os.name == "nt", reason="about pipes with names")
def test_export_replaces_no_pipe(filled: Here, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reading:
        assert filled("archive", "export", "-o", str(pipe)).code == 0
        assert reading.stdout is not None
        assert reading.stdout.read().count(b"\n") == 2
    assert pipe.is_fifo()
