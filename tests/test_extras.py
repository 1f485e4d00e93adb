"""What is said to be installed is what pyproject.toml asks for, by the Python that runs."""

import sys
import tomllib
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from isnews import extras


def test_the_packages_are_those_of_the_extras() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["optional-dependencies"]
    for extra, packages in extras.EXTRAS.items():
        own = [f"isnews[{name}]" for name in extras.EXTRAS]
        wanted = [p for given in asked[extra] for p in (asked[given[7:-1]] if given in own else [given])]
        assert list(packages) == wanted


def test_the_command_is_of_the_python_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def here(name: str, package: str | None = None) -> ModuleSpec | None:
        return ModuleSpec(name, None)

    monkeypatch.setattr(extras, "find_spec", here)
    assert extras.install("pdf") == f'{sys.executable} -m pip install "pypdf>=5"'
    monkeypatch.setattr(sys, "executable", "/mine apper/bin/python")
    assert extras.install("pdf").startswith('"/mine apper/bin/python" -m pip install ')

    def nowhere(name: str, package: str | None = None) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(extras, "find_spec", nowhere)
    assert extras.install("pdf") == 'uv pip install --python "/mine apper/bin/python" "pypdf>=5"'
