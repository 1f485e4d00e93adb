"""`isnews archive people`: who is quoted most."""

import sqlite3

from isnews_cli.archive_options import Answer, Db, Limit, Narrowing, Person, Publisher, Since, Until, answer, some
from isnews_cli.options import Common, takes_display

EXAMPLES = """Examples:
  isnews archive people
  isnews archive people --from 2018 --to 2019-06 --publisher NTB"""


@takes_display
def archive_people(
    common: Common,
    person: Person = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 20,
    db: Db = None,
) -> int:
    """List who is quoted most, each with a bar for every year, month or day."""
    from isnews.archive.speaking import Ranking, ranking
    from isnews.render import archive_json, archived

    narrowing = Narrowing(person, publisher, since, until)

    def look(connection: sqlite3.Connection) -> Answer:
        where = narrowing.condition(connection, people=False)
        found = ranking(connection, where, people=narrowing.people(connection), limit=limit)
        return Answer(
            "people",
            lambda: archive_json.people(found),
            archived.people_pieces(found),
            None if found.people else "Nobody is quoted in these articles.",
            (*narrowing.notes(connection), *some(len(found.people), found.total, "people")),
        )

    return answer(common, db, ("people", archive_json.people(Ranking((), (), 0))), look)
