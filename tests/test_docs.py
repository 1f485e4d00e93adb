"""The docs show what the program does today: examples are run, help texts compared, links followed."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_examples_and_help_texts_are_what_the_program_prints() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate.py", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text("utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples_run(page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The blocks of a page are run one after the other, as a reader would."""
    blocks = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, str(page), "exec"), names)
    if page.name == "README.md":
        assert "Yahya Rasoul" in capsys.readouterr().out


def test_every_shell_command_of_the_readme_is_run_somewhere() -> None:
    """Install commands by .ci/run (they carry its marker), `$ isnews …` by docs/generate.py; there are no others."""
    readme = (ROOT / "README.md").read_text("utf-8")
    unmarked = re.findall(r"(?<!-->\n)```(?:sh|bash|shell)\n(.*?)```", readme, re.DOTALL)
    assert unmarked == []
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    marked = re.findall(r"<!-- ci: ([\w-]+) -->", readme)
    assert len(marked) == 4
    assert [name for name in marked if f"in_clone {name} " not in ci] == []
    for block in re.findall(r"```console\n(.*?)```", readme, re.DOTALL):
        assert block.startswith("$ isnews")


def test_no_page_names_what_does_not_exist() -> None:
    """Module paths that the docs name are importable."""
    for page in PAGES:
        for path in re.findall(r"`(isnews/[\w/]+\.py)`", page.read_text("utf-8")):
            assert (ROOT / path).exists(), f"{page.name} names {path}"
    assert importlib.util.find_spec("isnews") is not None
