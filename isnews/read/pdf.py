"""PDF, with the extra `pdf` (pypdf): its text, taken out by a process that is ended where it takes too long."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from isnews.article import Article
from isnews.errors import NothingFound, SourceError
from isnews.extras import install
from isnews.read import limits
from isnews.read.formats import Given
from isnews.read.text import lay_out

TIME = 30.0
"""Seconds: pypdf takes about a second for a newspaper's page, and a PDF made for it may keep it busy for ever."""


def read_bytes(given: Given) -> Article:
    """The article in a PDF that holds text; a scanned one holds none."""
    if find_spec("pypdf") is None:
        raise SourceError(
            f"{given.source} is a PDF. To read those, install what it takes: {install('pdf')}",
            source=given.source,
            code="unsupported",
        )
    text = _text(given)
    limits.check(text, given.source, given.max_size)
    article = lay_out(text, given.source)
    if not article.blocks:
        raise NothingFound(f"{given.source} holds no text, only pictures of it. Run it through text recognition first.")
    return article


def _text(given: Given) -> str:
    root = str(Path(__file__).parent.parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        ran = subprocess.run(
            # -P: else Python would import what lies in the user's folder, beside the PDF it came with.
            [sys.executable, "-P", "-m", "isnews.read.pdf_text"],
            input=given.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            timeout=TIME,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(
            f"{given.source} takes more than {TIME:g} seconds to read. Open it, and copy the text.",
            source=given.source,
            code="too-large",
        ) from error
    if ran.returncode:
        raise SourceError(
            f"{given.source} is a broken or locked PDF. Open it, and copy the text or save it anew.",
            source=given.source,
            code="unsupported",
        )
    return ran.stdout.decode("utf-8", "replace")
