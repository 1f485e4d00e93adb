"""How messages list names and call a source, and what a list of commands says of each."""

from collections.abc import Callable, Sequence

_MOST = 10
"""Names that a message lists; more are counted."""
_SHORT = 58
"""Characters that stand beside a command's name on a line of 80; Typer would cut a longer text."""


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


def short(command: Callable[..., object]) -> str:
    """What the list of commands says of one: the first line of its help, before the colon where that is long."""
    line = (command.__doc__ or "").partition("\n")[0].rstrip(".")
    return f"{line if len(line) <= _SHORT else line.partition(':')[0]}."
