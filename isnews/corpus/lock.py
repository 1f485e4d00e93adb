"""A file that one process holds: the system lets go of it when that process ends, in whatever way."""

import os
from pathlib import Path


def taken(path: Path, *, wait: bool) -> int | None:
    """The descriptor of the file at `path`, made if need be, that nobody else holds; `None` where somebody does.

    Closing it lets go of it. Whoever removes or renames the file while holding it leaves nothing to those who waited:
    they take the one that stands at `path` then.
    """
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if not _hold(descriptor, wait=wait):
                os.close(descriptor)
                return None
            if _is_at(descriptor, path):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _hold(descriptor: int, *, wait: bool) -> bool:
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system that has no locks
        return True
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
