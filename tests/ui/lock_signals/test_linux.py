"""On a private bus with a logind that does as the real one: sleep waits until it is locked, then comes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.lock_signals.linux import LOGIND, MANAGER, LinuxSignals
from tests.demo_store import demo_in
from tests.ui.lock_signals.logind import SESSION, Logind, start_bus, stop_bus
from tests.ui.office import TODAY

pytestmark = pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="needs a bus of its own")


@pytest.fixture
def bus() -> Iterator[Callable[[str], QDBusConnection]]:
    """Connections, by name, to a bus that only this test knows."""
    process, address = start_bus()
    names: list[str] = []

    def connect(name: str) -> QDBusConnection:
        names.append(f"{name} {address}")
        made = QDBusConnection.connectToBus(address, names[-1])
        assert made.isConnected()
        return made

    yield connect
    for name in names:
        QDBusConnection.disconnectFromBus(name)
    stop_bus(process)


@pytest.fixture
def logind(bus: Callable[[str], QDBusConnection], monkeypatch: pytest.MonkeyPatch) -> Logind:
    """A logind on that bus."""
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    server = bus("logind")
    made = Logind(server)
    assert server.registerService(LOGIND)
    assert server.registerVirtualObject(MANAGER, made)
    return made


@pytest.fixture
def signals(logind: Logind, bus: Callable[[str], QDBusConnection], qtbot: QtBot) -> LinuxSignals:
    """The program's ear on that bus, once it knows its session."""
    made = LinuxSignals(bus("program"), bus("desktop"))
    qtbot.waitUntil(lambda: bool(logind.asked))
    return made


def test_sleep_waits_until_the_program_is_locked(logind: Logind, signals: LinuxSignals, qtbot: QtBot) -> None:
    signals.hold()
    qtbot.waitUntil(lambda: logind.waits)
    assert next(about for method, about in logind.asked if method == "Inhibit")[0::3] == ["sleep", "delay"]
    signals.told.connect(signals.let_go)
    with qtbot.waitSignal(signals.told, timeout=5000):
        logind.say(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", True)
    qtbot.waitUntil(lambda: not logind.waits)


def test_waking_up_does_not_lock(logind: Logind, signals: LinuxSignals, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(signals.told, wait=300):
        logind.say(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", False)


def test_nothing_waits_before_the_records_are_open(logind: Logind, signals: LinuxSignals, qtbot: QtBot) -> None:
    signals.hold()
    signals.let_go()
    qtbot.waitUntil(lambda: any(method == "Inhibit" for method, _about in logind.asked))
    qtbot.waitUntil(lambda: not logind.waits)


def test_opening_again_holds_again(logind: Logind, signals: LinuxSignals, qtbot: QtBot) -> None:
    signals.hold()
    qtbot.waitUntil(lambda: logind.waits)
    signals.let_go()
    qtbot.waitUntil(lambda: not logind.waits)
    signals.hold()
    qtbot.waitUntil(lambda: logind.waits)
    signals.let_go()


def test_the_locked_session_locks_and_another_one_does_not(logind: Logind, signals: LinuxSignals, qtbot: QtBot) -> None:
    told: list[bool] = []
    signals.told.connect(lambda: told.append(True))

    def hears() -> bool:
        logind.say(SESSION, f"{LOGIND}.Session", "Lock")
        return bool(told)

    # Until the answer has come which session is its own, it hears nothing of it.
    qtbot.waitUntil(hears)
    # What was said before this answer has been heard by then.
    signals.hold()
    qtbot.waitUntil(lambda: signals.delays_sleep)
    logind.say(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", False)
    with qtbot.assertNotEmitted(signals.told, wait=300):
        logind.say("/org/freedesktop/login1/session/_32", f"{LOGIND}.Session", "Lock")


@pytest.mark.parametrize("desktop", ["org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver"])
def test_the_screen_lock_of_a_desktop_locks(
    signals: LinuxSignals, bus: Callable[[str], QDBusConnection], qtbot: QtBot, desktop: str
) -> None:
    screen = bus("screen")
    assert screen.registerService(desktop)
    saver = Logind(screen)
    with qtbot.waitSignal(signals.told, timeout=5000):
        saver.say(f"/{desktop.replace('.', '/')}", desktop, "ActiveChanged", True)


def test_without_any_bus_it_is_silent(qtbot: QtBot) -> None:
    nowhere = QDBusConnection("no such bus")
    made = LinuxSignals(nowhere, nowhere)
    with qtbot.assertNotEmitted(made.told, wait=50):
        made.hold()
        made.let_go()


def test_the_whole_program_is_locked_before_the_computer_sleeps(tmp_path: Path) -> None:
    folder = demo_in(tmp_path / "demo", TODAY)
    play = "from tests.ui.lock_signals.sleeping import play; play(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {play}", str(folder)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.splitlines() == ["open, sleep waits", "locked, store closed", "sleep may come"], done.stderr
