"""Print the command that README.md gives under the marker `<!-- ci: NAME -->`."""

import re
import sys
from pathlib import Path


def command(name: str, readme: str) -> str:
    """The code block that follows the marker; SystemExit if there is none."""
    found = re.search(rf"<!-- ci: {re.escape(name)} -->\n+```\w*\n(.*?)\n```", readme, re.DOTALL)
    if found is None:
        raise SystemExit(f"README.md has no command marked `ci: {name}`")
    return found[1]


if __name__ == "__main__":
    print(command(sys.argv[1], Path("README.md").read_text(encoding="utf-8")))
