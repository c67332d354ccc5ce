"""The list that drops down from a select: rows of 44 px, the chosen one with a tick."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting

_ROW = 44
_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Draws the entries of a drop-down."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        words = painting.width_of(str(index.data() or ""), theme.font("body", strong=True))
        return QSize(round(words) + 60, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme.active()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painting.rounded(painter, rect.adjusted(0, 1, 0, -1), 6, look.accent_soft, look.accent_line)
        chosen = index.row() == self._box.currentIndex()
        if chosen:
            tick = QRectF(rect.right() - 32, rect.center().y() - 10, 20, 20)
            icons.paint(painter, "check", tick, look.accent)
        words = rect.adjusted(12, 0, -36, -1)
        painting.text(painter, words, str(index.data() or ""), theme.font("body", strong=chosen), look.ink)
        painter.restore()
