"""Coming back from the welcome screen where a desk PIN is set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sbc_desktop.domain.event import EventKind
from sbc_desktop.storage.tables.system import change
from sbc_desktop.ui.check_in.pin_card import PinCard
from sbc_desktop.ui.check_in.welcome import WelcomeScreen
from tests.ui.check_in.at_the_desk import AtTheDesk

Desk = Callable[..., AtTheDesk]
ENTER, ESC, F9 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F9
PIN = "4711"


def _card(at: AtTheDesk) -> PinCard:
    found = at.window.findChild(PinCard)
    assert isinstance(found, PinCard)
    return found


def test_the_right_pin_brings_the_desk_back_as_it_was(desk: Desk) -> None:
    at = desk(pin=PIN).open().type("ma").press(F9)
    assert not _card(at).isVisible()
    at.press(F9)
    assert _card(at).isVisible()
    assert at.covered()
    at.type(PIN).press(ENTER)
    assert not at.covered()
    assert at.typed == "ma"
    assert at.box.hasFocus()


def test_three_wrong_pins_lock_also_with_the_card_put_away_between(desk: Desk) -> None:
    at = desk(pin=PIN).open().press(F9, F9).type("1111").press(ENTER)
    assert at.covered()
    assert any("2 more tries" in label for label in _said(at))
    at.press(F9)
    assert not _card(at).isVisible()
    at.press(F9).type("2222").press(ENTER)
    assert any("one more wrong try" in label for label in _said(at))
    with at.qtbot.waitSignal(at.page.lock_requested):
        at.type("3333").press(ENTER)
    assert at.covered()
    assert [row.kind for row in at.house.rows(change)].count(EventKind.DESK_PIN_WRONG) == 3


def test_a_right_pin_forgets_the_wrong_ones(desk: Desk) -> None:
    at = desk(pin=PIN).open()
    locked: list[bool] = []
    at.page.lock_requested.connect(lambda: locked.append(True))
    for _time in range(3):
        at.press(F9, F9).type("1111").press(ENTER).type("2222").press(ENTER).type(PIN).press(ENTER)
        assert not at.covered()
    assert not locked


def test_esc_takes_the_card_away_and_keys_reach_nothing_below(desk: Desk) -> None:
    at = desk(pin=PIN).open().press(F9, F9).type("47").press(ESC)
    assert not _card(at).isVisible()
    assert isinstance(at.focus, WelcomeScreen)
    at.press(F9).type("s").press(Qt.Key.Key_Tab, ENTER)
    assert at.covered()
    assert at.here == set()


def test_the_foot_asks_too(desk: Desk) -> None:
    at = desk(pin=PIN).open().press(F9)
    screen = at.window.findChild(WelcomeScreen)
    assert isinstance(screen, WelcomeScreen)
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, pos=QPoint(150, screen.height() - 46))
    assert at.covered()
    assert _card(at).isVisible()


def test_records_that_are_out_of_reach_open_no_way_round_it(desk: Desk) -> None:
    at = desk(pin=PIN).open().press(F9)
    at.house.store.close()
    at.press(F9)
    assert at.covered()
    at.house.reopen()


def _said(at: AtTheDesk) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in _card(at).findChildren(QLabel) if label.isVisible()]
