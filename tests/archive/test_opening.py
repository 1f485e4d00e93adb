"""What can be wrong with the file, each said in a sentence; schemas go forward with a copy, never back."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from isnews.archive import add, default_path, migrations, opened, opening
from isnews.archive.articles import count
from isnews.archive.verifying import faults
from isnews.errors import ArchiveError
from tests.archive import made


def test_reading_makes_no_archive(path: Path) -> None:
    with pytest.raises(ArchiveError, match="There is no archive"), opened(path):
        pass
    assert not path.exists()


def test_reading_leaves_nothing_beside_it_and_changes_nothing(path: Path) -> None:
    with opened(path, write=True) as archive:
        add(archive, made.article())
    before = path.read_bytes()
    with opened(path) as archive:
        assert count(archive) == 1
        assert faults(archive) == []
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            archive.execute("DELETE FROM articles")
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_the_data_folder_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNEWS_ARCHIVE", str(tmp_path / "data" / "archive.db"))
    with opened(default_path(), write=True) as archive:
        assert count(archive) == 0
    with pytest.raises(ArchiveError, match="does not exist"), opened(tmp_path / "no" / "x.db", write=True):
        pass


@pytest.mark.parametrize("write", [True, False])
def test_other_files_are_left_alone(tmp_path: Path, write: bool) -> None:
    text = tmp_path / "brev.txt"
    text.write_text("Kjære leser, dette er ingen database.\n" * 100, "utf-8")
    database = tmp_path / "other.db"
    with sqlite3.connect(database) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    for path, told in ((text, "no archive"), (database, "another program"), (tmp_path, "folder")):
        before = path.read_bytes() if path.is_file() else b""
        with pytest.raises(ArchiveError, match=told), opened(path, write=write):
            pass
        assert not path.is_file() or path.read_bytes() == before


def test_a_damaged_file_is_told(path: Path) -> None:
    with opened(path, write=True) as archive:
        add(archive, made.article())
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = os.urandom(len(data) // 2 - 4096)
    path.write_bytes(data)
    assert any("damaged" in told for told in told_of(path))


def told_of(path: Path) -> list[str]:
    """What is wrong with an archive, whether it is found on opening or on verifying."""
    try:
        with opened(path) as archive:
            return faults(archive)
    except ArchiveError as error:
        return [str(error)]


def test_a_table_that_is_gone_is_told(path: Path) -> None:
    with opened(path, write=True) as archive:
        archive.execute("DROP TABLE speakers")
    with pytest.raises(ArchiveError, match="another program"), opened(path) as archive:
        archive.execute("SELECT * FROM speakers")


def test_a_locked_archive_is_told_and_can_be_read(path: Path) -> None:
    with opened(path, write=True) as archive:
        add(archive, made.article())
        archive.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="in use"), opened(path, write=True, patience=0.05) as other:
            add(other, made.article(made.LATER))
        with opened(path, patience=0.05) as other:
            assert count(other) == 1
        archive.execute("ROLLBACK")


def fill(path: Path) -> None:
    """Add until there is no more room."""
    with opened(path, write=True) as archive:
        pages = archive.execute("PRAGMA page_count").fetchone()[0]
        archive.execute(f"PRAGMA max_page_count = {pages}")
        for number in range(50):
            add(archive, made.article(made.LATER + f"\nEtterskrift {number}, " + "ord " * 300))


def test_a_full_disk_leaves_what_was_there(path: Path) -> None:
    with opened(path, write=True) as archive:
        add(archive, made.article())
    with pytest.raises(ArchiveError, match="full"):
        fill(path)
    with opened(path, write=True) as archive:
        assert count(archive) >= 1
        assert faults(archive) == []
        add(archive, made.article(made.OTHER))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_may_only_be_read(path: Path) -> None:
    with opened(path, write=True) as archive:
        add(archive, made.article())
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with opened(path) as archive:
            assert count(archive) == 1
        with pytest.raises(ArchiveError), opened(path, write=True) as archive:
            add(archive, made.article(made.LATER))
    finally:
        path.parent.chmod(0o700)


def test_a_file_in_a_place_without_room_for_a_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a medium that cannot be written: the first way of opening fails, the file alone is read."""
    with opened(path, write=True) as archive:
        add(archive, made.article())
    set_up, tried = opening._set_up, []

    def refuse(uri: str, patience: float) -> sqlite3.Connection:
        tried.append(uri)
        if "immutable" not in uri:
            raise sqlite3.OperationalError("unable to open database file")
        return set_up(uri, patience)

    monkeypatch.setattr(opening, "_set_up", refuse)
    with opened(path) as archive:
        assert count(archive) == 1
    assert len(tried) == 2


