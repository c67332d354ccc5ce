"""Rows that were painted once, kept as pictures: while somebody types, most rows only change their place."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in.faces import Face
from sbc_desktop.ui.check_in.row_painter import RowState, paint_row

# Four columns of seven, quiet and loud, with and without a line below: about 15 MB on an ordinary screen.
_KEPT = 128


class RowPictures:
    """Draws rows that nothing points at; others are painted afresh by `paint_row`."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def draw(self, painter: QPainter, rect: QRectF, face: Face, state: RowState) -> None:
        """Draw a row into its place."""
        if state.hovered or state.ringed or face.chosen:
            paint_row(painter, rect, face, state)
            return
        ratio = painter.device().devicePixelRatio()
        key = (face, state.line_below, rect.width(), ratio, theme.active().name)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = _painted(rect, face, state, ratio)
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(key)
        # The picture begins above the row: there runs the thin line, when it has one.
        painter.drawPixmap(QPointF(rect.left(), rect.top() - 2), picture)


def _painted(rect: QRectF, face: Face, state: RowState, ratio: float) -> QPixmap:
    picture = QPixmap(round(rect.width() * ratio), round((rect.height() + 2) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_row(painter, QRectF(0, 2, rect.width(), rect.height()), face, state)
    painter.end()
    return picture
