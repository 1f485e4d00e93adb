"""Standard output, standard error and standard input as a shell uses them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import SKI
from tests.cli.running import Here, heeding, process

pytestmark = pytest.mark.skipif(os.name == "nt", reason="about POSIX shells")


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which `isnews` is the program."""
    script = f'set -o pipefail; isnews() {{ "{sys.executable}" -m isnews_cli "$@"; }}; {line}'
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, stdin=subprocess.DEVNULL, timeout=60, check=False
    )


def test_a_pipe_gets_clean_text(here: Here) -> None:
    for name in ("show", "summary", "sections", "quotes"):
        out = here(name).out
        assert "\x1b" not in out
        assert not any(c in out for c in "│┃▌━─")
    longest = max(here("show").out.split("\n"), key=len)
    assert len(longest) > 200


@pytest.mark.parametrize("lines", ["1", "0"])
def test_a_closed_pipe_ends_quietly(lines: str, tmp_path: Path) -> None:
    long = tmp_path / "lang.txt"
    long.write_text(SKI + "\nDet snør fremdeles i fjellet, sier folk.\n" * 5000, encoding="utf-8")
    for call in (f"isnews show {long}", f"isnews show --json {long}", "isnews --help", "isnews show"):
        done = shell(f"{call} | head -n {lines} > /dev/null")
        assert (done.returncode, done.stderr) == (0, b""), call


def test_a_full_disk_is_told() -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full")
    for call in ("isnews show", "isnews show --json", "isnews schema"):
        done = shell(f"{call} > /dev/full")
        assert done.returncode == 3
        assert done.stderr.startswith(b"isnews: The result could not be written")
        assert done.stderr.count(b"\n") == 1


def test_closed_streams() -> None:
    done = shell("isnews show >&-")
    assert done.returncode == 3
    assert b"Standard output is closed" in done.stderr
    assert shell("isnews show nowhere.txt 2>&-").returncode == 3
    assert shell("isnews show <&-").returncode == 0


def test_utf8_whatever_the_locale() -> None:
    for locale in ({"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}):
        done = process("show", environment=locale)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "Også i nabolandet".encode() in done.stdout
    done = process(
        "show", "finnes-ikke-æøå.txt", environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


def test_ctrl_c() -> None:
    child = subprocess.Popen(
        heeding("show", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdin is not None
    child.stdin.write(b"Ferja ")
    child.stdin.flush()
    time.sleep(1.0)  # it waits for more text by now
    child.send_signal(signal.SIGINT)
    assert child.wait(timeout=30) == 130
    assert child.stderr is not None
    assert child.stdout is not None
    assert (child.stdout.read(), child.stderr.read()) == (b"", b"")
    for stream in (child.stdin, child.stdout, child.stderr):
        stream.close()


def test_text_that_is_piped_in_is_read() -> None:
    for arguments in (("show",), ("show", "-")):
        assert b"Lyngen" in process(*arguments, given=SKI.encode()).stdout


def test_a_file_as_standard_input_is_read(ski: str) -> None:
    assert b"Lyngen" in shell(f"isnews show < {ski}").stdout


def test_dev_null_and_no_standard_input_give_the_bundled_article() -> None:
    assert b"IS gir seg aldri" in shell("isnews sections < /dev/null").stdout
    assert b"IS gir seg aldri" in shell("isnews sections <&-").stdout


def test_a_silent_pipe_is_told_of() -> None:
    done = shell(f"(sleep 2; printf '{SKI}') | isnews sections")
    assert b"Waiting for text on standard input" in done.stderr
    assert "Skiløperne er lei seg".encode() in done.stdout
    assert shell(f"printf '{SKI}' | isnews sections").stderr == b""


def test_an_empty_pipe_is_an_article_without_text() -> None:
    done = process("show", given=b"")
    assert done.returncode == 1
    assert b"has no text" in done.stderr
