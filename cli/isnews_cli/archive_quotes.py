"""`isnews archive quotes`: what somebody said, over time and in all papers."""

import sqlite3

from isnews_cli.archive_options import Answer, Db, Narrowing, Person, Publisher, Since, Until, answer
from isnews_cli.options import KIND, Common, takes_display

EXAMPLES = """Examples:
  isnews archive quotes --person Rasoul
  isnews archive quotes --person al-Askari --from 2018 --publisher NTB --json"""


@takes_display
def archive_quotes(
    common: Common,
    person: Person = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    kind: KIND = None,
    db: Db = None,
) -> int:
    """List quotations in the order of time, with date, paper and article.

    Persons are one across articles only by the same full name; a surname alone joins within its article only.
    """
    from isnews.archive.speaking import said
    from isnews.render import archive_json, archived

    narrowing = Narrowing(person, publisher, since, until)

    def look(connection: sqlite3.Connection) -> Answer:
        where = narrowing.condition(connection, people=False)
        found = list(said(connection, narrowing.people(connection), where, kind=kind))
        whose = f" by “{person}”" if person is not None else ""
        return Answer(
            "quotes",
            lambda: archive_json.said(found),
            archived.said_pieces(found, grouped=person is not None),
            None if found else f"There are no such quotations{whose} in the archive.",
            narrowing.notes(connection),
        )

    return answer(common, db, ("quotes", []), look)
