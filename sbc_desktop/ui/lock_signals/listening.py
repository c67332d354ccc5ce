"""Which way the system tells it: logind and the desktops' screen locks on Linux, window messages, macOS."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class LockSignals(QObject):
    """`told` when the program should lock; it is locked when the signal returns. A system that tells nothing is one."""

    told = Signal()

    def hold(self) -> None:
        """The records are open: from now on sleep should wait until they are locked, where the system can wait."""

    def let_go(self) -> None:
        """They are locked: nothing has to wait any more."""


def listen(window: QWidget) -> LockSignals:
    """Begin to listen, for as long as the window lives."""
    if sys.platform == "win32":
        from sbc_desktop.ui.lock_signals.windows import WindowsSignals

        return WindowsSignals(window)
    if sys.platform == "darwin":
        from sbc_desktop.ui.lock_signals.macos import MacSignals

        return MacSignals(window)
    from PySide6.QtDBus import QDBusConnection

    from sbc_desktop.ui.lock_signals.linux import LinuxSignals

    return LinuxSignals(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), window)
