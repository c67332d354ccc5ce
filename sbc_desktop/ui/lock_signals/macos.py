"""macOS: IOKit asks before sleep and waits for the answer; the locked screen is announced to every program.

Sleep is Apple's documented way (Technical Q&A 1340). "com.apple.screenIsLocked" is what programs that keep
passphrases listen to; Apple does not document it. The reading of messages is tested; nothing else was run on a Mac.
"""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from typing import Any

from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.lock_signals.signals import LockSignals

CAN_SLEEP, WILL_SLEEP = 0xE0000270, 0xE0000280
_SCREEN_IS_LOCKED = b"com.apple.screenIsLocked"
_UTF8, _AT_ONCE = 0x08000100, 4
_POWER = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32, ctypes.c_void_p)
_NEWS = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 5)


def answer_to(message: int) -> tuple[bool, bool]:
    """Whether a message about power wants the program to lock, and whether the system waits for an answer."""
    return message == WILL_SLEEP, message in (CAN_SLEEP, WILL_SLEEP)


class MacSignals(LockSignals):
    """Sleep waits until its question is answered, so there is nothing to hold."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._foundation = _library("CoreFoundation")
        self._power = _library("IOKit")
        # Held, because the system calls them for as long as the program runs.
        self._on_power, self._on_news = _POWER(self._asked), _NEWS(self._announced)
        self._port = 0
        if self._power is not None and self._foundation is not None:
            self._listen_to_power(self._power, self._foundation)
        if self._foundation is not None:
            self._listen_to_screen(self._foundation)

    def _asked(self, _about: int | None, _service: int, message: int, argument: int | None) -> None:
        wants_locking, is_question = answer_to(message)
        if wants_locking:
            self.told.emit()
        if is_question and self._power is not None:
            self._power.IOAllowPowerChange(ctypes.c_uint32(self._port), ctypes.c_void_p(argument))

    def _announced(self, *_about: int | None) -> None:
        self.told.emit()

    def _listen_to_power(self, power: Any, foundation: Any) -> None:
        power.IONotificationPortGetRunLoopSource.restype = ctypes.c_void_p
        power.IORegisterForSystemPower.restype = ctypes.c_uint32
        foundation.CFRunLoopGetMain.restype = ctypes.c_void_p
        news, notifier = ctypes.c_void_p(), ctypes.c_uint32()
        self._port = power.IORegisterForSystemPower(None, ctypes.byref(news), self._on_power, ctypes.byref(notifier))
        if self._port:
            loop = ctypes.c_void_p(foundation.CFRunLoopGetMain())
            source = ctypes.c_void_p(power.IONotificationPortGetRunLoopSource(news))
            modes = ctypes.c_void_p.in_dll(foundation, "kCFRunLoopCommonModes")
            foundation.CFRunLoopAddSource(loop, source, modes)

    def _listen_to_screen(self, foundation: Any) -> None:
        foundation.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
        foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
        center = ctypes.c_void_p(foundation.CFNotificationCenterGetDistributedCenter())
        name = ctypes.c_void_p(foundation.CFStringCreateWithCString(None, _SCREEN_IS_LOCKED, _UTF8))
        foundation.CFNotificationCenterAddObserver(center, None, self._on_news, name, None, ctypes.c_ssize_t(_AT_ONCE))


def _library(name: str) -> Any:
    found = find_library(name)
    return ctypes.CDLL(found) if found else None
