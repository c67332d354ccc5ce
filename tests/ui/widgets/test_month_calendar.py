"""The month: six weeks always, walked by keys, spoken day by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.month_calendar import DayMark, MonthCalendar

pytestmark = pytest.mark.usefixtures("program_look")

TODAY = dt.date(2026, 10, 20)


@pytest.fixture
def calendar(shown: Callable[[QWidget], QWidget]) -> MonthCalendar:
    """October 2026, with Peterborough on the 20th."""
    made = MonthCalendar("Sessions", TODAY)
    made.show_marks({TODAY: DayMark("Pet", "Peterborough")})
    made.setFixedWidth(448)
    shown(made)
    return made


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, dt.date(2026, 10, 19)),
        (Qt.Key.Key_Right, dt.date(2026, 10, 21)),
        (Qt.Key.Key_Up, dt.date(2026, 10, 13)),
        (Qt.Key.Key_Down, dt.date(2026, 10, 27)),
        (Qt.Key.Key_PageUp, dt.date(2026, 9, 1)),
        (Qt.Key.Key_PageDown, dt.date(2026, 11, 1)),
    ],
)
def test_keys_walk_and_enter_chooses(calendar: MonthCalendar, qtbot: QtBot, key: Qt.Key, day: dt.date) -> None:
    QTest.keyClick(calendar, key)
    with qtbot.waitSignal(calendar.day_chosen, timeout=1000) as told:
        QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert told.args == [day]


def test_another_month_is_told_once(calendar: MonthCalendar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calendar.month_changed, timeout=1000) as told:
        calendar.move_months(3)
    assert told.args == [dt.date(2027, 1, 1)]
    with qtbot.assertNotEmitted(calendar.month_changed, wait=20):
        calendar.go_to(dt.date(2027, 1, 31))


def test_a_click_chooses_its_day_also_of_the_next_month(calendar: MonthCalendar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calendar.day_chosen, timeout=1000) as told:
        QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=_middle(calendar, row=3, column=1))
    assert told.args == [TODAY]
    with qtbot.waitSignal(calendar.day_chosen, timeout=1000) as told:
        QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=_middle(calendar, row=5, column=6))
    assert told.args == [dt.date(2026, 11, 8)]


def test_a_click_on_the_names_of_the_days_does_nothing(calendar: MonthCalendar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(calendar.day_chosen, wait=20):
        QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))


def test_the_day_is_spoken_with_what_it_holds(calendar: MonthCalendar) -> None:
    assert calendar.accessibleName() == "Sessions: Tuesday 20 October 2026, Peterborough"
    QTest.keyClick(calendar, Qt.Key.Key_Right)
    assert calendar.accessibleName() == "Sessions: Wednesday 21 October 2026"


def test_six_weeks_always_so_that_nothing_jumps(calendar: MonthCalendar) -> None:
    height = calendar.height()
    for month in (dt.date(2026, 2, 1), dt.date(2026, 5, 1), dt.date(2026, 11, 1)):
        calendar.go_to(month)
        assert calendar.height() == height


def test_today_is_filled(calendar: MonthCalendar) -> None:
    corner = _middle(calendar, row=3, column=1) - QPoint(24, 18)
    assert calendar.grab().toImage().pixelColor(corner) == theme.active().accent


def _middle(calendar: MonthCalendar, *, row: int, column: int) -> QPoint:
    return QPoint(column * calendar.width() // 7 + calendar.width() // 14, 36 + row * 51 + 25)
