"""What every way of being told has in common."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class LockSignals(QObject):
    """`told` when the program should lock; it is locked when the signal returns. A system that tells nothing is one."""

    told = Signal()

    def hold(self) -> None:
        """The records are open: from now on sleep should wait until they are locked, where the system can wait."""

    def let_go(self) -> None:
        """They are locked: nothing has to wait any more."""
