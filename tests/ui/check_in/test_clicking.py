"""Clicks on the wide rows, and the tick that waits for the store."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.ui.check_in.roster_view import RosterView
from tests.ui.check_in.at_the_desk import AtTheDesk

Desk = Callable[..., AtTheDesk]


def test_one_click_on_the_wide_row_checks_in_and_clicking_again_undoes(desk: Desk) -> None:
    at = desk().open().click("Expected", 2)
    assert at.here == {"Joyce T"}
    at.after(1)
    at.click("Here", 0)
    assert at.here == set()
    assert at.said == "Joyce T is not here yet"
    assert at.box.hasFocus()


def test_a_second_click_within_600_ms_is_ignored(desk: Desk) -> None:
    at = desk().open().click("Expected", 0)
    at.after(0.59)
    # The row below has moved up under the pointer: it must not be taken for her.
    at.click("Expected", 0)
    assert at.here == {"Adaeze N"}
    at.after(0.02)
    at.click("Expected", 0)
    assert at.here == {"Adaeze N", "Beatriz S"}


def test_a_press_that_slips_off_the_row_does_nothing(desk: Desk) -> None:
    at = desk().open()
    view = at.view("Expected")
    places = [view.visualRect(view.roster.index(row)).center() for row in (0, 3)]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=places[1])
    assert at.here == set()


def test_space_on_a_row_is_a_click_and_enter_only_checks_in(desk: Desk) -> None:
    at = desk().open()
    at.view("Expected").setFocus(Qt.FocusReason.TabFocusReason)
    at.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert at.here == {"Beatriz S"}
    at.view("Here").setFocus(Qt.FocusReason.TabFocusReason)
    at.press(Qt.Key.Key_Return)
    assert at.said == "Beatriz S is here already. Nothing was changed."
    at.view("Here").setFocus(Qt.FocusReason.TabFocusReason)
    at.after(1)
    at.press(Qt.Key.Key_Space)
    assert at.here == set()


def test_the_tick_is_drawn_after_the_commit_is_durable(desk: Desk) -> None:
    at = desk().open()
    held_when_drawn: list[set[str]] = []
    view: RosterView = at.view("Here")
    view.roster.modelReset.connect(lambda: held_when_drawn.append(at.here))
    view.roster.rowsInserted.connect(lambda: held_when_drawn.append(at.here))
    at.type("s").press(Qt.Key.Key_Return)
    assert held_when_drawn == [{"Susan P"}]
    assert not at.house.store.integrity_faults()


def test_no_tick_is_drawn_when_the_store_refuses_and_the_strip_says_why(desk: Desk) -> None:
    at = desk().open().type("s")
    with at.house.writing() as uow:
        uow.sessions.change(at.session_id, {"state": SessionState.CANCELLED, "cancel_reason": CancelReason.WEATHER})
    at.press(Qt.Key.Key_Return)
    assert at.labels("Here") == []
    assert at.state is SessionState.CANCELLED
    assert at.said == "This session was cancelled. Nothing was changed."


def test_there_is_no_dialog_on_the_way(desk: Desk) -> None:
    at = desk().open().type("s").press(Qt.Key.Key_Return).type("j").press(Qt.Key.Key_Return)
    assert at.here == {"Susan P", "Joyce T"}
    assert at.window.isActiveWindow()
    assert not at.page.is_covered
