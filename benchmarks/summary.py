"""Measure summaries against those that people wrote: ours beside the lead, every sumy method, chance and an oracle.

    python benchmarks/summary.py FOLDER [--split dev] [--refs nb] [--bars] [--quick]

FOLDER holds `norsumm_SPLIT.json` (NorSumm, Touileb et al. 2025: articles with three human summaries each). Two word
budgets, strict for all: the mean length of an article's references, and half of it. Prints ROUGE-1/2/L F1 over the mean
and over the best reference, words used, milliseconds an article; what ours gains, with paired bootstrap intervals;
the same against the summaries in Nynorsk, and with settings chosen without the articles scored; cold starts; and how
time grows. `--quick` leaves out the last three.
"""

import argparse
import random
import statistics
from functools import partial
from pathlib import Path

from benchmarks.rouge import rouge
from benchmarks.summaries.docs import BUDGETS, Doc, load
from benchmarks.summaries.figures import average, interval, lead_scores, printed_lead_scores, show, timed
from benchmarks.summaries.speed import cold, growth
from benchmarks.summaries.systems import by_method, in_order, lead, oracle
from benchmarks.summaries.validated import cross_validated
from isnews.summarize import METHODS

RANDOM_RUNS = 20


def compare(docs: list[Doc], budget: str) -> None:
    print(f"\nbudget {budget}: {statistics.fmean(doc.limit(budget) for doc in docs):.0f} words")
    print(f"  {'':12}  R1    R2    RL  (mean)  R1    R2    RL (best)  mean  words  ms median, worst")
    found: dict[str, list[float]] = {}
    for method, (chosen, taken) in timed(
        docs, budget, {name: partial(by_method, method=name) for name in METHODS}
    ).items():
        found[method] = show(method, docs, chosen, taken)
    found["lead"] = show("lead", docs, [lead(doc, doc.limit(budget)) for doc in docs], [])
    plain = printed_lead_scores(docs, budget)
    print(f"  {'printed lead':12}{'':36}{statistics.fmean(plain):8.2f}")
    found["printed lead"] = plain
    chances = []
    for seed in range(RANDOM_RUNS):
        pick = random.Random(seed)
        orders = [pick.sample(range(len(doc.found)), len(doc.found)) for doc in docs]
        picked = [in_order(doc, doc.limit(budget), order) for doc, order in zip(docs, orders, strict=True)]
        chances += [average(doc.tokens_of(p), doc.references) for doc, p in zip(docs, picked, strict=True)]
    print(f"  {'random':12}{'':36}{statistics.fmean(chances):8.2f}")
    show("oracle", docs, [oracle(doc, doc.limit(budget)) for doc in docs], [])
    if budget == "full":
        human = [
            100 * sum(rouge(one, other)) / 3
            for doc in docs
            for i, one in enumerate(doc.references)
            for j, other in enumerate(doc.references)
            if i != j
        ]
        print(f"  {'human':12}{'':36}{statistics.fmean(human):8.2f}  (each against the others)")
    for other, averages in found.items():
        if other != "news":
            gains = [ours - theirs for ours, theirs in zip(found["news"], averages, strict=True)]
            low, high = interval(gains)
            print(f"  news - {other:12}{statistics.fmean(gains):+6.2f}  [{low:+.2f}, {high:+.2f}]")


def in_nynorsk(docs: list[Doc]) -> None:
    """The same against what people wrote in Nynorsk: lower for all alike, as the articles are in Bokmål."""
    print("\nagainst the summaries in Nynorsk")
    for budget in BUDGETS:
        rows: dict[str, list[float]] = {}
        for method in METHODS:
            rows[method] = [
                average(doc.tokens_of(by_method(doc, doc.limit(budget), method)), doc.references) for doc in docs
            ]
        rows["lead"] = lead_scores(docs, budget)
        print(f"  {budget}: news {statistics.fmean(rows['news']):.2f}")
        for name, values in rows.items():
            if name != "news":
                gains = [ours - theirs for ours, theirs in zip(rows["news"], values, strict=True)]
                low, high = interval(gains)
                print(
                    f"    {name:12}{statistics.fmean(values):6.2f}   news - {name:12}{statistics.fmean(gains):+6.2f}"
                    f"  [{low:+.2f}, {high:+.2f}]"
                )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--refs", default="nb", choices=["nb", "nn"], help="the variety of the human summaries")
    parser.add_argument("--bars", action="store_true", help="leave ' | ' in the articles, not blank lines")
    parser.add_argument("--quick", action="store_true", help="no cross-validation, cold starts and growth")
    given = parser.parse_args()
    docs = load(given.folder, given.split, given.refs, given.bars)
    print(f"{len(docs)} articles, {statistics.fmean(len(doc.found) for doc in docs):.0f} sentences on average")
    for budget in BUDGETS:
        compare(docs, budget)
    if given.refs == "nb":
        in_nynorsk(load(given.folder, given.split, "nn", given.bars))
    if not given.quick:
        cross_validated(docs)
        cold(docs[0].text)
        growth()


if __name__ == "__main__":
    main()
