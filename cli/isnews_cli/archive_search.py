"""`isnews archive search`: articles or quotations that have some words, best first."""

import sqlite3
from typing import Annotated, Literal

import typer

from isnews_cli.archive_options import Answer, Db, Limit, Narrowing, Person, Publisher, Since, Until, answer, some
from isnews_cli.options import Common, takes_display

EXAMPLES = """Examples:
  isnews archive search soldatene
  isnews archive search '"tok kontroll" grense*' --from 2018
  isnews archive search brigader --person Rasoul --in quotes"""

Within = Literal["articles", "quotes"]


@takes_display
def archive_search(
    common: Common,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...",
            help='Words, found in all their forms; "a phrase"; the beginning of a word*. All of them must be there.',
        ),
    ],
    person: Person = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    within: Annotated[
        Within, typer.Option("--in", metavar="articles|quotes", help="Search the articles, or what is quoted.")
    ] = "articles",
    limit: Limit = 20,
    db: Db = None,
) -> int:
    """Search the archive: Norwegian words in all their forms, best first.

    --person narrows to articles that name them; with --in quotes to what they say themselves.
    """
    from isnews.archive import searching
    from isnews.archive.asked import parse
    from isnews.render import archive_json, archived

    asked = parse(tuple(words))
    narrowing = Narrowing(person, publisher, since, until)

    def look(connection: sqlite3.Connection) -> Answer:
        notes = narrowing.notes(connection)
        if within == "quotes":
            where, speakers = narrowing.condition(connection, people=False), narrowing.people(connection)
            said = searching.search_quotes(connection, asked, where, speakers=speakers, limit=limit)
            total = len(said)
            if total == limit:
                total = searching.count_quotes(connection, asked, where, speakers=speakers)
            return Answer(
                "search",
                lambda: archive_json.quote_hits(said, total),
                archived.quote_hit_pieces(said),
                None if said else "No quotation in the archive has all of these words.",
                (*notes, *some(len(said), total, "quotations")),
            )
        where = narrowing.condition(connection)
        hits = searching.search(connection, asked, where, limit=limit)
        total = len(hits) if len(hits) < limit else searching.count(connection, asked, where)
        return Answer(
            "search",
            lambda: archive_json.hits(hits, total),
            archived.hit_pieces(hits),
            None if hits else "No article in the archive has all of these words.",
            (*notes, *some(len(hits), total, "articles")),
        )

    return answer(common, db, ("search", archive_json.hits((), 0)), look, indexed=True)
