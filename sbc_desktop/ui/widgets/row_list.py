"""Lists of rows of 72 px: tile or icon, title, second line, chip, count, caret; with headings between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from sbc_desktop.ui.focus_ring import part_moved
from sbc_desktop.ui.widgets.row_delegate import ROW, RowDelegate
from sbc_desktop.ui.widgets.row_model import FACE, RowFace, RowModel

__all__ = ["RowFace", "RowList"]


class RowList(QListView):
    """The list. `opened` carries a row's key on a click or Enter, `current_changed` on every move."""

    opened = Signal(object)
    current_changed = Signal(object)
    end_reached = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
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
        if not self.choose(chosen):
            self.setCurrentIndex(QModelIndex())
        self.verticalScrollBar().setValue(scroll)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 2 * ROW)

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

    def kept(self) -> str:
        """The chosen row's key as text, for coming back to it."""
        return str(self.current_key() or "")

    def keep_again(self, kept: str) -> None:
        """Move to the row whose key was kept, if it is still there."""
        for row in range(self.rows.rowCount()):
            index = self.rows.index(row)
            if kept and str(index.data(FACE).key) == kept:
                self.setCurrentIndex(index)

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
