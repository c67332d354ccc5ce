"""Unnamed people, apologies, and the sum in the strip."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from sbc_desktop.domain.check_in import ApologyReason, Presence
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.ui.check_in.let_us_know import LetUsKnowPanel
from sbc_desktop.ui.widgets.select import SelectBox
from tests.ui.check_in.at_the_desk import CTRL, AtTheDesk

Desk = Callable[..., AtTheDesk]
ENTER, DOWN, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab


def test_ctrl_u_counts_one_more_without_a_name(desk: Desk) -> None:
    at = desk().open().press(Qt.Key.Key_U, with_key=CTRL).press(Qt.Key.Key_U, with_key=CTRL)
    assert at.sum == "Here 0 + 2 unnamed = 2"
    assert at.said == "One more without a name"


def test_the_strip_reconciles_and_counts_rows_not_a_cache(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).type("j").press(ENTER).press(Qt.Key.Key_U, with_key=CTRL)
    assert at.sum == "Here 2 + 1 unnamed = 3"
    at.house.desk.take_back(at.session_id, at.id_of("Joyce T"))
    at.page.reload()
    assert at.sum == "Here 1 + 1 unnamed = 2"


def test_let_us_know_takes_a_person_and_if_she_said_so_a_reason(desk: Desk) -> None:
    at = desk().open().type("j").push("Let us know")
    at.press(TAB)
    assert isinstance(at.focus, SelectBox)
    at.press(DOWN, DOWN)
    at.push("Write it down")
    (row,) = at.house.rows(attendance)
    assert (row.presence, row.reason) == (Presence.LET_US_KNOW, ApologyReason.UNWELL)
    assert at.said == "Joyce T let us know"
    assert at.box.hasFocus()


def test_no_reason_is_shown_to_the_hall_and_the_names_only_when_asked_for(desk: Desk) -> None:
    at = desk().open()
    at.house.desk.let_us_know(at.session_id, at.id_of("Joyce T"), ApologyReason.TREATMENT)
    at.page.reload()
    assert "Joyce T" not in at.labels("Expected")
    at.push("1 let us know")
    assert at.labels("Expected")[-1] == "Joyce T"
    assert at.faces("Expected")[-1].words == "Joyce T, let us know, new today"


def test_somebody_who_let_us_know_and_comes_all_the_same_is_found_and_checked_in(desk: Desk) -> None:
    at = desk().open()
    at.house.desk.let_us_know(at.session_id, at.id_of("Joyce T"))
    at.page.reload()
    assert at.type("j").press(ENTER).here == {"Joyce T"}


def test_an_apology_written_by_mistake_is_taken_back_in_the_same_panel(desk: Desk) -> None:
    at = desk("Joyce Taylor").open()
    at.house.desk.let_us_know(at.session_id, at.id_of("Joyce T"))
    at.page.reload()
    at.push("Let us know")
    assert at.panel(LetUsKnowPanel).isVisible()
    at.press(DOWN, DOWN, ENTER)
    assert at.labels("Expected") == ["Joyce T"]
