"""Measure how many articles a second isnews reads, summarises and quotes, how time grows, and what hostile text costs.

    python benchmarks/throughput.py [--articles 200] [--sentences 30] [--skip-growth]

Prints, in one run on one machine: articles a second beside each sumy method on the very same sentences; the time for 10
to 10,000 sentences; and seconds for a megabyte of what makes bad patterns slow, beside one pass of a word pattern.
"""

import argparse
import re
import statistics
import time
from collections.abc import Callable
from functools import partial

import isnews
from benchmarks.made import article as made_article
from isnews.article import Article
from isnews.errors import IsnewsError
from isnews.summarize import METHODS

WORD = re.compile(r"\w+")


def seconds(call: Callable[[], object], rounds: int = 3) -> float:
    """The median time of a call, in seconds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def rates(count: int, sentences: int) -> None:
    texts = [made_article(seed, sentences) for seed in range(count)]
    articles = [isnews.read_text(text) for text in texts]
    isnews.summarize(articles[0])
    print(f"{count} articles of {sentences} sentences, one process, articles a second")
    print(f"  {'reading':24}{count / seconds(lambda: [isnews.read_text(t) for t in texts]):10.0f}")
    print(f"  {'quotes':24}{count / seconds(lambda: [isnews.find_quotes(a) for a in articles]):10.0f}")
    few = articles[: max(3, count // 10)]
    for method in METHODS:
        some = articles if method == "news" else few
        isnews.summarize(some[0], sentences=3, method=method)
        rate = len(some) / seconds(partial(summaries, some, method))
        print(f"  summary {method:16}{rate:10.0f}")


def summaries(articles: list[Article], method: str) -> None:
    for article in articles:
        isnews.summarize(article, sentences=3, method=method)


def growth() -> None:
    print("\nmilliseconds a sentence by length (flat is linear)")
    print(f"  {'sentences':>10}{'reading':>12}{'quotes':>12}{'summary':>12}")
    for length in (10, 100, 1_000, 10_000):
        text = made_article(1, length)
        article = isnews.read_text(text)
        rounds = 5 if length < 1_000 else 3
        row = [
            seconds(partial(isnews.read_text, text), rounds),
            seconds(partial(isnews.find_quotes, article), rounds),
            seconds(partial(isnews.summarize, article), rounds),
        ]
        print(f"  {length:>10}" + "".join(f"{1_000 * s / length:12.4f}" for s in row))


def hostile() -> None:
    size = 1_000_000
    inputs = {
        repeated: repeated * (size // len(repeated))
        for repeated in (
            "«",
            "»",
            '"',
            "”",
            "– ",
            "-",
            "–",
            ".",
            "...",
            " ",
            "\n",
            "\n\n",
            "A",
            "Å ",
            "A. ",
            "1 ",
            "1",
            "Foto: ",
            "sier ",
            "at ",
            "'",
            "[",
            "#",
            "* ",
            "(",
            "a\u030a",
            "\u00ad",
            "«a» ",
            "– a, sier B.\n",
        )
    }
    inputs["short lines"] = "Ja.\n" * 100_000
    print("\nseconds for a megabyte, and times one word-pattern pass")
    print(f"  {'input':>14}{'reading':>10}{'quotes':>10}{'summary':>10}{'word pass':>11}")
    for name, text in inputs.items():
        base = seconds(partial(WORD.findall, text))
        reading = seconds(partial(read, text), 1)
        article = read(text)
        quotes = summary = 0.0
        if article is not None:
            quotes = seconds(partial(isnews.find_quotes, article), 1)
            summary = seconds(partial(summarized, article), 1)
        print(f"  {name!r:>14}{reading:10.2f}{quotes:10.2f}{summary:10.2f}{base:11.3f}")


def read(text: str) -> Article | None:
    try:
        return isnews.read_text(text)
    except IsnewsError:
        return None


def summarized(article: Article) -> None:
    try:
        isnews.summarize(article)
    except IsnewsError:
        return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--sentences", type=int, default=30)
    parser.add_argument("--skip-growth", action="store_true", help="leave out growth and hostile text")
    given = parser.parse_args()
    rates(given.articles, given.sentences)
    if not given.skip_growth:
        growth()
        hostile()


if __name__ == "__main__":
    main()
