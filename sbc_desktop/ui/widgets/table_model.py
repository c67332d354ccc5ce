"""The cells of a table as finished values, and the model that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

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


Row = tuple[Any, tuple[Cell, ...]]


class TableModel(QAbstractTableModel):
    """Finished cells, each row with the key that comes back when it is chosen."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows; says no more than what changed, so that scroll and selection stay."""
        new = tuple(rows)
        if [key for key, _cells in new] != [key for key, _cells in self._rows]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        changed = [number for number, row in enumerate(new) if row != self._rows[number]]
        self._rows = new
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self.columns) - 1))

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
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
