"""The neutral welcome screen: nothing on it that tells anything about anybody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in.pin_card import PinCard
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.mark import paint_large_mark
from sbc_desktop.words import _

_LEFT = 96


class WelcomeScreen(QWidget):
    """Covers its window with all that is open in it. A click on "Back to the desk" goes back; F9 is the desk's.

    `line` is what the charity says to the hall; the house's own words where it has set none. `pin` is where the desk
    PIN is asked for.
    """

    back_pressed = Signal()

    def __init__(self, window: QWidget, *, demo: bool, line: str = "") -> None:
        super().__init__(window)
        self._window, self._demo = window, demo
        self._line = line or _("Please come in and find a seat.")
        self._back_to: QWidget | None = None
        self.pin = PinCard(self)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("Welcome. {line}").format(line=self._line))
        self.setAccessibleDescription(_("F9 goes back to the desk."))
        window.installEventFilter(self)

    def cover(self) -> None:
        """Cover the window; the keyboard comes here, so that nothing below can be typed into."""
        if not self.isVisible():
            self._back_to = self._window.focusWidget()
        self.pin.put_away()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> bool:
        """Show what was below, with the keyboard where it was; says whether that is still there."""
        self.pin.put_away()
        self.hide()
        if self._back_to is None or not isValid(self._back_to) or not self._back_to.isVisible():
            return False
        self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def ask_for_pin(self) -> None:
        """Show the card for the PIN, or put it away again when it is there."""
        if self.pin.isVisible():
            self._put_pin_away()
        else:
            self.pin.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pin.move(_LEFT, max(24, self.height() // 2 + 92))

    def _put_pin_away(self) -> None:
        self.pin.put_away()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def focusNextPrevChild(self, _forward: bool) -> bool:
        # Tab must not reach what lies below.
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape and self.pin.isVisible():
            self._put_pin_away()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Only the foot goes back: a visitor who touches the screen must not bring up the names.
        event.accept()
        if self._foot().contains(event.position()):
            self.back_pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.deep)
        side = min(self.height() * 0.823, self.width() * 0.463)
        right = self.width() - side - 36
        paint_large_mark(painter, QRectF(right, (self.height() - side) / 2, side, side))
        self._paint_words(painter, QRectF(_LEFT, self.height() / 2 - 102, max(300.0, right - _LEFT - 16), 400))
        self._paint_foot(painter)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        """The greeting, and below it two sentences; the organisation's own may need more than one line."""
        look = theme.active()
        font = theme.font("welcome", strong=True)
        painting.text(painter, QRectF(place.left(), place.top(), place.width(), 90), _("Welcome"), font, look.on_deep)
        painter.setFont(theme.font("welcome_line"))
        top = place.top() + 106
        for words, color in (
            (self._line, look.on_deep),
            (_("Somebody will be with you in a moment."), look.on_deep_muted),
        ):
            painter.setPen(color)
            drawn = painter.drawText(QRectF(place.left(), top, place.width(), 200), Qt.TextFlag.TextWordWrap, words)
            top += drawn.height() + 6

    def _paint_foot(self, painter: QPainter) -> None:
        look = theme.active()
        cap = QRectF(_LEFT, self.height() - 57, painting.key_cap_width(_("F9")), 22)
        painting.key_cap(painter, cap, _("F9"), look.on_deep_muted, None)
        words = QRectF(cap.right() + 12, cap.top() - 2, 300, 26)
        painting.text(painter, words, _("Back to the desk"), theme.font("small"), look.on_deep_muted)
        if self._demo:
            width = painting.chip_width(_("DEMO"), "flask")
            chip = QRectF(self.width() - width - 32, self.height() - 60, width, 28)
            painting.chip(painter, chip, _("DEMO"), "flask", painting.tone("deep"))

    def _foot(self) -> QRectF:
        return QRectF(80, self.height() - 74, 200, 56)
