"""The options that all commands share, and the decorator that gives them to a command."""

import inspect
import re
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

import typer
from typer.models import ArgumentInfo

MAX_SIZE = 50_000_000
_UNITS = {
    "": 1,
    "b": 1,
    "kb": 1_000,
    "k": 1_000,
    "mb": 1_000_000,
    "m": 1_000_000,
    "gb": 1_000_000_000,
    "g": 1_000_000_000,
}


class Common(NamedTuple):
    """What every command can be told."""

    sources: tuple[str, ...]
    json: bool
    plain: bool
    width: int | None
    no_color: bool
    max_size: int
    """Bytes."""
    debug: bool
    form: str | None = None
    """The format to read the sources as."""
    all_items: bool = False
    """Read every article of a feed."""
    timeout: float = 20.0
    """Seconds for a page."""
    refresh: bool = False
    offline: bool = False


PAGER: Any = Annotated[
    bool | None, typer.Option("--pager/--no-pager", help="Page, or not, whatever the length.", show_default=False)
]
"""For commands that show a whole article."""


def size(value: str | int) -> int:
    """`200 kB`, `1.5 GB` or `50MB` in bytes."""
    text = str(value).replace(" ", "").casefold()
    number = text.rstrip("bkmg")
    unit = _UNITS.get(text[len(number) :])
    if unit is None or re.fullmatch(r"[0-9]{1,15}([.,][0-9]{1,6})?", number) is None:
        raise typer.BadParameter(f"{value!r} is no size: write 80000000 or 80MB.")
    return int(float(number.replace(",", ".")) * unit)


def formats() -> list[str]:
    """The names of the formats that a source can be read as."""
    from isnews.read.formats import FORMATS

    return sorted(FORMATS)


def form(value: str) -> str:
    """The name of a format, in any case."""
    if value.casefold() not in formats():
        raise typer.BadParameter(f"there is no format {value!r}; there are {', '.join(formats())}.")
    return value.casefold()


_KINDS = {"direkte": "direct", "delvis": "partial", "indirekte": "indirect"}
"""Kinds of quotations as the lists print them, and as they are named everywhere else."""


def kinds() -> list[str]:
    """The kinds of quotations."""
    return list(_KINDS.values())


def kind(value: str) -> str:
    """A kind of quotation, by its English or its Norwegian name, in any case."""
    named = value.casefold()
    if named not in (*_KINDS, *kinds()):
        raise typer.BadParameter(f"there is no kind {value!r}; there are {', '.join(kinds())}.")
    return _KINDS.get(named, named)


KIND: Any = Annotated[
    str | None,
    typer.Option(
        parser=kind,
        autocompletion=kinds,
        metavar="KIND",
        help="Only these quotations: direct, partial or indirect.",
        show_default=False,
    ),
]
"""For commands that list quotations."""


def _signature(name: str, annotation: Any, default: object) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


_ARTICLES = (
    "Files, folders, addresses, FEED#3, or - for standard input. "
    "Without any: what is piped in, else the bundled article."
)
_COMMON = (
    _signature("json", Annotated[bool, typer.Option("--json", help="Print JSON (see isnews schema).")], False),
    _signature("plain", Annotated[bool, typer.Option("--plain", help="Print what a pipe would get.")], False),
    _signature(
        "width",
        Annotated[int | None, typer.Option(min=20, metavar="N", help="Set lines to at most N columns.")],
        None,
    ),
    _signature("no_color", Annotated[bool, typer.Option("--no-color", help="Print no colours.")], False),
    _signature(
        "max_size",
        Annotated[
            int,
            typer.Option(
                parser=size, metavar="SIZE", help="The largest source to read (50MB, if not given).", show_default=False
            ),
        ],
        MAX_SIZE,
    ),
    _signature(
        "form",
        Annotated[
            str | None,
            typer.Option(
                "--from",
                parser=form,
                autocompletion=formats,
                metavar="FORMAT",
                help="Read as this format: text, html, mail, …",
                show_default=False,
            ),
        ],
        None,
    ),
    _signature("all_items", Annotated[bool, typer.Option("--all", help="Read every article of a feed.")], False),
    _signature(
        "timeout",
        Annotated[
            float,
            typer.Option(min=0.1, metavar="SECONDS", help="Time for a page (20, if not given).", show_default=False),
        ],
        20.0,
    ),
    _signature("refresh", Annotated[bool, typer.Option("--refresh", help="Fetch anew what is kept.")], False),
    _signature("offline", Annotated[bool, typer.Option("--offline", help="Show what is kept, fetch nothing.")], False),
    _signature("debug", Annotated[bool, typer.Option("--debug", help="Show a traceback with an error.")], False),
)


_DISPLAY = ("json", "plain", "width", "no_color", "debug")


def takes_common(
    command: Callable[..., int],
    *,
    sources: str = _ARTICLES,
    metavar: str = "SOURCE",
    without: frozenset[str] = frozenset(),
) -> Callable[..., int]:
    """Give a command the common arguments; it gets them as one value before its own.

    `sources` is what its help says of the sources, `metavar` what it calls one; `without` are options that would mean
    nothing to it.
    """
    argument = typer.Argument(help=sources, metavar=f"[{metavar}]...", show_default=False)
    common = tuple(p for p in _COMMON if p.name not in without)
    return _taking(command, common, _signature("sources", Annotated[list[str] | None, argument], None))


def takes_display(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command that reads no sources the options about how its result looks."""
    return _taking(command, tuple(p for p in _COMMON if p.name in _DISPLAY))


def _taking(
    command: Callable[..., int], common: tuple[inspect.Parameter, ...], *sources: inspect.Parameter
) -> Callable[..., int]:
    own = list(inspect.signature(command).parameters.values())[1:]

    def run(**values: Any) -> int:
        named = tuple(values.pop("sources", None) or ())
        shared = {p.name: values.pop(p.name) for p in common}
        return command(Common(named, **{"max_size": MAX_SIZE, **shared}), **values)

    own = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
    # A command's own argument comes before the sources.
    arguments = [p for p in own if isinstance(p.annotation.__metadata__[0], ArgumentInfo)]
    parameters = [*arguments, *sources, *(p for p in own if p not in arguments), *common]
    run.__name__ = command.__name__
    run.__doc__ = command.__doc__
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run
