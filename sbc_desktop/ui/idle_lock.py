"""Says when nobody has touched keyboard or mouse for so many minutes, and gives notice before it does.

The minutes also pass while the computer sleeps: whoever wakes it finds the page to unlock.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent

_NOTICE = 60.0
_PRESSES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress})
# A key that is a shortcut never arrives as a pressed key, but always as a question whether it is one.
_TOUCHES = _PRESSES | {
    QEvent.Type.ShortcutOverride,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}


def seconds() -> float:
    """A clock in seconds that goes on while the computer sleeps, where the system has one."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.time()


def notice(patience: float) -> float:
    """For how many seconds notice is given, of so many that it waits: a minute, and never more than half of them."""
    return min(_NOTICE, patience / 2)


class IdleLock(QObject):
    """`idle` is emitted once; `start` begins anew, and so does each key or click.

    `noticed` comes a minute before, or at half the time where that is shorter; the next key or click takes the
    notice back, does nothing else, and `dismissed` says so.
    """

    idle = Signal()
    noticed = Signal()
    dismissed = Signal()

    def __init__(
        self, application: QCoreApplication, parent: QObject | None = None, now: Callable[[], float] = seconds
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._now = now
        self._patience = 0.0
        self._last = 0.0
        self._on_notice = False
        self._pointer = QPoint()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._due)

    def start(self, *, minutes: float) -> None:
        """Begin to watch."""
        self._application.removeEventFilter(self)
        self._application.installEventFilter(self)
        self._patience = minutes * 60
        self._begin_anew()

    def stop(self) -> None:
        """Watch no more."""
        self._application.removeEventFilter(self)
        self._timer.stop()
        self._take_notice_back()

    @property
    def seconds_left(self) -> float:
        """How long until it locks, if nobody touches anything."""
        return max(0.0, self._patience - (self._now() - self._last))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _TOUCHES or (kind is QEvent.Type.MouseMove and self._lies_still(event)):
            return False
        slept = not self.seconds_left
        if not slept and not self._on_notice:
            self._begin_anew()
            return False
        if kind is QEvent.Type.ShortcutOverride:
            # Let it come as a key, which then does nothing else.
            event.accept()
            return True
        if slept:
            # This is what woke the computer.
            self._tell()
            return True
        self._begin_anew()
        return kind in _PRESSES

    def _begin_anew(self) -> None:
        self._last = self._now()
        self._timer.start(round((self._patience - notice(self._patience)) * 1000))
        self._take_notice_back()

    def _due(self) -> None:
        left = self.seconds_left
        if not left or self._on_notice:
            self._tell()
            return
        self._on_notice = True
        self._timer.start(round(left * 1000))
        self.noticed.emit()

    def _tell(self) -> None:
        self.stop()
        self.idle.emit()

    def _take_notice_back(self) -> None:
        on_notice, self._on_notice = self._on_notice, False
        if on_notice:
            self.dismissed.emit()

    def _lies_still(self, event: QEvent) -> bool:
        """Whether the mouse only seems to move, because something came or went below it."""
        if not isinstance(event, QMouseEvent):
            return False
        before, self._pointer = self._pointer, event.globalPosition().toPoint()
        return before == self._pointer
