"""Drop-downs give back what was put in, tell only what a person chose, and leave the wheel to the page."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.select import Select, SelectBox

pytestmark = pytest.mark.usefixtures("program_look")

Shown = Callable[[QWidget], QWidget]


class _Tone(StrEnum):
    QUIET = "quiet"


@pytest.fixture
def select(shown: Shown) -> Select:
    """Three groups, none of them chosen by anybody."""
    made = Select("Group")
    for number, name in enumerate(("Peterborough", "Fenbridge", "Scotland online")):
        made.add(name, number)
    shown(made)
    return made


@pytest.mark.parametrize("value", [None, 0, False, "", UUID(int=7), ("a", 1), _Tone.QUIET], ids=repr)
def test_a_value_of_any_kind_comes_back_as_it_was(qtbot: QtBot, value: Any) -> None:
    select = Select("Any")
    qtbot.addWidget(select)
    select.add("Another", object())
    select.add("This", value)
    select.set_value(value)
    assert select.input.currentText() == "This"
    assert select.value() is value


def test_an_unknown_value_leaves_the_choice(select: Select) -> None:
    select.set_value(1)
    select.set_value("somewhere else")
    assert select.value() == 1


def test_what_a_person_chooses_is_told(select: Select, qtbot: QtBot) -> None:
    with qtbot.waitSignal(select.changed, timeout=1000) as told:
        QTest.keyClick(select.input, Qt.Key.Key_Down)
    assert told.args == [1]
    with qtbot.waitSignal(select.changed, timeout=1000) as told:
        QTest.keyClicks(select.input, "sco")
    assert told.args == [2]


def test_setting_it_tells_nobody(select: Select, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(select.changed, wait=20):
        select.set_value(2)


def test_choosing_takes_the_sentence_of_an_error_away(select: Select) -> None:
    select.set_error("Please choose a group.")
    assert select.input.property("wrong")
    QTest.keyClick(select.input, Qt.Key.Key_Down)
    assert (select.error, bool(select.input.property("wrong"))) == ("", False)


def test_the_list_that_drops_down_is_ours_and_wide_enough(select: Select, qtbot: QtBot) -> None:
    select.input.showPopup()
    view = select.input.view()
    qtbot.waitUntil(view.isVisible)
    assert view.visualRect(select.input.model().index(0, 0)).height() == 44
    assert view.width() >= select.input.width()
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(select.changed, timeout=1000) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_page_that_is_scrolled_changes_no_choice(select: Select) -> None:
    at, none = QPointF(20, 20), Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        at, at, QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(select.input, turn)
    assert select.value() == 0


def test_the_keyboard_is_shown_by_its_edge(select: Select) -> None:
    select.input.setFocus()
    assert select.input.grab().toImage().pixelColor(1, select.input.height() // 2) == theme.active().focus


def test_it_grows_with_its_entries_to_a_limit(qtbot: QtBot) -> None:
    box = SelectBox("Group")
    qtbot.addWidget(box)
    box.add("A", 1)
    small = box.sizeHint().width()
    box.add("The group that meets on the third Tuesday of every month", 2)
    assert small < box.sizeHint().width() <= 320


def test_emptied_it_has_no_value(select: Select) -> None:
    select.clear()
    assert select.value() is None
    select.add("Fenbridge", 7)
    assert select.value() == 7
