"""What to install where an extra is missing: its packages, by the Python that runs, wherever isnews itself is from."""

import sys
from importlib.util import find_spec

_CORPUS = ("daft>=0.7.20", "pyarrow>=18", "FastWARC>=1.0")
EXTRAS = {"pdf": ("pypdf>=5",), "corpus": _CORPUS, "cluster": (*_CORPUS, "ray>=2.50,<2.60")}
"""As in pyproject.toml."""


def install(extra: str) -> str:
    """The command that installs an extra's packages, for any shell."""
    packages = " ".join(f'"{package}"' for package in EXTRAS[extra])
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    if find_spec("pip") is None:  # uv makes environments without it
        return f"uv pip install --python {python} {packages}"
    return f"{python} -m pip install {packages}"
