"""The rows of a list as finished values, and the model that shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

FACE = Qt.ItemDataRole.UserRole + 1
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
    """Finished rows; replacing them says no more than what changed, so that scroll and selection stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[RowFace, ...] = ()

    def show(self, faces: Sequence[RowFace]) -> None:
        """Replace the rows."""
        new = tuple(faces)
        if [_place(face) for face in new] != [_place(face) for face in self._faces]:
            self.beginResetModel()
            self._faces = new
            self.endResetModel()
            return
        changed = [row for row, face in enumerate(new) if face != self._faces[row]]
        self._faces = new
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

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
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._faces[index.row()].heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def row_of(self, key: Any) -> int:
        """The row of a key, -1 when it is not shown."""
        return next((row for row, face in enumerate(self._faces) if not face.heading and face.key == key), -1)


def _place(face: RowFace) -> tuple[bool, Any]:
    """What makes a row another one; the rest is only its look."""
    return face.heading, face.title if face.heading else face.key
