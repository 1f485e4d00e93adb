"""Measure how many articles a second isnews reads, quotes, knows the people of, checks and summarises.

    python benchmarks/throughput.py [--articles 200] [--sentences 30] [--skip-growth]

Prints, in one run on one machine: articles a second, for summaries beside each sumy method on the very same sentences;
how time grows from 10 to 10,000 sentences; and seconds for a megabyte of what makes bad patterns slow, beside one pass
of a word pattern. What is checked is the article's own summary of five sentences.
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
from isnews.check import check
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
    isnews.find_people(articles[0])
    print(f"  {'people':24}{count / seconds(lambda: [isnews.find_people(a) for a in articles]):10.0f}")
    own = [(summary_of(a), a) for a in articles]
    print(f"  {'check':24}{count / seconds(lambda: [check(text, a) for text, a in own]):10.0f}")
    few = articles[: max(3, count // 10)]
    for method in METHODS:
        some = articles if method == "news" else few
        isnews.summarize(some[0], sentences=3, method=method)
        rate = len(some) / seconds(partial(summaries, some, method))
        print(f"  summary {method:16}{rate:10.0f}")


def summaries(articles: list[Article], method: str) -> None:
    for article in articles:
        isnews.summarize(article, sentences=3, method=method)


def summary_of(article: Article) -> str:
    return "\n".join(sentence.text for sentence in isnews.summarize(article, sentences=5).sentences)


def growth() -> None:
    print("\nmilliseconds a sentence by length (flat is linear)")
    names = ("sentences", "reading", "quotes", "people", "check", "summary")
    print(f"  {names[0]:>10}" + "".join(f"{name:>12}" for name in names[1:]))
    for length in (10, 100, 1_000, 10_000):
        text = made_article(1, length)
        article = isnews.read_text(text)
        rounds = 5 if length < 1_000 else 3
        own = summary_of(article)
        row = [
            seconds(partial(isnews.read_text, text), rounds),
            seconds(partial(isnews.find_quotes, article), rounds),
            seconds(partial(isnews.find_people, article), rounds),
            seconds(partial(check, own, article), rounds),
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
    finders = (isnews.find_quotes, isnews.find_people, checked, summarized)
    print("\nseconds for a megabyte, and for one word-pattern pass over it")
    heads = ("reading", "quotes", "people", "check", "summary")
    print(f"  {'input':>14}" + "".join(f"{head:>10}" for head in heads) + f"{'word pass':>11}")
    for name, text in inputs.items():
        base = seconds(partial(WORD.findall, text))
        reading = seconds(partial(read, text), 1)
        article = read(text)
        taken = [seconds(partial(find, article), 1) if article is not None else 0.0 for find in finders]
        print(f"  {name!r:>14}" + "".join(f"{each:10.2f}" for each in (reading, *taken)) + f"{base:11.3f}")


def read(text: str) -> Article | None:
    try:
        return isnews.read_text(text)
    except IsnewsError:
        return None


def checked(article: Article) -> None:
    """A summary of two sentences beside the text, and the other way round what takes a megabyte for a summary."""
    check("Kari Vik sier at ferja går 12. mai. Det koster 30 000 kroner.", article)
    check(article.text, isnews.bundled())


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
