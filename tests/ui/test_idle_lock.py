"""Nobody at the keyboard for so many minutes is told once; each key begins the minutes anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.idle_lock import IdleLock

A_MOMENT = 0.2 / 60


def test_it_tells_once_after_its_minutes(qtbot: QtBot, qapp: QApplication) -> None:
    idle, told = IdleLock(qapp), []
    idle.idle.connect(lambda: told.append(True))
    with qtbot.waitSignal(idle.idle, timeout=20_000):
        idle.start(minutes=A_MOMENT)
    with qtbot.assertNotEmitted(idle.idle, wait=300):
        assert told == [True]
    idle.stop()


def test_nothing_is_told_after_it_was_stopped(qtbot: QtBot, qapp: QApplication) -> None:
    idle = IdleLock(qapp)
    idle.start(minutes=A_MOMENT)
    idle.stop()
    with qtbot.assertNotEmitted(idle.idle, wait=400):
        pass


def test_a_key_begins_the_minutes_anew(qtbot: QtBot, qapp: QApplication) -> None:
    idle, widget = IdleLock(qapp), QWidget()
    qtbot.addWidget(widget)
    idle.start(minutes=60)
    idle.start(minutes=A_MOMENT)
    with qtbot.waitSignal(idle.idle, timeout=20_000):
        QTest.keyClick(widget, Qt.Key.Key_A)
    idle.stop()
