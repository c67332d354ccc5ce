"""The violet ring: one overlay child of the window, around whatever has the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from sbc_desktop.ui import theme

WIDTH, GAP = 3, 2
_OUT = WIDTH + GAP
_PART_MOVED = QEvent.Type(QEvent.registerEventType())
_MOVES = (
    _PART_MOVED,
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
    QEvent.Type.Show,
    QEvent.Type.LayoutRequest,
)


@runtime_checkable
class RingedPart(Protocol):
    """A widget in which only a part has the keyboard, such as a row; it calls `part_moved` when another part has."""

    def ring_rect(self) -> QRect:
        """The part, in the widget's coordinates."""
        ...


class FocusRing(QWidget):
    """Draws a ring around widgets that carry the property "ring" (their corner radius); fields show their own edge."""

    def __init__(self, window: QWidget, application: QApplication) -> None:
        super().__init__(window)
        self.application = application
        self._window = window
        self._around: QWidget | None = None
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        around = self._around
        if around is None or not shiboken6.isValid(around):
            return
        radius = float(around.property("ring") or 0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = self.mapFrom(self._window, around.mapTo(self._window, _part(around).topLeft()))
        paint_ring(painter, QRectF(QRect(corner, _part(around).size())), radius)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._followed:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        ringed = new is not None and new.property("ring") is not None and new.window() is self._window.window()
        self._around = new if ringed else None
        # Scrolling moves a parent, not the widget itself.
        self._followed = list(self._up_from(self._around))
        for widget in self._followed:
            widget.installEventFilter(self)
        self._place()

    def _up_from(self, widget: QWidget | None) -> Iterator[QWidget]:
        while widget is not None and widget is not self._window:
            yield widget
            widget = widget.parentWidget()

    def _place(self) -> None:
        around = self._around
        if around is None or not shiboken6.isValid(around) or not around.isVisible():
            self.hide()
            return
        part = _part(around)
        corner = around.mapTo(self._window, part.topLeft())
        self.setGeometry(self._seen(QRect(corner, part.size()).adjusted(-_OUT, -_OUT, _OUT, _OUT)))
        self.setVisible(not self.geometry().isEmpty())
        self.raise_()
        self.update()

    def _seen(self, place: QRect) -> QRect:
        """What is left of the ring where a scroll area cuts its content; its margin may hold the ring."""
        # One of them may be gone, or about to go with its panel.
        for widget in filter(shiboken6.isValid, self._followed[1:]):
            parent = widget.parentWidget()
            if isinstance(parent, QAbstractScrollArea) and widget is parent.viewport():
                frame = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
                place = place.intersected(frame.adjusted(-_OUT, -_OUT, _OUT, _OUT))
        return place


def part_moved(widget: QWidget) -> None:
    """Tell the ring that another part of the widget has the keyboard now, or that it was scrolled."""
    QCoreApplication.sendEvent(widget, QEvent(_PART_MOVED))


def paint_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Draw the ring outside a rectangle with corners of a radius."""
    painter.setPen(QPen(theme.active().focus, WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    out = GAP + WIDTH / 2
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + out, radius + out)


def _part(widget: QWidget) -> QRect:
    return widget.ring_rect() if isinstance(widget, RingedPart) else widget.rect()
