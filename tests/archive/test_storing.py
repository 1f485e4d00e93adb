"""What is stored is what was found; the same article is stored once; a changed one is a new version."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from isnews.archive import add, load, load_version, opened, people_of, quotes_of, remove, storing, summary_of, writing
from isnews.archive.articles import count
from isnews.archive.changes import history
from isnews.archive.verifying import faults
from isnews.errors import NothingFound, SourceError
from isnews.read import limits
from tests.archive import made


def number(connection: sqlite3.Connection, sql: str) -> int:
    found: int = connection.execute(sql).fetchone()[0]
    return found


def test_an_article_comes_back_as_it_was(archive: sqlite3.Connection) -> None:
    article = made.article(url="https://vestposten.no/ferje", published="2018-11-04", publisher="Vestposten")
    findings = storing.find(article)
    row = add(archive, article).id
    assert load(archive, row) == article
    assert quotes_of(archive, row, article.text) == findings.quotes
    assert people_of(archive, row, article.text) == tuple(findings.people)
    assert summary_of(archive, row, article.text).sentences == findings.summary.sentences
    assert faults(archive) == []


def test_what_the_docs_promise_to_sql(archive: sqlite3.Connection) -> None:
    add(archive, made.article())
    said = archive.execute("SELECT speaker, text FROM quotations WHERE kind = 'direct'").fetchall()
    assert ("Ragna Solvik", "Vi tok kontroll over situasjonen etter en time") in said
    summary, title = archive.execute("SELECT summary, title FROM summaries").fetchone()
    assert "Soldatene" in summary
    assert title == "Ferja til Vindøy er innstilt"
    (named,) = archive.execute(
        "SELECT substr(text, m.start + 1, m.end - m.start) FROM mentions AS m JOIN articles ON id = article_id"
        " ORDER BY m.start LIMIT 1"
    ).fetchone()
    assert named == "Ragna Solvik"


def test_what_no_article_holds_is_not_stored(archive: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_STORED", 30)
    with pytest.raises(SourceError, match="more than 30 characters to store"):
        add(archive, made.article())
    assert count(archive) == 0
    assert add(archive, replace(made.article(), bounded=False)).what == "added"


def test_the_same_text_is_no_second_article(archive: sqlite3.Connection) -> None:
    first = add(archive, made.article())
    assert first.what == "added"
    assert add(archive, made.article(source="kopi.txt")) == (first.id, "known", 1)
    assert add(archive, made.article("\n" + made.FERRY.replace("\n\n", "\n\n\n"))).what == "known"
    assert count(archive) == 1


def test_the_same_address_is_one_article_however_it_is_written(archive: sqlite3.Connection) -> None:
    add(archive, made.article(url="https://www.vestposten.no/ferje/"))
    again = made.article(url="http://www.vestposten.no/ferje?utm_source=rss#kommentarer")
    assert add(archive, again).what == "known"
    assert number(archive, "SELECT count(*) FROM addresses") == 1


def test_a_known_text_gets_its_address_later(archive: sqlite3.Connection) -> None:
    row = add(archive, made.article()).id
    assert add(archive, made.article(url="https://vestposten.no/a")).what == "known"
    assert load(archive, row).url == "https://vestposten.no/a"
    assert add(archive, made.article(url="https://avisen.no/b")).what == "known"
    assert load(archive, row).url == "https://vestposten.no/a"
    assert number(archive, "SELECT count(*) FROM addresses WHERE NOT own") == 1


def test_a_changed_text_at_an_address_is_a_new_version(archive: sqlite3.Connection) -> None:
    url = "https://vestposten.no/ferje"
    before = made.article(url=url)
    after = made.article(made.FERRY.replace("etter en time", "etter to timer") + "\nSaken oppdateres.\n", url=url)
    row = add(archive, before).id
    assert add(archive, after) == (row, "changed", 2)
    assert load(archive, row) == after
    assert replace(load_version(archive, row, 1), sections=before.sections) == before
    assert load_version(archive, row, 2) == after
    ((version, _, _, _, changes),) = history(archive, row)
    assert version == 2
    assert [change.kind for change in changes] == ["changed", "added"]
    changed = changes[0]
    assert [before.text[s.start : s.end] for s in changed.removed] == ["en time"]
    assert [after.text[s.start : s.end] for s in changed.added] == ["to timer"]
    assert faults(archive) == []
    assert add(archive, after).what == "known"
    assert add(archive, before) == (row, "changed", 3)
    with pytest.raises(NothingFound, match="3 versions"):
        load_version(archive, row, 4)


def test_two_places_with_one_text_part_when_one_changes(archive: sqlite3.Connection) -> None:
    first = add(archive, made.article(url="https://a.no/1")).id
    assert add(archive, made.article(url="https://b.no/2")).id == first
    parted = add(archive, made.article(made.LATER, url="https://b.no/2"))
    assert parted.what == "added"
    assert add(archive, made.article(url="https://a.no/1")) == (first, "known", 1)
    assert add(archive, made.article(made.FERRY + "\nMer følger.\n", url="https://b.no/2")) == (parted.id, "changed", 2)


def test_persons_are_one_across_articles_only_by_the_full_name(archive: sqlite3.Connection) -> None:
    for text in (made.FERRY, made.LATER, made.OTHER):
        add(archive, made.article(text))
    surname = "– Det er synd, sier Eide.\n\nEide var ikke i byen da ferja gikk.\n"
    add(archive, made.article(surname))
    names = archive.execute(
        "SELECT name, full_name IS NOT NULL FROM people WHERE kind = 'person' ORDER BY id"
    ).fetchall()
    assert names.count(("Ragna Solvik", 1)) == 1
    assert names.count(("Torstein Eide", 1)) == 1
    assert names.count(("Bjarne Eide", 1)) == 1
    assert ("Eide", 1) not in names


def test_removing_leaves_nothing(archive: sqlite3.Connection) -> None:
    kept = add(archive, made.article(made.LATER)).id
    gone = add(archive, made.article(url="https://a.no/1")).id
    add(archive, made.article(made.FERRY + "\nMer.\n", url="https://a.no/1"))
    remove(archive, [gone])
    assert faults(archive) == []
    assert number(archive, "SELECT count(*) FROM versions") == 0
    assert number(archive, "SELECT count(*) FROM addresses") == 0
    assert number(archive, "SELECT count(*) FROM articles_index WHERE articles_index MATCH 'soldat'") == 0
    assert load(archive, kept).title == "Ny ferje til Vindøy"
    assert add(archive, made.article()).id > gone, "a number is never given twice"


def test_removing_what_is_gone(archive: sqlite3.Connection) -> None:
    row = add(archive, made.article()).id
    with pytest.raises(NothingFound, match="no article 99"):
        remove(archive, [row, 99])
    assert load(archive, row).text, "all of them or none"


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\ufeff", "\u202e", "\U0001f600", "İ", "e\u0301", "\u00ad"])
def test_any_character(archive: sqlite3.Connection, odd: str) -> None:
    text = made.FERRY.replace("ferja", f"fer{odd}ja").replace("Ragna Solvik", f"Ragna S{odd}olvik")
    article = made.article(text, url=f"https://a.no/{odd}")
    row = add(archive, article).id
    assert len(load(archive, row).text) == len(article.text)
    assert add(archive, article).what == "known"
    assert faults(archive) == []
    remove(archive, [row])
    assert faults(archive) == []


def test_an_article_is_whole_or_not_there(archive: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(writing, "_quotes", fail)
        with pytest.raises(KeyboardInterrupt):
            add(archive, made.article())
    assert count(archive) == 0
    assert faults(archive) == []
    assert add(archive, made.article()).what == "added"


ADDING = """
import sys
from pathlib import Path
from benchmarks.made import article
from isnews.archive import add, opened
from isnews.read import read_text
with opened(Path(sys.argv[1]), write=True) as archive:
    for seed in range(*map(int, sys.argv[2:])):
        add(archive, read_text(article(seed, 8)))
        print(seed, flush=True)
"""


def adding(path: Path, start: int, stop: int) -> "subprocess.Popen[bytes]":
    root = Path(__file__).resolve().parent.parent.parent
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), *sys.path])}
    command = [sys.executable, "-c", ADDING, str(path), str(start), str(stop)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)


def test_two_processes_add_at_once(path: Path) -> None:
    running = [adding(path, 0, 40), adding(path, 20, 60)]
    assert [process.communicate(timeout=120) and process.returncode for process in running] == [0, 0]
    with opened(path) as archive:
        assert count(archive) == 60
        assert faults(archive) == []


@pytest.mark.skipif(os.name == "nt", reason="kills as Unix does")
@pytest.mark.parametrize("after", [1, 5])
def test_a_killed_process_leaves_whole_articles(path: Path, after: int) -> None:
    process = adding(path, 0, 400)
    assert process.stdout is not None
    for _ in range(after):
        process.stdout.readline()
    time.sleep(0.01 * after)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    with opened(path) as archive:
        assert count(archive) >= after
        assert faults(archive) == []
    again = adding(path, 0, 12)
    again.communicate(timeout=60)
    assert again.returncode == 0
    with opened(path) as archive:
        assert count(archive) >= 12
        assert faults(archive) == []
