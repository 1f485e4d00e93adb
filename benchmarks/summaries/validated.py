"""Settings chosen without the articles that they are scored on."""

import random
import statistics
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.summaries.docs import BUDGETS, Doc
from benchmarks.summaries.figures import average, interval, lead_scores, printed_lead_scores
from benchmarks.summaries.systems import with_settings
from isnews.summarize.news import Settings

ROUNDS = 6
"""The middle of one draw of settings is one point, and points next to one another differ by half a point."""
TRIED = 200
"""Settings drawn in each round."""
_RANGES = {
    "frequency": (0.75, 2.0),
    "covered": (0.1, 0.9),
    "length": (0.3, 1.0),
    "place": (6.0, 40.0),
    "floor": (0.0, 0.4),
    "title": (1.0, 1.6),
    "number": (1.0, 1.4),
    "question": (0.1, 1.0),
    "quotation": (0.1, 1.0),
}

Scores = dict[str, list[float]]
"""By budget, of each article."""


def cross_validated(docs: list[Doc]) -> None:
    """Print what is gained over the lead where each article in turn is left out of the choice of settings."""
    pick = random.Random(7)
    rounds = []
    everywhere = []
    leads = {
        "lead": {budget: lead_scores(docs, budget) for budget in BUDGETS},
        "printed lead": {budget: printed_lead_scores(docs, budget) for budget in BUDGETS},
    }
    memory: _Memory = {}
    for _ in range(ROUNDS):
        tried = [
            Settings(**{name: pick.uniform(low, high) for name, (low, high) in _RANGES.items()}) for _ in range(TRIED)
        ]
        scores = [_scores(docs, each, memory) for each in tried]
        rounds.append(_left_out(docs, tried, scores, memory))
        everywhere += [
            statistics.fmean(row[budget]) - statistics.fmean(leads["lead"][budget])
            for row in scores
            for budget in BUDGETS
        ]
    print(f"\ncross-validated, each article left out in turn, mean of {ROUNDS} draws of {TRIED} settings")
    for budget in BUDGETS:
        ours = [statistics.fmean(values) for values in zip(*(each[budget] for each in rounds), strict=True)]
        for name, base in leads.items():
            gains = [mine - theirs for mine, theirs in zip(ours, base[budget], strict=True)]
            low, high = interval(gains)
            single = [statistics.fmean(each[budget]) - statistics.fmean(base[budget]) for each in rounds]
            print(
                f"  {budget}: news - {name:12} {statistics.fmean(gains):+.2f}  [{low:+.2f}, {high:+.2f}]"
                f"   draws from {min(single):+.2f} to {max(single):+.2f}"
            )
    ahead = sum(gain > 0 for gain in everywhere) / len(everywhere)
    print(
        f"  of all settings {100 * ahead:.0f} % are ahead of the lead, {statistics.fmean(everywhere):+.2f} on average"
    )


def _left_out(docs: list[Doc], tried: list[Settings], scores: Sequence[Scores], memory: "_Memory") -> Scores:
    """Each article scored by the middle of the tenth of the settings that was best on the others, number by number."""
    ours: Scores = {budget: [] for budget in BUDGETS}
    for out, doc in enumerate(docs):
        ranked = sorted(range(len(tried)), key=lambda s: -sum(sum(row) - row[out] for row in scores[s].values()))
        best = [tried[s] for s in ranked[: len(tried) // 10]]
        middle = {name: statistics.median(getattr(each, name) for each in best) for name in _RANGES}
        for budget, values in _scores([doc], replace(Settings(), **middle), memory).items():
            ours[budget] += values
    return ours


_Memory = dict[tuple[int, tuple[int, ...]], float]
"""What a choice of sentences of an article scored."""


def _scores(docs: list[Doc], settings: Settings, memory: _Memory) -> Scores:
    made: Scores = {}
    for budget in BUDGETS:
        made[budget] = []
        for doc in docs:
            chosen = tuple(with_settings(doc, doc.limit(budget), settings))
            key = (id(doc), chosen)
            if key not in memory:
                memory[key] = average(doc.tokens_of(chosen), doc.references)
            made[budget].append(memory[key])
    return made
