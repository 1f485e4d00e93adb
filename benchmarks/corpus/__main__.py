"""Measure `isnews corpus`: `python -m benchmarks.corpus`, with the extra `cluster` installed.

Prints a row for each question, with what was to be reached. Nothing else should run meanwhile; all rates are of one
run, so that a slower machine gives the same ratios.
"""

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.corpus import cluster, made, runs
from isnews.corpus import Settings, require

ROWS = ("rates", "memory", "resume", "broken", "crawl", "cluster")


def main() -> None:
    """Make the corpora, run over them, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"only these: {', '.join(ROWS)}")
    parser.add_argument("--documents", type=int, default=4000, help="of each corpus (4000)")
    parser.add_argument("--sentences", type=int, default=12, help="of an article, about (12)")
    parser.add_argument("--small", type=int, default=10_000, help="documents to measure memory with (10000)")
    parser.add_argument("--large", type=int, default=100_000, help="and with that many (100000)")
    parser.add_argument("--short", type=int, default=3, help="sentences of their articles (3)")
    parser.add_argument("--part", type=int, default=100, help="documents of a part (100)")
    parser.add_argument("--rounds", type=int, default=2, help="times that each rate is measured, the best counts (2)")
    asked = parser.parse_args()
    require()
    with tempfile.TemporaryDirectory() as folder:
        for row in asked.rows or ROWS:
            _MEASURES[row](Path(folder), asked)


def _say(what: str, found: str, wanted: str) -> None:
    print(f"{what:<66} {found:>24}   {wanted}", flush=True)


def _rates(folder: Path, asked: argparse.Namespace) -> None:
    corpus = made.jsonl(folder / "rates", asked.documents, 1, asked.sentences)
    part = ("--part", str(asked.part))
    pool: list[float] = []
    two: list[float] = []
    one: list[float] = []
    for number in range(asked.rounds):  # in turn, so that what else runs on the machine weighs on all alike
        pool.append(runs.bare_pool(corpus, 2, Settings(part=asked.part), folder / f"pool{number}"))
        for found, workers in ((two, 2), (one, 1)):
            done = runs.isnews(corpus, folder / f"rate{workers}-{number}", *part, "--workers", str(workers))
            found.append(asked.documents / done.seconds)
    bare, both, single = (max(found) for found in (pool, two, one))
    used = json.loads((folder / "rate1-0" / "report.json").read_bytes())["cpu_seconds"]
    size = sum(path.stat().st_size for path in corpus.iterdir()) // asked.documents
    print(f"{asked.documents:,} articles of about {asked.sentences} sentences, {size:,} bytes each; all findings")
    _say("documents a second, a bare process pool, two processes", f"{bare:.1f}", "")
    _say("documents a second, isnews corpus, two processes", f"{both:.1f}", "")
    _say("documents a second, isnews corpus, one process", f"{single:.1f}", "")
    _say("documents a second of processor time, isnews corpus, one process", f"{asked.documents / used:.1f}", "")
    _say("two processes against the bare pool", f"{both / bare:.2f}", ".85")
    _say("two processes against one", f"{both / single:.2f}", "1.7")
    out = folder / f"rate2-{asked.rounds - 1}"
    _say("output the same from one process and from two", _yes(runs.same(out, folder / "rate1-0")), "yes")
    written = sum(path.stat().st_size for path in out.rglob("*.parquet"))
    _say("bytes of output a document", f"{written // asked.documents:,}", "")


def _memory(folder: Path, asked: argparse.Namespace) -> None:
    peaks = []
    for count in (asked.small, asked.large):
        corpus = made.jsonl(folder / f"memory{count}", count, 2, asked.short, files=1)
        done = runs.isnews(corpus, folder / f"memory-out{count}", "--workers", "2")
        peaks.append(done.peak)
        _say(f"peak memory of all processes, {count:,} documents", f"{done.peak / 1e6:.0f} MB", "")
        _say("  documents a second", f"{count / done.seconds:.1f}", "")
    _say(f"{asked.large:,} documents against {asked.small:,}", f"{peaks[1] / peaks[0]:.2f}", "within 1.2")


def _resume(folder: Path, asked: argparse.Namespace) -> None:
    corpus = made.jsonl(folder / "resume", asked.documents // 2, 3, asked.sentences)
    part = ("--part", str(max(asked.part // 4, 1)))
    whole, out = folder / "resume-whole", folder / "resume-out"
    runs.isnews(corpus, whole, *part)
    parts = len(list((whole / "articles").iterdir()))
    killed = runs.kill_at(corpus, out, parts // 2, *part)
    done = out.with_name("resume-out.unfinished") / "done"
    before = {path.name: path.stat().st_mtime_ns for path in done.glob("*.json")}
    again = runs.kill_at(corpus, out, killed + 1, *part)
    twice = sum(path.stat().st_mtime_ns != before.get(path.name, path.stat().st_mtime_ns) for path in done.iterdir())
    report = runs.isnews(corpus, out, *part).report
    sources = [row["source"] for row in _table(out, "articles")]
    lost = len({row["source"] for row in _table(whole, "articles")} - set(sources))
    doubled = len(sources) - len(set(sources))
    _say(f"killed at part {killed} and at part {again} of {parts}, resumed: documents lost", str(lost), "0")
    _say("  finished parts done again; documents twice in the output", f"{twice}; {doubled}", "0; 0")
    _say("  output the same as of a run that was not killed", _yes(runs.same(whole, out)), "yes")
    _say("  documents in the report", f"{report['documents']:,}", f"{asked.documents // 2:,}")


def _broken(folder: Path, asked: argparse.Namespace) -> None:
    corpus = made.jsonl(folder / "broken", asked.documents, 4, asked.sentences)
    expected = made.breaks(corpus, 4, 0.01)
    report = runs.isnews(corpus, folder / "broken-out", "--part", str(asked.part)).report
    found = {row["source"]: row["code"] for row in _table(folder / "broken-out", "errors")}
    _say(f"{len(expected)} broken documents of {report['documents']:,}: the run ends", "yes", "yes")
    _say("  rows in errors are exactly these, each with its code", _yes(found == expected), "yes")
    if found != expected:
        print(json.dumps({k: (expected.get(k), found.get(k)) for k in {*found, *expected}}, indent=1))


def _crawl(folder: Path, asked: argparse.Namespace) -> None:
    count = asked.documents // 4
    path = made.warc(folder / "crawl.warc.gz", count, 5, asked.sentences)
    done = runs.isnews(path, folder / "crawl-out", "--part", str(asked.part), "--workers", "2")
    _say("articles of pages in a WARC file", f"{done.report['rows']['articles']:,}", f"{count:,}")
    _say("  documents a second, two processes", f"{count / done.seconds:.1f}", "")


def _cluster(folder: Path, asked: argparse.Namespace) -> None:
    corpus = made.jsonl(folder / "cluster", asked.documents // 2, 6, asked.sentences)
    part = ("--part", str(max(asked.part // 2, 1)))
    runs.isnews(corpus, folder / "cluster-local", *part)
    with cluster.two_nodes() as (address, second):
        done, was_at = cluster.run_and_kill(corpus, folder / "cluster-out", address, second, *part)
        _say(f"two Ray nodes, one killed when {was_at} parts were done: the run ends", _yes(done), "yes")
    same = runs.same(folder / "cluster-local", folder / "cluster-out")
    _say("  output the same as of the local run", _yes(same), "yes")


def _table(out: Path, dataset: str) -> list[dict[str, str]]:
    import pyarrow.parquet as pq

    rows: list[dict[str, str]] = []
    for path in sorted((out / dataset).iterdir()):
        rows += pq.read_table(path, columns=["source"] + ["code"] * (dataset == "errors")).to_pylist()
    return rows


def _yes(held: bool) -> str:
    return "yes" if held else "NO"


_MEASURES = {
    "rates": _rates,
    "memory": _memory,
    "resume": _resume,
    "broken": _broken,
    "crawl": _crawl,
    "cluster": _cluster,
}

if __name__ == "__main__":
    main()
