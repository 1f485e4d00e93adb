"""Skips all that is here where the extra `corpus` is not installed."""

import gc
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

MISSING = [module for module in ("daft", "pyarrow", "fastwarc") if find_spec(module) is None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Also: daft leaves a pipe of each worker's to the collector, which tells of it as a fault."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.skipif(bool(MISSING), reason="pip install '.[corpus]'"))
            item.add_marker(pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"))


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    yield
    gc.collect()  # so that no test elsewhere hears of it
