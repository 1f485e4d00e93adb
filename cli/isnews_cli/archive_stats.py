"""`isnews archive stats`: what the archive holds, counted."""

import sqlite3

from isnews_cli.archive_options import Answer, Db, answer, place
from isnews_cli.options import Common, takes_display

EXAMPLES = """Example:
  isnews archive stats"""


@takes_display
def archive_stats(common: Common, db: Db = None) -> int:
    """Count what the archive holds: articles, words, quotations, people, papers, years."""
    from isnews.archive.figures import figures
    from isnews.render import archive_json, archived

    def look(connection: sqlite3.Connection) -> Answer:
        found = figures(connection, place(db))
        nothing = None if found.articles else "There are no articles in the archive."
        return Answer("stats", lambda: archive_json.figures(found), archived.figure_pieces(found), nothing)

    return answer(common, db, ("stats", None), look)
