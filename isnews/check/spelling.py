"""Spellings of loan words that Norwegian has side by side: `ghaneser` and `ganeser`, `coach` and `koach`."""

from functools import cache

_PLAIN = (("gh", "g"), ("ph", "f"), ("th", "t"), ("ch", "k"), ("ck", "k"), ("qu", "kv"), ("c", "k"), ("z", "s"))
_MORE = (("w", "v"), ("x", "ks"))


@cache
def plain(form: str) -> str:
    """The form in the plainest spelling, for comparing."""
    for foreign, own in _PLAIN + _MORE:
        form = form.replace(foreign, own)
    return form
