"""What speaks to people: banners, empty states, progress, chips, tabs and the rail."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.chips import Chip, CountPill
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.rail import PLACES, Rail, RailItem
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.ui.widgets.tabs import Tabs

pytestmark = pytest.mark.usefixtures("program_look")

Shown = Callable[[QWidget], QWidget]


def test_a_banner_says_one_thing_and_has_one_action(shown: Shown, qtbot: QtBot) -> None:
    banner = Banner("Last backup was 8 days ago", "It takes about five seconds.", action="Back up", tone="attention")
    shown(banner)
    assert banner.accessibleName() == "Last backup was 8 days ago It takes about five seconds."
    with qtbot.waitSignal(banner.pressed, timeout=1000):
        QTest.keyClick(_button(banner, "Back up"), Qt.Key.Key_Return)


def test_a_banner_without_words_is_not_there(shown: Shown) -> None:
    page, banner = QWidget(), Banner()
    column = QVBoxLayout(page)
    column.addWidget(banner)
    shown(page)
    assert banner.isHidden()
    banner.say("The clocks go back on Sunday 25 October")
    assert banner.isVisible()
    assert [button.isVisible() for button in banner.findChildren(Button)] == [False]
    banner.say("")
    assert banner.isHidden()


def test_a_banner_that_speaks_before_it_has_a_place_appears_with_it(shown: Shown) -> None:
    page, banner = QWidget(), Banner()
    banner.say("Saved.")
    QVBoxLayout(page).addWidget(banner)
    shown(page)
    assert banner.isVisible()


def test_an_empty_state_has_a_button_only_if_there_is_something_to_do(shown: Shown, qtbot: QtBot) -> None:
    assert not EmptyState("Nobody here yet").findChildren(Button)
    state = EmptyState("No session yet", "Add the first one.", button="Add a session")
    shown(state)
    with qtbot.waitSignal(state.pressed, timeout=1000):
        QTest.keyClick(_button(state, "Add a session"), Qt.Key.Key_Space)


def test_progress_is_said_in_words_drawn_and_can_be_stopped(shown: Shown, qtbot: QtBot) -> None:
    line = ProgressLine()
    line.setFixedSize(300, 54)
    shown(line)
    line.show_step("Drawing 12 of 36 registers", 12, 36)
    assert line.accessibleName() == "Drawing 12 of 36 registers"
    drawn = line.grab().toImage()
    accent = [x for x in range(300) if drawn.pixelColor(x, 48) == theme.active().accent]
    assert max(accent) == pytest.approx(100, abs=3)
    with qtbot.waitSignal(line.stopped, timeout=1000):
        QTest.keyClick(_button(line, "Stop"), Qt.Key.Key_Return)


def test_progress_of_nothing_is_no_trouble(shown: Shown) -> None:
    line = ProgressLine(stoppable=False)
    shown(line)
    line.show_step("Looking", 0, 0)
    assert [button.isVisible() for button in line.findChildren(Button)] == [False]


def test_a_chip_can_say_something_else(qtbot: QtBot) -> None:
    chip = Chip("Planned", icon="clock")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.set_text("Register not closed", icon="clipboard-text", tone="attention")
    assert chip.accessibleName() == "Register not closed"
    assert chip.sizeHint().width() > before


def test_a_count_has_room_for_three_digits(qtbot: QtBot) -> None:
    pill = CountPill()
    qtbot.addWidget(pill)
    before = pill.width()
    pill.set_count(128)
    assert pill.width() > before


def test_tabs_are_chosen_by_click_and_arrow_key(shown: Shown, qtbot: QtBot) -> None:
    tabs = Tabs("Speakers", ("Talks", "Topics", "Speakers"))
    shown(tabs)
    first, second = tabs.findChildren(type(tabs.findChildren(QWidget)[0]))[:2]
    first.setFocus()
    with qtbot.waitSignal(tabs.chosen, timeout=1000) as told:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert told.args == [1]
    with qtbot.waitSignal(tabs.chosen, timeout=1000) as told:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told.args == [0]
    with qtbot.assertNotEmitted(tabs.chosen, wait=20):
        tabs.choose(2)
    assert not second.hasFocus()


def test_the_rail_names_its_places_and_waits_to_be_told_where_we_are(shown: Shown, qtbot: QtBot) -> None:
    rail = Rail(demo=True, who="Helen A, facilitator")
    shown(rail)
    items = {item.text(): item for item in rail.findChildren(RailItem)}
    assert [place[1] for place in PLACES] + ["Settings", "Lock"] == list(items)
    with qtbot.waitSignal(rail.chosen, timeout=1000) as told:
        QTest.keyClick(items["People"], Qt.Key.Key_Return)
    assert told.args == ["people"]
    assert items["People"].accessibleDescription() == ""
    rail.choose("people")
    assert items["People"].accessibleDescription() == "You are here"
    with qtbot.waitSignal(rail.lock_requested, timeout=1000):
        QTest.mouseClick(items["Lock"], Qt.MouseButton.LeftButton)


def test_the_rail_cuts_a_long_name_and_shows_it_on_hovering(shown: Shown) -> None:
    who = "Oluwaseun Featherstonehaugh, services coordinator"
    rail = Rail(demo=False, who=who)
    shown(rail)
    assert rail.width() == 208
    assert who in [label.toolTip() for label in rail.findChildren(Label)]


def test_a_widget_without_a_place_is_not_made_a_window(qtbot: QtBot) -> None:
    label = Label("Words")
    qtbot.addWidget(label)
    label.hide()
    show_if(True, label)
    assert not label.isVisible()
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(label)
    page.show()
    assert label.isVisible()
    show_if(False, label)
    assert label.isHidden()


def _button(widget: QWidget, text: str) -> Button:
    return next(button for button in widget.findChildren(Button) if button.text() == text)
