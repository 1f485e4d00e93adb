"""How much of what is changed in a sentence `isnews check` sees, and how often it is wrong about what is not.

    python benchmarks/check.py [FOLDER_OR_ARTICLE ...]

Reads text files (default: the articles of the tests) and a NorSumm file (`norsumm_dev.json`) where a folder has one.
1. Every article's own sentences, unchanged: nothing may be flagged.
2. The same sentences with one thing changed, 500 by a fixed seed: how many are flagged, and at the word changed.
3. Where the folder has NorSumm's human summaries: flagged sentences a summary, each shown with -v. Among them are true
   misprints and what their writers knew from elsewhere. Then the same changes in those of their sentences that were
   borne out: worded anew, they are harder than the article's own.
4. Summaries written as a language model writes them (`marked.py`): false alarms on their true sentences, and how many
   of their errors are seen, by kind. The rules were made with an eye to the known ones, not to those held back.
"""

import argparse
import json
import random
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import changes, marked
from isnews.article import Article
from isnews.check import Report, check
from isnews.norwegian.sentences import sentences
from isnews.read import read, read_text

HERE = Path(__file__).parent.parent
KINDS = tuple(changes.KINDS)


@dataclass(slots=True)
class Tally:
    """What became of the changes of one kind."""

    made: int = 0
    flagged: int = 0
    named: int = 0
    noted: int = 0


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", type=Path, default=[HERE / "tests" / "articles", HERE / "article.txt"])
    parser.add_argument("-n", type=int, default=500, help="changed sentences")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-v", action="store_true", help="show what was missed and what was flagged")
    options = parser.parse_args()
    articles = list(_articles(options.sources))
    print(f"{len(articles)} articles, seed {options.seed}")
    _unchanged(articles)
    own = [(article, sentence) for article in articles for sentence in _sentences(article)]
    _changed("changed", own, options.n, random.Random(options.seed), options.v)
    for folder in options.sources:
        if folder.is_dir() and (folder / "norsumm_dev.json").exists():
            borne_out = _human(json.loads((folder / "norsumm_dev.json").read_text("utf-8")), options.v)
            print()
            _changed("changed in human ones", borne_out, options.n, random.Random(options.seed), options.v)
    for name in ("known", "held_back"):
        _marked(name, options.v and name == "known")


def _articles(sources: list[Path]) -> Iterator[Article]:
    for source in sources:
        if source.suffix == ".txt":
            yield read(str(source))
        for path in sorted(source.glob("*.txt")) if source.is_dir() else []:
            yield read(str(path))
        norsumm = source / "norsumm_dev.json"
        if norsumm.exists():
            for item in json.loads(norsumm.read_text("utf-8")):
                yield read_text(item["article"].replace(" | ", "\n\n"))


def _sentences(article: Article) -> list[str]:
    return [
        article.text[a:b] for _, block in article.body() for a, b in sentences(article.text, block.start, block.end)
    ]


def _unchanged(articles: list[Article]) -> None:
    count = flagged = noted = 0
    times = []
    for article in articles:
        for sentence in _sentences(article):
            started = time.perf_counter()
            report = check(sentence, article)
            times.append(time.perf_counter() - started)
            count += 1
            flagged += not report.borne_out
            noted += any(s.notes for s in report.sentences)
    print(f"\nunchanged   {count} sentences, {flagged} flagged, {noted} with a note")
    print(f"time        {statistics.median(times) * 1000:.1f} ms a check (median), {max(times) * 1000:.1f} (worst)\n")


def _changed(
    title: str, sentences: list[tuple[Article, str]], wanted: int, chance: random.Random, verbose: bool
) -> None:
    tallies = {kind: Tally() for kind in KINDS}
    pool = {kind: list(sentences) for kind in KINDS}
    used: set[str] = set()
    for kind in KINDS:
        chance.shuffle(pool[kind])
    while sum(tally.made for tally in tallies.values()) < wanted and any(pool.values()):
        for kind in KINDS:
            while pool[kind]:
                article, sentence = pool[kind].pop()
                change = changes.make(kind, sentence, article, chance)
                if change is None or change.text in used:
                    continue
                used.add(change.text)
                _tell(kind, change, check(change.text, article), tallies[kind], verbose)
                break
            if sum(tally.made for tally in tallies.values()) >= wanted:
                break
    print(f"{title:<22}{'made':>6}{'flagged':>9}{'at the word':>13}{'noted only':>12}")
    for kind, tally in tallies.items():
        made = max(tally.made, 1)
        shares = f"{tally.flagged / made:>9.1%}{tally.named / made:>13.1%}{tally.noted / made:>12.1%}"
        print(f"{kind:<22}{tally.made:>6}{shares}")
    print(f"{'all':<22}{sum(tally.made for tally in tallies.values()):>6}")


