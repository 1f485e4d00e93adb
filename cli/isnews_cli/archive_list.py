"""`isnews archive list`: the stored articles, newest first."""

import sqlite3

from isnews_cli.archive_options import Answer, Db, Limit, Narrowing, Person, Publisher, Since, Until, answer, some
from isnews_cli.options import Common, takes_display

EXAMPLES = """Examples:
  isnews archive list
  isnews archive list --person Rasoul --from 2018-11 -n 100"""


@takes_display
def archive_list(
    common: Common,
    person: Person = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    db: Db = None,
) -> int:
    """List the stored articles with their numbers, the newest first."""
    from isnews.archive.articles import count, listed
    from isnews.render import archive_json, archived

    narrowing = Narrowing(person, publisher, since, until)

    def look(connection: sqlite3.Connection) -> Answer:
        where = narrowing.condition(connection)
        found = listed(connection, where, limit=limit)
        total = count(connection, where)
        return Answer(
            "list",
            lambda: archive_json.listed(found, total),
            archived.list_pieces(found),
            None if found else "There are no such articles in the archive.",
            (*narrowing.notes(connection), *some(len(found), total, "articles")),
        )

    return answer(common, db, ("list", archive_json.listed((), 0)), look)
