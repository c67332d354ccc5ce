"""Says when nobody has touched keyboard or mouse for so many minutes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})


class IdleLock(QObject):
    """`idle` is emitted once; `start` begins anew, with each key or click after it."""

    idle = Signal()

    def __init__(self, application: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)

    def start(self, *, minutes: float) -> None:
        """Begin to watch."""
        self._application.removeEventFilter(self)
        self._application.installEventFilter(self)
        self._timer.start(round(minutes * 60_000))

    def stop(self) -> None:
        """Watch no more."""
        self._application.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return False
