"""The form of a name for comparing: no case, accents, spaces or hyphens; ø = o = oe, æ = ae, å = a = aa."""

import re
import unicodedata

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ð": "d", "ł": "l", "þ": "th"})
_DOUBLE = re.compile("oe|aa")


def fold(name: str) -> str:
    """`Håkon Aasen-Øie` and `haakon åsen oeie` give the same; only letters and digits are left."""
    # Letter by letter: a run of marks as a whole is slow to bring in order.
    apart = "".join(unicodedata.normalize("NFKD", letter) for letter in name.casefold()).translate(_LETTERS)
    # Before the spaces go: in "Jo Eriksen" the o and the e are of two names.
    plain = _DOUBLE.sub(lambda found: found[0][0], "".join(c for c in apart if not unicodedata.combining(c)))
    return "".join(c for c in plain if c.isalnum())
