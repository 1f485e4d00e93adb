"""`isnews summary --together`: one summary over all sources, each sentence with the source that it is from."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from isnews.article import Article
from isnews.chosen import Together
from isnews.errors import NothingFound, SourceError
from isnews.render import summaries
from isnews_cli import streams
from isnews_cli.display import display
from isnews_cli.exits import Exit
from isnews_cli.options import Common
from isnews_cli.report import Result, report


def run(common: Common, options: Mapping[str, Any], *, bullets: bool, head: bool) -> int:
    """Summarise the sources as one; `options` are the library's."""
    gathered = _Gathered()
    code = report(common, gathered, lambda article: Result(article, iter(())))
    articles = [entry for entry in gathered.entries if isinstance(entry, Article)]
    if not articles:
        if common.json and gathered.entries:
            _write_json(gathered.entries, Together("news", ()))
        return code
    made, nothing = _summarized(articles, options)
    for note in (*made.notes, *([nothing] if nothing else [])):
        streams.say(note)
    if common.json:
        _write_json(gathered.entries, made)
    elif not nothing:
        pieces = summaries.together_pieces(articles, made, head=head, bullets=bullets)
        streams.write(display(common).set(pieces))
    return Exit.NOTHING if nothing and code == Exit.FOUND else code


def _summarized(articles: list[Article], options: Mapping[str, Any]) -> tuple[Together, str | None]:
    from isnews.summarize import summarize_together

    try:
        return summarize_together(articles, **options), None
    except NothingFound as error:
        return Together("news", ()), str(error)


class _Gathered:
    """Takes the articles, and the errors in the places of those that could not be read."""

    def __init__(self) -> None:
        self.entries: list[Article | SourceError] = []

    def add(self, result: Result, *, several: bool) -> None:
        """Take an article."""
        self.entries.append(result.article)

    def fail(self, error: SourceError) -> None:
        """Take an error."""
        self.entries.append(error)

    def close(self) -> None:
        """Nothing is written yet."""


def _write_json(entries: list[Article | SourceError], made: Together) -> None:
    """One document; a sentence's article is the place of its entry there, failed ones counted."""
    from isnews.render import as_json

    places = [place for place, entry in enumerate(entries) if isinstance(entry, Article)]
    placed = replace(made, sentences=tuple(replace(s, article=places[s.article]) for s in made.sentences))
    written = [as_json.entry(e) if isinstance(e, Article) else as_json.failed(e) for e in entries]
    streams.write(as_json.document(written, placed))
