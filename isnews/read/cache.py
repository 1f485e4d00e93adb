"""Pages that were fetched, kept in the user's cache folder until the server says that they changed."""

import hashlib
import json
import os
import time
from pathlib import Path
from typing import Any

from isnews.read.web import Fetched

FRESH = 300.0
"""Seconds in which a page is not asked for again: time to read its summary after its quotations."""
MOST_FILES = 500
_LARGEST = 20_000_000


def folder() -> Path:
    """Where the pages are kept; `ISNEWS_CACHE` names another place."""
    named = os.environ.get("ISNEWS_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("isnews", appauthor=False)


def load(url: str) -> tuple[Fetched, float] | None:
    """What is kept of an address, and how many seconds ago it was fetched; `None` where nothing is, or it is broken."""
    about, body = _paths(url)
    try:
        facts: dict[str, Any] = json.loads(about.read_text(encoding="utf-8"))
        data = body.read_bytes()
        if facts["url"] != url or facts["sha256"] != hashlib.sha256(data).hexdigest():
            return None
        kept = Fetched(
            data,
            str(facts["final"]),
            facts["charset"],
            facts["etag"],
            facts["modified"],
            public=facts["public"] is True,
        )
        return kept, max(0.0, time.time() - float(facts["fetched"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(url: str, fetched: Fetched) -> None:
    """Keep a page; a folder that cannot be written is no reason to fail."""
    if len(fetched.data) > _LARGEST:
        return
    about, body = _paths(url)
    facts = {
        "url": url,
        "final": fetched.url,
        "charset": fetched.charset,
        "etag": fetched.etag,
        "modified": fetched.modified,
        "public": fetched.public,
        "fetched": time.time(),
        "sha256": hashlib.sha256(fetched.data).hexdigest(),
    }
    try:
        about.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path, data in ((body, fetched.data), (about, json.dumps(facts).encode())):
            temporary = path.with_name(f"{path.name}.{os.getpid()}")
            temporary.write_bytes(data)
            temporary.replace(path)
        _prune(about.parent)
    except OSError:
        return


def _paths(url: str) -> tuple[Path, Path]:
    key = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return folder() / f"{key}.json", folder() / f"{key}.page"


def _prune(place: Path) -> None:
    files = [path for path in place.iterdir() if path.suffix in (".json", ".page")]
    if len(files) > 2 * MOST_FILES:
        files.sort(key=lambda path: path.stat().st_mtime)
        for path in files[: len(files) - 2 * MOST_FILES + 20]:
            path.unlink(missing_ok=True)
