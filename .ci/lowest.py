"""Print the lowest versions that pyproject.toml allows, as pip requirements."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in project["dependencies"]:
    found = re.match(r"([\w.-]+)>=([\w.]+)", requirement)
    if found is None:
        raise SystemExit(f"no lower bound: {requirement}")
    print(f"{found[1]}=={found[2]}")
