"""A number with less and more at its sides."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting


class Stepper(QSlider):
    """Arrow keys, plus and minus, digits or clicks change the number; it stays between `least` and `most`.

    It is one of Qt's sliders, so that a screen reader hears the number and every change of it. `value` is the number.
    """

    changed = Signal(int)

    def __init__(
        self, name: str, *, least: int = 0, most: int = 999, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._small = small
        self._typing = ""
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setFixedSize(QSize(148, 44) if small else QSize(208, 64))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 8)

    def sizeHint(self) -> QSize:
        return self.size()

    def set_value(self, value: int) -> None:
        """Show a number without telling anybody; the next digit typed begins a new one."""
        self._typing = ""
        self.setValue(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus):
            self._step(1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus):
            self._step(-1)
        elif key == Qt.Key.Key_Backspace:
            self._typing = ""
            self._change(self.value() // 10)
        elif event.text().isdecimal():
            self._typing = (self._typing + event.text())[-len(str(self.maximum())) :]
            self._change(int(self._typing))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        third = self.width() / 3
        if event.button() is Qt.MouseButton.LeftButton and event.position().x() < third:
            self._step(-1)
        elif event.button() is Qt.MouseButton.LeftButton and event.position().x() > 2 * third:
            self._step(1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page that scrolls must not change a number on its way.
        event.ignore()

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
        painting.text(painter, rect.adjusted(third, 0, -third, -2), str(self.value()), font, look.ink, painting.CENTRED)

    def _step(self, by: int) -> None:
        self._typing = ""
        self._change(self.value() + by)

    def _change(self, value: int) -> None:
        before = self.value()
        self.setValue(value)
        if self.value() != before:
            self.changed.emit(self.value())
