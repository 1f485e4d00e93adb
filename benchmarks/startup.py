"""Measure how long a command takes from the shell, beside bare Python and a script that uses sumy alone.

    python benchmarks/startup.py [runs]

Run it with the Python that has isnews's dependencies. Bytecode is compiled first; output goes to a pipe; the runs of
all commands are interleaved, so that a busy moment falls on all of them; medians are printed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 21

ISNEWS = "from isnews_cli.main import run; run()"  # what the installed command does
SUMY = """
import re, sys
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
class Words:
    def to_words(self, text): return re.findall(r"\\w+", text.lower())
text = open(sys.argv[1], encoding="utf-8").read()
sentences = [Sentence(s, Words()) for s in re.split(r"(?<=[.!?])\\s+", text) if s.strip()]
document = ObjectDocumentModel([Paragraph(sentences)])
print(*LexRankSummarizer()(document, 3), sep="\\n")
"""

# What `isnews check` is given: worded anew, and borne out by the bundled article.
REWORDED = """Den irakiske hæren sender to brigader til grensen mot Syria.
Mohammed al-Askari sier til al-Jazeera at IS ikke er nedkjempet i Irak.
"""

BARE = "bare Python"
OWN = "isnews summary"
ALONE = "LexRank with sumy alone"
COMMANDS = {
    BARE: ["-c", "pass"],
    "isnews --version": ["-c", ISNEWS, "--version"],
    "isnews show": ["-c", ISNEWS, "show"],
    "isnews quotes": ["-c", ISNEWS, "quotes"],
    "isnews people": ["-c", ISNEWS, "people"],
    "isnews check": ["-c", ISNEWS, "check", "{summary}"],
    OWN: ["-c", ISNEWS, "summary"],
    "isnews summary --method lex-rank": ["-c", ISNEWS, "summary", "--method", "lex-rank"],
    ALONE: ["-c", SUMY, str(ROOT / "article.txt")],
}
AT_MOST = {"isnews --version": 2, "isnews show": 8, "isnews quotes": 8, "isnews people": 12, "isnews summary": 8}
"""Times bare Python that a command may take."""
FASTER = 4
"""Times that our summary is to be faster than the script with sumy."""


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """How long one run takes; SystemExit if it fails."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    taken = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)[:80]} failed:\n{done.stderr}")
    return taken


def main() -> None:
    """Print a line a command: milliseconds, times bare Python, and what is aimed at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="?", type=int, default=RUNS, help=f"of each command ({RUNS})")
    runs = parser.parse_args().runs
    unwanted = {"PYTHONDONTWRITEBYTECODE", "FORCE_COLOR", "NO_COLOR", "PYTHONPROFILEIMPORTTIME"}
    with tempfile.TemporaryDirectory() as bytecode:
        summary = Path(bytecode) / "summary.txt"
        summary.write_text(REWORDED, encoding="utf-8")
        environment = {k: v for k, v in os.environ.items() if k not in unwanted} | {
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'cli'}",
            "PYTHONPYCACHEPREFIX": bytecode,
        }
        times: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for turn in range(runs + 1):
            for name, arguments in COMMANDS.items():
                taken = seconds([str(summary) if a == "{summary}" else a for a in arguments], environment)
                if turn:  # the first turn compiles
                    times[name].append(taken)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    print(f"Python {sys.version.split()[0]}, medians of {runs} runs\n")
    for name, median in medians.items():
        ratio = median / medians[BARE]
        aim = f"   (at most {AT_MOST[name]})" if name in AT_MOST else ""
        print(f"{name:34}{median * 1000:8.1f} ms {ratio:6.1f} x bare Python{aim}")
    faster = medians[ALONE] / medians[OWN]
    print(f"\n{OWN} is {faster:.1f} times faster than {ALONE} (at least {FASTER})")


if __name__ == "__main__":
    main()
