"""Which way the system tells it: logind and the desktops' screen locks on Linux, window messages, macOS."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.lock_signals.signals import LockSignals


def listen(application: QCoreApplication, window: QWidget) -> LockSignals:
    """Begin to listen, for as long as the window lives."""
    if sys.platform == "win32":
        from sbc_desktop.ui.lock_signals.windows import WindowsSignals

        return WindowsSignals(application, window)
    if sys.platform == "darwin":
        from sbc_desktop.ui.lock_signals.macos import MacSignals

        return MacSignals(window)
    from PySide6.QtDBus import QDBusConnection

    from sbc_desktop.ui.lock_signals.linux import LinuxSignals

    return LinuxSignals(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), window)
