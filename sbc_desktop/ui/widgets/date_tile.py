"""A date as a tile: the day large, the month in three letters."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.words import month_mark


class DateTile(QWidget):
    """The large tile of Today (88 px), cream on pine."""

    def __init__(self, *, size: str = "large", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = 88 if size == "large" else 52
        self.setFixedSize(side, side)
        self._day: dt.date | None = None

    def set_date(self, day: dt.date) -> None:
        """Show a day."""
        self._day = day
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.active()
        paint_tile(painter, QRectF(self.rect()), self._day, look.on_deep, look.deep)


def paint_tile(painter: QPainter, rect: QRectF, day: dt.date, ground: QColor, ink: QColor) -> None:
    """A tile of 52 or 88 px."""
    painting.rounded(painter, rect, 8 if rect.width() < 60 else 10, ground)
    large = rect.width() > 60
    number = QFont(theme.font("h1" if large else "desk", strong=True))
    number.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    if large:
        number.setPointSizeF(number.pointSizeF() * 27 / 24)
    upper = rect.adjusted(0, rect.height() * 0.06, 0, -rect.height() * 0.34)
    painting.text(painter, upper, str(day.day), number, ink, painting.CENTRED)
    lower = rect.adjusted(0, rect.height() * 0.58, 0, -rect.height() * (0.10 if large else 0.12))
    month = theme.font("body" if large else "caption", strong=large, medium=True)
    painting.text(painter, lower, month_mark(day).upper(), month, ink, painting.CENTRED)
