"""Plays, in a process of its own: the program is open, the computer goes to sleep, and what happens in which order."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from sbc_desktop.services.clock import Clock
from sbc_desktop.services.opening import Opener
from sbc_desktop.ui import fonts, theme
from sbc_desktop.ui.lock_signals.linux import LOGIND, MANAGER
from sbc_desktop.ui.window import ProgramWindow
from tests.ui.lock_signals.logind import Logind, start_bus, stop_bus
from tests.ui.office import TODAY


def play(folder: str) -> None:
    """Say each step once it has come true."""
    process, address = start_bus()
    os.environ |= {"DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(["test"])
    server = QDBusConnection.connectToBus(address, "logind")
    logind = Logind(server)
    server.registerService(LOGIND)
    server.registerVirtualObject(MANAGER, logind)
    fonts.load_first()
    theme.apply(application, "light")
    window = ProgramWindow(application, Opener(Clock(TODAY)), Path(folder))
    window.show()
    window.begin_demo(again=False)
    _wait(lambda: window.main is not None and logind.waits)
    _say("open, sleep waits")
    logind.say(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", True)
    _wait(lambda: window.main is None and not (Path(folder) / "open.json").exists())
    _say("locked, store closed")
    _wait(lambda: not logind.waits)
    _say("sleep may come")
    window.close()
    stop_bus(process)
    os._exit(0)


def _wait(happened: Callable[[], bool]) -> None:
    """Let the event loop turn until it happened, twenty seconds at most."""
    loop, often = QEventLoop(), QTimer(interval=20)
    often.timeout.connect(lambda: loop.quit() if happened() else None)
    often.start()
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    assert happened()


def _say(step: str) -> None:
    os.write(1, f"{step}\n".encode())
