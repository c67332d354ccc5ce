"""The pine ground with the mark, at the left of the pages that come before the store is open."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.mark import paint_large_mark
from sbc_desktop.words import _


class PinePanel(QWidget):
    """The pine ground at the left of the pages that come before the store is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.deep)
        side = min(self.width() - 80, self.height() - 240)
        paint_large_mark(painter, QRectF((self.width() - side) / 2, (self.height() - side) / 2 - 36, side, side))
        painter.setPen(look.on_deep)
        painter.setFont(theme.font("h2", strong=True))
        painter.drawText(48, self.height() - 76, _("SBC Desktop"))
        painter.setPen(look.on_deep_muted)
        painter.setFont(theme.font("body"))
        painter.drawText(48, self.height() - 49, _("For monthly group sessions"))
