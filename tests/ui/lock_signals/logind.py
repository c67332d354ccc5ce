"""A bus of its own, and a logind on it that answers as the real one does."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

SESSION = "/org/freedesktop/login1/session/_31"


def start_bus() -> tuple[subprocess.Popen[str], str]:
    """A bus that nobody else knows, and its address."""
    process = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


def stop_bus(process: subprocess.Popen[str]) -> None:
    """End it."""
    process.terminate()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


class Logind(QDBusVirtualObject):
    """Answers as logind does, and can tell whether its delaying lock is held."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self.bus = bus
        self.asked: list[tuple[str, list[object]]] = []
        self._ends: list[int] = []

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802 - Qt's name
        self.asked.append((message.member(), message.arguments()))
        answers: dict[str, Callable[[], object]] = {
            "Inhibit": self._new_delay,
            "GetSession": lambda: QDBusObjectPath(SESSION),
            "GetSessionByPID": lambda: QDBusObjectPath(SESSION),
        }
        reply = message.createReply()
        reply.setArguments([answers[message.member()]()])
        return connection.send(reply)

    def _new_delay(self) -> QDBusUnixFileDescriptor:
        ours, theirs = os.pipe()
        os.set_blocking(ours, False)
        self._ends.append(ours)
        given = QDBusUnixFileDescriptor(theirs)
        os.close(theirs)
        return given

    @property
    def waits(self) -> bool:
        """Whether sleep waits for somebody."""
        return any(self._is_held(end) for end in self._ends)

    @staticmethod
    def _is_held(end: int) -> bool:
        try:
            return bool(os.read(end, 1))
        except BlockingIOError:
            return True

    def say(self, path: str, interface: str, signal: str, *about: object) -> None:
        """Tell everybody on the bus."""
        news = QDBusMessage.createSignal(path, interface, signal)
        news.setArguments(list(about))
        assert self.bus.send(news)
