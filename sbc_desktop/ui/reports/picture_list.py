"""A list of papers: each with a small picture, its title and two lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.reports.small_picture import paint_picture
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.row_delegate import RowDelegate
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.row_model import FACE

_ROW = 82
_PICTURE = QRectF(12, 12, 42, 58)
_WORDS = 66
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """One paper. `key` comes back when it is chosen; `tone` is the colour of the lower line."""

    key: Any
    title: str
    upper: str
    lower: str
    picture: tuple[str, ...]
    tone: str = "muted"
    spoken: str = ""


class PictureList(RowList):
    """Arrow keys go through it, and each step is told by `current_changed`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._entries: dict[Any, Entry] = {}
        self.setItemDelegate(_Painter(self))

    def show_entries(self, shelves: Mapping[str, tuple[Entry, ...]]) -> None:
        """Show the entries below their headings; what was chosen stays chosen."""
        self._entries = {entry.key: entry for shelf in shelves.values() for entry in shelf}
        rows: list[RowFace] = []
        for heading, shelf in shelves.items():
            rows.append(RowFace(heading, heading=True))
            rows += [_face(entry) for entry in shelf]
        self.show_rows(rows)

    def entry(self, key: Any) -> Entry | None:
        """An entry by its key, None when it is not shown."""
        return self._entries.get(key)


def _face(entry: Entry) -> RowFace:
    spoken = entry.spoken or f"{entry.title}. {entry.upper}. {entry.lower}"
    return RowFace(entry.title, entry.upper, key=entry.key, caret=False, spoken=spoken)


class _Painter(RowDelegate):
    """Headings as in every list."""

    def __init__(self, listed: PictureList) -> None:
        super().__init__(listed)
        self._list = listed

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        face: RowFace = index.data(FACE)
        return super().sizeHint(option, index) if face.heading else QSize(option.rect.width(), _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face: RowFace = index.data(FACE)
        entry = None if face.heading else self._list.entry(face.key)
        if entry is None:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(painter, QRectF(option.rect), entry, option.state)
        painter.restore()


def _paint(painter: QPainter, rect: QRectF, entry: Entry, state: QStyle.StateFlag) -> None:
    look = theme.active()
    ground = rect.adjusted(0, 2, 0, -2)
    if state & QStyle.StateFlag.State_Selected:
        painting.rounded(painter, ground, 10, look.accent_soft, look.accent, 2)
    elif state & QStyle.StateFlag.State_MouseOver:
        painting.rounded(painter, ground, 10, look.hover)
    paint_picture(painter, _PICTURE.translated(rect.topLeft()), entry.picture)
    left, width = rect.left() + _WORDS, rect.width() - _WORDS - 10
    painting.text(painter, QRectF(left, rect.top() + 9, width, 24), entry.title, theme.font(strong=True), look.ink)
    small = theme.font("small")
    painting.text(painter, QRectF(left, rect.top() + 32, width, 20), entry.upper, small, look.muted)
    painting.text(painter, QRectF(left, rect.top() + 52, width, 20), entry.lower, small, look.color(entry.tone))
