"""Text on a page, by its role in the type scale and its tone; and the hairline between lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting

_TITLES = ("h1", "h2", "h3")
_LEAST_CUT = 48


class Label(QLabel):
    """Plain text (never markup). Tones are names of colours: ink, muted, faint, accent, attention, danger, on_deep.

    `wrap` breaks long text and takes no more height than this needs; `elide` cuts it, and hovering shows the whole.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "body",
        tone: str = "ink",
        strong: bool = False,
        medium: bool = False,
        wrap: bool = False,
        elide: bool = False,
        icon: str = "",
        indent: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._icon, self._role, self._elide = tone, icon, role, elide
        self._laid_out = False
        self._most = -1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role, strong=strong or role in _TITLES, medium=medium))
        if icon:
            self.setContentsMargins(indent or (28 if role == "small" else 34), 0, 0, 0)
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

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(_LEAST_CUT, hint.width()), hint.height()) if self._elide else hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ApplicationPaletteChange):
            self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_out = True
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
        painter = QPainter(self)
        color = theme.active().color(self._tone)
        if self._elide:
            place = QRectF(self.contentsRect()).adjusted(0, 0, 1, 0)
            painting.text(painter, place, self.text(), self.font(), color, self.alignment())
        if self._icon:
            side = 18 if self.contentsMargins().left() < 28 else 20 if self._role == "small" else 22
            top = (self.height() - side) / 2 if not self.wordWrap() else 1
            icons.paint(painter, self._icon, QRectF(0, top, side, side), color)

    def _fit(self) -> None:
        if not self._laid_out:
            return
        if self.wordWrap():
            # Without a limit a layout gives a wrapped label the height of a narrower one, and the lines drift apart.
            self._limit(self.heightForWidth(self.width()))
        elif self._elide:
            cut = painting.width_of(self.text(), self.font()) > self.contentsRect().width() + 1
            self.setToolTip(self.text() if cut else "")

    def _limit(self, height: int) -> None:
        if height > 0 and height != self._most:
            self._most = height
            self.setMaximumHeight(height)

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
