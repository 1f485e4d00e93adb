"""Which parser of HTML for pages that nobody trusts: import time, a page, and pages made to be slow.

    python benchmarks/parsers.py [PAGE.html]

lxml as isnews uses it (`target`: told of each tag, its own tree left out), lxml's own tree, Python's html.parser, and,
where they are installed, selectolax (lexbor) and html5lib. Each measurement runs in a process of its own; over 20 s
it is given up.
"""

import subprocess
import sys
from pathlib import Path

LIMIT = 20
PARSERS = {
    "target": ("import lxml.etree", "from isnews.read.page.tree import parse; n = len(parse(page).nodes)"),
    "lxml": (
        "import lxml.html",
        "import lxml.html as h; p = h.HTMLParser(huge_tree=True); "
        "n = sum(1 for _ in h.document_fromstring(page, p).iter())",
    ),
    "selectolax": (
        "import selectolax.lexbor",
        "from selectolax.lexbor import LexborHTMLParser as P; n = sum(1 for _ in P(page).root.traverse())",
    ),
    "html5lib": ("import html5lib", "import html5lib; n = sum(1 for _ in html5lib.parse(page).iter())"),
    "html.parser": (
        "import html.parser",
        "from html.parser import HTMLParser as P; p = P(); p.feed(page); p.close(); n = 0",
    ),
}
PAGES = {
    "40,000 nested div": "'<div>' * 40_000",
    "40,000 nested b and p": "'<b><p>' * 20_000",
    "100,000 attributes": "'<p ' + ' '.join(f'a{i}=1' for i in range(100_000)) + '>x'",
    "100,000 open quotes": "'<a href=\"' * 100_000",
    "1,000,000 <": "'<' * 1_000_000",
}


def seconds(setup: str, work: str) -> str:
    """How long `work` takes after `setup`, or why there is no figure."""
    script = f"import time\n{setup}\nt = time.perf_counter()\n{work}\nprint(f'{{time.perf_counter() - t:.3f}}')"
    try:
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, timeout=LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return f"> {LIMIT}"
    return done.stdout.strip() if done.returncode == 0 else "fails"


def main() -> None:
    """Print the table, seconds."""
    pages = dict(PAGES)
    page = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parent.parent / "tests" / "pages" / "vg.html")
    pages[Path(page).name] = f"open({page!r}, encoding='utf-8').read()"
    print(f"{'seconds':24}" + "".join(f"{name:>13}" for name in PARSERS))
    print(f"{'import':24}" + "".join(f"{seconds('', load):>13}" for load, _ in PARSERS.values()))
    for name, made in pages.items():
        row = [seconds(f"{load}\npage = {made}", work) for load, work in PARSERS.values()]
        print(f"{name:24}" + "".join(f"{figure:>13}" for figure in row))


if __name__ == "__main__":
    main()
