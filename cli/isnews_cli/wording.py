"""How messages list names, and how they call a source."""

from collections.abc import Sequence

_MOST = 10
"""Names that a message lists; more are counted."""


def listed(names: Sequence[str], word: str = "and") -> str:
    """`Kari Vik`, `Kari Vik and Ola Berg`, `Kari Vik, Ola Berg and 9 more`."""
    more = len(names) - _MOST
    shown = [*names[:_MOST], f"{more} more"] if more > 0 else list(names)
    return f" {word} ".join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)


def about(sentence: str, name: str | None) -> str:
    """A message with the name of its source before it, unless the message has it; `-` is called standard input."""
    if name == "-":
        if sentence.startswith("- "):
            return f"Standard input{sentence[1:]}"
        return sentence if "tandard input" in sentence else f"Standard input: {sentence}"
    return sentence if name is None or name in sentence else f"{name}: {sentence}"
