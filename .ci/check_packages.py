"""Build sdist and wheel, install each into a fresh environment, and read the bundled article from another folder."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """What the command printed; raises if it fails."""
    return subprocess.run(
        [str(c) for c in command], cwd=cwd, check=True, text=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    ).stdout


def main() -> None:
    article = Path("article.txt").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        run(sys.executable, "-m", "build", "--outdir", out, ".")
        for package in sorted(out.glob("isnews-*")):
            home = out / f"env-{package.suffix.strip('.')}"
            venv.create(home, with_pip=True)
            run(home / "bin/pip", "install", "-q", package)
            code = "import isnews, sys; sys.stdout.buffer.write(isnews.bundled().text.encode())"
            python = home / "bin/python"
            elsewhere = subprocess.run([python, "-I", "-c", code], cwd=out, check=True, capture_output=True)
            if elsewhere.stdout != article:
                raise SystemExit(f"{package.name} does not carry the article as it is")
            if "IS" not in run(home / "bin/isnews", "summary", cwd=out):
                raise SystemExit(f"{package.name}: no summary of the bundled article")
            print(f"{package.name}: the article and the command are there")


if __name__ == "__main__":
    main()
