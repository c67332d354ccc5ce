"""The parts of a choice: segments in a frame, boxes with a second line, or chips; all radio buttons to a reader."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting

_DOT = 22


class Part(QAbstractButton):
    """What the parts share: how they take the keyboard, and what shows that they are chosen."""

    def __init__(self, text: str, height: int) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        # The group keeps the choice; this is how a screen reader knows that it is one of several.
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the form, not to the choice.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the part into its place."""
        raise NotImplementedError

    def _draw_box(self, painter: QPainter, rect: QRectF) -> None:
        look = theme.active()
        on = self.isChecked()
        ground = look.accent_soft if on else look.hover if self._inviting() else look.surface
        painting.rounded(painter, rect, 8, ground, look.accent if on else look.line, 2 if on else 1.5)

    def _draw_dot(self, painter: QPainter, left: float, middle: float) -> None:
        look = theme.active()
        on = self.isChecked()
        place = QRectF(left, middle - _DOT / 2, _DOT, _DOT)
        icons.paint(painter, "radio-button-fill" if on else "circle", place, look.accent if on else look.line)

    def _inviting(self) -> bool:
        return self.isEnabled() and self.underMouse() and not self.isChecked()


class Segment(Part):
    """One part of a frame that its `Choice` draws; the chosen one is inset by three pixels."""

    def sizeHint(self) -> QSize:
        words = painting.width_of(self.text(), theme.font("body", strong=True))
        return QSize(math.ceil(words) + _DOT + 34, self.height())

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw it into its place, chosen or not."""
        look = theme.active()
        inner = rect.adjusted(3, 3, -3, -3)
        if self.isChecked():
            painting.rounded(painter, inner, 6, look.accent_soft, look.accent, 2)
        elif self._inviting():
            painting.rounded(painter, inner, 6, look.hover)
        font = theme.font("body", strong=self.isChecked())
        words = painting.width_of(self.text(), font)
        left = max(8.0, rect.center().x() - (words + _DOT + 8) / 2)
        self._draw_dot(painter, left, rect.center().y())
        color = look.ink if self.isEnabled() else look.faint
        place = QRectF(left + _DOT + 8, 0, rect.right() - left - _DOT - 12, rect.height() - 1)
        painting.text(painter, place, self.text(), font, color)


class Box(Part):
    """A box of its own with a line below the words."""

    def __init__(self, text: str, line: str) -> None:
        super().__init__(text, 60)
        self._line = line
        self.setAccessibleName(f"{text}. {line}" if line else text)

    def sizeHint(self) -> QSize:
        words = painting.width_of(self.text(), theme.font("body", strong=True))
        line = painting.width_of(self._line, theme.font("small"))
        return QSize(math.ceil(max(words, line)) + 64, self.height())

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw it into its place, chosen or not."""
        look = theme.active()
        self._draw_box(painter, rect)
        self._draw_dot(painter, 14, rect.center().y())
        color = look.ink if self.isEnabled() else look.faint
        upper = QRectF(48, 8, rect.width() - 56, 24) if self._line else QRectF(48, 0, rect.width() - 56, 58)
        painting.text(painter, upper, self.text(), theme.font("body", strong=True), color)
        painting.text(painter, QRectF(48, 30, rect.width() - 56, 20), self._line, theme.font("small"), look.muted)


class OptionChip(Part):
    """A chip to choose; it grows by a tick when it is chosen."""

    def __init__(self, text: str) -> None:
        super().__init__(text, 44)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = painting.width_of(self.text(), theme.font("body", strong=self.isChecked()))
        return QSize(math.ceil(words) + (54 if self.isChecked() else 30), self.height())

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw it into its place, chosen or not."""
        look = theme.active()
        self._draw_box(painter, rect)
        left = 15.0
        if self.isChecked():
            icons.paint(painter, "check", QRectF(left - 2, rect.center().y() - 10, 20, 20), look.accent)
            left += 24
        font = theme.font("body", strong=self.isChecked())
        color = look.ink if self.isEnabled() else look.faint
        painting.text(painter, QRectF(left, 0, rect.width() - left - 8, rect.height() - 1), self.text(), font, color)
