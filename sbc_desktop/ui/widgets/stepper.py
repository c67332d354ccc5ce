"""A number with less and more at its sides."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting


class Stepper(QWidget):
    """Arrow keys, plus and minus, digits or clicks change the number; it stays between `least` and `most`."""

    changed = Signal(int)

    def __init__(
        self, name: str, *, least: int = 0, most: int = 999, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._least, self._most, self._small = name, least, most, small
        self._value = least
        self._typing = ""
        self.setFixedSize(QSize(148, 44) if small else QSize(208, 64))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 8)
        self._tell()

    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        self._value = max(self._least, min(self._most, value))
        self._tell()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus):
            self._change(self._value + 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus):
            self._change(self._value - 1)
        elif key == Qt.Key.Key_Backspace:
            self._typing = ""
            self._change(self._value // 10, typed=True)
        elif event.text().isdecimal():
            self._typing = (self._typing + event.text())[-3:]
            self._change(int(self._typing), typed=True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        third = self.width() / 3
        if event.position().x() < third:
            self._change(self._value - 1)
        elif event.position().x() > 2 * third:
            self._change(self._value + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painting.rounded(painter, rect, 8, look.surface, look.line, 1.5)
        third = rect.width() * 0.305
        painter.setPen(QPen(look.hair, 1))
        painter.drawLine(round(third), 2, round(third), self.height() - 3)
        painter.drawLine(round(rect.width() - third), 2, round(rect.width() - third), self.height() - 3)
        side = 18 if self._small else 22
        for x, name in ((third / 2, "minus-bold"), (rect.width() - third / 2, "plus-bold")):
            icons.paint(painter, name, QRectF(x - side / 2, rect.center().y() - side / 2, side, side), look.accent)
        font = theme.font("body" if self._small else "desk_search", strong=True)
        painting.text(painter, rect.adjusted(third, 0, -third, -2), str(self._value), font, look.ink, painting.CENTRED)

    def _change(self, value: int, *, typed: bool = False) -> None:
        if not typed:
            self._typing = ""
        before = self._value
        self.set_value(value)
        if self._value != before:
            self.changed.emit(self._value)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._value}")
