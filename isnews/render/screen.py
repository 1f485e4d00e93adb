"""Set pieces for reading on a terminal: a comfortable measure between margins, each kind of piece in its own form.

Every form can be told from the others without colour.
"""

from collections.abc import Callable, Iterable

from isnews.render.pieces import DASHES, Kind, Piece, Run, RunStyle
from isnews.render.plain import Ink, Row, brackets, together
from isnews.render.wrap import wrap

MEASURE = 72
"""Columns of running text, between the 66 characters that Bringhurst calls ideal and his limit of 75."""

_LEAST_NAME = 20
"""Columns that a name gets beside where it stands; with fewer, each has rows of its own."""

Measure = Callable[[str], int]


class Screen:
    """Sets pieces within `width` columns; `colour` says whether marks may be left to it."""

    def __init__(self, width: int, *, colour: bool, measure: Measure = len) -> None:
        margin = 2 if width >= 48 else 0
        self.width = width
        self.text_width = max(1, min(MEASURE, width - 2 * margin))
        self.left = (width - self.text_width) // 2
        self.colour = colour
        self.measure = measure

    def rows(self, pieces: Iterable[Piece]) -> list[Row]:
        """All rows, with a blank one at the top and at the end."""
        rows: list[Row] = [[]]
        before: Piece | None = None
        pieces = list(pieces)
        self._make_room(max((piece.number or 0 for piece in pieces), default=0))
        for piece in pieces:
            if before is not None:
                rows += [[]] * self._gap(before, piece)
            if piece.kind == "related" and (before is None or before.kind != "related"):
                rows += [self._rule("─", self.text_width), []] if before is not None else []
                rows.append([Ink(" " * self.left), *(Ink(run.text, "heading") for run in piece.label)])
            set_rows = self._set(piece)
            if piece.number is not None:
                set_rows[0][0] = Ink(f"{piece.number:>{self.left - 1}} ", "meta")
            rows += set_rows
            if piece.kind == "title":
                longest = max((self._width(row) for row in rows[1:]), default=0) - self.left
                rows.append(self._rule("━", min(longest, self.text_width)))
            before = piece
        return [*rows, []]

    def _make_room(self, number: int) -> None:
        """A left margin that numbers of paragraphs up to `number` stand in."""
        if number and self.left < len(str(number)) + 2:
            self.left = len(str(number)) + 2
            self.text_width = max(1, min(self.text_width, self.width - self.left))

    def divider(self, title: str) -> list[Row]:
        """A rule across the screen with a title in it, between two articles."""
        lines = wrap([Run(title)], max(1, self.width - 8), self.measure)
        words = lines[0] if lines else []
        if len(lines) > 1:
            words = [*words, Run(" …")]
        used = sum(self.measure(run.text) for run in words)
        after = max(0, self.width - used - 5)
        return [[Ink("── ", "meta"), *(Ink(run.text, "title") for run in words), Ink(" " + "─" * after, "meta")]]

    def _gap(self, before: Piece, after: Piece) -> int:
        if after.kind in {"quotation", "said", "person", "sentence", "checked"}:
            return 1
        if together(before, after):
            return 0
        return 2 if after.kind in {"heading", "speaker"} and before.kind != "heading" else 1

    def _rule(self, line: str, width: int) -> Row:
        return [
            Ink(" " * self.left),
            Ink(line * width, "entry" if line == "━" else "meta", "name" if line == "━" else ""),
        ]

    def _width(self, row: Row) -> int:
        return sum(self.measure(ink.text) for ink in row)

    def _set(self, piece: Piece) -> list[Row]:
        match piece.kind:
            case "quote":
                return self._hung(piece, "  – ", list(piece.runs))
            case "item":
                label = "".join(run.text for run in piece.label) or "•"
                return self._hung(piece, f"  {label} ", list(piece.runs))
            case "related":
                return self._hung(piece, "→ ", list(piece.runs))
            case "heading":
                return self._hung(piece, "▌ ", list(piece.runs), barred=True)
            case "caption":
                return self._caption(piece)
            case "factbox":
                line = [*piece.label, *([Run(" ")] if piece.label else []), *piece.runs]
                return self._hung(piece, "┃ ", line, barred=True)
            case "sentence":
                return self._sentence(piece)
            case "quotation":
                return [*self._labelled(piece, ""), *self._words(piece)]
            case "speaker":
                return self._labelled(piece, "▌ ")
            case "said":
                return self._said(piece)
            case "person":
                return [*self._labelled(piece, ""), *self._hung(Piece("meta", ()), "  ", list(piece.runs))]
            case "checked":
                sign = piece.label[0]
                return self._hung(piece, f"{sign.text} ", list(piece.runs), style=sign.style)
            case "finding":
                return self._hung(piece, "    ", [*piece.label, Run(": "), *piece.runs], deeper=2)
            case "entry":
                return self._entry(piece)
            case "row":
                return self._hung(piece, "".join(run.text for run in piece.label), list(piece.runs))
            case _:
                return self._hung(piece, "", [*piece.label, *piece.runs])

    def _hung(
        self,
        piece: Piece,
        mark: str,
        line: list[Run],
        *,
        barred: bool = False,
        width: int | None = None,
        deeper: int = 0,
        style: RunStyle = "name",
    ) -> list[Row]:
        """The line behind `mark`, its later rows indented by the mark's width or, if barred, with the same mark.

        `width`: columns for both, if not all; `deeper`: columns that the later rows are set in more;
        `style`: how the mark looks.
        """
        whole = self.text_width if width is None else width
        width = self.measure(mark)
        if width > whole // 2:
            mark, width = "", 0
        lines = wrap(line if self.colour else brackets(line), max(1, whole - width - deeper), self.measure)
        rows = []
        for number, set_line in enumerate(lines):
            shown = mark if number == 0 or barred else " " * (width + deeper)
            inks = [Ink(run.text, piece.kind, run.style) for run in set_line]
            rows.append([Ink(" " * self.left), *self._mark(shown, piece.kind, style), *inks])
        return rows

    def _mark(self, mark: str, kind: Kind, style: RunStyle) -> Row:
        if not mark:
            return []
        return [Ink(mark, "caption" if kind == "caption" else "entry", style if mark.strip() else "")]

    def _caption(self, piece: Piece) -> list[Row]:
        """The sentences, and behind them the credit, which gets a row of its own before it is broken."""
        mark = "  │ "
        rows = self._hung(piece, mark, list(piece.runs), barred=True)
        if not piece.aside:
            return rows
        used = self._width(rows[-1]) - self.left if rows else 0
        if rows and used + 2 + self.measure(piece.aside) <= self.text_width:
            rows[-1].append(Ink("  " + piece.aside, "caption", "role"))
            return rows
        return rows + self._hung(piece, mark, [Run(piece.aside, "role")], barred=True)

    def _sentence(self, piece: Piece) -> list[Row]:
        first = piece.runs[0] if piece.runs else Run("")
        if first.text[:1] in DASHES and first.text[1:2] == " ":
            rows = self._hung(piece, "– ", [Run(first.text[2:], first.style), *piece.runs[1:]])
        else:
            rows = self._hung(piece, "", list(piece.runs))
        return rows + (self._hung(Piece("meta", ()), "", [Run(piece.aside)]) if piece.aside else [])

    def _labelled(self, piece: Piece, mark: str) -> list[Row]:
        """A name with its role, and the aside at the right edge of the first row, or on a row of its own."""
        aside = self.measure(piece.aside)
        beside = 0 < aside <= min(self.text_width // 2, self.text_width - _LEAST_NAME - 3)
        inner = self.text_width - (aside + 3 if beside else 0)
        rows = self._hung(piece, mark, list(piece.label), barred=True, width=inner)
        if beside and rows:
            gap = self.left + self.text_width - self._width(rows[0]) - aside
            rows[0] += [Ink(" " * gap), Ink(piece.aside, "meta")]
        elif aside:
            rows += self._hung(Piece("meta", ()), " " * self.measure(mark), [Run(piece.aside)])
        return rows

    def _words(self, piece: Piece) -> list[Row]:
        """What was said, a little to the right of who said it."""
        words = list(piece.runs)
        if words and words[0].text == "– ":
            return self._hung(piece, "  – ", words[1:])
        return self._hung(piece, "  ", words)

    def _said(self, piece: Piece) -> list[Row]:
        """What was said under its speaker: the words, and behind them or under them by whom relayed and where."""
        rows = self._words(piece)
        via = [run.text.lstrip(", ") for run in piece.label if run.style == "via"]
        aside = " · ".join([*via, piece.aside])
        size = self.measure(aside)
        if size > self.text_width - 2:
            return rows + self._hung(Piece("meta", ()), "  ", [Run(aside)])
        used = self._width(rows[-1]) - self.left if rows else self.text_width
        if used + 3 + size > self.text_width:
            rows.append([Ink(" " * self.left)])
            used = 0
        rows[-1] += [Ink(" " * (self.text_width - used - size)), Ink(aside, "meta")]
        return rows

    def _entry(self, piece: Piece) -> list[Row]:
        number = "".join(run.text for run in piece.label).rjust(3) + "  "
        aside = self.measure(piece.aside)
        rows = self._hung(piece, number, list(piece.runs))
        last = rows[-1] if rows else [Ink(" " * self.left)]
        if not piece.aside:
            return rows
        used = self._width(last) - self.left
        if used + 2 + aside > self.text_width:
            last = [Ink(" " * self.left)]
            rows.append(last)
            used = 0
        last += [Ink(" " * max(1, self.text_width - used - aside)), Ink(piece.aside, "meta")]
        return rows
