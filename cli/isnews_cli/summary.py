"""`isnews summary`: the most important sentences, in the article's order."""

from collections.abc import Mapping
from itertools import chain
from typing import Annotated, Any

import typer

from isnews.article import Article
from isnews.chosen import Summary
from isnews.errors import NothingFound, UsageError
from isnews.summarize import METHODS
from isnews_cli.complete import section_titles
from isnews_cli.display import display
from isnews_cli.options import PAGER, Common, takes_common
from isnews_cli.report import Result, report
from isnews_cli.writers import writer

_COLUMN = max(map(len, METHODS)) + 2
EXAMPLES = "\n".join(
    [
        "Methods:",
        *(f"  {name:{_COLUMN}}{what}" for name, what in METHODS.items()),
        "",
        "\b",
        "Examples:",
        "  isnews summary article.txt -n 5",
        "  isnews summary --words 80 --in-place",
        "  isnews summary --method lex-rank",
        "  isnews summary --about al-Askari --why",
        "  isnews summary --together *.txt --bullets",
    ]
)


@takes_common
def summary(
    common: Common,
    sentences: Annotated[
        int | None,
        typer.Option("--sentences", "-n", min=1, metavar="N", help="So many sentences (3, if no length is given)."),
    ] = None,
    words: Annotated[int | None, typer.Option("--words", min=1, metavar="N", help="At most so many words.")] = None,
    percent: Annotated[
        float | None, typer.Option("--percent", min=0, max=100, metavar="P", help="At most this share of the words.")
    ] = None,
    method: Annotated[
        str,
        typer.Option(
            "--method",
            metavar="NAME",
            help="How sentences are chosen; see below.",
            autocompletion=lambda: list(METHODS),
        ),
    ] = "news",
    section: Annotated[
        str | None,
        typer.Option(
            metavar="TITLE", help="Of this section: its title, number, or a part of it.", autocompletion=section_titles
        ),
    ] = None,
    about: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only of what fits a question or a person: these words.")
    ] = None,
    bullets: Annotated[bool, typer.Option("--bullets", help="Set the sentences as a list.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Under each sentence, what chose it.")] = False,
    shorten: Annotated[
        bool, typer.Option("--shorten", help="Leave asides out of the sentences, with […] in their place.")
    ] = False,
    in_place: Annotated[
        bool, typer.Option("--in-place", help="Show the article with the chosen sentences marked.")
    ] = False,
    pager: PAGER = None,
    compare: Annotated[bool, typer.Option("--compare", help="Show what each of the methods chooses.")] = False,
    together: Annotated[
        bool, typer.Option("--together", help="One summary of all sources, each sentence with its source.")
    ] = False,
) -> int:
    """Pick the most important sentences, in the article's order."""
    check_usage(locals())
    length: dict[str, Any] = {"sentences": sentences, "words": words, "percent": percent}
    head = display(common).terminal
    if together:
        from isnews_cli.together import run

        return run(common, {**length, "about": about, "why": why}, bullets=bullets, head=head)
    if compare:
        from isnews_cli.comparison import run as run_comparison

        return run_comparison(common, {**length, "section": section})

    def look(article: Article) -> Result:
        from isnews.render.summaries import summary_pieces
        from isnews.render.view import view
        from isnews.sections import find_section
        from isnews.summarize import summarize

        nothing = None
        try:
            within = None if section is None else find_section(article, section)
            made = summarize(article, **length, method=method, section=section, about=about, why=why, shorten=shorten)
        except NothingFound as error:
            made, within, nothing = Summary(method, ()), None, str(error)
        if not made.sentences and nothing is None:
            nothing = "The article has no sentences to choose from."
        if in_place:
            from isnews.findings import Span

            chosen = [Span(s.start, s.end) for s in made.sentences]
            pieces = iter(view(article, section=within, marked=chosen))
        else:
            pieces = summary_pieces(article, made, head=head, bullets=bullets)
        unfit = section is not None or about is not None
        return Result(article, pieces, {"summary": made}, nothing, made.notes, unfit=unfit)

    return report(common, writer(common, pager=pager if in_place or pager is not None else False), look)


_APART = {
    "in_place": ("bullets", "why", "compare", "together", "shorten"),
    "compare": ("about", "bullets", "why", "together", "method", "shorten"),
    "together": ("section", "method", "shorten"),
    "about": ("method",),
}
"""Options that do not go with one another."""


def check_usage(given: Mapping[str, Any]) -> None:
    """Raises `UsageError` where two lengths are given, an unknown method, or options that do not go together."""
    lengths = [f"--{name}" for name in ("sentences", "words", "percent") if given[name] is not None]
    if len(lengths) > 1:
        raise UsageError(f"Give one length, not {' and '.join(lengths)}.")
    if given["method"] not in METHODS:
        raise UsageError(f"There is no method “{given['method']}”. The methods are: {', '.join(METHODS)}.")
    asked = {name for name in (*_APART, *chain(*_APART.values())) if given[name] not in (None, False, "news")}
    for name, others in _APART.items():
        for other in others:
            if {name, other} <= asked:
                raise UsageError(f"--{name.replace('_', '-')} does not go with --{other}.")
    if given["about"] is not None and not any(map(str.isalnum, given["about"])):
        raise UsageError("Give --about the words that the summary is to be about.")
