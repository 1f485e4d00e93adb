"""A text's words as the index has them, each with its place in the text.

Letters and digits only: `al-Askari` is `al` and `askari`, `30 000` is `30` and `000`. The index parts them at spaces,
so that what it counts as one word is one here.
"""

import re
from typing import NamedTuple

from isnews.norwegian.matching import Matching
from isnews.norwegian.stems import stems_of_forms

VERSION = "1"
"""Changed with every change of what the words of a text are, so that older indexes are made anew."""
LONGEST = 100
"""Characters of a word that count."""
_WORD = re.compile(r"[^\W_]+")


class Terms(NamedTuple):
    """The words of a text, in order."""

    spans: list[tuple[int, int]]
    forms: list[str]
    """As they stand, in lower case."""
    stems: list[str]

    def indexed(self) -> tuple[str, str]:
        """What the index gets: the stems, and the forms that differ from theirs.

        A stem is what its form begins with. So a beginning is looked for in both, and no form is there twice.
        """
        forms = [form for form, stem in zip(self.forms, self.stems, strict=True) if form != stem]
        return " ".join(self.stems), " ".join(forms)


def terms(text: str) -> Terms:
    """The words of `text`, their spans in it."""
    matching = Matching(text)
    found = [match.span() for match in _WORD.finditer(matching.text)]
    forms = [matching.text[start:end].lower()[:LONGEST] for start, end in found]
    return Terms(matching.back(found), forms, stems_of_forms(forms))


def index_version() -> str:
    """Changes with whatever changes the words of a text: an index of another version finds the wrong things."""
    import Stemmer

    return f"{VERSION} {Stemmer.version()}"
