"""Coverage-guided fuzzing of every reader, for as long as you like; needs `pip install atheris`.

    python -m tests.security.fuzz FORMAT [SECONDS]

Inputs that reach new code are kept in tests/security/corpus/FORMAT; one that breaks a promise is written beside them,
its name starting with `crash-`. What is packed (docx, pdf) is tried as it comes, and with the input as its inner part.
"""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["isnews"]):
    from isnews.read import formats, pdf_text
    from tests.read import samples as made
    from tests.read import test_markdown
    from tests.security.test_fuzz import sound
    from tests.security.test_memory import word_document

PAGES = Path(__file__).parent.parent / "pages"
SEEDS = {
    "nitf": made.NITF.encode(),
    "newsml": made.NEWSML.encode(),
    "ninjs": made.NINJS.encode(),
    "schema.org": made.SCHEMA.encode(),
    "mail": made.MAIL.encode(),
    "feed": made.RSS.encode(),
    "markdown": test_markdown.ARTICLE.encode(),
    "docx": made.DOCX,
    "pdf": made.pdf(),
}


def docx(data: bytes) -> None:
    """The bytes as a document, and as the text within one."""
    sound(data, "docx")
    sound(word_document(data), "docx")


def pdf(data: bytes) -> None:
    """The bytes as a PDF, and as what is drawn on its page; pypdf may fail, our own steps may not."""
    drawn = made.pdf(data) if b"endstream" not in data else data
    for whole in (data, drawn):
        try:
            pdf_text.extract(whole)
        except Exception as error:
            if "isnews" in traceback.extract_tb(error.__traceback__)[-1].filename:
                raise


def target(name: str) -> Callable[[bytes], object]:
    """What is run on each input."""
    return {"docx": docx, "pdf": pdf}.get(name) or (lambda data: sound(data, name))


def main() -> None:
    """Fuzz one format."""
    name = sys.argv[1] if len(sys.argv) > 1 else "html"
    seconds = sys.argv[2] if len(sys.argv) > 2 else "60"
    if name not in formats.FORMATS:
        raise SystemExit(f"FORMAT is one of {', '.join(sorted(formats.FORMATS))}")
    corpus = Path(__file__).parent / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    if name in SEEDS:
        (corpus / "seed").write_bytes(SEEDS[name])
    folders = [str(corpus), *([str(PAGES)] if name == "html" else [])]
    options = [
        f"-max_total_time={seconds}",
        f"-artifact_prefix={corpus}/",
        "-max_len=20000",
        "-timeout=10",
        "-rss_limit_mb=1000",
    ]
    atheris.Setup([sys.argv[0], *options, *folders], target(name))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
