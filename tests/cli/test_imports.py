"""Nothing heavy is imported before it is needed, and imports point one way."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = ("rich", "sumy", "numpy", "nltk", "requests", "Stemmer", "json", "csv", "importlib.metadata", "isnews.chosen")


def loaded(*arguments: str) -> set[str]:
    """The heavy modules that a command has imported by its end, its output to a pipe."""
    script = (
        "import sys; from isnews_cli.main import main; code = main(sys.argv[1:]); sys.stdout.flush();"
        f"print(*(m for m in {HEAVY} if m in sys.modules), sep=',', file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=True
    )
    return {name for name in done.stderr.strip().split(",") if name}


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["--version"], set()),
        (["show"], set()),
        (["show", "--markdown"], set()),
        (["sections"], set()),
        (["quotes"], set()),
        (["quotes", "--context"], set()),
        (["quotes", "--by", "person"], set()),
        (["quotes", "--csv"], {"csv"}),
        (["people"], set()),
        (["people", "--json"], {"json"}),
        (["show", "--json"], {"json"}),
        (["summary"], {"Stemmer", "isnews.chosen"}),
        (["summary", "--about", "Irak", "--why"], {"Stemmer", "isnews.chosen"}),
        (["summary", "--together", "article.txt", "--bullets"], {"Stemmer", "isnews.chosen"}),
        (["show", "--suggest-title"], {"Stemmer", "isnews.chosen"}),
        ([], {"isnews.chosen"}),
        (["show", "--help"], set()),
    ],
)
def test_only_what_is_needed(arguments: list[str], allowed: set[str]) -> None:
    assert loaded(*arguments) <= allowed


def test_version_comes_before_typer() -> None:
    script = "import sys; from isnews_cli.main import main; main(['--version']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"typer", "typing", "enum", "re"} & set(done.stderr.split())


LAYERS = (
    ("errors", "extras", "article", "findings", "chosen"),
    ("norwegian",),
    ("read", "names", "people", "sections"),
    ("quotes", "summarize", "check"),
    ("archive",),
    ("render",),
    ("corpus",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def test_imports_point_one_way() -> None:
    for path in (ROOT / "isnews").rglob("*.py"):
        own = path.relative_to(ROOT / "isnews").parts[0].removesuffix(".py")
        if own == "__init__":  # the public names, from every room
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else []
            )
            for name in names:
                assert not name.startswith("isnews_cli"), path
                parts = name.split(".")
                if parts[0] == "isnews" and len(parts) > 1:
                    assert LEVEL[parts[1]] <= LEVEL[own], f"{path} imports {name}"


def test_renderers_call_no_extractor() -> None:
    for path in (ROOT / "isnews" / "render").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "isnews.quotes" not in text
        assert "isnews.summarize" not in text
        assert ("rich" not in text) or path.name in {"terminal.py"} or "from rich" not in text


def test_only_one_module_imports_rich_and_one_sumy() -> None:
    def importers(package: str) -> set[str]:
        found = set()
        for path in (ROOT / "isnews").rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            if f"from {package}" in text or f"import {package}" in text:
                found.add(path.relative_to(ROOT / "isnews").as_posix())
        return found

    assert importers("rich") == {"render/terminal.py"}
    assert importers("sumy") <= {"summarize/with_sumy.py"}


def test_public_names_are_functions_however_they_are_reached() -> None:
    script = (
        "import isnews; from isnews.read import expand; import isnews.summarize; import isnews.read.source;"
        "article = isnews.read('article.txt'); assert callable(isnews.summarize); assert callable(isnews.find_quotes);"
        "from isnews import read, summarize; assert callable(read) and callable(summarize); isnews.read('article.txt');"
        "assert all(getattr(isnews, n) is not None for n in isnews.__all__);"
        "assert {*isnews.__all__} <= {*dir(isnews)}"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
