"""Fill in what README.md and docs/*.md show of the program itself: help texts, example output, the picture of `show`.

    python docs/generate.py            write
    python docs/generate.py --check    exit 1 if something is out of date

In a Markdown file, every line `$ isnews …` of a ```console block is run in a folder that holds the example articles of
tests/articles, and what stands under it is replaced by what the program printed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
PICTURE = ROOT / "docs" / "show.svg"


def run(command: str, folder: Path) -> str:
    """What the command prints, standard error first, as a reader of the docs would see it at 100 columns."""
    environment = {k: v for k, v in os.environ.items() if k not in {"FORCE_COLOR", "NO_COLOR"}}
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment | {"COLUMNS": "100", "PATH": scripts, "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if "Traceback" in done.stderr or done.returncode not in {0, 1}:
        raise SystemExit(f"$ {command}\n{done.stderr}exit {done.returncode}")
    return done.stderr + done.stdout


def filled(markdown: str, folder: Path) -> str:
    """The page with the output of every command in its console blocks."""

    def fill(block: re.Match[str]) -> str:
        out = []
        for line in block[0].splitlines():
            if line.startswith("$ "):
                out += [line, run(line[2:], folder).rstrip("\n")]
            elif not line.strip() and out:
                continue
        return "\n".join(line for line in out if line != "") + "\n"

    return BLOCK.sub(fill, markdown)


def picture() -> str:
    """The bundled article as `isnews show` sets it on a terminal of 84 columns, as SVG."""
    import isnews
    from isnews.render import terminal

    # The fonts that Rich would have a browser fetch are left out: a picture asks nobody.
    return re.sub(r"\s*@font-face \{.*?\}", "", terminal.svg(isnews.bundled(), width=84), flags=re.DOTALL)


def main() -> int:
    """Write what is out of date, or with --check only name it."""
    check = "--check" in sys.argv
    stale = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "tests" / "articles", folder, dirs_exist_ok=True)
        pages = {p: filled(p.read_text("utf-8"), folder) for p in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]}
    pages[PICTURE] = picture()
    for path, wanted in pages.items():
        if not path.exists() or path.read_text("utf-8") != wanted:
            stale.append(path.relative_to(ROOT))
            if not check:
                path.write_text(wanted, "utf-8")
    for path in stale:
        print(f"{path} {'is out of date: run python docs/generate.py' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
