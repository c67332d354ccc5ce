"""An icon on a round ground, before a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting


class IconDisc(QWidget):
    """A disc of 40 or 48 px. Tones: plain, accent, attention, danger."""

    def __init__(self, icon: str, *, tone: str = "plain", side: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = painting.tone(self._tone)
        rect = QRectF(self.rect())
        edge = colors.edge if theme.active().name == "high-contrast" else None
        painting.rounded(painter, rect, rect.width() / 2, colors.ground, edge)
        icons.paint(painter, self._icon, QRectF(rect.center().x() - 11, rect.center().y() - 11, 22, 22), colors.text)
