"""What the tests of the archive's commands share: two articles, and answers as JSON that fits its schema."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it brings no types, and needs none here

from isnews.render import as_json
from tests.cli.running import Here
from tests.render.test_json import closed

SCHEMA = jsonschema.Draft202012Validator(closed(json.loads(as_json.schema())))
FERRY = """Ferja til Vindøy er innstilt

Soldatene fra garnisonen på Lauvnes hjalp passasjerene i land.

– Vi tok kontroll over situasjonen, sier kaptein Ragna Solvik.

Publisert 4. november 2018
"""
PAGE = """<!doctype html><html lang="nb"><head><title>Ferja</title>
<link rel="canonical" href="https://www.vestposten.no/ferje">
<meta property="og:site_name" content="Vestposten"><meta property="article:published_time" content="2018-11-05">
</head><body><article><h1>Ferja går igjen</h1>
<p>Ferja mellom Lauvnes og Vindøy går igjen etter to døgn ved kai, melder rederiet.</p>
<p>– Vi er glade, sier kaptein Ragna Solvik til Vestposten. Hun takker soldatene for hjelpen.</p>
<p>{more}</p></article></body></html>"""


def answered(here: Here, *arguments: str, code: int = 0) -> Any:
    """What a command answers as JSON, which must fit the schema."""
    ran = here("archive", *arguments, "--json")
    assert ran.code == code, ran.err
    document = json.loads(ran.out)
    SCHEMA.validate(document)
    return document
