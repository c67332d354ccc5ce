"""Draws a table's head and cells: words left, numbers right, up to three lines in a cell, no grid."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.table_model import CELL, Cell, Column

HEAD = 40
ROW = 64
_ICON = 25
_STEP, _CLOSE = 22, 19
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Cells of 64 px; long words take a second line, and what is cut even so is shown whole on hovering."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme.active()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.hover)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.hair)
        _paint_words(painter, _place(rect, index), index.data(CELL), number=self._columns[index.column()].number)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        cell: Cell | None = index.data(CELL)
        if event.type() != QEvent.Type.ToolTip or cell is None:
            return super().helpEvent(event, view, option, index)
        words = index.data(Qt.ItemDataRole.DisplayRole)
        QToolTip.showText(event.globalPos(), words if _is_cut(_place(QRectF(option.rect), index), cell) else "", view)
        return True


class Head(QHeaderView):
    """The line of headings above a rule of 1.5 px."""

    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self.setSectionsClickable(False)
        self.setFixedHeight(HEAD)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        look = theme.active()
        place = QRectF(rect)
        painter.fillRect(place, look.surface)
        number = self._columns[index].number
        align = painting.RIGHT if number else painting.LEFT
        # The heading of a number may reach into the column before it, whose words stand left.
        words = place.adjusted(-24 if number else 4 if index else 0, 0, -12, -2)
        painting.text(painter, words, self._columns[index].title, theme.font("small", strong=True), look.muted, align)
        painter.fillRect(QRectF(place.left(), place.bottom() - 1.5, place.width(), 1.5), look.line)


def _place(rect: QRectF, index: _Index) -> QRectF:
    """Where the words of a cell go; the first column begins where the card's heading does."""
    return rect.adjusted(4 if index.column() else 0, 0, -12, -2)


def _font_role(cell: Cell) -> str:
    return "small" if cell.icon else "body"


def _font(cell: Cell) -> QFont:
    return theme.font(_font_role(cell), strong=cell.strong, medium=bool(cell.icon))


def _is_cut(place: QRectF, cell: Cell) -> bool:
    room = place.width() - (_ICON if cell.icon else 0)
    lines = painting.in_two_lines(cell.text, _font(cell), room)
    return painting.width_of(lines[-1], _font(cell)) > room or painting.width_of(cell.line, theme.font("small")) > room


def _paint_words(painter: QPainter, place: QRectF, cell: Cell, *, number: bool) -> None:
    look = theme.active()
    color = look.color(cell.tone)
    if cell.icon:
        icons.paint(painter, cell.icon, QRectF(place.left(), place.center().y() - 9, 20, 20), color)
        place = place.adjusted(_ICON, 0, 0, 0)
    align = painting.RIGHT if number else painting.LEFT
    lines = painting.in_two_lines(cell.text, _font(cell), place.width())
    fonts = [_font(cell)] * len(lines)
    if cell.line:
        lines.append(cell.line)
        fonts.append(theme.font("small"))
    # Three lines stand closer, so that they keep off the rules above and below.
    steps = [_CLOSE if len(lines) > 2 else _STEP] * len(lines)
    top = place.center().y() - sum(steps) / 2
    for words, font, step in zip(lines, fonts, steps, strict=True):
        shade = look.muted if cell.line and words is lines[-1] else color
        painting.text(painter, QRectF(place.left(), top, place.width(), step), words, font, shade, align)
        top += step
