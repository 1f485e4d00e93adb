"""Whether an article bears out a summary of it: names, numbers, dates and quoted words, sentence by sentence."""

from isnews.check.checker import check
from isnews.check.report import CheckedSentence, Finding, Report, Support

__all__ = ["CheckedSentence", "Finding", "Report", "Support", "check"]
