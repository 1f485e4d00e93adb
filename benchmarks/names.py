"""How well and how fast names are found: `python -m benchmarks.names FOLDER [-v]`.

FOLDER holds dev.nb.tsv.gz and dev.nn.tsv.gz. Prints strict F1 (the words and the type right) on given words and from
raw text, with 95 % bootstrap intervals over articles; words a second, beside a prototype's and a bare pattern's; the
model's size and loading time.
`--crfsuite` also trains python-crfsuite on train.tsv.gz with the same features for a few rounds, to time it.
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.names_plain import Plain, one_pass, seconds
from isnews.names import model
from isnews.names.entity import TYPES
from isnews.names.scorer import Scorer
from isnews.names.tagger import names, tag
from isnews.norwegian.sentences import sentences as split
from isnews.norwegian.words import tokens as tokenize
from training.names.data import Document, read, spans
from training.names.measure import f1

VARIETIES = ("nb", "nn")
ROUNDS = 1000
Name = tuple[int, int, int, str]
"""Sentence (0 in raw text), start, end, type."""


class Tagged(NamedTuple):
    """One article's names: the right ones, those found, and a way to show one."""

    variety: str
    gold: set[Name]
    found: set[Name]
    show: Callable[[Name], str]


def on_words(variety: str, document: Document, scorer: Scorer) -> Tagged:
    """Names found in the words as given."""
    rows = [s.words for s in document.sentences]
    gold = {(n, *span) for n, s in enumerate(document.sentences) for span in spans(s.tags)}

    def show(name: Name) -> str:
        words = rows[name[0]]
        near = words[max(0, name[1] - 3) : name[1]], words[name[1] : name[2] + 1], words[name[2] + 1 : name[2] + 4]
        return "{} [{}] {}".format(*map(" ".join, near))

    return Tagged(variety, gold, set(names(rows, scorer)), show)


def printed(document: Document) -> tuple[str, set[Name]]:
    """The article as it was printed, as near as the words tell, and its names by offsets in that text."""
    text = ""
    gold: set[Name] = set()
    for sentence in document.sentences:
        places = []
        open_quote = False
        glue = True
        for word in sentence.words:
            closing = word in {"»", ")", ",", ".", ":", ";", "?", "!", "...", "%", "”"} or (word == '"' and open_quote)
            if not glue and not closing:
                text += " "
            places.append((len(text), len(text) + len(word)))
            text += word
            glue = word in {"«", "(", "“"} or (word == '"' and not open_quote)
            if word == '"':
                open_quote = not open_quote
        gold |= {(0, places[first][0], places[last][1], kind) for first, last, kind in spans(sentence.tags)}
        # A line without a full stop is a heading.
        text += " " if sentence.words[-1] in {".", "!", "?", "»", '"', ":", "..."} else "\n\n"
    return text, gold


def on_text(variety: str, document: Document) -> Tagged:
    """Names found in the printed text, by our own words and sentences."""
    text, gold = printed(document)
    found = {(0, e.start, e.end, str(e.type)) for e in tag(text, tokenize(text), split(text))}

    def show(name: Name) -> str:
        start, end = name[1:3]
        return f"{text[max(0, start - 20) : start]}[{text[start:end]}]{text[end : end + 20]}".replace("\n", " ")

    return Tagged(variety, gold, found, show)


def counts(articles: Iterable[Tagged]) -> Counter[tuple[str, str]]:
    """Right, spurious and missed names by type and in all."""
    found: Counter[tuple[str, str]] = Counter()
    for article in articles:
        for slot, group in (
            ("right", article.gold & article.found),
            ("spurious", article.found - article.gold),
            ("missed", article.gold - article.found),
        ):
            for name in group:
                found[slot, name[3]] += 1
                found[slot, "all"] += 1
    return found


def row(counted: Counter[tuple[str, str]], kind: str) -> float:
    """F1 of a type."""
    return f1(counted["right", kind], counted["spurious", kind], counted["missed", kind])


