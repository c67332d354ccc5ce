"""A banner: one bold sentence, one line, one quiet action. Never a stack of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.icon_disc import IconDisc
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if

_ICONS = {"accent": "info", "attention": "warning-circle", "danger": "warning-circle", "plain": "info"}


class Banner(QWidget):
    """Tones: accent for good to know, attention for something to do, danger for what went wrong."""

    pressed = Signal()

    def __init__(
        self,
        title: str = "",
        line: str = "",
        *,
        action: str = "",
        tone: str = "accent",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._title = Label(title, strong=True, wrap=True)
        self._line = Label(line, role="small", tone="muted", wrap=True)
        self._action = Button(action, kind="quiet")
        self._action.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 2, 9)
        row.setSpacing(14)
        row.addWidget(IconDisc(icon or _ICONS[tone], tone=tone))
        row.addLayout(words, 1)
        row.addWidget(self._action)
        self.say(title, line, action=action)

    def say(self, title: str, line: str = "", *, action: str = "") -> None:
        """Say something; an empty title hides the banner."""
        self._title.setText(title)
        self._line.setText(line)
        show_if(bool(line), self._line)
        self._action.setText(action)
        show_if(bool(action), self._action)
        self.setAccessibleName(f"{title} {line}".strip())
        show_if(bool(title), self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = painting.tone(self._tone)
        painting.rounded(painter, QRectF(self.rect()), 12, colors.ground, colors.edge)
