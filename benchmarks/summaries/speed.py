"""Cold starts, and how time grows with the article."""

import statistics
import subprocess
import sys
import time

import isnews
from benchmarks.made import article as made_article
from isnews.article import Article
from isnews.summarize import METHODS


def cold(text: str, runs: int = 5) -> None:
    print(f"\ncold: a fresh process that reads one article and summarises it, milliseconds, median of {runs}")
    code = "import sys, isnews; isnews.summarize(isnews.read_text(sys.argv[1]), words=95, method=sys.argv[2])"
    for method in METHODS:
        taken = []
        for _ in range(runs + 1):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code, text, method], check=True)
            taken.append(time.perf_counter() - start)
        print(f"  {method:12}{1000 * statistics.median(taken[1:]):8.0f}")


def growth() -> None:
    print(
        "\ngrowth of ours: milliseconds for 40, 400 and 4000 sentences, three of them chosen, and a third of the words"
    )
    lengths: list[dict[str, float]] = [{"sentences": 3}, {"percent": 33}]
    for given in lengths:
        row = []
        for length in (40, 400, 4000):
            article = isnews.read_text(made_article(1, length))
            row.append(statistics.median(_seconds(article, given) for _ in range(9)))
        print(
            f"  {given!s:20}" + "".join(f"{1000 * s:9.2f}" for s in row) + f"   400 / 40: {row[1] / row[0]:.1f} times"
        )


def _seconds(article: Article, given: dict[str, float]) -> float:
    # The processor's time: what else the machine does must not look like growth.
    start = time.process_time()
    isnews.summarize(article, **given)  # type: ignore[arg-type]
    return time.process_time() - start
