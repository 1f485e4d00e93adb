"""`isnews corpus` as a user meets it."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.running import Here, heeding, on_terminal, process

TEXT = "Ordføreren sier at kommunen ikke vil bygge skolen før neste år. – Vi har ikke penger til det, sier Kari Lunde."
installed = pytest.mark.skipif(find_spec("daft") is None, reason="pip install '.[corpus]'")


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    path = tmp_path / "saker.jsonl"
    lines = [json.dumps({"id": number, "text": TEXT}) for number in range(5)]
    path.write_text("\n".join([*lines, '{"text": "\\u001b[31m', '{"text": 1, "id": "\\u001b]0;x"}']), encoding="utf-8")
    return str(path)


def test_without_the_extra_it_says_what_to_install(
    here: Here, corpus: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(name: str, package: str | None = None) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(importlib.util, "find_spec", nowhere)
    ran = here("corpus", corpus, "--out", str(tmp_path / "ut"))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("isnews: A corpus needs more than isnews alone. To install it: ")
    assert sys.executable in ran.err
    assert '"daft>=' in ran.err
    assert ran.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["saker.jsonl"]


def test_wrong_usage(here: Here, corpus: str, tmp_path: Path) -> None:
    assert here("corpus").code == 2
    assert here("corpus", corpus).code == 2
    both = here("corpus", corpus, "--out", str(tmp_path / "ut"), "--limit", "1", "--sample", "1")
    assert (both.code, "--limit or --sample" in both.err) == (2, True)


@installed
def test_a_run_and_the_same_again(corpus: str, tmp_path: Path) -> None:
    out = tmp_path / "ut"
    ran = process("corpus", corpus, "--out", str(out), "--workers", "1")
    assert (ran.returncode, ran.stderr) == (0, b"")
    words = ran.stdout.decode().split()
    assert words[:4] == ["documents", "7", "articles", "5"]
    assert "errors 2 not-json 1, not-text 1" in " ".join(words)
    again = process("corpus", corpus, "--out", str(out), "--json")
    assert b"nothing to do" in again.stderr
    report = json.loads(again.stdout)
    assert report == json.loads((out / "report.json").read_bytes())
    assert report["rows"]["quotes"] == 10
    assert process("corpus", corpus, "--out", str(out), "--limit", "2").returncode == 2


@installed
def test_ctrl_c_at_any_moment_ends_in_a_sentence_and_the_same_command_goes_on(corpus: str, tmp_path: Path) -> None:
    out, begun = tmp_path / "ut", tmp_path / "ut.unfinished"
    call = heeding("corpus", corpus, "--out", str(out), "--workers", "1", "--part", "2")
    for place in ("run.lock", "run.json", "doing/ended.json", "doing/000000-000000.at"):
        # Standard output: daft writes there that it has received Ctrl-C.
        with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True) as child:
            while not (begun / place).exists() and not out.exists() and child.poll() is None:
                time.sleep(0.001)
            os.killpg(child.pid, signal.SIGINT)
            told = child.communicate(timeout=60)[1]
        if out.exists():  # the last part was done before the signal came
            break
        assert child.returncode == 130
        assert b"Traceback" not in told
        assert b"panicked" not in told
        assert told.endswith(b"the same command goes on from there.\n")
    done = process("corpus", corpus, "--out", str(out), "--workers", "1", "--part", "2")
    assert done.returncode == 0
    assert done.stdout.decode().split()[:4] == ["documents", "7", "articles", "5"]


@installed
def test_progress_is_for_terminals_and_nothing_hostile_reaches_one(corpus: str, tmp_path: Path) -> None:
    hostile = tmp_path / "\x1b[31mrød\n.jsonl"
    Path(corpus).rename(hostile)
    code, shown = on_terminal(["corpus", str(hostile), "--out", str(tmp_path / "\x1b[31mut"), "--workers", "1"])
    assert code == 0
    assert "documents" in shown
    assert "\x1b[31m" not in shown
    assert process("corpus", str(tmp_path / "\x1b[31mnei"), "--out", str(tmp_path / "x")).stderr.count(b"\x1b") == 0


@installed
def test_what_cannot_be_reached_ends_with_3_and_leaves_nothing(here: Here, tmp_path: Path) -> None:
    for source in ("nei.jsonl", "nei.parquet"):
        ran = here("corpus", str(tmp_path / source), "--out", str(tmp_path / "ut"))
        assert (ran.code, ran.err.count("\n")) == (3, 1)
    (tmp_path / "tom").mkdir()
    assert here("corpus", str(tmp_path / "tom"), "--out", str(tmp_path / "ut")).code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["tom"]


@installed
def test_a_corpus_without_an_article_ends_with_1(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": ""}\n', encoding="utf-8")
    ran = process("corpus", str(path), "--out", str(tmp_path / "ut"), "--workers", "1")
    assert ran.returncode == 1
    assert b"holds no articles" in ran.stderr
    assert b"--text-column" in ran.stderr
    assert (tmp_path / "ut" / "articles" / "none.parquet").exists()
