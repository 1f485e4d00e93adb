"""Measure summaries against those that people wrote: ours beside the lead, every sumy method, chance and an oracle.

    python benchmarks/summary.py FOLDER [--split dev] [--refs nb] [--bars] [--quick]

FOLDER holds `norsumm_SPLIT.json` (NorSumm, Touileb et al. 2025: articles with three human summaries each). Two word
budgets, strict for all: the mean length of an article's references, and half of it. Prints ROUGE-1/2/L F1 over the mean
and over the best reference, words used, milliseconds an article; what ours gains, with paired bootstrap intervals;
the same against the summaries in Nynorsk, and with settings chosen without the articles scored; cold starts; and how
time grows. `--quick` leaves out the last three.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import isnews
from benchmarks.made import article as made_article
from benchmarks.rouge import Tokens, against, rouge, tokens
from isnews.article import Article
from isnews.norwegian.sentences import sentences
from isnews.norwegian.words import norm, words
from isnews.summarize import METHODS
from isnews.summarize.candidates import Candidate, candidates
from isnews.summarize.choose import Choice
from isnews.summarize.leaning import Lean, leanings
from isnews.summarize.length import Length
from isnews.summarize.news import Settings, weigh

BUDGETS = {"full": 1.0, "half": 0.5}
RANDOM_RUNS = 20
SETTINGS_TRIED = 400
VARIED = ("frequency", "covered", "length", "place", "floor", "title", "number", "question", "quotation")


@dataclass(frozen=True, slots=True)
class Doc:
    """An article with its references, read once."""

    text: str
    article: Article
    found: list[Candidate]
    leans: list[Lean | None]
    title_forms: frozenset[str]
    stems: list[Tokens]
    printed: list[tuple[Tokens, int]]
    """All sentences under the headline as printed, captions among them, each with its words."""
    references: list[Tokens]
    mean_words: float

    def limit(self, budget: str) -> int:
        return round(self.mean_words * BUDGETS[budget])

    def tokens_of(self, chosen: Sequence[int]) -> Tokens:
        return [token for i in sorted(chosen) for token in self.stems[i]]

    def words_of(self, chosen: Sequence[int]) -> int:
        return sum(len(self.text[self.found[i].start : self.found[i].end].split()) for i in chosen)


def load(folder: Path, split: str, refs: str, bars: bool) -> list[Doc]:
    docs = []
    for entry in json.loads((folder / f"norsumm_{split}.json").read_text(encoding="utf-8")):
        text = entry["article"] if bars else entry["article"].replace(" | ", "\n\n")
        article = isnews.read_text(text)
        found = candidates(article)
        references = [next(iter(summary.values())) for summary in entry[f"summaries_{refs}"]]
        heads = [block for block in article.blocks if block.kind in ("title", "heading")]
        docs.append(
            Doc(
                article.text,
                article,
                found,
                leanings(article.text, found),
                frozenset(norm(article.text[a:b]) for h in heads for a, b in words(article.text, h.start, h.end)),
                [tokens(article.text[c.start : c.end]) for c in found],
                _printed(article),
                [tokens(reference) for reference in references],
                statistics.mean(len(reference.split()) for reference in references),
            )
        )
    return docs


def _printed(article: Article) -> list[tuple[Tokens, int]]:
    text = article.text
    pieces = [
        text[a:b]
        for block in article.blocks
        if block.kind not in ("title", "heading", "byline", "date")
        for a, b in sentences(text, block.start, block.end)
    ]
    return [(tokens(piece), len(piece.split())) for piece in pieces]


# ---- systems: each gives the indices of the sentences it chooses -----------------------------------------------------


def by_method(doc: Doc, limit: int, method: str) -> list[int]:
    made = isnews.summarize(doc.article, words=limit, method=method)
    places = {candidate.start: i for i, candidate in enumerate(doc.found)}
    return [places[sentence.start] for sentence in made.sentences]


def with_settings(doc: Doc, limit: int, settings: Settings) -> list[int]:
    weighed = weigh(doc.text, doc.found, doc.title_forms, settings)
    return sorted(Choice(doc.found, weighed, doc.leans, Length(words=limit), settings).chosen)


def in_order(doc: Doc, limit: int, order: Sequence[int]) -> list[int]:
    chosen: list[int] = []
    used = 0
    for i in order:
        size = doc.words_of([i])
        if not chosen or used + size <= limit:
            chosen.append(i)
            used += size
    return chosen


def lead(doc: Doc, limit: int) -> list[int]:
    return in_order(doc, limit, range(len(doc.found)))


def printed_lead(doc: Doc, limit: int) -> Tokens:
    """The first sentences as printed, captions and all: the lead that others report."""
    chosen: Tokens = []
    used = 0
    for sentence, size in doc.printed:
        if not chosen or used + size <= limit:
            chosen += sentence
            used += size
    return chosen


def oracle(doc: Doc, limit: int) -> list[int]:
    """Greedy on ROUGE-1 and -2 against the references: what choosing sentences could reach, nearly."""
    chosen: list[int] = []
    left = set(range(len(doc.found)))
    while True:
        used = doc.words_of(chosen)
        fitting = sorted(i for i in left if not chosen or used + doc.words_of([i]) <= limit)
        if not fitting:
            return chosen
        best = max(fitting, key=lambda i: sum(against(doc.tokens_of([*chosen, i]), doc.references)[0][:2]))
        chosen.append(best)
        left.remove(best)


# ---- figures ---------------------------------------------------------------------------------------------------------


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


def timed(docs: list[Doc], limit: str, choose: Callable[[Doc, int], list[int]]) -> tuple[list[list[int]], list[float]]:
    chosen, taken = [], []
    choose(docs[0], docs[0].limit(limit))  # Warm.
    for doc in docs:
        start = time.perf_counter()
        chosen.append(choose(doc, doc.limit(limit)))
        taken.append(time.perf_counter() - start)
    return chosen, taken


def compare(docs: list[Doc], budget: str) -> None:
    print(f"\nbudget {budget}: {statistics.fmean(doc.limit(budget) for doc in docs):.0f} words")
    print(f"  {'':12}  R1    R2    RL  (mean)  R1    R2    RL (best)  mean  words  ms median, worst")
    found: dict[str, list[float]] = {}
    for method in METHODS:
        chosen, taken = timed(docs, budget, lambda doc, limit, method=method: by_method(doc, limit, method))  # type: ignore[misc]
        found[method] = show(method, docs, chosen, taken)
    found["lead"] = show("lead", docs, [lead(doc, doc.limit(budget)) for doc in docs], [])
    plain = [average(printed_lead(doc, doc.limit(budget)), doc.references) for doc in docs]
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


def cross_validated(docs: list[Doc]) -> None:
    """Settings chosen on the other articles: of many tried, the middle of the best tenth, number by number."""
    pick = random.Random(7)
    tried = [
        Settings(
            frequency=pick.uniform(0.75, 2),
            covered=pick.uniform(0.1, 0.9),
            length=pick.uniform(0.3, 1),
            place=pick.uniform(6, 40),
            floor=pick.uniform(0, 0.4),
            title=pick.uniform(1, 1.6),
            number=pick.uniform(1, 1.4),
            question=pick.uniform(0.1, 1),
            quotation=pick.uniform(0.1, 1),
        )
        for _ in range(SETTINGS_TRIED)
    ]
    scores = [[[scored(doc, budget, each) for doc in docs] for budget in BUDGETS] for each in tried]
    leads = {
        "lead": {budget: [_lead_score(doc, budget) for doc in docs] for budget in BUDGETS},
        "printed lead": {
            budget: [average(printed_lead(doc, doc.limit(budget)), doc.references) for doc in docs]
            for budget in BUDGETS
        },
    }
    ours: dict[str, list[float]] = {budget: [] for budget in BUDGETS}
    for left_out in range(len(docs)):
        ranked = sorted(range(len(tried)), key=lambda s: -_others(scores[s], left_out))
        best = [tried[s] for s in ranked[: len(tried) // 10]]
        middle = {name: statistics.median(getattr(each, name) for each in best) for name in VARIED}
        for budget in BUDGETS:
            ours[budget].append(scored(docs[left_out], budget, replace(Settings(), **middle)))
    print(f"\ncross-validated, each article left out in turn, {SETTINGS_TRIED} settings tried")
    for budget, values in ours.items():
        for name, base in leads.items():
            gains = [mine - theirs for mine, theirs in zip(values, base[budget], strict=True)]
            low, high = interval(gains)
            print(f"  {budget}: news - {name:12} {statistics.fmean(gains):+.2f}  [{low:+.2f}, {high:+.2f}]")
    everywhere = [
        statistics.fmean(scores[s][b]) - statistics.fmean(leads["lead"][budget])
        for b, budget in enumerate(BUDGETS)
        for s in range(len(tried))
    ]
    ahead = sum(gain > 0 for gain in everywhere) / len(everywhere)
    print(
        f"  of all settings {100 * ahead:.0f} % are ahead of the lead, {statistics.fmean(everywhere):+.2f} on average"
    )


def in_nynorsk(docs: list[Doc]) -> None:
    """The same against what people wrote in Nynorsk: lower for all alike, as the articles are in Bokmål."""
    print("\nagainst the summaries in Nynorsk")
    for budget in BUDGETS:
        rows: dict[str, list[float]] = {}
        for method in ("news", "lex-rank", "luhn"):
            rows[method] = [
                average(doc.tokens_of(by_method(doc, doc.limit(budget), method)), doc.references) for doc in docs
            ]
        rows["lead"] = [_lead_score(doc, budget) for doc in docs]
        means = ", ".join(f"{name} {statistics.fmean(values):.2f}" for name, values in rows.items())
        gains = [ours - theirs for ours, theirs in zip(rows["news"], rows["lead"], strict=True)]
        low, high = interval(gains)
        print(f"  {budget}: {means}; news - lead {statistics.fmean(gains):+.2f}  [{low:+.2f}, {high:+.2f}]")


def _others(scores: list[list[float]], left_out: int) -> float:
    return sum(sum(row) - row[left_out] for row in scores)


def _lead_score(doc: Doc, budget: str) -> float:
    return average(doc.tokens_of(lead(doc, doc.limit(budget))), doc.references)


_SCORED: dict[tuple[int, tuple[int, ...]], float] = {}


def scored(doc: Doc, budget: str, settings: Settings) -> float:
    chosen = tuple(with_settings(doc, doc.limit(budget), settings))
    key = (id(doc), chosen)
    if key not in _SCORED:
        _SCORED[key] = average(doc.tokens_of(chosen), doc.references)
    return _SCORED[key]


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
    start = time.perf_counter()
    isnews.summarize(article, **given)  # type: ignore[arg-type]
    return time.perf_counter() - start


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
