"""The neutral screen, and what only the facilitator should see."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from sbc_desktop.ui.check_in.close_register import CloseRegisterPanel
from sbc_desktop.ui.check_in.roll_call import RollCallPanel
from sbc_desktop.ui.check_in.welcome import WelcomeScreen
from sbc_desktop.ui.widgets.row_list import RowList
from tests.ui.check_in.at_the_desk import CTRL, AtTheDesk

Desk = Callable[..., AtTheDesk]
ENTER, ESC, F8, F9 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F8, Qt.Key.Key_F9


def test_f9_covers_the_desk_and_f9_brings_it_back_as_it_was(desk: Desk) -> None:
    at = desk().open().type("ma").press(F9)
    assert at.covered()
    at.press(F9)
    assert not at.covered()
    assert at.typed == "ma"
    assert at.box.hasFocus()


def test_esc_twice_covers_the_desk_also_while_something_is_typed(desk: Desk) -> None:
    assert desk().open().type("ma").press(ESC, ESC).covered()


def test_esc_pressed_twice_with_time_between_only_clears(desk: Desk) -> None:
    at = desk().open().press(ESC).after(2).press(ESC)
    assert not at.covered()


def test_esc_a_name_and_esc_again_is_not_esc_twice(desk: Desk) -> None:
    assert not desk().open().press(ESC).type("m").press(ESC).covered()


def test_f9_and_esc_twice_cover_an_open_panel_too_and_it_is_still_there_after(desk: Desk) -> None:
    at = desk().open()
    at.page.open_closing()
    at.press(F9)
    assert at.covered()
    at.press(F9)
    assert at.panel(CloseRegisterPanel).isVisible()
    assert at.panel(CloseRegisterPanel).isAncestorOf(at.focus)
    assert at.press(ESC, ESC).covered()


def test_60_seconds_without_a_touch_cover_the_desk(desk: Desk) -> None:
    at = desk(idle_ms=60).open()
    at.qtbot.waitUntil(at.covered)


def test_a_key_or_the_mouse_puts_the_60_seconds_off(desk: Desk) -> None:
    at = desk(idle_ms=600).open()
    moves: list[int] = []
    timer = QTimer(at.page, interval=100)
    timer.timeout.connect(lambda: moves.append(touch(at, len(moves))))
    timer.start()
    at.qtbot.waitUntil(lambda: len(moves) == 10)
    assert not at.covered()


def touch(at: AtTheDesk, step: int) -> int:
    """Move the mouse a little."""
    QTest.mouseMove(at.window.windowHandle(), QPoint(300, 300 + step))
    return step


def test_keys_reach_nothing_below_the_welcome_screen(desk: Desk) -> None:
    at = desk().open().press(F9).type("s").press(ENTER).press(Qt.Key.Key_U, with_key=CTRL).press(ESC, ESC)
    at.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert isinstance(at.focus, WelcomeScreen)
    assert at.covered()
    assert (at.here, at.sum) == (set(), "Here 0 + 0 unnamed = 0")


def test_a_visitor_s_touch_brings_up_no_names_but_the_foot_goes_back(desk: Desk) -> None:
    at = desk().open().press(F9)
    screen = at.window.findChild(WelcomeScreen)
    assert isinstance(screen, WelcomeScreen)
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
    assert at.covered()
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, pos=QPoint(150, screen.height() - 46))
    assert not at.covered()


def test_f8_tells_who_is_in_the_building_and_since_when_and_asks_for_the_paper(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).press(F8)
    panel = at.panel(RollCallPanel)
    rows = panel.findChild(RowList)
    assert isinstance(rows, RowList)
    assert rows.model().index(0, 0).data() == "Susan P, arrived 10.15am"
    with at.qtbot.waitSignal(at.page.print_roll_call_requested) as asked:
        at.push("Print")
    assert asked.args == [at.session_id]


def test_ctrl_p_asks_for_the_paper_sheet(desk: Desk) -> None:
    at = desk().open()
    with at.qtbot.waitSignal(at.page.print_sheet_requested) as asked:
        at.press(Qt.Key.Key_P, with_key=CTRL)
    assert asked.args == [at.session_id]


def test_leaving_takes_everything_off_the_window(desk: Desk) -> None:
    at = desk().open().press(F8, ESC).after(2)
    with at.qtbot.waitSignal(at.page.left):
        at.push("Leave the desk")
    at.press(F9)
    at.page.discard()
    assert not at.covered()
