"""A whole morning at the desk by keyboard alone, from the first letter typed to the closed register."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.session import SessionState
from sbc_desktop.ui import fonts, theme
from tests.desk import House
from tests.factories import make_store
from tests.ui.check_in.at_the_desk import CTRL, AtTheDesk

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    """An open store, and the look of the program."""
    fonts.load_first()
    theme.apply(qapp, "light")
    made = House(make_store(tmp_path))
    yield made
    made.store.close()


def test_a_morning_at_the_desk_takes_no_mouse_and_few_keys(qtbot: QtBot, house: House) -> None:
    at = AtTheDesk(qtbot, house).open(1366, 690)

    at.type("s").press(ENTER).type("b").press(ENTER).type("ro").press(ENTER)
    assert at.here == {"Susan P", "Beatriz S", "Robin F"}

    at.type("Nadia Haddad").press(ENTER, ENTER)
    at.press(Qt.Key.Key_U, with_key=CTRL)
    assert at.sum == "Here 4 + 1 unnamed = 5"

    at.type("m").press(DOWN, ENTER).press(Qt.Key.Key_Z, with_key=CTRL)
    assert len(at.here) == 4

    house.reopen()
    at.window.close()
    at.open(1366, 690)
    assert at.sum == "Here 4 + 1 unnamed = 5"

    at.push("Close the register")
    at.press(Qt.Key.Key_Up).push("Not sure")
    at.push_last("Close the register")
    assert at.state is SessionState.HELD
    (record,) = house.registers.history(at.session_id)
    # "Just today": her name is gone, and one more without a name stayed.
    assert (record.headcount, record.named, record.unnamed) == (6, 3, 2)
