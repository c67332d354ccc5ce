"""Windows: the window is sent a message when the session is locked or left, and when the computer goes to sleep.

Written from Microsoft's documentation (WTSRegisterSessionNotification, RegisterSuspendResumeNotification). The
reading of messages is tested; the registering was not run on Windows.
"""

from __future__ import annotations

import contextlib
import ctypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.lock_signals.signals import LockSignals

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND = 0x0004
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 0x2, 0x4, 0x6, 0x7
_LEFT = (WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK)
_THIS_SESSION = _TO_A_WINDOW = 0


class Message(ctypes.Structure):
    """The beginning of Windows' MSG, which is all that is read of it."""

    _fields_ = (("window", ctypes.c_void_p), ("number", ctypes.c_uint32), ("about", ctypes.c_size_t))


def wants_locking(message: Message) -> bool:
    """Whether it says that the computer goes to sleep, or that the session is locked or left."""
    if message.number == WM_POWERBROADCAST:
        return bool(message.about == PBT_APMSUSPEND)
    return message.number == WM_WTSSESSION_CHANGE and message.about in _LEFT


class _Reader(QAbstractNativeEventFilter):
    def __init__(self, signals: WindowsSignals) -> None:
        super().__init__()
        self._signals = signals

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if QByteArray(kind) == b"windows_generic_MSG" and wants_locking(Message.from_address(int(message))):
            self._signals.told.emit()
        return False, 0


class WindowsSignals(LockSignals):
    """Sleep waits until the message was dealt with, so there is nothing to hold."""

    def __init__(self, application: QCoreApplication, window: QWidget) -> None:
        super().__init__(window)
        self._reader = _Reader(self)
        application.installNativeEventFilter(self._reader)
        handle = ctypes.c_void_p(int(window.winId()))
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL("wtsapi32").WTSRegisterSessionNotification(handle, _THIS_SESSION)
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL("user32").RegisterSuspendResumeNotification(handle, _TO_A_WINDOW)
