"""The errors that isnews raises.

IsnewsError
├── UsageError           the call itself is wrong (two lengths at once, an unknown method)
├── NothingFound         there is nothing to show (no text, no such section or person)
├── SourceError          a source could not be read; names the source and the way out
└── ArchiveError         an archive could not be read or written
"""


class IsnewsError(Exception):
    """Root of all errors that a caller may want to catch; its text is one clear sentence."""


class UsageError(IsnewsError):
    """The call is wrong: contradicting or unknown arguments."""


class NothingFound(IsnewsError):
    """What was asked for is not in the article, or there is no text at all."""


class SourceError(IsnewsError):
    """A source could not be read.

    `source` is the name of the source as the caller gave it, `code` a stable word for scripts
    (`missing`, `permission`, `not-text`, `too-large`, `network`, `unsupported`).
    """

    def __init__(self, message: str, *, source: str, code: str) -> None:
        super().__init__(message)
        self.source = source
        self.code = code


class ArchiveError(IsnewsError):
    """An archive could not be opened, read or written; it holds what it held before."""
