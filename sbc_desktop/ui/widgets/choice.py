"""Two or three choices side by side, chips to choose from, and a line to tick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting


class _Segment(QAbstractButton):
    def __init__(self, text: str, line: str = "", *, chip: bool = False) -> None:
        super().__init__()
        self._line, self._chip = line, chip
        self.setText(text)
        self.setAccessibleName(f"{text}. {line}" if line else text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(60 if line else 44 if chip else 48)
        self.setSizePolicy(
            QSizePolicy.Policy.Maximum if chip else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self.setProperty("ring", 8)

    def sizeHint(self) -> QSize:
        words = painting.width_of(self.text(), theme.font("body", strong=True))
        line = painting.width_of(self._line, theme.font("small")) if self._line else 0
        if self._chip:
            return QSize(round(words + 30 + (28 if self.isChecked() else 0)), self.height())
        return QSize(round(max(words, line) + 76), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        rect = QRectF(self.rect())
        ground, edge = (look.accent_soft, look.accent) if on else (look.surface, look.line)
        painting.rounded(painter, rect, 8, ground, edge, 2 if on else 1.5)
        font = theme.font("body", strong=on)
        words = painting.width_of(self.text(), font)
        if self._chip:
            self._paint_chip(painter, rect, words)
            return
        left = 24.0 if self._line else max(14.0, rect.center().x() - (words + 30) / 2)
        dot = QRectF(left - (4 if self._line else 0), rect.center().y() - 11, 22, 22)
        icons.paint(painter, "radio-button-fill" if on else "circle", dot, look.accent if on else look.line)
        color = look.ink if self.isEnabled() else look.faint
        if not self._line:
            painting.text(painter, QRectF(left + 30, 0, words + 2, rect.height() - 1), self.text(), font, color)
            return
        painting.text(
            painter, QRectF(48, 8, rect.width() - 56, 24), self.text(), theme.font("body", strong=True), color
        )
        painting.text(painter, QRectF(48, 31, rect.width() - 56, 20), self._line, theme.font("small"), look.muted)

    def _paint_chip(self, painter: QPainter, rect: QRectF, words: float) -> None:
        look = theme.active()
        left = 15.0
        if self.isChecked():
            icons.paint(painter, "check", QRectF(left - 3, rect.center().y() - 10, 20, 20), look.accent)
            left += 25
        font = theme.font("body", strong=self.isChecked())
        painting.text(painter, QRectF(left, 0, words + 2, rect.height() - 1), self.text(), font, look.ink)


class Choice(QWidget):
    """Exactly one of two or three, side by side; arrow keys move the choice."""

    changed = Signal(object)

    def __init__(
        self, name: str, options: tuple[tuple[str, Any], ...], *, chips: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for _text, value in options]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for index, (text, _value) in enumerate(options):
            words, _separator, line = text.partition("\n")
            segment = _Segment(words, line, chip=chips)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        if chips:
            row.addStretch(1)
            for button in self._group.buttons():
                button.toggled.connect(lambda _on, button=button: button.updateGeometry())
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
        return QSize(round(painting.width_of(self.text(), theme.font("body"))) + 44, 44)

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
        painting.text(
            painter, QRectF(40, 0, self.width() - 40, self.height() - 1), self.text(), theme.font("body"), color
        )
