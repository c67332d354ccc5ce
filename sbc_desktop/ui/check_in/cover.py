"""When the welcome screen comes and goes: F9, Esc twice, or a minute in which nobody touched anything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.check_in.idle_watch import IdleWatch
from sbc_desktop.ui.check_in.quick import Quickly
from sbc_desktop.ui.check_in.welcome import WelcomeScreen

ESC_TWICE_MS = 800


class Cover(QObject):
    """Covers the window of the desk. What is typed or open below stays as it is.

    `keyboard_lost` when what had the keyboard is gone by the time the desk shows again.
    """

    keyboard_lost = Signal()

    def __init__(
        self, desk: QWidget, *, idle_ms: int, demo: bool, welcome_line: str = "", now: Callable[[], float]
    ) -> None:
        super().__init__(desk)
        self._desk, self._demo, self._line = desk, demo, welcome_line
        self._escapes = Quickly(ESC_TWICE_MS, now)
        self._welcome: WelcomeScreen | None = None
        self.idle = IdleWatch(idle_ms, self)
        self.idle.idle.connect(self.put_on)

    def put_on(self) -> None:
        """Show the neutral screen over everything."""
        if self._welcome is None:
            self._welcome = WelcomeScreen(self._desk.window(), demo=self._demo, line=self._line)
            self._welcome.back_pressed.connect(self.lift)
        self._welcome.cover()

    def lift(self) -> None:
        """Go back to the desk as it was."""
        self.idle.touched()
        if self._welcome is not None and not self._welcome.uncover():
            self.keyboard_lost.emit()

    def toggle(self) -> None:
        """F9: there and back."""
        if self.is_on:
            self.lift()
        else:
            self.put_on()

    @property
    def is_on(self) -> bool:
        """Whether the welcome screen is up."""
        return self._welcome is not None and self._welcome.isVisible()

    def escaped(self) -> bool:
        """Esc was pressed; the second time in a row covers, and then it says so."""
        twice = self._escapes.again()
        if twice:
            self.put_on()
        return twice

    def another_key(self) -> None:
        """Something else than Esc was pressed."""
        self._escapes.forget()

    def discard(self) -> None:
        """Take it off the window, when the desk goes."""
        self.idle.watch(None)
        if self._welcome is not None:
            self._welcome.hide()
            self._welcome.deleteLater()
            self._welcome = None
