"""Undo at the desk: many levels, after a restart too, and it says what it took back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from sbc_desktop.storage.tables.system import change
from tests.ui.check_in.at_the_desk import CTRL, AtTheDesk

Desk = Callable[..., AtTheDesk]
ENTER, Z = Qt.Key.Key_Return, Qt.Key.Key_Z


def test_ctrl_z_undoes_many_levels(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).type("j").press(ENTER).press(Qt.Key.Key_U, with_key=CTRL)
    at.press(Z, with_key=CTRL)
    assert (at.here, at.sum) == ({"Susan P", "Joyce T"}, "Here 2 + 0 unnamed = 2")
    at.press(Z, with_key=CTRL)
    assert at.here == {"Susan P"}
    assert at.said == "Undone: Joyce T is here"
    at.press(Z, with_key=CTRL)
    assert at.here == set()
    at.press(Z, with_key=CTRL)
    assert at.said == "There is nothing left to undo here."


def test_ctrl_z_undoes_after_a_restart(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER)
    at.house.reopen()
    at.open()
    assert at.said == "Susan P is here"
    assert at.press(Z, with_key=CTRL).here == set()


def test_ctrl_z_in_the_middle_of_a_name_takes_back_the_check_in_and_not_a_letter(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).type("jo").press(Z, with_key=CTRL)
    assert at.here == set()


def test_the_line_stays_until_the_next_action(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER)
    assert at.said == "Susan P is here"
    at.type("jo").press(Qt.Key.Key_Down, Qt.Key.Key_Escape)
    at.page.reload()
    assert at.said == "Susan P is here"
    assert at.type("j").press(ENTER).said == "Joyce T is here"


def test_undo_adds_a_record_and_deletes_none(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER)
    before = {row.id for row in at.house.rows(change)}
    at.press(Z, with_key=CTRL)
    after = {row.id for row in at.house.rows(change)}
    assert before < after
