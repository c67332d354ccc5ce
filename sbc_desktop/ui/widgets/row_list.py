"""Lists of rows of 72 px: tile or icon, title, second line, chip, count, caret; with headings between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.focus_ring import part_moved
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.date_tile import paint_tile

FACE = Qt.ItemDataRole.UserRole + 1
ROW = 72
HEADING = 40
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class RowFace:
    """One row as it is seen and as it is spoken. `key` comes back when it is chosen; a heading has none.

    `tile_tone`: "accent" for what is to come, "plain" for the past; the chosen row's is filled.
    """

    title: str
    line: str = ""
    key: Any = None
    day: dt.date | None = None
    tile_tone: str = "accent"
    icon: str = ""
    chip: str = ""
    chip_icon: str = ""
    chip_tone: str = "plain"
    count: str = ""
    caret: bool = True
    heading: bool = False
    spoken: str = field(default="")

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return self.spoken or ", ".join(part for part in (self.title, self.line, self.chip, self.count) if part)


class RowModel(QAbstractListModel):
    """Finished rows; replacing them keeps what can stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[RowFace, ...] = ()

    def show(self, faces: Sequence[RowFace]) -> None:
        """Replace the rows."""
        new = tuple(faces)
        if new == self._faces:
            return
        if len(new) == len(self._faces):
            self._faces = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._faces = new
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._faces)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        face = self._faces[index.row()]
        if role == FACE:
            return face
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return face.words
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self._faces[index.row()].heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def row_of(self, key: Any) -> int:
        """The row of a key, -1 when it is not shown."""
        return next((row for row, face in enumerate(self._faces) if not face.heading and face.key == key), -1)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        face: RowFace = index.data(FACE)
        return QSize(option.rect.width(), HEADING if face.heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face: RowFace = index.data(FACE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if face.heading:
            self._paint_heading(painter, rect, face, first=index.row() == 0)
        else:
            self._paint_row(painter, rect, face, option.state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, face: RowFace, *, first: bool) -> None:
        look = theme.active()
        if not first:
            painter.fillRect(QRectF(rect.left() + 14, rect.top(), rect.width() - 28, 1), look.hair)
        place = rect.adjusted(14, 2, -14, 0)
        painting.text(painter, place, face.title, theme.font("small", strong=True), look.muted)

    def _paint_row(self, painter: QPainter, rect: QRectF, face: RowFace, state: QStyle.StateFlag) -> None:
        look = theme.active()
        on = bool(state & QStyle.StateFlag.State_Selected)
        ground = rect.adjusted(0, 2, 0, -2)
        if on:
            painting.rounded(painter, ground, 10, look.accent_soft, look.accent, 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.rounded(painter, ground, 10, look.hover)
        left = self._paint_tile(painter, rect, face, on=on)
        right = self._paint_right(painter, rect, face, on=on)
        words = QRectF(left, rect.top() + 11, right - left - 8, 26)
        if not face.line:
            words = QRectF(left, rect.top(), right - left - 8, rect.height() - 2)
        painting.text(painter, words, face.title, theme.font("body", strong=True), look.ink)
        line = QRectF(left, rect.top() + 35, right - left - 8, 24)
        painting.text(painter, line, face.line, theme.font("small"), look.muted)

    def _paint_tile(self, painter: QPainter, rect: QRectF, face: RowFace, *, on: bool) -> float:
        look = theme.active()
        if face.day is not None:
            tile = QRectF(rect.left() + 10, rect.top() + 10, 52, 52)
            ground, ink = (look.accent, look.on_accent) if on else (look.sunken, look.muted)
            if not on and face.tile_tone == "accent":
                ground, ink = look.accent_soft, look.accent
            paint_tile(painter, tile, face.day, ground, ink)
            return tile.right() + 14
        if face.icon:
            icons.paint(painter, face.icon, QRectF(rect.left() + 14, rect.center().y() - 12, 24, 24), look.muted)
            return rect.left() + 50
        return rect.left() + 16

    def _paint_right(self, painter: QPainter, rect: QRectF, face: RowFace, *, on: bool) -> float:
        look = theme.active()
        right = rect.right() - 10
        if face.caret:
            icons.paint(painter, "caret-right", QRectF(right - 20, rect.center().y() - 10, 20, 20), look.muted)
            right -= 32
        if face.count:
            width = painting.width_of(face.count, theme.font("body"))
            place = QRectF(right - width, rect.top(), width + 2, rect.height() - 2)
            painting.text(painter, place, face.count, theme.font("body"), look.ink)
            right -= width + 14
        if face.chip:
            width = painting.chip_width(face.chip, face.chip_icon)
            chip = QRectF(right - width, rect.center().y() - 14, width, 28)
            tone = painting.tone(face.chip_tone)
            painting.chip(painter, chip, face.chip, face.chip_icon, tone)
            right -= width + 10
        return right


class RowList(QListView):
    """The list. `opened` carries a row's key on a click or Enter, `current_changed` on every move."""

    opened = Signal(object)
    current_changed = Signal(object)
    end_reached = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setProperty("ring", 10)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_rows(self, faces: Sequence[RowFace]) -> None:
        """Replace the rows; scroll and selection stay where they were."""
        chosen, scroll = self.current_key(), self.verticalScrollBar().value()
        self.rows.show(faces)
        self.choose(chosen)
        self.verticalScrollBar().setValue(scroll)

    def ring_rect(self) -> QRect:
        """The row the keyboard is on; all of the list while it is on none."""
        row = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        return row.adjusted(0, 2, 0, -2).translated(self.viewport().pos()) if row.isValid() else self.rect()

    def current_key(self) -> Any:
        """The key of the row the keyboard is on, None without one."""
        face = self.currentIndex().data(FACE)
        return face.key if face is not None else None

    def choose(self, key: Any) -> bool:
        """Move to the row of a key; says whether it is there."""
        row = self.rows.row_of(key) if key is not None else -1
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        face = index.data(FACE)
        if face is not None and not face.heading:
            self.opened.emit(face.key)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        part_moved(self)
        face = current.data(FACE)
        if face is not None and not face.heading:
            self.current_changed.emit(face.key)

    def _scrolled(self, value: int) -> None:
        part_moved(self)
        if value >= self.verticalScrollBar().maximum() - 2 * ROW:
            self.end_reached.emit()
