"""Coverage-guided fuzzing of every reader, for as long as you like; needs `pip install atheris`.

    python -m tests.security.fuzz FORMAT [SECONDS]

Inputs that reach new code are kept in tests/security/corpus/FORMAT; one that breaks a promise is written beside them,
its name starting with `crash-`.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["isnews"]):
    from isnews.read import formats
    from tests.security.test_fuzz import sound

SEEDS = Path(__file__).parent.parent / "pages"


def main() -> None:
    """Fuzz one format."""
    name = sys.argv[1] if len(sys.argv) > 1 else "html"
    seconds = sys.argv[2] if len(sys.argv) > 2 else "60"
    if name not in formats.FORMATS:
        raise SystemExit(f"FORMAT is one of {', '.join(sorted(formats.FORMATS))}")
    corpus = Path(__file__).parent / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    folders = [str(corpus), *([str(SEEDS)] if name == "html" else [])]
    options = [
        f"-max_total_time={seconds}",
        f"-artifact_prefix={corpus}/",
        "-max_len=20000",
        "-timeout=10",
        "-rss_limit_mb=1000",
    ]
    atheris.Setup([sys.argv[0], *options, *folders], lambda data: sound(data, name))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
