"""Measure the archive: adding, searching beside plain FTS5, size, and what is left when adding is killed.

    python benchmarks/archive.py [--articles 20000] [--searches 200] [--kills 50] [--folder FOLDER]

Articles are of `benchmarks/made.py`, each with names, places, numbers and order of its own, most of them with an
address, all with paper and date. Printed in one run:

- articles added a second, finding and storing apart, and milliseconds to store one at 1,000 and at the end, in
  processor time, which other programs on the machine change least;
- milliseconds a search, median and worst over random words, phrases and beginnings, and the same words in a plain FTS5
  table with its own snippet of each of the 20 best: the ratio of both;
- bytes of the file beside those of the text, and of plain FTS5 with its text;
- whether the archive is whole each time after its adding process was killed at a random moment.
"""

import argparse
import os
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks import made
from isnews.archive import add, opened, parse, search
from isnews.archive.articles import count
from isnews.archive.storing import find
from isnews.archive.verifying import faults
from isnews.article import Article
from isnews.read import read_text

_PAPERS = ("Vestposten", "Fjordnytt", "NTB", "Dagsavisen Øst")
_LENGTHS = (12, 40)
"""Sentences of an article."""
_WINDOW = 500
"""Articles over which the time to store one is taken."""


def article(seed: int) -> Article:
    """The article of a seed, with a date, a paper and mostly an address."""
    pick = random.Random(seed * 7919)
    read = read_text(made.article(seed, pick.randint(*_LENGTHS)), source=f"{seed}.txt")
    day = f"{pick.randint(2010, 2019)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
    url = f"https://www.vestposten.no/nyheter/{seed}" if pick.random() < 0.7 else None
    return replace(read, published=day, publisher=pick.choice(_PAPERS), url=url)


def adding(path: Path, articles: int) -> None:
    """Add the articles; print what finding and storing take."""
    finding = storing = 0.0
    taken = []
    begun = time.perf_counter()
    with opened(path, write=True) as archive:
        for seed in range(articles):
            one = article(seed)
            start = time.perf_counter()
            findings = find(one)
            middle, busy = time.perf_counter(), time.process_time()
            add(archive, one, findings)
            end = time.perf_counter()
            finding += middle - start
            storing += end - middle
            taken.append(time.process_time() - busy)
    whole = time.perf_counter() - begun
    print(f"adding {articles:,} articles: {articles / whole:.0f} a second, reading and making them included")
    print(f"  finding  {finding / articles * 1000:6.2f} ms an article ({articles / finding:.0f} a second)")
    print(f"  storing  {storing / articles * 1000:6.2f} ms an article ({articles / storing:.0f} a second)")
    for at in sorted({min(1_000, articles), articles}):
        window = taken[max(0, at - _WINDOW) : at]
        told = f"mean {statistics.mean(window) * 1000:.2f} ms, median {statistics.median(window) * 1000:.2f} ms"
        print(f"  storing one at {at:,}: {told} of processor time (over {len(window)})")
    with opened(path, write=True) as archive:
        start = time.perf_counter()
        again = min(articles, 2_000)
        assert all(add(archive, article(seed)).what == "known" for seed in range(again))
        each = (time.perf_counter() - start) / again
        print(f"  the same again: {each * 1000:.2f} ms an article, reading and making it included")


