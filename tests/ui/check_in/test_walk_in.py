"""Somebody new at the door: one Enter saves and checks in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from sbc_desktop.domain.closing import Closing
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.labels import Label
from tests.ui.check_in.at_the_desk import CTRL, AtTheDesk

Desk = Callable[..., AtTheDesk]
ENTER, ESC, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space


def keeps(at: AtTheDesk) -> bool:
    """What stands under "May we keep your details?"."""
    choice = next(one for one in at.page.findChildren(Choice) if one.isVisible())
    return bool(choice.value())


def test_enter_with_no_match_opens_the_walk_in_with_the_name_and_one_enter_saves_and_checks_in(desk: Desk) -> None:
    at = desk().open().type("Nadia Haddad").press(ENTER)
    assert isinstance(at.focus, QLineEdit)
    assert at.focus.text() == "Nadia Haddad"
    assert not keeps(at)
    at.press(ENTER)
    assert at.here == {"Nadia H"}
    assert at.said == "Nadia H is here, a new face"
    assert at.box.hasFocus()
    assert at.typed == ""


def test_ctrl_n_opens_the_walk_in_from_anywhere_on_the_desk(desk: Desk) -> None:
    at = desk().open()
    at.view("Here").setFocus(Qt.FocusReason.TabFocusReason)
    at.press(Qt.Key.Key_N, with_key=CTRL).type("Nadia").press(TAB).type("07700 900114").press(ENTER)
    assert at.here == {"Nadia"}


def test_undo_takes_back_both_the_tick_and_the_new_person(desk: Desk) -> None:
    at = desk().open().type("Nadia Haddad").press(ENTER, ENTER).press(Qt.Key.Key_Z, with_key=CTRL)
    assert at.here == set()
    assert at.house.people.find("Nadia") == ()
    assert "Nadia H" not in at.labels("Expected")


def test_yes_keeps_the_details_and_puts_her_on_the_list(desk: Desk) -> None:
    at = desk().open().type("Nadia Haddad").press(ENTER, TAB, TAB, SPACE)
    assert keeps(at)
    at.press(Qt.Key.Key_Backtab, ENTER)
    assert at.here == {"Nadia H"}
    assert len(at.house.people.find("Nadia")) == 1


def test_just_today_is_chosen_and_then_the_name_goes_when_the_register_closes_and_one_unnamed_stays(
    desk: Desk,
) -> None:
    at = desk().open().type("Nadia").press(ENTER, ENTER)
    at.house.registers.close(at.session_id, Closing(1))
    at.page.reload()
    assert at.labels("Here") == []
    assert at.sum == "Here 0 + 1 unnamed = 1"


def test_likely_people_of_all_groups_stand_beside_it_and_same_person_checks_her_in(desk: Desk) -> None:
    at = desk()
    other = at.house.group("Fenbridge")
    known = at.house.person("Nadia Haddad", other)
    at.open().type("Nadia").press(ENTER)
    at.push("Same person")
    assert at.here == {"Nadia H"}
    assert at.id_of("Nadia H") == known


def test_esc_goes_back_to_the_list_with_what_was_typed(desk: Desk) -> None:
    at = desk().open().type("Nadia").press(ENTER, ESC)
    assert at.view("Expected").isVisible()
    assert at.typed == "Nadia"
    assert at.box.hasFocus()


def test_a_phone_number_that_is_not_clear_is_said_beside_the_field_and_nothing_is_lost(desk: Desk) -> None:
    at = desk().open().type("Nadia").press(ENTER, TAB).type("07").press(ENTER)
    assert at.here == set()
    at.type("700900114").press(ENTER)
    assert at.here == {"Nadia"}


def test_a_full_group_is_said_and_turns_nobody_away(desk: Desk) -> None:
    at = desk("Susan Parker", "Joyce Taylor", capacity=1).open().type("s").press(ENTER).type("Nadia").press(ENTER)
    said = [label.text() for label in at.page.findChildren(Label) if label.isVisible()]
    assert any("Nobody is turned away." in words for words in said)
    assert at.press(ENTER).here == {"Susan P", "Nadia"}


def test_the_full_group_is_not_mentioned_while_there_is_room(desk: Desk) -> None:
    at = desk("Susan Parker", capacity=5).open().type("Nadia").press(ENTER)
    assert not any("turned away" in label.text() for label in at.page.findChildren(Label) if label.isVisible())
