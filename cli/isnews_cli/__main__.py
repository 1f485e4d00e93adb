"""`python -m isnews_cli` is `isnews`."""

from isnews_cli.main import run

run()
