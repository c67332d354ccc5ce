"""One of two or three side by side, one of a row of chips, and a line to tick."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.segments import Box, OptionChip, Part, Segment

_HEIGHTS = {"normal": 48, "large": 56}


class Choice(QWidget):
    """Exactly one of a few; arrow keys move the choice.

    Side by side in one frame; as boxes below each other where an option's text has a second line; or as `chips`.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        options: tuple[tuple[str, Any], ...],
        *,
        chips: bool = False,
        size: str = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for _text, value in options]
        boxes = any("\n" in text for text, _value in options)
        self._framed = not chips and not boxes
        self._group = QButtonGroup(self)
        direction = QBoxLayout.Direction.TopToBottom if boxes else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(direction, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0 if self._framed else 5 if boxes else 8)
        for index, (text, _value) in enumerate(options):
            part = _part(text, chips=chips, boxes=boxes, height=_HEIGHTS[size])
            part.setAccessibleDescription(name)
            self._group.addButton(part, index)
            row.addWidget(part, 1 if self._framed else 0)
        if chips:
            row.addStretch(1)
        self._group.idClicked.connect(lambda index: self.changed.emit(self._values[index]))

    def value(self) -> Any:
        """The chosen value, None when nothing is chosen yet."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose; None leaves everything open."""
        if value not in self._values:
            self._group.setExclusive(False)
            for button in self._group.buttons():
                button.setChecked(False)
            self._group.setExclusive(True)
            return
        self._group.button(self._values.index(value)).setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._framed:
            return
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = look.surface if self.isEnabled() else look.sunken
        painting.rounded(painter, QRectF(self.rect()), 8, ground, look.line, 1.5)


def _part(text: str, *, chips: bool, boxes: bool, height: int) -> Part:
    words, _separator, line = text.partition("\n")
    if chips:
        return OptionChip(words)
    return Box(words, line) if boxes else Segment(words, height)


class Check(QAbstractButton):
    """A line to tick."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(44)
        self.setProperty("ring", 8)

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(painting.width_of(self.text(), theme.font("body"))) + 44, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(4, self.height() / 2 - 12, 24, 24)
        on = self.isChecked()
        painting.rounded(painter, box, 6, look.accent if on else look.surface, look.accent if on else look.line, 2)
        if on:
            icons.paint(painter, "check-bold", box.adjusted(3, 3, -3, -3), look.on_accent)
        color = look.ink if self.isEnabled() else look.faint
        words = QRectF(40, 0, self.width() - 40, self.height() - 1)
        painting.text(painter, words, self.text(), theme.font("body"), color)
