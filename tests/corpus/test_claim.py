"""Two calls that want the same folder: one works, the other is told so, or finds what the first has made."""

import os
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from isnews.corpus import Settings, claim, lock, run
from isnews.corpus.folder import Folder
from isnews.corpus.run import Place
from isnews.errors import UsageError
from tests.corpus import corpora


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    path = tmp_path / "a.jsonl"
    path.write_bytes(corpora.jsonl(corpora.documents(3)))
    return str(path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_only_one_works_in_a_folder(tmp_path: Path) -> None:
    folder, own = Folder(tmp_path / "ut.unfinished"), {"run": 1}
    with claim.claimed(tmp_path / "ut", folder, own) as finished:
        assert finished is None
        with pytest.raises(UsageError, match="being worked on"), claim.claimed(tmp_path / "ut", folder, own):
            pass
    with claim.claimed(tmp_path / "ut", folder, own) as finished:
        assert finished is None


@pytest.fixture
def late(corpus: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another call does all its work after a call has looked whether there is anything, and before that begins."""
    locked = claim._locked

    def after_the_other(folder: Folder) -> int:
        monkeypatch.setattr(claim, "_locked", locked)
        run([corpus], tmp_path / "ut", place=Place(workers=1))
        return locked(folder)

    monkeypatch.setattr(claim, "_locked", after_the_other)


@pytest.mark.usefixtures("late")
def test_a_call_that_came_before_the_first_had_ended_does_not_begin_anew(corpus: str, tmp_path: Path) -> None:
    report = run([corpus], tmp_path / "ut", place=Place(workers=1))
    assert report["documents"] == 3
    assert names(tmp_path) == ["a.jsonl", "ut"]
    assert "run.lock" not in names(tmp_path / "ut")


@pytest.mark.usefixtures("late")
def test_a_call_that_came_with_other_options_leaves_what_the_first_made(corpus: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds another run"):
        run([corpus], tmp_path / "ut", Settings(sentences=2), Place(workers=1))
    assert len(corpora.table(tmp_path / "ut", "articles")) == 3
    assert names(tmp_path) == ["a.jsonl", "ut"]


def test_a_folder_that_is_there_but_empty_is_held_as_well(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "ut.unfinished")
    (tmp_path / "ut").mkdir()
    with claim.claimed(tmp_path / "ut", folder, {"run": 1}) as finished:
        assert finished is None
        assert claim.LOCK in names(folder.path)
        with pytest.raises(UsageError, match="being worked on"), claim.claimed(tmp_path / "ut", folder, {"run": 1}):
            pass


def test_two_first_calls_at_once(corpus: str, tmp_path: Path) -> None:
    ended: list[Any] = []

    def call() -> None:
        try:
            ended.append(run([corpus], tmp_path / "ut", place=Place(workers=1))["documents"])
        except UsageError as error:
            ended.append(str(error))

    _together([Thread(target=call) for _ in range(3)])
    assert 3 in ended
    assert all(one == 3 or "being worked on" in one for one in ended)
    assert names(tmp_path) == ["a.jsonl", "ut"]


def _together(threads: Sequence[Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_file_that_is_gone_when_its_turn_comes_is_taken_anew(tmp_path: Path) -> None:
    path = tmp_path / "run.lock"
    held = lock.taken(path, wait=False)
    assert held is not None
    assert lock.taken(path, wait=False) is None
    found: list[int | None] = []
    waiting = Thread(target=lambda: found.append(lock.taken(path, wait=True)))
    waiting.start()
    path.rename(tmp_path / "given another name")
    os.close(held)
    waiting.join()
    assert found[0] is not None
    assert os.path.samestat(os.fstat(found[0]), path.stat())
    os.close(found[0])
