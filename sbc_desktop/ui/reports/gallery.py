"""The gallery: every report with a small picture, whom it is for and what it holds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.reports.kinds import Kind, Shelf
from sbc_desktop.ui.reports.small_picture import paint_picture
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.row_delegate import RowDelegate
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.row_model import FACE
from sbc_desktop.words import _

_ROW = 82
_PICTURE = QRectF(12, 12, 42, 58)
_WORDS = 66
_Index = QModelIndex | QPersistentModelIndex


class Gallery(RowList):
    """A list with pictures; arrow keys go through it, and each step shows the report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Reports"), parent)
        self._kinds: dict[str, Kind] = {}
        self.setItemDelegate(_Entry(self))

    def show_shelves(self, shelves: tuple[Shelf, ...]) -> None:
        """Show what somebody may draw."""
        self._kinds = {kind.key: kind for shelf in shelves for kind in shelf.kinds}
        rows: list[RowFace] = []
        for shelf in shelves:
            rows.append(RowFace(shelf.title, heading=True))
            rows += [_face(kind) for kind in shelf.kinds]
        self.show_rows(rows)

    def kind(self, key: str) -> Kind | None:
        """A report by its key, None when it is not offered."""
        return self._kinds.get(key)

    @property
    def first(self) -> Kind:
        """The report the gallery begins with."""
        return next(iter(self._kinds.values()))


def _face(kind: Kind) -> RowFace:
    spoken = _("{title}. For: {whom}. {holds}").format(title=kind.title, whom=kind.whom, holds=kind.holds)
    return RowFace(kind.title, kind.whom, key=kind.key, caret=False, spoken=spoken)


class _Entry(RowDelegate):
    """Headings as in every list; an entry has its picture and two lines."""

    def __init__(self, gallery: Gallery) -> None:
        super().__init__(gallery)
        self._gallery = gallery

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        face: RowFace = index.data(FACE)
        return super().sizeHint(option, index) if face.heading else QSize(option.rect.width(), _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face: RowFace = index.data(FACE)
        kind = self._gallery.kind(str(face.key))
        if face.heading or kind is None:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(painter, QRectF(option.rect), kind, option.state)
        painter.restore()


def _paint(painter: QPainter, rect: QRectF, kind: Kind, state: QStyle.StateFlag) -> None:
    look = theme.active()
    ground = rect.adjusted(0, 2, 0, -2)
    if state & QStyle.StateFlag.State_Selected:
        painting.rounded(painter, ground, 10, look.accent_soft, look.accent, 2)
    elif state & QStyle.StateFlag.State_MouseOver:
        painting.rounded(painter, ground, 10, look.hover)
    paint_picture(painter, _PICTURE.translated(rect.topLeft()), kind.picture)
    left, width = rect.left() + _WORDS, rect.width() - _WORDS - 10
    painting.text(painter, QRectF(left, rect.top() + 9, width, 24), kind.title, theme.font(strong=True), look.ink)
    for top, words in ((32, kind.whom), (52, kind.holds)):
        painting.text(painter, QRectF(left, rect.top() + top, width, 20), words, theme.font("small"), look.muted)
