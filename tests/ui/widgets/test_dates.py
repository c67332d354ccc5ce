"""Dates and times as people type them, and the small month that drops down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.widgets.dates import DateField, TimeField, read_date, read_time
from sbc_desktop.ui.widgets.day_popup import DayPopup
from sbc_desktop.words import clock_time, long_date, plain_date, short_date

pytestmark = pytest.mark.usefixtures("program_look")

Shown = Callable[[QWidget], QWidget]
TUESDAY = dt.date(2026, 10, 20)


@pytest.mark.parametrize(
    "text",
    [
        "20 October 2026",
        "Tuesday 20 October 2026",
        "20th oct 26",
        "20/10/2026",
        "20.10.26",
        " 20-10-2026 ",
        "2026-10-20",
        "October 20, 2026",
    ],
)
def test_a_date_is_read_as_it_is_written(text: str) -> None:
    assert read_date(text) == TUESDAY


@pytest.mark.parametrize(
    "text", ["", "20", "20 October", "31/02/2026", "20/10/202", "32 October 2026", "soon", "1/2/3/4"]
)
def test_an_unclear_date_is_not_guessed(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_date_that_we_write_can_be_read_again(day: dt.date) -> None:
    assert read_date(long_date(day)) == read_date(plain_date(day)) == read_date(short_date(day)) == day


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("10.15am", dt.time(10, 15)),
        ("10:15", dt.time(10, 15)),
        ("1015", dt.time(10, 15)),
        ("10 15", dt.time(10, 15)),
        ("915", dt.time(9, 15)),
        ("1pm", dt.time(13)),
        ("12 noon", dt.time(12)),
        ("12am", dt.time(0)),
        ("7.30 P.M.", dt.time(19, 30)),
        ("19h30", dt.time(19, 30)),
    ],
)
def test_a_time_is_read_as_it_is_written(text: str, time: dt.time) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize("text", ["", "25:00", "13pm", "10.75", "morning", "0am"])
def test_an_unclear_time_is_not_guessed(text: str) -> None:
    assert read_time(text) is None


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_every_time_that_we_write_can_be_read_again(time: dt.time) -> None:
    assert read_time(clock_time(time)) == time


def test_a_date_is_written_out_on_leaving(shown: Shown) -> None:
    field = DateField("Day")
    shown(field)
    QTest.keyClicks(field.input, "20/10/26")
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    assert field.text() == "Tuesday 20 October 2026"
    assert field.date() == TUESDAY


def test_an_unclear_date_is_refused_beside_the_field_and_stays(shown: Shown) -> None:
    field = DateField("Day")
    shown(field)
    QTest.keyClicks(field.input, "soon")
    with pytest.raises(Refusal) as refused:
        field.date()
    assert refused.value.reason is Reason.DATE_UNCLEAR
    assert field.error
    assert field.text() == "soon"


def test_an_unclear_time_is_refused_beside_the_field(shown: Shown) -> None:
    field = TimeField("Starts")
    shown(field)
    with pytest.raises(Refusal) as refused:
        field.time()
    assert refused.value.reason is Reason.TIME_UNCLEAR
    assert field.error
    QTest.keyClicks(field.input, "1015")
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    assert (field.text(), field.error) == ("10.15am", "")


def test_a_day_can_be_chosen_by_keys_from_the_month_that_drops_down(shown: Shown, qtbot: QtBot) -> None:
    field = DateField("Day", today=TUESDAY)
    shown(field)
    QTest.keyClick(field.input, Qt.Key.Key_Down)
    popup = _popup()
    assert popup.calendar.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(popup.calendar, key)
    with qtbot.waitSignal(field.edited, timeout=1000):
        QTest.keyClick(popup.calendar, Qt.Key.Key_Return)
    assert field.date() == dt.date(2026, 10, 28)
    assert not QApplication.activePopupWidget()


def test_escape_leaves_the_month_and_the_date_as_they_were(shown: Shown) -> None:
    field = DateField("Day", today=TUESDAY)
    shown(field)
    field.set_date(dt.date(2026, 12, 1))
    field.open_month()
    popup = _popup()
    assert popup.calendar.month == dt.date(2026, 12, 1)
    QTest.keyClick(popup.calendar, Qt.Key.Key_Escape)
    assert not QApplication.activePopupWidget()
    assert field.date() == dt.date(2026, 12, 1)


def _popup() -> DayPopup:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, DayPopup)
    return popup
