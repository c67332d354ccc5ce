"""Linux: logind says over D-Bus that the computer goes to sleep or the session is locked; desktops say when they lock.

While the records are open the program holds one of logind's delaying locks, so that sleep waits (logind gives it
five seconds) until the store is closed and its key gone.
"""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusPendingCallWatcher

from sbc_desktop.ui.lock_signals.signals import LockSignals
from sbc_desktop.words import _

LOGIND = "org.freedesktop.login1"
MANAGER = "/org/freedesktop/login1"
# Each desktop's own; KDE answers to the first at two places.
SCREEN_LOCKS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)


class LinuxSignals(LockSignals):
    """Listens on both buses; without one of them, or without logind, that part is silent."""

    def __init__(self, system: QDBusConnection, session: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = system
        self._holds = False
        # The answer owns the file that keeps sleep waiting; letting go of it closes the file.
        self._delay: QDBusMessage | None = None
        self._asked: set[QDBusPendingCallWatcher] = set()
        if system.isConnected():
            system.connect(LOGIND, MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", self, _slot("changed(bool)"))
            self._find_session()
        if session.isConnected():
            for service, path in SCREEN_LOCKS:
                session.connect(service, path, service, "ActiveChanged", self, _slot("changed(bool)"))

    def hold(self) -> None:
        """Ask logind to let sleep wait; it answers a little later."""
        self._holds = True
        if self._delay is None and self._system.isConnected():
            why = _("Closes the records and forgets their key")
            self._ask("Inhibit", ["sleep", _("SBC Desktop"), why, "delay"]).finished.connect(self._keep_delay)

    @property
    def delays_sleep(self) -> bool:
        """Whether logind has said that sleep will wait."""
        return self._delay is not None

    def let_go(self) -> None:
        """Let sleep come."""
        self._holds = False
        self._delay = None

    @Slot(bool)
    def changed(self, begins: bool) -> None:
        """Sleep or a locked screen begins, or it ends."""
        if begins:
            self.told.emit()

    @Slot()
    def locked(self) -> None:
        """Somebody locked this session."""
        self.told.emit()

    def _find_session(self) -> None:
        name = os.environ.get("XDG_SESSION_ID")
        asked = self._ask("GetSession", [name]) if name else self._ask("GetSessionByPID", [os.getpid()])
        asked.finished.connect(self._listen_to_session)

    def _ask(self, method: str, arguments: list[object]) -> QDBusPendingCallWatcher:
        call = QDBusMessage.createMethodCall(LOGIND, MANAGER, f"{LOGIND}.Manager", method)
        call.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        self._asked.add(watcher)
        return watcher

    def _answer(self, watcher: QDBusPendingCallWatcher) -> QDBusMessage | None:
        self._asked.discard(watcher)
        watcher.deleteLater()
        return None if watcher.isError() else watcher.reply()

    def _listen_to_session(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = self._answer(watcher)
        if answer is not None:
            path = answer.arguments()[0]
            found = path.path() if isinstance(path, QDBusObjectPath) else str(path)
            self._system.connect(LOGIND, found, f"{LOGIND}.Session", "Lock", self, _slot("locked()"))

    def _keep_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = self._answer(watcher)
        if self._holds:
            self._delay = answer


def _slot(signature: str) -> Any:
    # Qt for Python takes a text here, whatever its own declaration says.
    return SLOT(signature)