def _tell(kind: str, change: changes.Change, report: Report, tally: Tally, verbose: bool) -> None:
    found = [finding for sentence in report.sentences for finding in sentence.findings]
    notes = [finding for sentence in report.sentences for finding in sentence.notes]
    named = any(finding.start < change.end and change.start < finding.end for finding in found)
    tally.made += 1
    tally.flagged += bool(found)
    tally.named += named
    tally.noted += not found and bool(notes)
    if verbose and not named:
        print(f"  missed {kind}: {change.was!r} -> {change.text[change.start : change.end]!r} | {change.text}")


def _human(items: list[dict[str, object]], verbose: bool) -> list[tuple[Article, str]]:
    """Print the false alarms; the Bokmål sentences that were borne out, with their articles."""
    borne_out = []
    for language in ("nb", "nn"):
        summaries = whole = flagged = noted = 0
        times = []
        for item in items:
            article = read_text(str(item["article"]).replace(" | ", "\n\n"))
            for entry in item[f"summaries_{language}"]:  # type: ignore[attr-defined]
                started = time.perf_counter()
                report = check(next(iter(entry.values())), article)
                times.append(time.perf_counter() - started)
                summaries += 1
                whole += len(report.sentences)
                flagged += sum(not sentence.borne_out for sentence in report.sentences)
                noted += sum(bool(sentence.notes) for sentence in report.sentences)
                if language == "nb":
                    borne_out += [(article, sentence.text) for sentence in report.sentences if sentence.borne_out]
                for finding in (f for s in report.sentences for f in s.findings) if verbose else ():
                    print(f"  flagged {finding.kind}: {finding.message}")
        print(
            f"\nhuman {language}    {summaries} summaries, {whole} sentences: {flagged} flagged"
            f" ({flagged / summaries:.2f} a summary, {flagged / whole:.1%} of the sentences), {noted} with a note;"
            f" {statistics.median(times) * 1000:.1f} ms a summary"
        )
    return borne_out


def _marked(name: str, verbose: bool) -> None:
    """Print what is found in the summaries of a set whose errors are marked."""
    sentences = [sentence for path in sorted((marked.FOLDER / name).glob("*.txt")) for sentence in marked.checked(path)]
    true = [sentence for sentence in sentences if not sentence.errors]
    alarms = [sentence for sentence in true if sentence.findings]
    noted = sum(any(note.kind != "support" for note in sentence.notes) for sentence in true)
    print(
        f"\n{name.replace('_', ' ')} summaries: {len(true)} true sentences, {len(alarms)} flagged, {noted} with a note"
    )
    made: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for sentence in sentences:
        for error in sentence.errors:
            made[error.kind] += 1
            flagged[error.kind] += bool(sentence.findings)
            named[error.kind] += sentence.sees(error)
            if verbose and not sentence.sees(error):
                words = sentence.text[error.start : error.end]
                print(f"  missed {error.kind}: {words!r} | {sentence.text} | {[f.message for f in sentence.findings]}")
    for sentence in alarms if verbose else ():
        print(f"  flagged: {sentence.text} | {[f.message for f in sentence.findings]}")
    print(f"{'wrong':<22}{'made':>6}{'flagged':>9}{'at the word':>13}")
    for kind, count in made.items():
        print(f"{kind:<22}{count:>6}{flagged[kind] / count:>9.0%}{named[kind] / count:>13.0%}")
    whole = max(1, made.total())
    print(f"{'all':<22}{made.total():>6}{flagged.total() / whole:>9.0%}{named.total() / whole:>13.0%}")


if __name__ == "__main__":
    main()