def table(title: str, articles: Sequence[Tagged]) -> None:
    """Print F1 with intervals, by variety and type."""
    print(f"\n{title}: strict F1 [95 % interval] (number of names)")
    for variety in (*VARIETIES, "both"):
        chosen = [a for a in articles if variety in ("both", a.variety)]
        whole = counts(chosen)
        dice = random.Random(1)
        drawn = [[counts([article]) for article in chosen]]
        samples = []
        for _ in range(ROUNDS):
            total: Counter[tuple[str, str]] = Counter()
            for single in dice.choices(drawn[0], k=len(chosen)):
                total.update(single)
            samples.append(total)
        for kind in ("all", *TYPES):
            values = sorted(row(s, kind) for s in samples)
            low, high = values[ROUNDS // 40], values[-ROUNDS // 40]
            number = whole["right", kind] + whole["missed", kind]
            print(f"  {variety:5}{kind:5}{row(whole, kind):.3f} [{low:.3f}, {high:.3f}] ({number})")


def errors(articles: Iterable[Tagged]) -> None:
    """List what was missed and what was found without reason."""
    for article in articles:
        for name in sorted(article.gold - article.found):
            others = [f for f in article.found if f[0] == name[0] and f[1] <= name[2] and name[1] <= f[2]]
            as_what = f" found as {others[0][3]} {article.show(others[0])}" if others else ""
            print(f"missed   {name[3]:5}{article.show(name)}{as_what}")
        for name in sorted(article.found - article.gold):
            print(f"spurious {name[3]:5}{article.show(name)}")


def speed(documents: Sequence[Document]) -> None:
    """Print words a second of processor time, with nothing kept from before and once the words are known."""
    rows = [[s.words for s in d.sentences] for d in documents]
    number = sum(len(words) for article in rows for words in article)
    print(f"\nSpeed on {number} given words, pure Python, best of three, of processor time")
    news, knowns, singles = [], [], []
    for _ in range(3):
        scorer = Scorer(model.load())
        news.append(_seconds(rows, scorer))
        knowns.append(_seconds(rows, scorer))
        singles.append(_seconds(rows[:1], Scorer(model.load())))
    print(f"  words new to it {number / min(news):9,.0f} words/s")
    print(f"  words known     {number / min(knowns):9,.0f} words/s")
    print(f"  one article of {sum(map(len, rows[0]))} words, new to it: {1000 * min(singles):.0f} ms")
    plain = Plain()
    slow = min(seconds(lambda: [plain.tag(article) for article in rows]) for _ in range(3))
    print(f"  the same model and features with nothing kept, as a prototype runs them {number / slow:,.0f} words/s:")
    print(f"    ours is {slow / min(news):.1f} times as fast, {slow / min(knowns):.1f} times once the words are known")
    least = min(one_pass(rows) for _ in range(3))
    print(f"  one pass of a pattern for words {number / least:,.0f} words/s, ours times {min(news) / least:.0f}")


def _seconds(rows: Sequence[Sequence[Sequence[str]]], scorer: Scorer) -> float:
    return seconds(lambda: [list(names(article, scorer)) for article in rows])


def crfsuite_speed(folder: Path, documents: Sequence[Document]) -> None:
    """Print words a second with python-crfsuite doing the tagging, the features being the same."""
    from training.names import crfsuite_speed

    print(f"  python-crfsuite, same features {crfsuite_speed.words_a_second(folder, documents):9,.0f} words/s")


def _milliseconds(code: str) -> float:
    """Median processor time of a fresh Python; the bytecode is compiled beforehand, as installing does."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.environ["PATH"], "PYTHONPYCACHEPREFIX": folder}
        for _ in range(31):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[1], env=environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return statistics.median(times)


def loading() -> None:
    """Print the model's size and what reading it adds to Python's own start."""
    bare = _milliseconds("pass")
    common = _milliseconds("import isnews.article, isnews.norwegian.words, isnews.norwegian.sentences")
    modules = _milliseconds("import isnews.names.tagger")
    ready = _milliseconds("import isnews.names.tagger as t; t.shipped()")
    print(f"\nModel {model.FILE.stat().st_size / 1e6:.2f} MB")
    print(f"Start-up, processor time: bare Python {bare:.1f} ms, with what every command reads {common:.1f} ms,")
    print(f"  with the tagger's modules {modules:.1f} ms, with the model read {ready:.1f} ms:")
    print(f"  reading it takes {(ready - modules) / bare:.1f} times what bare Python takes to start")


def _all(documents: dict[str, list[Document]]) -> Iterator[tuple[str, Document]]:
    return ((variety, d) for variety, each in documents.items() for d in each)


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list the errors")
    parser.add_argument("--crfsuite", action="store_true", help="time python-crfsuite too (trains for a minute)")
    options = parser.parse_args()
    documents = {v: read(options.folder / f"dev.{v}.tsv.gz") for v in VARIETIES}
    scorer = Scorer(model.load())
    given = [on_words(variety, d, scorer) for variety, d in _all(documents)]
    raw = [on_text(variety, d) for variety, d in _all(documents)]
    table("Given words", given)
    table("From raw text", raw)
    print("\nIn short, F1 (all, PER)")
    for title, articles in (("given words", given), ("raw text", raw)):
        for variety in (*VARIETIES, "both"):
            counted = counts(a for a in articles if variety in ("both", a.variety))
            print(f"  {title:12}{variety:5}{row(counted, 'all'):.3f} {row(counted, 'PER'):.3f}")
    speed([d for _, d in _all(documents)])
    if options.crfsuite:
        crfsuite_speed(options.folder, [d for _, d in _all(documents)])
    loading()
    if options.verbose:
        errors(raw)


if __name__ == "__main__":
    main()
