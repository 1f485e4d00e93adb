"""What a layout case expects, compared with an article: blocks first, then facts about it."""

import re

from isnews.article import Article


def expectation(expected: str) -> tuple[list[str], dict[str, str]]:
    """The blocks, `kind  text`, and the facts that a case expects."""
    blocks, _, facts = expected.partition("\n\n")
    pairs = (line.partition(": ")[::2] for line in facts.splitlines() if line.strip())
    return [" ".join(line.split()) for line in blocks.splitlines()], dict(pairs)


def agrees(expected: str, found: str) -> bool:
    """Whether a block is the expected one; ` … ` stands for what a case leaves out."""
    parts = [re.escape(part) for part in re.split(r"\s*…\s*", expected)] if "…" in expected else [re.escape(expected)]
    return re.fullmatch(".*".join(parts), found, re.DOTALL) is not None


def blocks(article: Article) -> list[str]:
    """The blocks as a case writes them."""
    return [f"{b.kind} {' '.join(article.text[b.start : b.end].split())}" for b in article.blocks]


def fact(article: Article, name: str) -> str:
    """A fact as a case writes it, `-` for none."""
    match name:
        case "byline":
            return "; ".join(article.byline) or "-"
        case "sections":
            return " | ".join(section.title for section in article.sections) or "-"
        case "credits":
            return " | ".join(b.credit or "-" for b in article.blocks if b.kind == "caption") or "-"
        case _:
            return str(getattr(article, name) or "-")


def differences(article: Article, expected: str) -> list[str]:
    """What in the article is not as the case expects, a line each."""
    wanted, facts = expectation(expected)
    found = blocks(article)
    out = [f"want {w} | got {f}" for w, f in zip(wanted, found, strict=False) if not agrees(w, f)]
    out += [f"missing {line}" for line in wanted[len(found) :]] + [f"too many {line}" for line in found[len(wanted) :]]
    return out + [f"{name}: {got}" for name, value in facts.items() if (got := fact(article, name)) != value]
