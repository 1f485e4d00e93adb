"""What an element's tag, classes and other labels say that it is: a caption, a fact box, an advert, …

Publishers name their parts alike though no two use the same names: `share`, `article-share-bar`, `SocialShare`. A label is
split into its words, and a word or two that only such parts carry decides. A wrong guess about a large part is
worse than none, so `settle` gives no role to what holds the headline or most of the page's running text.
"""

import re
from functools import lru_cache

from isnews.read.page.tree import Node

_SKIPPED_TAGS = frozenset("nav footer form button dialog menu input select textarea label progress noscript head".split())
_SKIPPED_ARIA = frozenset(
    "navigation banner search dialog alertdialog contentinfo menu menubar toolbar tablist alert tooltip form".split()
)
_TAGS = {"figcaption": "caption", "aside": "aside", "blockquote": "blockquote", "address": "byline", "time": "date"}

_WORDS = {
    "caption": "caption captions figcaption bildetekst bilettekst imagetext imagecaption cutline wp-caption-text",
    "credit": "credit credits photographer fotograf photocredit imagecredit copyright fotokreditering",
    "factbox": "factbox factboks faktaboks fakta faktaramme fact-box fact_box infobox infoboks faktabox fact facts",
    "lead": "lead ingress preamble standfirst leadtext lead-text ledetekst dek subtitle undertittel stikktittel-ingress",
    "byline": "byline bylines author authors forfatter skribent journalist journalister contributors",
    "date": "dateline timestamp published publishdate pubdate datetime posted-on publisert oppdatert dates date",
    "related": "related relaterte relatert related-article plug les-ogsa lesogsa readmore read-also teaser teasers "
    "relatedarticles relatedcontent article-teaser jp-relatedposts lesmer les-mer yarpp recommendation recommendations",
    "pulled": "pullquote pull-quote quotebox sitat sitatboks blockquote-pull wp-block-pullquote pullquotes",
    "kicker": "kicker stikktittel vignett flag",
    "paywall": "paywall premium-teaser paygate subscribe-wall salesposter buy-wall paywall-container purchase plusswall",
    "comments": "comments comment-list commentarea commentsection comments-section kommentarer kommentarfelt disqus respond",
    "summary": "kortversjon kortversjonen oppsummering sammendrag samandrag bulletpoint-summary article-summary "
    "ai-summary key-points keypoints tldr kort-fortalt",
    "skip": "ad ads advert advertisement adverts annonse annonser adcontainer ad-container adslot bazaar-ad sponsor sponsored "
    "banner share sharing social some-share sharebar sharedaddy share-buttons addtoany newsletter nyhetsbrev "
    "nyheitsbrev signup sign-up mailchimp "
    "subscribe subscription cookie cookies consent gdpr samtykke breadcrumb breadcrumbs brodsmuler menu meny navbar "
    "main-navigation post-navigation site-navigation nav sidebar footer skip-link skiplink tags taglist tag-list emneord emner topics keywords stikkord "
    "sr-only visually-hidden screen-reader-text screenreader visuallyhidden "
    "bio author-bio author-box authorbio about-author forfatterboks recirculation most-read mostread mest-lest mestlest "
    "latest-news siste-nytt trending popular carousel tooltip modal popup overlay toast player-container "
    "video-metadata video-title video-message media-player player jwplayer smartembed toolbar feedback tilbakemelding login innlogging "
    "article-tags tags-links cat-links entry-footer post-navigation print-only utskrift "
    "twitter-tweet instagram-media tiktok-embed fb-post promo promotion promobox mersalg upsell survey poll quiz "
    "rating widget-area wp-block-latest-posts hidden reading-time lesetid readingtime listen lytt text-to-speech",
}
_SINGLE: dict[str, str] = {}
_JOINED: dict[str, str] = {}
for _role, _names in _WORDS.items():
    for _name in _names.split():
        (_JOINED if "-" in _name or "_" in _name else _SINGLE)[_name.replace("_", "-")] = _role

