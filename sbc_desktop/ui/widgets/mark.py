"""The mark: people in a circle, seen from above, one place open. It never moves."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui import theme

# Clockwise from the place beside the open one; the same in every theme, because the ground is always pine.
_PEOPLE = ("#61958B", "#F5EFE4", "#D39A3C", "#8AB6AC", "#C27B5C", "#F5EFE4", "#61958B", "#D39A3C", "#8AB6AC")


class Mark(QWidget):
    """The small mark of the rail (36 px) and of empty states (72 px)."""

    def __init__(self, side: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_small_mark(painter, QRectF(self.rect()))


def paint_small_mark(painter: QPainter, rect: QRectF) -> None:
    """Seven places, the one at the top open."""
    look = theme.active()
    dots = (look.dot2, look.dot3, look.dot1, look.dot2, look.dot4, look.dot1)
    middle, side = rect.center(), rect.width()
    radius = side * 0.347
    for index in range(7):
        angle = math.radians(-90 + index * 360 / 7)
        x, y = middle.x() + radius * math.cos(angle), middle.y() + radius * math.sin(angle)
        if index == 0:
            size = side * 0.115
            painter.setBrush(look.surface)
            painter.setPen(QPen(look.dot1, max(1.2, side * 0.021)))
        else:
            size = side * 0.165
            painter.setBrush(dots[index - 1])
            painter.setPen(QPen(QColor(0, 0, 0, 0)))
        painter.drawEllipse(QRectF(x - size, y - size, 2 * size, 2 * size))


def paint_large_mark(painter: QPainter, rect: QRectF) -> None:
    """The large mark on pine: a round ground with its middle free, nine people and an open place."""
    look = theme.active()
    painter.setPen(QPen(QColor(0, 0, 0, 0)))
    ground = QColor(look.on_deep)
    ground.setAlphaF(0.055)
    painter.setBrush(ground)
    painter.drawEllipse(rect)
    middle, side = rect.center(), rect.width()
    inner = side * 0.174
    painter.setBrush(look.deep)
    painter.drawEllipse(QRectF(middle.x() - inner, middle.y() - inner, 2 * inner, 2 * inner))
    radius, size = side * 0.3295, side * 0.1146
    for index, color in enumerate(_PEOPLE, 1):
        angle = math.radians(-150 + index * 36)
        x, y = middle.x() + radius * math.cos(angle), middle.y() + radius * math.sin(angle)
        painter.setBrush(QColor(color))
        painter.drawEllipse(QRectF(x - size, y - size, 2 * size, 2 * size))
    angle = math.radians(-150)
    x, y, size = middle.x() + radius * math.cos(angle), middle.y() + radius * math.sin(angle), side * 0.083
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.setPen(QPen(QColor("#D39A3C"), side * 0.0105))
    painter.drawEllipse(QRectF(x - size, y - size, 2 * size, 2 * size))
