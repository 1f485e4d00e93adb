"""Find the section that a reader asks for by title, number or a part of the title."""

from isnews.article import Article, Section
from isnews.errors import NothingFound, UsageError
from isnews.norwegian.names_match import fold


def find_section(article: Article, wanted: str) -> Section:
    """The section of `article` that `wanted` names.

    A whole title wins over a number, a number over a part of a title; case, accents, spaces and hyphens do not count.
    Raises `NothingFound` where no section fits, `UsageError` where a part fits several or nothing is named.
    """
    if not wanted.strip():
        raise UsageError("Name the section by its title, its number, or a part of the title.")
    if not article.sections:
        raise NothingFound(f"There is no section “{wanted}”: the article has no headings.")
    asked = fold(wanted)
    folded = [(fold(section.title), section) for section in article.sections]
    for title, section in folded:
        if title == asked and asked:
            return section
    number = wanted.strip().rstrip(".")
    if number.isdecimal() and len(number) < 9 and 1 <= int(number) <= len(article.sections):
        return article.sections[int(number) - 1]
    found = [section for title, section in folded if asked and asked in title]
    if len(found) > 1:
        raise UsageError(f"“{wanted}” is a part of several titles: {_listed(found)}. Write more of one, or its number.")
    if not found:
        raise NothingFound(f"There is no section “{wanted}”. The sections are: {_listed(article.sections)}.")
    return found[0]


def _listed(sections: tuple[Section, ...] | list[Section]) -> str:
    shown = "; ".join(f"{section.number} {section.title}" for section in sections[:12])
    return f"{shown}; and {len(sections) - 12} more" if len(sections) > 12 else shown
