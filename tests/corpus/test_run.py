"""A run as a whole: the same output from any number of workers, nothing twice, nothing lost, nothing half."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import isnews
from isnews.corpus import Settings, run, tables
from isnews.corpus.run import Place
from isnews.errors import UsageError
from isnews.render import as_json
from tests.corpus import corpora


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles in two files, with one broken line, one in Swedish."""
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "a.jsonl").write_bytes(corpora.jsonl([*corpora.documents(23), b"{", {"text": corpora.SWEDISH}]))
    (folder / "b.jsonl").write_bytes(corpora.jsonl(corpora.documents(9)))
    return folder


@pytest.fixture(scope="module")
def once(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one worker makes of it."""
    out = tmp_path_factory.mktemp("once") / "out"
    run([str(corpus)], out, Settings(part=4), Place(workers=1))
    return out


def test_the_datasets_hold_all_documents(once: Path) -> None:
    report = json.loads((once / "report.json").read_bytes())
    assert report["documents"] == 34
    assert report["passed_over"] == {"sv": 1}
    assert report["errors"] == {"not-json": 1}
    articles = corpora.table(once, "articles")
    assert [row["id"] for row in articles] == [f"a{n}" for n in range(23)] + [f"a{n}" for n in range(9)]
    assert {name: len(corpora.table(once, name)) for name in tables.DATASETS} == report["rows"]
    whole = {row["source"]: row["text"] for row in articles}
    for dataset in ("sentences", "quotes", "persons"):
        for row in corpora.table(once, dataset):
            spans = row.get("mentions") or row.get("parts") or [row]
            for span in spans:
                found = whole[row["source"]][span["start"] : span["end"]]
                assert found == span.get("text", found)
                assert dataset != "quotes" or found in row["text"]
    assert not once.with_name("out.unfinished").exists()


def test_any_number_of_workers_writes_the_same(corpus: Path, once: Path, tmp_path: Path) -> None:
    run([str(corpus)], tmp_path / "out", Settings(part=4), Place(workers=3))
    assert corpora.data(tmp_path / "out") == corpora.data(once)


def test_a_run_that_is_killed_goes_on(corpus: Path, once: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = (
        "import sys; from isnews.corpus import run, Settings; from isnews.corpus.run import Place\n"
        f"if __name__ == '__main__': run([{str(corpus)!r}], {str(out)!r}, Settings(part=4), Place(workers=1))"
    )
    done = tmp_path / "out.unfinished" / "done"
    with subprocess.Popen([sys.executable, "-c", script], start_new_session=True) as process:
        deadline = time.monotonic() + 120
        while len(list(done.glob("*.json"))) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
    kept = {path.name: path.stat().st_mtime_ns for path in done.glob("*.json")}
    assert kept
    assert not out.exists()
    with pytest.raises(UsageError, match="other options"):
        run([str(corpus)], out, Settings(part=5), Place(workers=1))
    times: dict[str, int] = {}
    run([str(corpus)], out, Settings(part=4), Place(workers=2), lambda state: times.update(_times(done)))
    assert {name: changed for name, changed in times.items() if name in kept} == {
        name: changed for name, changed in kept.items() if name in times
    }
    assert corpora.data(out) == corpora.data(once)


def _times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.json")}


def test_what_is_finished_stays(corpus: Path, once: Path, tmp_path: Path) -> None:
    before = (once / "report.json").stat().st_mtime_ns
    run([str(corpus)], once, Settings(part=4), Place(workers=2))
    assert (once / "report.json").stat().st_mtime_ns == before
    with pytest.raises(UsageError, match="holds another run"):
        run([str(corpus)], once, Settings(part=4, sentences=2))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "brev.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already"):
        run([str(corpus)], tmp_path / "mine")


def test_what_lacks_its_name_only_gets_it_from_the_same_call(corpus: Path, once: Path, tmp_path: Path) -> None:
    shutil.copytree(once, tmp_path / "out.unfinished")  # as a run leaves it that is stopped right before the end
    with pytest.raises(UsageError, match="begun with other options"):
        run([str(corpus)], tmp_path / "out", Settings(part=4, sentences=2))
    run([str(corpus)], tmp_path / "out", Settings(part=4))
    assert corpora.data(tmp_path / "out") == corpora.data(once)


def test_nothing_beside_the_input_is_imported(corpus: Path, tmp_path: Path) -> None:
    for module in ("isnews", "Stemmer", "daft"):
        (tmp_path / f"{module}.py").write_text(f"open({str(tmp_path / 'imported')!r}, 'w')", encoding="utf-8")
    script = (
        "import os; from isnews.corpus import run; from isnews.corpus.run import Place\n"
        f"os.chdir({str(tmp_path)!r}); run([{str(corpus)!r}], 'out', place=Place(workers=1))"
    )
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
    env = {**os.environ, "PYTHONPATH": path}
    subprocess.run([sys.executable, "-c", script], cwd=root, env=env, check=True, timeout=240)
    assert not (tmp_path / "imported").exists()


def test_a_document_that_takes_too_long_or_crashes_is_an_error(tmp_path: Path) -> None:
    """Slow in Python, deaf in C, and a crash: patched into the worker's own process by `sitecustomize`."""
    rows = corpora.documents(6)
    for place, word in ((1, "SLOW"), (3, "DEAF"), (4, "CRASH")):
        rows[place]["text"] = f"{word} er alt som står her."
    (tmp_path / "a.jsonl").write_bytes(corpora.jsonl(rows))
    (tmp_path / "sitecustomize.py").write_text(_PATCH, encoding="utf-8")
    script = (
        "import sys; from isnews.corpus import run, Settings; from isnews.corpus.run import Place\n"
        f"if __name__ == '__main__': run([{str(tmp_path / 'a.jsonl')!r}], {str(tmp_path / 'out')!r}, "
        "Settings(part=3, time_limit=2), Place(workers=1))"
    )
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join([str(tmp_path), root, os.environ.get("PYTHONPATH", "")])
    subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": path}, check=True, timeout=240)
    errors = {row["id"]: row["code"] for row in corpora.table(tmp_path / "out", "errors")}
    assert errors.pop("a1") == "too-slow"
    assert sorted(corpora.table(tmp_path / "out", "errors")[i]["code"] for i in range(3)) == [
        "crashed", "too-slow", "too-slow"
    ]  # fmt: skip
    assert [row["id"] for row in corpora.table(tmp_path / "out", "articles")] == ["a0", "a2", "a5"]


_PATCH = """
import re, time
from isnews.corpus import documents

_own = documents._written

def _written(text, name, settings):
    if text.startswith("SLOW"):
        time.sleep(60)
    if text.startswith("DEAF"):
        import ctypes, signal
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        while True:
            pass
    if text.startswith("CRASH"):
        import ctypes
        ctypes.string_at(0)
    return _own(text, name, settings)

documents._written = _written
"""


def test_columns_are_the_contract() -> None:
    """What the JSON of an article has, the datasets have: a new field needs a new column."""
    from isnews.corpus import findings

    article = isnews.bundled()
    entry = as_json.entry(
        article,
        sections=article.sections,
        summary=isnews.summarize(article),
        quotes=isnews.find_quotes(article),
        people=isnews.find_people(article),
    )
    found = findings.rows(article, "x", 3)
    values = {
        "articles": {**entry["article"], "sections": entry["sections"]},
        "sentences": {**entry["summary"]["sentences"][0], "method": "news"},
        "quotes": next(quote for quote in entry["quotes"] if quote["via"] and quote["speaker"]["mention"]),
        "persons": entry["people"][0],
    }
    for dataset, value in values.items():
        schema = tables.schemas()[dataset]
        own = {"source", "id", "number", "why"}  # what chose a sentence is told only where that is asked for
        assert set(schema.names) - own == set(value) - own, dataset
        for name in set(value) - {"why"}:
            _same(schema.field(name).type, value[name], f"{dataset}.{name}")
        assert set(found[dataset][0]) >= set(schema.names)


def _same(kind: Any, value: Any, where: str) -> None:
    if isinstance(value, list) and value:
        _same(kind.value_type, value[0], where)
    elif isinstance(value, dict):
        assert [kind.field(i).name for i in range(kind.num_fields)] == list(value), where
        for i in range(kind.num_fields):
            _same(kind.field(i).type, value[kind.field(i).name], f"{where}.{kind.field(i).name}")