def plain(path: Path, archive: sqlite3.Connection) -> sqlite3.Connection:
    """A plain FTS5 table of the same texts: SQLite's own words, its text stored."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5 (title, text)")
    rows = archive.execute("SELECT id, title, text FROM articles")
    connection.executemany("INSERT INTO plain (rowid, title, text) VALUES (?, ?, ?)", rows)
    connection.commit()
    return connection


def searches(number: int) -> Iterator[tuple[str, str]]:
    """Random searches, each in our form and in that of plain FTS5."""
    pick = random.Random(17)
    words = [*made.LAST, *made.PLACES, *made.THINGS, *made.ROLES, "kommunestyret", "evakuert", "vedtaket", "prøvelse"]
    while number:
        number -= 1
        one, other = (word.split()[0].lower() for word in pick.sample(words, 2))
        kind = pick.randrange(4)
        if kind == 0:
            yield one, f'"{one}"'
        elif kind == 1:
            yield f"{one} {other}", f'"{one}" AND "{other}"'
        elif kind == 2:
            phrase = pick.choice(["arbeidet med", "millioner kroner", "lange køer mellom", "går etter planen"])
            yield f'"{phrase}"', f'"{phrase}"'
        else:
            yield f"{one[:5]}*", f'"{one[:5]}"*'


def searching(path: Path, folder: Path, number: int) -> None:
    """Print what searches take, ours and plain ones."""
    with opened(path, indexed=True) as archive, closing(plain(folder / "plain.db", archive)) as other:

        def ours(asked: str) -> object:
            return search(archive, parse((asked,)))

        def theirs(asked: str) -> object:
            return other.execute(
                "SELECT rowid, title, snippet(plain, 1, '[', ']', '…', 20) FROM plain WHERE plain MATCH ?"
                " ORDER BY rank LIMIT 20",
                (asked,),
            ).fetchall()

        pairs = list(searches(number))
        for us, them in pairs[:10]:
            ours(us), theirs(them)
        taken = [(milliseconds(ours, us), milliseconds(theirs, them)) for us, them in pairs]
        size = os.path.getsize(folder / "plain.db")
        text = archive.execute("SELECT sum(length(CAST(text AS BLOB))) FROM articles").fetchone()[0]
    print(f"searching, {number} random searches, the 20 best with their sentences")
    for name, choose in (("median", statistics.median), ("worst", max)):
        mine, plains = (choose([pair[side] for pair in taken]) for side in (0, 1))
        print(f"  {name:8}{mine:8.1f} ms, plain FTS5 {plains:8.1f} ms: {mine / plains:.2f}")
    print(
        f"  median of the ratios of single searches: {statistics.median(mine / plains for mine, plains in taken):.2f}"
    )
    with opened(path, write=True) as archive:
        archive.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    mine = os.path.getsize(path)
    print(
        f"size: {mine / 1e6:.1f} MB, {mine / text:.2f} of the text's {text / 1e6:.1f} MB; plain FTS5 {size / text:.2f}"
    )
    parts(path, text)


def parts(path: Path, text: int) -> None:
    """Print what takes the room, where this SQLite can tell."""
    groups = {
        "articles": "text and facts",
        "articles_index": "index of articles",
        "quotes_index": "index of quotations",
    }
    sizes: dict[str, int] = {}
    with opened(path) as archive:
        try:
            rows = archive.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name").fetchall()
        except sqlite3.OperationalError:
            return
    for name, size in rows:
        kind = next((group for group in ("articles_index", "quotes_index") if name.startswith(group)), name)
        sizes[groups.get(kind, "findings")] = sizes.get(groups.get(kind, "findings"), 0) + size
    for kind, size in sizes.items():
        print(f"  {kind:20}{size / text:6.2f} of the text")


def milliseconds(call: Callable[[str], object], asked: str) -> float:
    """The better of two times a call takes."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        call(asked)
        best = min(best, time.perf_counter() - start)
    return best * 1000


def child(path: Path, articles: int) -> None:
    """Add articles until killed."""
    with opened(path, write=True) as archive:
        print("begun", flush=True)
        for seed in range(articles):
            add(archive, article(seed))


def killing(folder: Path, kills: int) -> int:
    """Kill the adding process at random moments; how often the archive was not whole afterwards."""
    path = folder / "killed.db"
    pick = random.Random(3)
    broken = 0
    counts = [0]
    begun = time.perf_counter()
    for _ in range(kills):
        process = subprocess.Popen([sys.executable, __file__, "--child", str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        if process.stdout.readline() != b"begun\n":
            raise SystemExit("The adding process ended by itself.")
        time.sleep(pick.uniform(0, 3))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with opened(path, write=True) as archive:
            found = faults(archive)
            counts.append(count(archive))
        if found or counts[-1] < counts[-2]:
            broken += 1
            print(*found[:3], sep="\n")
    seconds = time.perf_counter() - begun
    moved = sum(after > before for before, after in zip(counts, islice(counts, 1, None), strict=False))
    print(f"killed {kills} times in {seconds:.0f} s: not whole afterwards {broken} times; {counts[-1]:,} articles,")
    print(f"  more than before after {moved} of the kills")
    return broken


def main() -> int:
    """Measure all of it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000, help="0: only kill")
    options.add_argument("--searches", type=int, default=200)
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--folder", type=Path, help="where to write (the system's temporary folder, if not given)")
    options.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.child:
        child(asked.child, 1_000_000)
        return 0
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        folder = Path(name)
        found = measured(folder, asked.articles, asked.searches) if asked.articles else []
        return 1 if found or killing(folder, asked.kills) else 0


def measured(folder: Path, articles: int, number: int) -> list[str]:
    """Add, search and verify; what is wrong with the archive."""
    path = folder / "archive.db"
    adding(path, articles)
    searching(path, folder, number)
    start = time.perf_counter()
    with opened(path) as archive:
        found = faults(archive)
    print(f"verifying: {time.perf_counter() - start:.1f} s, {len(found)} faults")
    return found


if __name__ == "__main__":
    raise SystemExit(main())
