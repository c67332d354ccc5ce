"""Progress of work that takes more than a second: words, a bar, and Stop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _


class ProgressLine(QWidget):
    """Words such as "Drawing 12 of 36 registers" above a bar of 10 px."""

    stopped = Signal()

    def __init__(self, *, stoppable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._words = Label("")
        stop = Button(_("Stop"), kind="quiet", flush=True)
        stop.clicked.connect(self.stopped)
        show_if(stoppable, stop)
        head = QHBoxLayout()
        self._words.setMinimumHeight(44)
        head.addWidget(self._words, 1)
        head.addWidget(stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 9)
        column.setSpacing(0)
        column.addLayout(head)

    def show_step(self, words: str, done: int, total: int) -> None:
        """Say and draw how far the work is."""
        self._words.setText(words)
        self._share = done / total if total else 0.0
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, self.height() - 11, self.width(), 10)
        painting.rounded(painter, bar, 5, look.tonal, look.line)
        if self._share > 0:
            painting.rounded(
                painter, QRectF(0, bar.y(), max(10.0, bar.width() * min(1.0, self._share)), 10), 5, look.accent
            )