_LABELS = ("class", "id", "itemprop", "data-testid", "data-test-tag", "data-test-id", "data-qa", "data-component")
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"[a-zæøå]{3,}+(?=[A-Z])|[A-Z][a-zæøå]{2,}+")
_ITEMPROPS = {
    "headline": "",
    "description": "lead",
    "author": "byline",
    "datePublished": "date",
    "dateModified": "date",
    "caption": "caption",
    "articleBody": "",
    "comment": "comments",
    "keywords": "skip",
}
_LONGEST = 600
"""Characters of labels that are looked at; style sheets that make class names by the dozen put the telling ones first."""


def role(node: Node) -> str:
    """The role that an element's markup names, or an empty text."""
    tag, attrs = node.tag, node.attrs
    if tag in _SKIPPED_TAGS or attrs.get("role", "") in _SKIPPED_ARIA:
        return "skip"
    if not attrs:
        return _TAGS.get(tag) or (by_labels(tag) if "-" in tag else "")
    if "hidden" in attrs or attrs.get("aria-hidden") == "true" or _is_unseen(attrs.get("style", "")):
        return "skip"
    prop = attrs.get("itemprop")
    if prop in _ITEMPROPS:
        return _ITEMPROPS[prop]
    found = by_labels(" ".join([attrs[name][:_LONGEST] for name in _LABELS if name in attrs]))
    if "aria-label" in attrs and found in ("", "skip", "related"):
        found = _by_aria(attrs["aria-label"]) or found
    if "-" in tag and not found:
        found = by_labels(tag)
    if attrs.get("rel") == "author":
        found = "byline"
    if tag == "a" and found == "skip" and "skip" not in attrs.get("class", ""):
        found = ""  # a link looks like a button or a banner, and may stand in the text all the same
    return found or ("aside" if attrs.get("role") == "complementary" else _TAGS.get(tag, ""))


def _is_unseen(style: str) -> bool:
    return "none" in style and "display:none" in style.replace(" ", "")


_ARIA = {
    "fakta": "factbox",
    "fact": "factbox",
    "kommentar": "comments",
    "les også": "related",
    "les òg": "related",
    "relatert": "related",
    "anbefalt": "related",
    "annonse": "skip",
    "del ": "skip",
    "dele": "skip",
    "emner": "skip",
    "tema": "skip",
    "artikkelens emner": "skip",
    "brødsmule": "skip",
}


def _by_aria(label: str) -> str:
    low = label.lower()
    return next((found for start, found in _ARIA.items() if low.startswith(start)), "")


@lru_cache(maxsize=4096)
def by_labels(labels: str) -> str:
    """The role that class names and the like tell: `article-share-bar` is `skip`, `lp_related` is `related`."""
    found: list[str] = []
    for name in labels.split():
        parts = _WORD.findall(name)
        if not parts:
            continue
        low = [part.lower() for part in parts]
        joined = [f"{first}-{second}" for first, second in zip(low, low[1:], strict=False)]
        camel = [part.lower() for part in _CAMEL.findall(name)] if name != name.lower() else []
        joined += [f"{first}-{second}" for first, second in zip(camel, camel[1:], strict=False)]
        found += [_JOINED[word] for word in joined if word in _JOINED]
        found += [_SINGLE[word] for word in (*low, *camel) if word in _SINGLE and not _is_style(low, word)]
    return min(found, key=_ORDER.index, default="")


_ORDER = (
    *("paywall", "comments", "factbox", "summary", "related", "credit", "caption", "pulled", "skip", "kicker", "lead"),
    *("byline", "date"),
)
"""Which role wins where labels name several: `related-byline` is of the links."""

_STYLE = frozenset("has no with without is hide show enable enabled disabled allow".split())


def _is_style(words: list[str], word: str) -> bool:
    """`has-ads`, `no-sidebar` tell how something looks, not what it is; `lead-media` is no lead, `tag-sport` no list."""
    first = words[0]
    if first in _STYLE:
        return True
    return words[-1] in ("media", "image", "img", "wrapper", "container") and word in ("lead", "author", "byline")
