"""Tables with rows of 64 px: words left, numbers right, two lines in a cell, no grid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sbc_desktop.ui.focus_ring import part_moved
from sbc_desktop.ui.widgets.table_model import Cell, Column, Row, TableModel
from sbc_desktop.ui.widgets.table_painting import HEAD, ROW, CellDelegate, Head

__all__ = ["Cell", "Column", "Table"]


class Table(QTableView):
    """The table. `opened` carries a row's key on a click or Enter."""

    opened = Signal(object)

    def __init__(self, name: str, columns: tuple[Column, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = TableModel(columns, self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(columns, self))
        head = Head(columns, self)
        self.setHorizontalHeader(head)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for index, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(index, mode)
            if column.width:
                self.setColumnWidth(index, column.width)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ring", 4)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda: part_moved(self))
        self.verticalScrollBar().valueChanged.connect(lambda: part_moved(self))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows; scroll and selection stay where they were."""
        current = self.currentIndex()
        chosen = self.cells.key(current.row()) if current.isValid() else None
        scroll = self.verticalScrollBar().value()
        self.cells.show(rows)
        if not self.choose(chosen):
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self.verticalScrollBar().setValue(scroll)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, HEAD + 2 * ROW)

    def ring_rect(self) -> QRect:
        """The row the keyboard is on; all of the table while it is on none."""
        current = self.currentIndex()
        first, last = (self.visualRect(current.siblingAtColumn(i)) for i in (0, len(self.cells.columns) - 1))
        row = first.united(last).intersected(self.viewport().rect())
        return row.translated(self.viewport().pos()) if current.isValid() and row.isValid() else self.rect()

    def choose(self, key: Any) -> bool:
        """Move to the row of a key; says whether it is there."""
        row = self.cells.row_of(key) if key is not None else -1
        if row >= 0:
            self.selectRow(row)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.cells.key(index.row()))
