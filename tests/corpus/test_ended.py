"""Workers that the system ends tell nobody for which document: what was in hand twice is tried alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from isnews.corpus import lock
from isnews.corpus.ended import Ended, Suspect
from isnews.corpus.folder import Folder, part_name
from isnews.errors import IsnewsError
from tests.corpus import corpora

PART, OTHER = "000000-000003", "000001-000000"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path / "ut.unfinished")
    made.make()
    return made


def leave(folder: Folder, part: str, place: int) -> Path:
    """Leave a note as a worker does that is ended."""
    note = folder.path / "doing" / f"{part}.at"
    note.write_bytes(b"%08d" % place)
    return note


def test_what_was_in_hand_twice_and_then_alone_is_set_aside(folder: Folder) -> None:
    for _ in range(2):
        assert Ended(folder).suspect() is None
        leave(folder, PART, 7)
        leave(folder, OTHER, 2)
        assert Ended(folder).look() == 0
    ended = Ended(folder)  # counts outlast the call
    suspect = ended.suspect()
    assert suspect == Suspect(PART, 7)
    assert suspect.piece == 0
    ended.try_alone(suspect)
    leave(folder, PART, 7)
    assert Ended(folder).look() == 1
    assert folder.blame(PART, {}) == {7: "killed"}
    assert Ended(folder).suspect() == Suspect(OTHER, 2)


def test_what_gets_done_alone_is_no_suspect(folder: Folder) -> None:
    for _ in range(2):
        leave(folder, PART, 7)
        Ended(folder).look()
    ended = Ended(folder)
    ended.try_alone(Suspect(PART, 7))
    folder.put(folder.marker(PART), {})
    assert ended.look() == 0
    assert ended.suspect() is None
    assert folder.blame(PART, {}) == {}


def test_what_somebody_stops_is_not_set_aside(folder: Folder) -> None:
    for _ in range(2):
        leave(folder, PART, 7)
        Ended(folder).look()
    ended = Ended(folder)
    ended.try_alone(Suspect(PART, 7))
    ended.give_up()
    leave(folder, PART, 7)
    assert Ended(folder).look() == 0
    assert folder.blame(PART, {}) == {}


def test_who_is_still_there_or_crashed_or_had_nothing_in_hand_is_not_counted(folder: Folder) -> None:
    for _ in range(2):
        held = lock.taken(leave(folder, PART, 7), wait=False)
        assert held is not None
        leave(folder, OTHER, 1).with_suffix(".trace").write_bytes(b"Fatal Python error")
        leave(folder, "000002-000000", -1)
        Ended(folder).look()
        os.close(held)
    assert Ended(folder).suspect() is None
    assert (folder.path / "doing" / f"{OTHER}.at").exists(), "the next worker learns from it"


def test_a_machine_on_which_all_are_ended_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not for the documents then: they are not set aside one after the other."""
    from isnews.corpus import engine, run

    path = tmp_path / "a.jsonl"
    path.write_bytes(corpora.jsonl(corpora.documents(40)))
    folder = Folder(tmp_path / "ut.unfinished")
    tries = []

    def work_through(*_: object, only: str | None = None, **__: object) -> None:
        tries.append(only)
        leave(folder, part_name(0, 0), len(folder.blame(part_name(0, 0), {})))
        raise RuntimeError("UDF process closed the connection")

    monkeypatch.setattr(engine, "work_through", work_through)
    with pytest.raises(IsnewsError, match="again and again"):
        run([str(path)], tmp_path / "ut")
    assert tries == [None, None, part_name(0, 0)] * 10
    assert len(folder.blame(part_name(0, 0), {})) == 10


def test_workers_that_never_begin_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from isnews.corpus import engine, run

    path = tmp_path / "a.jsonl"
    path.write_bytes(corpora.jsonl(corpora.documents(2)))
    tries = []

    def work_through(*_: object, **__: object) -> None:
        tries.append(1)
        raise RuntimeError("UDF process closed the connection")

    monkeypatch.setattr(engine, "work_through", work_through)
    with pytest.raises(IsnewsError, match="the same command goes on"):
        run([str(path)], tmp_path / "ut")
    assert len(tries) == 5


def test_a_document_whose_worker_the_system_ends_is_an_error_and_its_neighbours_are_not(tmp_path: Path) -> None:
    """One has its worker killed; another takes so long that it is always in hand then."""
    rows = corpora.documents(12)
    rows[1]["text"] = "KILLED er alt som står her."
    rows[8]["text"] = "LATE " + rows[8]["text"]
    for name, some in (("a", rows[:6]), ("b", rows[6:])):
        (tmp_path / f"{name}.jsonl").write_bytes(corpora.jsonl(some))
    (tmp_path / "sitecustomize.py").write_text(_PATCH, encoding="utf-8")
    script = (
        "from isnews.corpus import run, Settings; from isnews.corpus.run import Place\n"
        f"if __name__ == '__main__': run([{str(tmp_path / 'a.jsonl')!r}, {str(tmp_path / 'b.jsonl')!r}], "
        f"{str(tmp_path / 'out')!r}, Settings(part=3), Place(workers=2))"
    )
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join([str(tmp_path), root, os.environ.get("PYTHONPATH", "")])
    subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": path}, check=True, timeout=240)
    (error,) = corpora.table(tmp_path / "out", "errors")
    assert (error["id"], error["code"]) == ("a1", "killed")
    assert "want of memory" in error["message"]
    found = [row["id"] for row in corpora.table(tmp_path / "out", "articles")]
    assert found == [row["id"] for row in rows if row["id"] != "a1"]


_PATCH = """
import os, signal, time
from isnews.corpus import documents

_own = documents._written

def _written(text, name, settings):
    if text.startswith("KILLED"):
        time.sleep(0.3)
        os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("LATE"):
        time.sleep(2)
    return _own(text, name, settings)

documents._written = _written
"""
