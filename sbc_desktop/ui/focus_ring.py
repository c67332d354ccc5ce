"""The violet ring: one overlay child of the window, around whatever has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from sbc_desktop.ui import theme


class FocusRing(QWidget):
    """Draws a ring around widgets that carry the property "ring" (their corner radius); fields show their own edge."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.LayoutRequest)
        if event.type() in moved:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._around is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.active().focus, 3))
        radius = float(self._around.property("ring")) + 3.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._chain():
            widget.removeEventFilter(self)
        ringed = new is not None and new.property("ring") is not None and new.window() is self._window.window()
        self._around = new if ringed else None
        for widget in self._chain():
            widget.installEventFilter(self)
        self._place()

    def _chain(self) -> list[QWidget]:
        # Scrolling moves a parent, not the widget itself.
        chain: list[QWidget] = []
        widget = self._around
        while widget is not None and widget is not self._window:
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _place(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        corner = around.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, around.size()).adjusted(-5, -5, 5, 5))
        self.show()
        self.raise_()
