"""Strings of the kinds that break programs, as public lists have them: through every command, output and option."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from tests.cli.running import Here
from tests.security.test_output import FORMS, looked_at, page, text

NAUGHTY = {
    "reserved words": "undefined null NULL nil None NaN Infinity -Infinity true false hasOwnProperty __proto__",
    "numbers": "0 -1 1/0 0/0 1E+02 0x0 0xffffffff 1e999 -2147483648/-1 0,,0 0.0.0 1,000,000.00 1 000 000,00 01000",
    "more digits than a number has": "9" * 400,
    "marks": ",./;'[]-= <>?:\"{}|_+ !@#$%^&*()`~",
    "latin-1 marks": "¡™£¢∞§¶•ªº–≠ œ∑´®†¥¨ˆøπ“‘ åß∂ƒ©˙∆˚¬…æ",
    "quotation marks": "' \" '' \"\" '\"' «» »« „“ ‚‘ ‹› \"'\"'\"''''\"",
    "unclosed": "«(“[{<",
    "superscripts": "⁰¹²₃₄ ก็็็็็็้้้้้้",
    "zalgo": "S̷̡̛̝̤̲̈k̶̨̯͓͗r̸͈̘̈́e̵͇͛d̷",
    "upside down": "˙uǝɾsɹǝɟ ƃo uǝʌlǝ",
    "letters of mathematics": "𝐀𝐯𝐢𝐬𝐞𝐧 𝕒𝕧𝕚𝕤𝕖𝕟 𝖆𝖛𝖎𝖘 Ⓐⓥⓘⓢ ⒜⒱⒤⒮",
    "wide letters": "Ａｖｉｓｅｎ ｉ ｄａｇ 新聞を読む 신문을 읽다 𠀀𠀁",
    "letters that change their number": "İ ı ß ẞ ﬁ ŉ ǰ ΐ Ⱥ Ⱦ ſ K Å",
    "emoji": "👩‍👩‍👧‍👦 👨🏿‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇴🇸🇯 ❤️ 0️⃣ ¯\\_(ツ)_/¯",
    "right to left": "עִתּוֹן abc صحيفة اليوم‏‎ ﷽",
    "odd spaces": "\u1680\u180e\u2000\u2003\u2009\u202f\u205f\u3000\u00a0\u0085",
    "byte-order marks": "\ufeff\ufffe\uffff",
    "half a pair": "\\ud800 \\udfff",
    "script": '<script>alert(1)</script> "><img src=x onerror=alert(1)> <svg><script>0<1>alert(1)',
    "script in addresses": 'javascript:alert(1) <a href="\\x0Bjavascript:alert(1)">x</a> data:text/html,<b>x',
    "script in many quotes": "';alert(String.fromCharCode(88))//\";--></SCRIPT>\">'>",
    "tables": "1;DROP TABLE users -- ' OR 1=1 -- 1'; EXEC sp_x --",
    "shell": "$(touch isnews-was-here) `touch isnews-was-here` ; ls | cat && true $HOME %x('ls') -rf --help",
    "templates": "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {% raw %} {0} {self} %(x)s %s%n%d $ENV{'HOME'} ${jndi:ldap://x}",
    "entities": '<?xml version="1.0"?><!DOCTYPE foo [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><foo>&xxe;</foo>',
    "paths": "../../../../etc/passwd%00 ..\\..\\boot.ini \\\\server\\share file:///etc/passwd CON PRN AUX NUL COM1",
    "modem": "DCC SEND avisa 0 0 0 +++ATH0 NO CARRIER",
    "markup of terminals": "[bold][/bold] [link=x] [/] \\[red] :smile: :no_such:",
    "formulas": "=1+1|cmd'!A0 @SUM(1) +1-1 -1+1 \t=1",
    "json": '{"a":1} ["\\u0000"] \\u0000 \\n \\\\ \\"',
    "markdown": "# [a](b) ![c](d) `e` ***f*** ~~g~~ <h> | i | \\j",
    "names that look bad": "Hell i Stjørdal, Å i Lofoten, Rumpetroll, Analyseby, Sexe i Ullensvang",
    "a paragraph of one word": "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu"
    * 5,
    "escapes written out": "\\033[31m ^[[31m &#27;[31m %1B[31m \\x1b[31m",
    "escapes": "\x1b[0;1;31mrødt\x1b[0m \x9b31m \x07 \x1b]0;tatt\x07",
    "empty marks": "\u200b\u200c\u200d\u2060\u00ad\u034f\u115f\u3164\uffa0",
    "only marks": "... !!! ??? --- *** ___ ///",
}


@pytest.mark.parametrize("name", NAUGHTY)
def test_every_command_and_output(here: Here, tmp_path: Path, name: str) -> None:
    naughty = NAUGHTY[name]
    for made, suffix in ((text(naughty), "txt"), (page(naughty), "html"), (text(naughty), "md")):
        path = tmp_path / f"sak.{suffix}"
        path.write_text(made, encoding="utf-8")
        for form in FORMS:
            ran = here(*form, str(path))
            assert ran.code in (0, 1), (form, ran.err)
            looked_at(ran.err, naughty)
            out = ran.out.removeprefix("\ufeff").replace("\r\n", "\n")
            looked_at(out.replace("\t", " "), naughty)
            if "--json" in form:
                article = json.loads(out)["articles"][0]["article"]
                assert all(0 <= b["start"] < b["end"] <= len(article["text"]) for b in article["blocks"])
            elif form[-1] == "--csv":
                assert len({len(row) for row in csv.reader(io.StringIO(out))}) <= 1
    assert not os.path.exists("isnews-was-here")


@pytest.mark.parametrize("name", NAUGHTY)
def test_as_a_value_that_the_user_gives(here: Here, name: str) -> None:
    naughty = NAUGHTY[name].replace("\0", "")
    for form in (
        ("show", "--section", naughty),
        ("quotes", "--person", naughty),
        ("summary", "--about", naughty),
        ("show", f"./{naughty}"),
        ("show", "--from", naughty),
        ("summary", "--method", naughty),
    ):
        ran = here(*form)
        assert ran.code in (0, 1, 2, 3), (form, ran.err)
        looked_at(ran.out, naughty)
        looked_at(ran.err, naughty)
