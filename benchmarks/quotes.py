"""How well quotations are found and credited: `python -m benchmarks.quotes FOLDER [-v]`.

FOLDER holds gold.json (articles with their annotated quotations) and articles/NAME.txt. Prints precision, recall, F1
and attribution with counts and 95 % bootstrap intervals over articles; the time an article takes, beside LexRank by
sumy on one of 500 words; and figures published for other systems, each on its own data. `-v` lists what was missed,
spurious or credited to the wrong person.
"""

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks import made
from benchmarks.quotes_scoring import GROUPS, Annotated, Prediction, Tally, add, tally
from isnews.article import Article
from isnews.norwegian import sentences
from isnews.quotes import find_quotes
from isnews.read import read_text
from isnews.summarize import summarize

ROUNDS = 1000
REPEATS = 5
WORDS = 500
PUBLISHED = (
    ("Salway et al. 2017, Norwegian politicians, with a dependency parser", "P .978, R .570, attribution .987"),
    ("Janicki et al. 2023, Finnish news, BERT", "F1 .95 direct, .84 indirect"),
    ("BBC Citron, English", "content F1 .833 by overlap, .593 exact"),
    ("Gender Gap Tracker, English", "quotations F1 .837 and .761, speakers .865"),
)


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what went wrong")
    arguments = parser.parse_args()
    gold: list[Annotated] = json.loads((arguments.folder / "gold.json").read_text(encoding="utf-8"))
    tallies = []
    seconds = []
    for annotated in gold:
        text = (arguments.folder / "articles" / f"{annotated['name']}.txt").read_text(encoding="utf-8")
        start = time.perf_counter()
        found = predictions(read_text(text))
        seconds.append(time.perf_counter() - start)
        tallies.append(tally(annotated["name"], found, annotated["quotes"], annotated.get("namesakes") or ()))
    print_figures(tallies)
    print_times(seconds)
    print("\npublished for other systems, each on its own data:")
    for system, figures in PUBLISHED:
        print(f"  {system}: {figures}")
    if arguments.verbose:
        print()
        for what, name, words in add(tallies).notes:
            print(f"{what:9} {name:18} {words}")


def predictions(article: Article) -> list[Prediction]:
    """The quotations that are found in an article, as they are scored."""
    lines = sentences.sentences(article.text)
    found = []
    for quote in find_quotes(article):
        speaker = quote.speaker
        named = False
        if speaker is not None and speaker.mention is not None and speaker.how in ("name", "alias"):
            place = speaker.mention.start
            beside = next((b for a, b in lines if a <= place < b), place)
            start = next((a for a, b in lines if a <= place < b), place)
            named = any(part.start < beside and part.end > start for part in quote.parts) and " " in speaker.name
        found.append(Prediction(quote.kind, " ".join(quote.text.split()), speaker.name if speaker else None, named))
    return found


def print_figures(tallies: Sequence[Tally]) -> None:
    """Print what the articles add up to, each figure with its interval."""
    total = add(tallies)

    def row(label: str, of: Callable[[Tally], float], counts: str) -> None:
        low, high = interval(tallies, of)
        print(f"{label:42} {of(total):5.3f}  [{low:.3f}, {high:.3f}]  {counts}")

    for group in GROUPS:
        true, found, right = (total[group, key] for key in ("true", "found", "gold"))
        row(f"{group}, precision", lambda t, g=group: t.f1(g)[0], f"{true} of {found}")  # type: ignore[misc]
        row(f"{group}, recall", lambda t, g=group: t.f1(g)[1], f"{true} of {right}")  # type: ignore[misc]
        row(f"{group}, F1", lambda t, g=group: t.f1(g)[2], "")  # type: ignore[misc]
        row(f"{group}, F1 with the right speaker", lambda t, g=group: t.f1(g, "credited")[2], "")  # type: ignore[misc]
    for group in (*GROUPS, "named", "pronoun", "no mention", "kind"):
        told, asked = total[group, "told"], total[group, "asked"]
        label = group if group == "kind" else f"attribution, {group}"
        row(label, lambda t, g=group: t[g, "told"] / max(1, t[g, "asked"]), f"{told} of {asked}")  # type: ignore[misc]
    print(f"partial ones found as such: {total['partial', 'told']} of {total['partial', 'gold']}")
    print(f"questions of the reporter credited to somebody: {total['questions', 'credited']}")
    print("quotations of persons named in the same sentence, with the right speaker:")
    named = "named in the sentence"
    row("  precision", lambda t: t[named, "true"] / max(1, t[named, "found"]), _of(total, named, "true", "found"))
    row("  recall", lambda t: t[named, "met"] / max(1, t[named, "gold"]), _of(total, named, "met", "gold"))


def _of(total: Tally, group: str, part: str, whole: str) -> str:
    return f"{total[group, part]} of {total[group, whole]}"


def interval(tallies: Sequence[Tally], of: Callable[[Tally], float]) -> tuple[float, float]:
    """The 95 % bootstrap interval of a figure, over articles drawn with replacement, the same at every run."""
    draw = random.Random(1)
    values = sorted(of(add(draw.choices(tallies, k=len(tallies)))) for _ in range(ROUNDS))
    return values[round(0.025 * ROUNDS)], values[round(0.975 * ROUNDS) - 1]


def print_times(seconds: Sequence[float]) -> None:
    """Print how long an article takes, and one of 500 words beside LexRank."""
    median, slowest = statistics.median(seconds) * 1000, max(seconds) * 1000
    print(f"\nfrom text to credited quotations: median {median:.1f} ms an article, slowest {slowest:.1f} ms")
    text = made.article(7, WORDS // 8)
    count = len(text.split())
    ours = _median(lambda: find_quotes(read_text(text)))
    theirs = _median(lambda: summarize(read_text(text), sentences=3, method="lex-rank"))
    print(f"an article of {count} words: {ours:.1f} ms; sumy's lex-rank on it: {theirs:.1f} ms")


def _median(work: Callable[[], Any]) -> float:
    work()
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
