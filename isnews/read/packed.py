"""Files packed in a ZIP archive, taken out one at a time and never more of them than is allowed."""

import io
import zipfile
import zlib
from collections.abc import Callable

from isnews.errors import SourceError
from isnews.read.limits import too_large

ON_STDIN = "-!"
"""Before the name of a file in an archive on standard input: `-!vår/ulv.html`."""
INSIDE = ".zip!"
"""Between an archive's name and that of a file in it: `artikler.zip!vår/ulv.html`."""
_MOST = 2000
_CHUNK = 1 << 16
_ENDS = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".html",
    ".htm",
    ".xhtml",
    ".eml",
    ".docx",
    ".pdf",
    ".nitf",
    ".xml",
    ".json",
)


_on_stdin: dict[str, bytes] = {}
"""The archive that came on standard input, by the name it goes by."""


def names_on_stdin(max_size: int, waiting: Callable[[], None] | None = None) -> list[str]:
    """The articles of a ZIP archive on standard input, as sources (`-!mappe/sak.txt`); `-` where it is none.

    Raises `SourceError` where it is larger than `max_size`.
    """
    from isnews.read import formats, stdin

    data = stdin.read_stdin(max_size=max_size, waiting=waiting)
    try:
        found = names(io.BytesIO(data)) if formats.told(data, "-") == "zip" else []
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        found = []
    if not found:
        stdin.hold(data)
        return ["-"]
    _on_stdin[ON_STDIN] = data
    return [f"{ON_STDIN}{name}" for name in found]


def names(path: "str | io.BytesIO") -> list[str]:
    """The articles in an archive, sorted; without links, hidden files, and names that lead out of it.

    Raises `OSError` or `zipfile.BadZipFile`.
    """
    with zipfile.ZipFile(path) as archive:
        found = [info.filename for info in archive.infolist()[:_MOST] if _is_fit(info)]
    return sorted(name for name in found if name.lower().endswith(_ENDS))


def member(path: str, name: str, source: str, max_size: int) -> bytes:
    """One file of an archive; `path` is `-!` for the one on standard input."""
    held = _on_stdin.get(path)
    try:
        with zipfile.ZipFile(path if held is None else io.BytesIO(held)) as archive:
            info = archive.getinfo(name)
            if not _is_fit(info):
                raise SourceError(
                    f"{source} leads out of its archive. Unpack it yourself.", source=source, code="unsupported"
                )
            return _bounded(archive, info, source, max_size)
    except KeyError as error:
        raise SourceError(
            f"{source} is not in the archive. Name the archive to read all of it.", source=source, code="missing"
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise broken(source) from error


def part(data: bytes, name: str, source: str, max_size: int) -> bytes | None:
    """One part of a document that is an archive (.docx), `None` where it has no such part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if name not in archive.namelist()[:_MOST]:
                return None
            return _bounded(archive, archive.getinfo(name), source, max_size)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise broken(source) from error


def broken(source: str) -> SourceError:
    """The error for an archive that cannot be unpacked."""
    return SourceError(
        f"{source} is a broken or locked archive. Unpack it yourself.", source=source, code="unsupported"
    )


def _is_fit(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.replace("\\", "/").split("/")
    kind = info.external_attr >> 28
    if info.is_dir() or kind not in (0, 0o10) or info.filename.startswith("/") or ":" in parts[0]:
        return False  # a link, a device, a path from the root
    return not any(part in ("..", "__MACOSX") or part.startswith(".") for part in parts)


def _bounded(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str, max_size: int) -> bytes:
    if info.file_size > max_size:
        raise too_large(source, max_size)
    out = bytearray()
    with archive.open(info) as file:
        while chunk := file.read(_CHUNK):
            out += chunk
            if len(out) > max_size:  # its own word on its size may be a lie
                raise too_large(source, max_size)
    return bytes(out)
