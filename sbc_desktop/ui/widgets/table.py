"""Tables with rows of 64 px: words left, numbers right, two lines in a cell, no grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
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
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.focus_ring import part_moved
from sbc_desktop.ui.widgets import painting

CELL = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Column:
    """A column's heading; `width` 0 takes what is left; `number` stands right."""

    title: str
    width: int = 0
    number: bool = False


@dataclass(frozen=True)
class Cell:
    """What one cell shows. Tones are names of colours."""

    text: str
    line: str = ""
    icon: str = ""
    tone: str = "ink"
    strong: bool = False


class TableModel(QAbstractTableModel):
    """Finished cells, each row with the key that comes back when it is chosen."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: tuple[tuple[Any, tuple[Cell, ...]], ...] = ()

    def show(self, rows: Sequence[tuple[Any, tuple[Cell, ...]]]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][1][index.column()]
        if role == CELL:
            return cell
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role in texts:
            return ", ".join(part for part in (cell.text, cell.line) if part)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def key(self, row: int) -> Any:
        """The key of a row."""
        return self._rows[row][0]

    def row_of(self, key: Any) -> int:
        """The row of a key, -1 when it is not shown."""
        return next((number for number, row in enumerate(self._rows) if row[0] == key), -1)


class _Delegate(QStyledItemDelegate):
    def __init__(self, columns: tuple[Column, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme.active()
        cell: Cell = index.data(CELL)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.hover)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.hair)
        self._paint_words(painter, rect, cell, number=self._columns[index.column()].number)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, cell: Cell, *, number: bool) -> None:
        look = theme.active()
        place = rect.adjusted(4, 0, -12, -2)
        if cell.icon:
            icons.paint(painter, cell.icon, QRectF(place.left(), place.center().y() - 9, 18, 18), look.color(cell.tone))
            place.adjust(25, 0, 0, 0)
        align = painting.RIGHT if number else painting.LEFT
        role = "small" if cell.icon else "body"
        font = theme.font(role, strong=cell.strong)
        if not cell.line:
            painting.text(painter, place, cell.text, font, look.color(cell.tone), align)
            return
        upper, lower = QRectF(place), QRectF(place)
        upper.setBottom(place.center().y() + 3)
        upper.setTop(place.top() + 9)
        lower.setTop(place.center().y() + 2)
        lower.setBottom(place.bottom() - 8)
        painting.text(painter, upper, cell.text, font, look.color(cell.tone), align)
        painting.text(painter, lower, cell.line, theme.font("small"), look.muted, align)


class _Head(QHeaderView):
    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self.setSectionsClickable(False)
        self.setFixedHeight(40)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 40)

    def paintSection(self, painter: QPainter, rect: Any, index: int) -> None:
        look = theme.active()
        place = QRectF(rect)
        painter.fillRect(place, look.surface)
        align = painting.RIGHT if self._columns[index].number else painting.LEFT
        words = place.adjusted(4, 0, -12, -2)
        painting.text(painter, words, self._columns[index].title, theme.font("small", strong=True), look.muted, align)
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1.5), look.line)


class Table(QTableView):
    """The table. `opened` carries a row's key on a click or Enter."""

    opened = Signal(object)

    def __init__(self, name: str, columns: tuple[Column, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = TableModel(columns, self)
        self.setModel(self.cells)
        self.setItemDelegate(_Delegate(columns, self))
        head = _Head(columns, self)
        self.setHorizontalHeader(head)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(64)
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

    def show_rows(self, rows: Sequence[tuple[Any, tuple[Cell, ...]]]) -> None:
        """Replace the rows; scroll and selection stay where they were."""
        current = self.currentIndex()
        chosen = self.cells.key(current.row()) if current.isValid() else None
        scroll = self.verticalScrollBar().value()
        self.cells.show(rows)
        self.choose(chosen)
        self.verticalScrollBar().setValue(scroll)

    def ring_rect(self) -> QRect:
        """The row the keyboard is on; all of the table while it is on none."""
        current = self.currentIndex()
        first, last = (self.visualRect(current.siblingAtColumn(i)) for i in (0, len(self.cells.columns) - 1))
        row = first.united(last).intersected(self.viewport().rect())
        return row.translated(self.viewport().pos()) if current.isValid() and row.isValid() else self.rect()

    def choose(self, key: Any) -> None:
        """Move to the row of a key, if it is there."""
        row = self.cells.row_of(key) if key is not None else -1
        if row >= 0:
            self.selectRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.cells.key(index.row()))
