"""What docs/security.md says of these tests is counted."""

import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def test_the_number_of_cases() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", str(HERE)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    stated = re.search(
        r"pytest tests/security`: (\d+) cases", (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    )
    assert stated is not None
    assert int(stated[1]) == sum("::" in line for line in listed.splitlines())


def test_every_file_that_is_named_is_there() -> None:
    told = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    for path in re.findall(r"`((?:isnews|benchmarks)/[\w/]+\.py)`", told):
        assert (ROOT / path).exists(), path
    for name in re.findall(r"`(test_\w+\.py)`", told):
        assert (HERE / name).exists(), name
