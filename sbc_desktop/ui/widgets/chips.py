"""Chips, key caps and count pills: they inform, they are not buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting


class Chip(QWidget):
    """A pill of icon and word. Tones: plain, accent, attention, danger, deep."""

    def __init__(
        self, text: str, *, icon: str = "", tone: str = "plain", size: str = "normal", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self._height = 32 if size == "large" else 28
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str, *, icon: str | None = None, tone: str | None = None) -> None:
        """Say something else."""
        self._text = text
        self._icon = self._icon if icon is None else icon
        self._tone = tone or self._tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(painting.chip_width(self._text, self._icon)), self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.chip(painter, QRectF(self.rect()), self._text, self._icon, painting.tone(self._tone))


class KeyCap(QWidget):
    """The cap of a key, after the words it belongs to."""

    def __init__(self, text: str, *, tone: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setFixedSize(round(painting.key_cap_width(text)), 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.active()
        ground = None if self._tone.startswith("on_deep") else look.surface
        painting.key_cap(painter, QRectF(self.rect()), self._text, look.color(self._tone), ground)


class CountPill(QWidget):
    """A count beside a heading; filled for the number that matters."""

    def __init__(self, *, filled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = filled
        self._text = "0"
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._text = str(count)
        self.setFixedSize(round(max(32.0, painting.width_of(self._text, theme.font("body", strong=True)) + 22)), 28)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, color = (look.accent, look.on_accent) if self._filled else (look.sunken, look.muted)
        painting.rounded(painter, QRectF(self.rect()), 14, ground, None if self._filled else look.hair)
        painting.text(
            painter, QRectF(self.rect()), self._text, theme.font("body", strong=True), color, painting.CENTRED
        )
