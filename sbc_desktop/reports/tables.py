"""Tables by the rules of the paper: hairlines, no frames; a head on every page, rows that grow and never split.

Rows are drawn one by one as they come, so that ten thousand cost a thousand times what ten do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from sbc_desktop.domain.paper import About, Figure, Unsaid
from sbc_desktop.reports.document import Document
from sbc_desktop.reports.ink import CELL, CELL_BOLD, CELL_ITALIC, FINE, HEAVY, INK, MIDDLE, MM, NOTE, Type
from sbc_desktop.reports.lines import wrap
from sbc_desktop.reports.page import Align, Page
from sbc_desktop.words import _

ABOVE = 2.0
BELOW = 2.5
SUB_ROW = 3 * MM


@dataclass(frozen=True)
class Column:
    """One column; `wide` in points holds `gap` at its right, which words on the left keep clear of."""

    head: str
    wide: float
    align: Align = "left"
    gap: float = 2 * MM


@dataclass(frozen=True)
class Cell:
    """A text in a type, or a mark drawn around the middle of its column on the row's first line."""

    text: str = ""
    kind: Type = CELL
    mark: Callable[[Page, float, float], None] | None = None
    indent: float = 0


@dataclass
class Table:
    """Draws rows into a document from `left`; `head` on every page, unless no column has one."""

    document: Document
    columns: Sequence[Column]
    left: float
    above: float = ABOVE
    below: float = BELOW
    _rows: int = field(default=0, init=False)
    _rule_due: bool = field(default=False, init=False)

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + sum(column.wide for column in self.columns)

    def begin(self, keep: float = 24) -> None:
        """The upper rule and the head; `keep` is what must fit under them on this page."""
        heads = [wrap(column.head, NOTE, column.wide - self._gap(column)) for column in self.columns]
        high = max(len(lines) for lines in heads) * NOTE.leading + 3.5 if any(map(any, heads)) else 0
        self.document.need(high + keep)
        page, y = self.document.page, self.document.y
        page.rule(self.left, self.right, y, HEAVY, INK)
        if high:
            x = self.left
            for column, lines in zip(self.columns, heads, strict=True):
                top = y + high - 1.5 - len(lines) * NOTE.leading
                self._draw_lines(column, x, top, lines, NOTE)
                x += column.wide
            page.rule(self.left, self.right, y + high, MIDDLE, INK)
        self.document.y += high
        self._rule_due = False

    def height(self, cells: Sequence[Cell]) -> float:
        """How many points a row of these cells takes, so that a caller can keep rows together."""
        texts = (self._lines(column, cell) for column, cell in zip(self.columns, cells, strict=True))
        return self.above + max(map(len, texts)) * max(cell.kind.leading for cell in cells) + self.below

    def row(self, cells: Sequence[Cell], *, total: bool = False, keep: float = 0) -> None:
        """One row; it goes to the next page whole, under a head, together with `keep` points that follow."""
        texts = [self._lines(column, cell) for column, cell in zip(self.columns, cells, strict=True)]
        leading = max(cell.kind.leading for cell in cells)
        drop = max(cell.kind.drop for cell in cells)
        high = self.above + max(map(len, texts)) * leading + self.below
        if high + keep > self.document.room and self._rows:
            self._close()
            self.document.turn()
            self.begin(0)
        y = self.document.y
        if total:
            self.document.page.rule(self.left, self.right, y, MIDDLE, INK)
        elif self._rule_due:
            self.document.page.rule(self.left, self.right, y, FINE)
        x = self.left
        for column, cell, lines in zip(self.columns, cells, texts, strict=True):
            if cell.mark:
                cell.mark(self.document.page, x + column.wide / 2, y + self.above + leading / 2)
            self._draw_lines(column, x + cell.indent, y + self.above + drop - cell.kind.drop, lines, cell.kind)
            x += column.wide
        self.document.y = y + high
        self._rows += 1
        self._rule_due = True

    def under(self, cells: Sequence[Cell]) -> None:
        """More lines of the row before, without a rule between; its `keep` has made room for them."""
        self._rule_due = False
        self.document.y -= self.above + self.below - 1
        self.row(cells)

    def end(self) -> None:
        """The lower rule."""
        self._close()

    def _close(self) -> None:
        self.document.page.rule(self.left, self.right, self.document.y, HEAVY, INK)

    def _gap(self, column: Column) -> float:
        return column.gap if column.align == "left" else 0

    def _lines(self, column: Column, cell: Cell) -> list[str]:
        return wrap(cell.text, cell.kind, column.wide - self._gap(column) - cell.indent) if cell.text else [""]

    def _draw_lines(self, column: Column, x: float, top: float, lines: Sequence[str], kind: Type) -> None:
        x += {"left": 0, "right": column.wide, "centre": column.wide / 2}[column.align]
        for line in lines:
            self.document.page.text(x, top, line, kind, column.align)
            top += kind.leading


def figure(value: Figure, kind: Type = CELL) -> Cell:
    """A number as it is printed or, where there is none, the mark that says why; None is left empty."""
    if isinstance(value, int | Decimal):
        return Cell(str(value), kind)
    if isinstance(value, About):
        return Cell(_("about {n}").format(n=value.number), kind)
    if value is Unsaid.NOT_IN:
        return Cell(_("not in"), CELL_ITALIC)
    if value is Unsaid.SESSION_HELD:
        return Cell(_("session held"), CELL_ITALIC)
    words = {None: "", Unsaid.NOT_COUNTED: "–", Unsaid.FEWER_THAN_5: _("fewer than 5"), Unsaid.HIDDEN: _("c")}
    return Cell(words[value], kind)


def total_figure(value: Figure) -> Cell:
    """The number in a row of totals."""
    return figure(value, CELL_BOLD)
