"""Points, intervals and times."""

import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence

from benchmarks.rouge import Tokens, against
from benchmarks.summaries.docs import Doc
from benchmarks.summaries.systems import lead, printed_lead


def average(made: Tokens, references: list[Tokens]) -> float:
    """Mean of ROUGE-1, -2 and -L over the mean reference, in points."""
    return 100 * sum(against(made, references)[0]) / 3


def interval(values: Sequence[float], rounds: int = 2000) -> tuple[float, float]:
    """95 % bootstrap interval of the mean."""
    pick = random.Random(1)
    means = sorted(statistics.fmean(pick.choices(values, k=len(values))) for _ in range(rounds))
    return means[int(0.025 * rounds)], means[int(0.975 * rounds)]


def show(name: str, docs: list[Doc], chosen: list[list[int]], taken: list[float]) -> list[float]:
    rows = [against(doc.tokens_of(picked), doc.references) for doc, picked in zip(docs, chosen, strict=True)]
    figures = [100 * statistics.fmean(row[part][kind] for row in rows) for part in (0, 1) for kind in (0, 1, 2)]
    averages = [100 * sum(row[0]) / 3 for row in rows]
    used = statistics.fmean(doc.words_of(picked) for doc, picked in zip(docs, chosen, strict=True))
    ms = f"{1000 * statistics.median(taken):8.2f}{1000 * max(taken):9.2f}" if taken else ""
    print(f"  {name:12}" + "".join(f"{x:6.1f}" for x in figures) + f"{statistics.fmean(averages):8.2f}{used:7.0f}{ms}")
    return averages


RUNS = 5
Taken = tuple[list[list[int]], list[float]]
"""What was chosen from each article, and the seconds it took."""


def timed(docs: list[Doc], limit: str, methods: Mapping[str, Callable[[Doc, int], list[int]]]) -> dict[str, Taken]:
    """All methods article by article, so that what else the machine does falls on all alike; the middle of RUNS."""
    made: dict[str, Taken] = {name: ([], []) for name in methods}
    for doc in docs:
        for name, choose in methods.items():
            taken = []
            for _ in range(RUNS):
                start = time.perf_counter()
                chosen = choose(doc, doc.limit(limit))
                taken.append(time.perf_counter() - start)
            made[name][0].append(chosen)
            made[name][1].append(statistics.median(taken))
    return made


def lead_scores(docs: list[Doc], budget: str) -> list[float]:
    """The first sentences of our own reader."""
    return [average(doc.tokens_of(lead(doc, doc.limit(budget))), doc.references) for doc in docs]


def printed_lead_scores(docs: list[Doc], budget: str) -> list[float]:
    """The first sentences as printed."""
    return [average(printed_lead(doc, doc.limit(budget)), doc.references) for doc in docs]
