"""When the welcome screen comes and goes: F9, Esc twice, or a minute in which nobody touched anything.

Who has set a desk PIN is asked for it on the way back; a third wrong one locks the program.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.check_in.idle_watch import IdleWatch
from sbc_desktop.ui.check_in.quick import Quickly
from sbc_desktop.ui.check_in.welcome import WelcomeScreen

if TYPE_CHECKING:
    from sbc_desktop.services.users import Users

ESC_TWICE_MS = 800
WRONG_PINS = 3


class Cover(QObject):
    """Covers the window of the desk. What is typed or open below stays as it is.

    `keyboard_lost` when what had the keyboard is gone by the time the desk shows again; `locks` after the third wrong
    PIN. Without `users` no PIN is asked for.
    """

    keyboard_lost = Signal()
    locks = Signal()

    def __init__(
        self,
        desk: QWidget,
        *,
        idle_ms: int,
        demo: bool,
        welcome_line: str = "",
        now: Callable[[], float],
        users: Users | None = None,
    ) -> None:
        super().__init__(desk)
        self._users, self._wrong = users, 0
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
            self._welcome.pin.typed.connect(self._try)
        self._welcome.cover()

    def lift(self) -> None:
        """Go back to the desk as it was, or ask for the PIN first."""
        self.idle.touched()
        if self._welcome is not None and self._asks_for_pin():
            self._welcome.ask_for_pin()
        else:
            self._uncover()

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

    def _uncover(self) -> None:
        self._wrong = 0
        if self._welcome is not None and not self._welcome.uncover():
            self.keyboard_lost.emit()

    def _asks_for_pin(self) -> bool:
        try:
            return self._users is not None and self._users.desk_pin_set()
        except Refusal:
            # Whoever pulls out the stick with the records does not get round the question.
            return True

    def _try(self, pin: str) -> None:
        self.idle.touched()
        if self._is_right(pin):
            self._uncover()
            return
        self._wrong += 1
        if self._wrong >= WRONG_PINS:
            self.locks.emit()
        elif self._welcome is not None:
            self._welcome.pin.say_wrong(WRONG_PINS - self._wrong)

    def _is_right(self, pin: str) -> bool:
        try:
            return self._users is not None and self._users.desk_pin_right(pin)
        except Refusal:
            return False
