"""One article in every format that is read, and documents made on the spot."""

import io
import json
import zipfile

from isnews.article import Article
from isnews.read import formats
from isnews.read.formats import Given

TITLE = "Ferje på grunn i Lauvnes"
LEAD = "Alle om bord er trygge."
BODY = ["Ferja gikk på grunn i natt, og den ligger der ennå.", "– Det gikk bra, sier kaptein Per Lie til NTB."]
HEADING = "Venter på flo"
LAST = "Slepebåten ventes ved åttetiden, når vannet er på sitt høyeste."

NITF = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>x</title><docdata><date.issue norm="20241105T070100+0100"/></docdata></head><body><body.head>
<hedline><hl1>{TITLE}</hl1></hedline><byline>Av Kari Vik<byttl>journalist</byttl></byline><distributor>NTB</distributor>
<abstract><p>{LEAD}</p></abstract></body.head><body.content><p>{BODY[0]}</p><p>{BODY[1]}</p>
<media media-type="image"><media-caption>Skjæret. Foto: Ola Moe / NTB</media-caption></media>
<hl2>{HEADING}</hl2><p>{LAST}</p></body.content></body></nitf>"""
NEWSML = f"""<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem><itemMeta>
<provider literal="NTB"/>
<versionCreated>2024-11-05T07:01:00+01:00</versionCreated></itemMeta><contentMeta>
<by>Kari Vik</by>
<headline>{TITLE}</headline></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml">
<body><p class="lead">{LEAD}</p><p>{BODY[0]}</p><p>{BODY[1]}</p><h2>{HEADING}</h2><p>{LAST}</p></body></html>
</inlineXML>
</contentSet></newsItem></itemSet></newsMessage>"""
NINJS = json.dumps(
    {
        "uri": "https://ntb.example/1",
        "headline": TITLE,
        "byline": "Kari Vik",
        "versioncreated": "2024-11-05T07:01:00+01:00",
        "description_text": LEAD,
        "body_xhtml": f"<p>{BODY[0]}</p><p>{BODY[1]}</p><h2>{HEADING}</h2><p>{LAST}</p>",
    }
)
SCHEMA = json.dumps(
    {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "author": [{"@type": "Person", "name": "Kari Vik"}],
        "datePublished": "2024-11-05T07:01:00+01:00",
        "description": LEAD,
        "articleBody": "\n\n".join([*BODY, LAST]),
    }
)
MAIL = f"""From: Kari Vik <kari@avisa.example>
To: deg@avisa.example
Subject: =?utf-8?Q?Ferje_p=C3=A5_grunn_i_Lauvnes?=
Date: Tue, 05 Nov 2024 07:01:00 +0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=skille

--skille
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{LEAD}

{BODY[0]}

{BODY[1]}

{LAST}

--\x20
Kari Vik, tlf. 22 22 22 22
--skille
Content-Type: text/html; charset=utf-8

<p>nei</p>
--skille--
"""
HTML = (
    f"<!doctype html><meta charset=utf-8><article><h1>{TITLE}</h1><p class=lead>{LEAD}</p>"
    f"<p>{BODY[0]}</p><p>{BODY[1]}</p></article>"
)
RSS = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Nytt</title>
<item><title>Ulv&nbsp;i <![CDATA[S&oslash;rdalen]]></title><link>https://avisa.example/1</link><media:title>nei</media:title>
<pubDate>Tue, 05 Nov 2024 07:01:00 +0100</pubDate>
<description>&lt;p&gt;Tre &lt;b&gt;sauer&lt;/b&gt;.&lt;/p&gt;</description>
</item>
<item><title>To</title><guid>https://avisa.example/2</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Nytt</title><entry>
<title type="html">Ulv &lt;i&gt;i&lt;/i&gt; Sørdalen</title>
<link rel="self" href="/nei"/><link href="/1"/><published>2024-11-05T07:01:00+01:00</published>
<summary>Tre sauer.</summary></entry></feed>"""


def docx(*paragraphs: tuple[str, str]) -> bytes:
    """A Word document of paragraphs with their styles."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return made.getvalue()


DOCX = docx(
    ("Title", TITLE),
    ("", "Av Kari Vik"),
    ("Ingress", LEAD),
    ("", BODY[0]),
    ("", BODY[1]),
    ("Heading2", HEADING),
    ("ListParagraph", "To slepebåter"),
    ("", LAST),
)


def as_read(data: bytes) -> Article:
    """The article, its format told by its content."""
    return formats.read_as(formats.told(data, "-"), Given(data, "-"))


def texts(article: Article, *kinds: str) -> list[str]:
    """The texts of the blocks of these kinds."""
    return [article.text[b.start : b.end] for b in article.blocks if b.kind in kinds]


def pdf(drawn: bytes | None = None) -> bytes:
    """A page with a headline and two columns, a word broken at a line's end; or with what is `drawn` on it."""
    text = _columns() if drawn is None else drawn
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def _columns() -> bytes:
    left = [
        "Ferja gikk p\xe5 grunn i natt ved Lauv-",
        "nes i Rogaland. Alle om bord er",
        "trygge, og ingen er skadet.",
        "Skj\xe6ret er kjent fra f\xf8r av.",
    ]
    right = [
        "Den store slepeb\xe5ten ventes ved",
        "\xe5ttetiden i kveld, n\xe5r vannet er",
        "p\xe5 sitt h\xf8yeste. Da skal ferja",
        "trekkes fri av skj\xe6ret.",
    ]
    lines = [("F", 24, 72, 760, "Ferje p\xe5 grunn")]
    for i, (a, b) in enumerate(zip(left, right, strict=True)):
        lines += [("F", 11, 72, 720 - 14 * i, a), ("F", 11, 320, 720 - 14 * i, b)]
    return "".join(f"BT /{f} {size} Tf 1 0 0 1 {x} {y} Tm ({t}) Tj ET\n" for f, size, x, y, t in lines).encode(
        "latin-1"
    )
