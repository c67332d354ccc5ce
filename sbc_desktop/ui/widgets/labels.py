"""Text on a page, by its role in the type scale and its tone; and the hairline between lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sbc_desktop.ui import icons, theme


class Label(QLabel):
    """Plain text (never markup). Tones are names of colours: ink, muted, faint, accent, attention, danger, on_deep."""

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "body",
        tone: str = "ink",
        strong: bool = False,
        medium: bool = False,
        wrap: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._icon, self._role = tone, icon, role
        self._heavy = strong or role in ("h1", "h2", "h3")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role, strong=self._heavy, medium=medium))
        if icon:
            self.setContentsMargins(34 if role != "small" else 28, 0, 0, 0)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)
        self._colour()

    def set_tone(self, tone: str) -> None:
        """Say it in another colour."""
        self._tone = tone
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ApplicationPaletteChange):
            self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            side = 20 if self._role == "small" else 22
            painter = QPainter(self)
            top = (self.height() - side) / 2 if not self.wordWrap() else 1
            icons.paint(painter, self._icon, QRectF(0, top, side, side), theme.active().color(self._tone))

    def _colour(self) -> None:
        wanted = theme.active().color(self._tone)
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)


class HairLine(QWidget):
    """A decorative line of one pixel; `indent` leaves room at its left."""

    def __init__(self, *, indent: int = 0, tone: str = "hair", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indent, self._tone = indent, tone
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._indent + 8, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect().adjusted(self._indent, 0, 0, 0), theme.active().color(self._tone))
