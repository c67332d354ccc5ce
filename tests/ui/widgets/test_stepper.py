"""A stepper by keys, digits and clicks; it stays between its bounds and tells only what a person changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.widgets.stepper import Stepper

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.fixture
def stepper(shown: Callable[[QWidget], QWidget]) -> Stepper:
    """People seen, 0 to 200, at 8."""
    made = Stepper("How many people did you see?", most=200)
    made.set_value(8)
    shown(made)
    return made


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ((Qt.Key.Key_Up,), 9),
        ((Qt.Key.Key_Right, Qt.Key.Key_Plus), 10),
        ((Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus), 5),
        ((Qt.Key.Key_1, Qt.Key.Key_2), 12),
        ((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Backspace), 1),
        ((Qt.Key.Key_1, Qt.Key.Key_Up, Qt.Key.Key_3), 3),
        ((Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_9), 200),
    ],
)
def test_keys_change_the_number(stepper: Stepper, keys: tuple[Qt.Key, ...], value: int) -> None:
    for key in keys:
        QTest.keyClick(stepper, key)
    assert stepper.value() == value


def test_it_stays_between_its_bounds_and_says_nothing_there(stepper: Stepper, qtbot: QtBot) -> None:
    stepper.set_value(0)
    with qtbot.assertNotEmitted(stepper.changed, wait=20):
        QTest.keyClick(stepper, Qt.Key.Key_Down)
    assert stepper.value() == 0


def test_a_change_is_told_with_the_number(stepper: Stepper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stepper.changed, timeout=1000) as told:
        QTest.keyClick(stepper, Qt.Key.Key_Up)
    assert told.args == [9]


def test_setting_it_tells_nobody(stepper: Stepper, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stepper.changed, wait=20):
        stepper.set_value(30)
    assert stepper.value() == 30


@pytest.mark.parametrize(("x", "value"), [(20, 7), (104, 8), (190, 9)])
def test_clicks_at_its_sides_count(stepper: Stepper, x: int, value: int) -> None:
    QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(x, 32))
    assert stepper.value() == value
    assert stepper.hasFocus()


def test_a_page_that_is_scrolled_changes_no_number(stepper: Stepper) -> None:
    at, none = QPointF(20, 20), Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        at, at, QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(stepper, turn)
    assert stepper.value() == 8
    assert not turn.isAccepted()
