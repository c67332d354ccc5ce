"""Draws the rows of a list: tile or icon, title, second line, chip, count, caret; and the headings between."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.date_tile import paint_tile
from sbc_desktop.ui.widgets.row_model import FACE, RowFace

ROW = 72
HEADING = 36
_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Rows of 72 px and headings of 36."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        face: RowFace = index.data(FACE)
        return QSize(option.rect.width(), HEADING if face.heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face: RowFace = index.data(FACE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if face.heading:
            _paint_heading(painter, rect, face, first=index.row() == 0)
        else:
            _paint_row(painter, rect, face, option.state)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        face: RowFace | None = index.data(FACE)
        if event.type() != QEvent.Type.ToolTip or face is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), face.words if _is_cut(QRectF(option.rect), face) else "", view)
        return True


def _is_cut(rect: QRectF, face: RowFace) -> bool:
    room = _right_of_words(rect, face) - _left_of_words(rect, face)
    title = painting.width_of(face.title, theme.font("body", strong=True))
    return max(title, painting.width_of(face.line, theme.font("small"))) > room


def _paint_heading(painter: QPainter, rect: QRectF, face: RowFace, *, first: bool) -> None:
    look = theme.active()
    if not first:
        painter.fillRect(QRectF(rect.left() + 14, rect.top() + 3, rect.width() - 28, 1), look.hair)
    place = rect.adjusted(14, 12, -14, 0)
    painting.text(painter, place, face.title, theme.font("small", strong=True), look.muted)


def _paint_row(painter: QPainter, rect: QRectF, face: RowFace, state: QStyle.StateFlag) -> None:
    look = theme.active()
    on = bool(state & QStyle.StateFlag.State_Selected)
    ground = rect.adjusted(0, 2, 0, -2)
    if on:
        painting.rounded(painter, ground, 10, look.accent_soft, look.accent, 2)
    elif state & QStyle.StateFlag.State_MouseOver:
        painting.rounded(painter, ground, 10, look.hover)
    _paint_tile(painter, rect, face, on=on)
    _paint_right(painter, rect, face)
    left = _left_of_words(rect, face)
    width = _right_of_words(rect, face) - left
    words = QRectF(left, rect.top() + 13, width, 26)
    if not face.line:
        words = QRectF(left, rect.top(), width, rect.height() - 2)
    painting.text(painter, words, face.title, theme.font("body", strong=True), look.ink)
    painting.text(painter, QRectF(left, rect.top() + 36, width, 24), face.line, theme.font("small"), look.muted)


def _paint_tile(painter: QPainter, rect: QRectF, face: RowFace, *, on: bool) -> None:
    look = theme.active()
    if face.day is not None:
        ground, ink = (look.accent, look.on_accent) if on else (look.sunken, look.muted)
        if not on and face.tile_tone == "accent":
            ground, ink = look.accent_soft, look.accent
        paint_tile(painter, QRectF(rect.left() + 10, rect.top() + 10, 52, 52), face.day, ground, ink)
    elif face.icon:
        place = QRectF(rect.left() + 14, rect.center().y() - 12, 24, 24)
        icons.paint(painter, face.icon, place, look.accent if on else look.muted)


def _paint_right(painter: QPainter, rect: QRectF, face: RowFace) -> None:
    look = theme.active()
    right = rect.right() - 10
    if face.caret:
        icons.paint(painter, "caret-right", QRectF(right - 18, rect.center().y() - 10, 20, 20), look.muted)
        right -= 32
    if face.count:
        width = painting.width_of(face.count, theme.font("body"))
        place = QRectF(right - width, rect.top(), width + 2, rect.height() - 2)
        painting.text(painter, place, face.count, theme.font("body"), look.ink)
        right -= width + 14
    if face.chip:
        width = painting.chip_width(face.chip, face.chip_icon)
        chip = QRectF(right - width, rect.center().y() - 14, width, 28)
        painting.chip(painter, chip, face.chip, face.chip_icon, painting.tone(face.chip_tone))


def _left_of_words(rect: QRectF, face: RowFace) -> float:
    if face.day is not None:
        return rect.left() + 76
    return rect.left() + (50 if face.icon else 16)


def _right_of_words(rect: QRectF, face: RowFace) -> float:
    right = rect.right() - 18 - (32 if face.caret else 0)
    if face.count:
        right -= painting.width_of(face.count, theme.font("body")) + 14
    return right - (painting.chip_width(face.chip, face.chip_icon) + 10 if face.chip else 0)
