"""The rows of one panel as a Qt model, so that screen readers and the keyboard find them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sbc_desktop.ui.check_in.faces import Face

FACE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class RosterModel(QAbstractListModel):
    """Finished rows. Showing others tells the view as little as is true, so that place and focus stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[Face, ...] = ()

    @property
    def faces(self) -> tuple[Face, ...]:
        """The rows as they stand."""
        return self._faces

    def show(self, faces: Sequence[Face]) -> bool:
        """Replace the rows; says whether anything changed. One row more or fewer is told as just that."""
        new = tuple(faces)
        if new == self._faces:
            return False
        old_keys, new_keys = [face.key for face in self._faces], [face.key for face in new]
        if len(old_keys) == len(new_keys):
            self._change(new)
        elif (row := _one_more(old_keys, new_keys)) is not None:
            self.beginInsertRows(QModelIndex(), row, row)
            self._faces = (*self._faces[:row], new[row], *self._faces[row:])
            self.endInsertRows()
            self._change(new)
        elif (row := _one_more(new_keys, old_keys)) is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._faces = (*self._faces[:row], *self._faces[row + 1 :])
            self.endRemoveRows()
            self._change(new)
        else:
            self.beginResetModel()
            self._faces = new
            self.endResetModel()
        return True

    def row_of(self, key: UUID | None) -> int:
        """The row of a person, -1 when she is not in this panel."""
        return next((row for row, face in enumerate(self._faces) if face.key == key), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._faces)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        face = self._faces[index.row()]
        if role == FACE:
            return face
        if role == Qt.ItemDataRole.DisplayRole:
            return face.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.words
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def _change(self, new: tuple[Face, ...]) -> None:
        differing = [row for row, (old, face) in enumerate(zip(self._faces, new, strict=True)) if old != face]
        self._faces = new
        if differing:
            self.dataChanged.emit(self.index(differing[0]), self.index(differing[-1]))


def _one_more(few: Sequence[UUID], many: Sequence[UUID]) -> int | None:
    """The place of the one key that `many` has and `few` lacks, when that is the whole difference."""
    if len(many) != len(few) + 1:
        return None
    row = next((row for row, key in enumerate(few) if key != many[row]), len(few))
    return row if [*many[:row], *many[row + 1 :]] == list(few) else None
