"""Tabs: words on a line, the chosen one underlined."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting


class _Tab(QAbstractButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(44)
        self.setProperty("ring", 8)

    def sizeHint(self) -> QSize:
        return QSize(round(painting.width_of(self.text(), theme.font("body", strong=True))) + 1, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        font = theme.font("body", strong=on)
        painting.text(painter, QRectF(0, 0, self.width() + 2, 40), self.text(), font, look.accent if on else look.muted)
        if on:
            painting.rounded(painter, QRectF(0, 40, self.width(), 4), 2, look.accent)


class Tabs(QWidget):
    """`chosen` carries the number of the tab."""

    chosen = Signal(int)

    def __init__(self, name: str, texts: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        for index, text in enumerate(texts):
            tab = _Tab(text)
            self._group.addButton(tab, index)
            row.addWidget(tab)
        row.addStretch(1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def choose(self, index: int) -> None:
        """Show a tab as chosen."""
        self._group.button(index).setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 2, self.width(), 1), theme.active().hair)
