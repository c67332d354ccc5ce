"""Nobody at the keyboard for so many minutes is told once, with notice; each key begins the minutes anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.idle_lock import IdleLock, notice

A_MOMENT = 0.2 / 60


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def box(qtbot: QtBot) -> QLineEdit:
    """Something to type into."""
    made = QLineEdit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def clock() -> Clock:
    """A clock that goes only by hand; the minutes of the idle lock with it stay where they are."""
    return Clock()


@pytest.fixture
def idle(qapp: QApplication, clock: Clock) -> Iterator[IdleLock]:
    """One that watches this program, by the clock that stands still."""
    made = IdleLock(qapp, now=clock)
    yield made
    made.stop()


@pytest.fixture
def on_notice(qtbot: QtBot, idle: IdleLock) -> IdleLock:
    """One whose notice has just been given."""
    with qtbot.waitSignal(idle.noticed, timeout=20_000):
        idle.start(minutes=A_MOMENT)
    return idle


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


def test_a_key_begins_the_minutes_anew(idle: IdleLock, clock: Clock, box: QLineEdit) -> None:
    idle.start(minutes=5)
    clock.at += 200
    assert idle.seconds_left == 100
    QTest.keyClick(box, Qt.Key.Key_A)
    assert idle.seconds_left == 300
    assert box.text() == "a"


def test_notice_is_given_before_it_tells(qtbot: QtBot, qapp: QApplication) -> None:
    idle, order = IdleLock(qapp), []
    idle.noticed.connect(lambda: order.append("notice"))
    idle.idle.connect(lambda: order.append("idle"))
    with qtbot.waitSignal(idle.idle, timeout=20_000):
        idle.start(minutes=A_MOMENT)
    assert order == ["notice", "idle"]


@pytest.mark.parametrize(("minutes", "long"), [(1, 30), (2, 60), (5, 60), (15, 60)])
def test_the_notice_is_a_minute_long_or_half_the_time(minutes: int, long: int) -> None:
    assert notice(minutes * 60) == long


def test_the_key_that_takes_the_notice_back_does_nothing_else(
    qtbot: QtBot, on_notice: IdleLock, box: QLineEdit
) -> None:
    with qtbot.waitSignal(on_notice.dismissed, timeout=1000):
        QTest.keyClick(box, Qt.Key.Key_A)
    assert box.text() == ""
    QTest.keyClick(box, Qt.Key.Key_B)
    assert box.text() == "b"


def test_a_mouse_that_moves_takes_the_notice_back_and_one_that_lies_still_does_not(
    qtbot: QtBot, on_notice: IdleLock, box: QLineEdit
) -> None:
    box.show()
    QTest.mouseMove(box, QPoint(9, 9))
    on_notice.start(minutes=A_MOMENT)
    with qtbot.waitSignal(on_notice.noticed, timeout=20_000), qtbot.assertNotEmitted(on_notice.dismissed, wait=50):
        QTest.mouseMove(box, QPoint(9, 9))
    with qtbot.waitSignal(on_notice.dismissed, timeout=1000):
        QTest.mouseMove(box, QPoint(12, 9))


def test_whoever_wakes_a_computer_that_slept_too_long_locks_it_and_types_nothing(
    qtbot: QtBot, idle: IdleLock, clock: Clock, box: QLineEdit
) -> None:
    idle.start(minutes=5)
    clock.at += 301
    with qtbot.waitSignal(idle.idle, timeout=1000):
        QTest.keyClick(box, Qt.Key.Key_A)
    assert box.text() == ""
