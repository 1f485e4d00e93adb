"""Ten or ten million documents to Parquet: each read, summarised and searched for quotations and people.

`run` is the way in. What it needs beyond isnews (daft, pyarrow, FastWARC) comes with the extra `corpus`, and is
imported when a run starts.
"""

from isnews.corpus.run import require, run
from isnews.corpus.settings import Columns, Settings

__all__ = ["Columns", "Settings", "require", "run"]
