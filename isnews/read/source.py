"""The only door from outside: a path, a folder, `-` or an address to bytes, with a clear sentence where it fails."""

import errno
import os
import stat
from collections.abc import Callable, Iterable

from isnews.errors import NothingFound, SourceError
from isnews.read import limits, stdin
from isnews.read.decode import decode

StrPath = str | os.PathLike[str]

TEXT_SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".docx", ".pdf", ".nitf"}
)
"""Endings of the files in a folder that are taken for articles; a file without any ending is, if it holds text."""

_PEEK = 4096


def expand(sources: Iterable[StrPath]) -> list[str]:
    """The sources one by one: a folder becomes its text files, sorted by name, all else stays as it is.

    Nothing is opened that is not a folder and nothing raises: each name is then read by itself (`isnews.read`), so
    that one that fails does not stop the others. A folder without text files, or one that may not be listed, stays
    in the list and fails in its turn. Folders within a folder and hidden files are left out.
    """
    names: list[str] = []
    for source in sources:
        name = os.fspath(source)
        names += (_is_folder(name) and _texts_or_none(name)) or _packed(name) or _matching(name) or [name]
    return names


def _packed(name: str) -> list[str]:
    """The articles in a ZIP archive, each by a name of its own."""
    if not name.lower().endswith(".zip") or not os.path.isfile(name):
        return []
    from zipfile import BadZipFile

    from isnews.read import packed

    try:
        return [f"{name}!{inner}" for inner in packed.names(name)]
    except (OSError, BadZipFile, NotImplementedError, ValueError):
        return []


def _matching(name: str) -> list[str]:
    """The files that a pattern fits, where the shell has not looked: `nyheter/*.txt`, in quotation marks."""
    if not any(mark in name for mark in "*?[") or "\0" in name or os.path.lexists(name) or "://" in name:
        return []
    from glob import glob

    return sorted(path for path in glob(name) if os.path.isfile(path))


def fetch(source: StrPath, *, max_size: int = limits.MAX_SIZE, waiting: Callable[[], None] | None = None) -> bytes:
    """The bytes of one source: a path, or `-` for standard input.

    `waiting` is called when standard input stays silent for a second. Raises `SourceError`, and `NothingFound` for a
    folder without text files.
    """
    name = os.fspath(source)
    if name == "-":
        return stdin.read_stdin(max_size=max_size, waiting=waiting)
    try:
        return _fetch_file(name, max_size)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name.
        raise _explain(name, error) from error


def _fetch_file(name: str, max_size: int) -> bytes:
    status = os.stat(name)
    if stat.S_ISDIR(status.st_mode):
        raise _folder(name)
    if stat.S_ISBLK(status.st_mode) or (stat.S_ISCHR(status.st_mode) and name != os.devnull):
        raise SourceError(
            f"{name} is a device, not a file. Name a text file, or use - for standard input.",
            source=name,
            code="unsupported",
        )
    if stat.S_ISFIFO(status.st_mode):
        from isnews.read import fifo

        return fifo.read(name, max_size)
    if stat.S_ISREG(status.st_mode) and status.st_size > max_size:
        raise limits.too_large(name, max_size)
    with open(name, "rb") as file:
        return stdin.read_bounded(file, name, max_size)


def _is_folder(name: str) -> bool:
    try:
        return name != "-" and os.path.isdir(name)
    except ValueError:
        return False


def _texts_or_none(folder: str) -> list[str]:
    try:
        return _texts(folder)
    except OSError:
        return []


def _texts(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        files = [e.path for e in entries if not e.name.startswith(".") and _is_file(e)]
    return sorted(path for path in files if _is_text(path))


def _is_file(entry: "os.DirEntry[str]") -> bool:
    """Whether an entry may be an article; one that cannot be looked at, as a looping link, fails in its turn."""
    try:
        return entry.is_file()
    except OSError:
        return True


def _is_text(path: str) -> bool:
    suffix = os.path.splitext(path)[1].lower()
    if suffix:
        return suffix in TEXT_SUFFIXES
    try:
        with open(path, "rb") as file:
            start = file.read(_PEEK)
        return bool(decode(start).strip())
    except (OSError, SourceError):
        return False


def _folder(name: str) -> SourceError | NothingFound:
    count = len(_texts(name))
    if not count:
        return NothingFound(
            f"{name} has no articles (.txt, .md, .html, .eml, .docx, .pdf). Name a file, or another folder."
        )
    return SourceError(
        f"{name} is a folder with {count} article{'s' * (count > 1)}. Read its files one by one.",
        source=name,
        code="unsupported",
    )


def _explain(name: str, error: OSError | ValueError) -> SourceError:
    number = error.errno if isinstance(error, OSError) else None
    if isinstance(error, PermissionError):
        return SourceError(
            f"{name} may not be read: permission denied. Change its permissions, or copy it.",
            source=name,
            code="permission",
        )
    if number == errno.ELOOP:
        return SourceError(
            f"{name} is a symbolic link that leads in a circle, or stands behind one. Name the file itself.",
            source=name,
            code="missing",
        )
    if number in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, None):
        from isnews.read import addresses

        whole = addresses.without_scheme(name)
        if whole is not None:
            return SourceError(
                f"{name} was not found as a file. For the page, write {whole}", source=name, code="missing"
            )
        return SourceError(
            f"{name} was not found. Check the path, or use - to read standard input.", source=name, code="missing"
        )
    why = getattr(error, "strerror", None) or type(error).__name__
    return SourceError(f"{name} could not be read: {why}. Copy it to a plain file.", source=name, code="unsupported")