def test_names_of_any_kind(tmp_path: Path) -> None:
    for name in ("arkiv æøå.db", "100% ?mode=ro#x&.db", "'; --.db"):
        with opened(tmp_path / name, write=True) as archive:
            add(archive, made.article())
        assert (tmp_path / name).exists()
        with opened(tmp_path / name) as archive:
            assert count(archive) == 1


def test_a_newer_schema_is_refused(path: Path) -> None:
    with opened(path, write=True) as archive:
        archive.execute("PRAGMA user_version = 99")
    for write in (True, False):
        with pytest.raises(ArchiveError, match="newer isnews"), opened(path, write=write):
            pass


def add_notes(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE articles ADD COLUMN note TEXT")
    connection.execute("UPDATE articles SET note = 'flyttet'")


def fail_halfway(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM articles")
    raise sqlite3.OperationalError("no such thing")


@pytest.mark.parametrize("write", [True, False])
def test_an_older_schema_goes_forward_with_a_copy(path: Path, monkeypatch: pytest.MonkeyPatch, write: bool) -> None:
    with opened(path, write=True) as archive:
        add(archive, made.article())
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add_notes))
    monkeypatch.setattr(migrations.migrate, "__defaults__", (migrations.STEPS,))
    with opened(path, write=write) as archive:
        assert archive.execute("SELECT note FROM articles").fetchall() == [("flyttet",)]
        assert migrations.version_of(archive) == 2
    copy = path.with_name("archive.db.schema-1.bak")
    monkeypatch.undo()
    with opened(copy) as archive:
        assert migrations.version_of(archive) == 1
        assert count(archive) == 1
        assert faults(archive) == []
    with pytest.raises(ArchiveError, match="newer"), opened(path):
        pass


def test_a_step_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path, write=True) as archive:
        add(archive, made.article())
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "STEPS", (*migrations.STEPS, fail_halfway))
        patched.setattr(migrations.migrate, "__defaults__", (migrations.STEPS,))
        with pytest.raises(sqlite3.OperationalError, match="no such thing"), opened(path, write=True):
            pass
    with opened(path) as archive:
        assert migrations.version_of(archive) == 1
        assert count(archive) == 1


def test_each_copy_is_of_the_archive_as_it_was_and_none_is_lost(path: Path) -> None:
    names = []
    for text in (made.FERRY, made.FERRY, made.LATER):
        with opened(path, write=True) as archive:
            add(archive, made.article(text))
            with pytest.raises(sqlite3.OperationalError, match="no such thing"):
                migrations.migrate(archive, path, (*migrations.STEPS, fail_halfway))
        names.append(sorted(copy.name for copy in path.parent.glob("*.bak*")))
    first, second = "archive.db.schema-1.bak", "archive.db.schema-1.2.bak"
    assert names == [[first], [first], [second, first]]
    for name, articles in ((first, 1), (second, 2)):
        with opened(path.with_name(name)) as copy:
            assert count(copy) == articles


def test_what_is_added_while_the_copy_is_made_is_in_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can write between the copy and the step."""
    back_up = migrations.back_up

    def meanwhile(path: Path, version: int) -> Path:
        with pytest.raises(ArchiveError, match="in use"), opened(path, write=True, patience=0.01) as other:
            add(other, made.article(made.LATER))
        return back_up(path, version)

    monkeypatch.setattr(migrations, "back_up", meanwhile)
    with opened(path, write=True) as archive:
        add(archive, made.article())
        copy = migrations.migrate(archive, path, (*migrations.STEPS, add_notes))
        assert count(archive) == 1
    assert copy is not None
    with opened(copy) as other:
        assert count(other) == 1


def test_faults_are_found(path: Path) -> None:
    with opened(path, write=True) as archive:
        row = add(archive, made.article()).id
        archive.execute("UPDATE mentions SET end = end + 100000")
        archive.execute("UPDATE quotes SET start = start + 1 WHERE number = 1")
        archive.execute("INSERT INTO articles_index (rowid, stems, forms) VALUES (?, 'ekstra', '')", (row + 1,))
        told = "\n".join(faults(archive))
    assert "mentions" in told
    assert "quotation" in told
    assert f"index of article {row + 1}" in told


def test_nothing_heavy_is_imported_for_a_look() -> None:
    script = (
        "import sys; import isnews.archive.opening, isnews.archive.speaking, isnews.archive.articles;"
        "heavy = {'Stemmer', 'platformdirs', 'rich', 'numpy', 'pyarrow', 'sumy'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", script], check=True, env=environment)
