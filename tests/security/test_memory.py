"""Texts, pages, mails and documents made to fill the memory: the most that the process ever holds, for each command."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from isnews.read import limits
from tests.cli.running import Here, command
from tests.security.test_files import unix, zipped


def word_document(xml: bytes) -> bytes:
    """A Word document whose text is this."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return made.getvalue()


pytestmark = pytest.mark.heavy

PROSE = "Ferja gikk på grunn i natt, og den ligger der ennå – ingen er skadet, sier kapteinen. "
LARGE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "archive": ("a.zip", lambda: zipped("a.txt", b"ord " * 40_000_000)),
    "elements": ("a.html", lambda: b"<p class=x>y" * 3_000_000),
    "a page of one paragraph": ("a.html", lambda: b"<h1>Ferje</h1><p>" + b"ord " * 2_500_000),
    "a page of prose": (
        "a.html",
        lambda: b"<h1>Ferje</h1>" + b"".join(f"<p>{i} {PROSE * 10}</p>".encode() for i in range(11_000)),
    ),
    "a page over the limit": ("a.html", lambda: b"<h1>Ferje</h1><p>" + b"ord " * 4_500_000),
    "prose": ("a.txt", lambda: (f"{PROSE * 6}\n\n" * 19_000).encode()[:10_400_000]),
    "soft hyphens": ("a.txt", lambda: ("\U0001f600 " + "a\u00ad" * 1_000_000).encode()),
    "odd spaces": ("a.txt", lambda: ("\U0001f600 " + PROSE.replace(" ", "\u00a0") * 40_000).encode()),
    "one line": ("a.txt", lambda: b"ord " * 2_600_000),
    "short lines": ("a.txt", lambda: b"En ganske kort linje som staar alene her.\n" * 199_000),
    "many short lines": ("a.txt", lambda: b"Ja.\n" * 2_600_000),
    "48 MB": ("a.txt", lambda: (PROSE * 550_000).encode()[:48_000_000]),
    "a mail": ("a.eml", lambda: b"MIME-Version: 1.0\nSubject: Ferje\n\n" + PROSE.encode() * 110_000),
    "a Word document": ("a.docx", lambda: word_document(b"<a>" + b"<p/>" * 3_000_000)),
    "JSON": ("a.json", lambda: b'{"@type":"Article","author":[' + b"{}," * 3_000_000),
    "XML": ("a.nitf", lambda: b"<nitf>" + b"<p>" * 400 + b"<a/>" * 2_000_000),
}
MOST_MEMORY = 200_000_000
# By a small process between: a child's figure starts with what its parent held.
MEASURED = (
    "import resource, subprocess, sys; ran = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(ran.returncode)"
)


class Ran(NamedTuple):
    """How a command ended on such a file."""

    code: int
    error: str
    memory: int
    """The most bytes that the process ever held, interpreter and libraries with it, as the system counts."""


def ran(tmp_path: Path, bomb: tuple[str, Callable[[], bytes]], *arguments: str) -> Ran:
    """Run a command on such a file."""
    name, made = bomb
    path = tmp_path / name
    path.write_bytes(made())
    line = [sys.executable, "-c", MEASURED, *command(*arguments, str(path))]
    done = subprocess.run(line, capture_output=True, timeout=300, check=False)
    assert done.returncode in (0, 1, 3), done.stderr
    assert b"Traceback" not in done.stderr
    memory = int(done.stdout) * (1 if sys.platform == "darwin" else 1024)
    return Ran(done.returncode, done.stderr.decode(), memory)


@unix
@pytest.mark.parametrize("bomb", LARGE)
def test_memory_is_bounded(tmp_path: Path, bomb: str) -> None:
    assert ran(tmp_path, LARGE[bomb], "show").memory < MOST_MEMORY


def numbered(number: int) -> str:
    """A word for a number, each another."""
    return "".join(chr(ord("a") + int(digit)) + "ae"[int(digit) % 2] for digit in str(number))


SAID = "– Vi har ventet lenge, sier rektor Kari Vik til Bygdebladet. Ferja gikk likevel ikke før om kvelden.\n\n"
TEXTS: dict[str, Callable[[], str]] = {
    "speech": lambda: (SAID + "Vær og vind gjorde resten av dagen lang for dem som sto på kaia. " * 5 + "\n\n") * 4_500,
    "one line of speech": lambda: ("Vik sier at det går bra. " + "Ferja ligger ved kai. " * 12) * 7_000,
    "guillemets": lambda: "«" * 800_000,
    "quotation marks": lambda: '"' * 1_500_000,
    "dashes": lambda: "– " * 500_000,
    "soft hyphens": lambda: "\U0001f600 " + "a\u00ad" * 1_000_000,
    "short lines": lambda: "Ja, sa Ola.\n" * 100_000,
    "capitals": lambda: "Vi ser Ola. " * 15_000,
    "names": lambda: "".join(f"Vi ser Per {numbered(i).capitalize()}. " for i in range(15_000)),
    "words": lambda: " ".join(map(numbered, range(280_000))),
}
COMMANDS = {
    "quotes": ("speech", "one line of speech", "guillemets", "quotation marks", "dashes", "names", "words"),
    "quotes --json": ("speech",),
    "people": ("names", "capitals"),
    "show --json": ("speech", "soft hyphens"),
    "sections": ("short lines",),
    "summary": ("one line of speech", "soft hyphens"),
    "summary --in-place --json": ("speech",),
}


@unix
@pytest.mark.parametrize(("line", "text"), [(line, text) for line, texts in COMMANDS.items() for text in texts])
def test_the_memory_of_each_command_is_bounded(tmp_path: Path, line: str, text: str) -> None:
    ended = ran(tmp_path, ("a.txt", lambda: TEXTS[text]().encode()), *line.split())
    assert ended.code != 3
    assert ended.memory < MOST_MEMORY


@unix
@pytest.mark.parametrize(
    ("what", "text"),
    [
        (f"{limits.MOST_QUOTES:,} quotations", lambda: "«Ja», sier han. " * (limits.MOST_QUOTES + 9)),
        (
            f"{limits.MOST_NAMES:,} different names",
            lambda: "".join(f"Vi ser Per {numbered(i).capitalize()}. " for i in range(limits.MOST_NAMES + 9)),
        ),
        (f"{limits.MOST_WORDS:,} different words", lambda: " ".join(map(numbered, range(limits.MOST_WORDS + 9)))),
    ],
)
def test_what_no_article_has_is_refused(tmp_path: Path, what: str, text: Callable[[], str]) -> None:
    """Before anything is written, in one sentence that says how to read it all the same."""
    code, error, memory = ran(tmp_path, ("a.txt", lambda: text().encode()), "quotes")
    assert code == 3
    assert memory < MOST_MEMORY
    assert error.count("\n") == 1
    assert f"a.txt has more than {what}, which no article has." in error
    assert "--max-size" in error


def test_the_limits_are_lifted_with_the_size(here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_QUOTES", 1)
    path = tmp_path / "a.txt"
    path.write_text(
        "Skred i Lyngen\n\n«Vi er glade», sier Kari Vik. «Alle er reddet», sier Ola Berg.\n", encoding="utf-8"
    )
    other = tmp_path / "b.txt"
    other.write_text("Skred i Lyngen\n\n«Vi er glade», sier Kari Vik.\n", encoding="utf-8")
    refused = here("quotes", str(path), str(other))
    assert refused.code == 3
    assert "Vi er glade" in refused.out  # the other source
    assert refused.err.count("\n") == 1
    assert here("quotes", str(path), "--max-size", "51MB").code == 0
