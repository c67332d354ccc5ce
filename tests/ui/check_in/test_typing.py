"""Typing at the desk: two keys for most people, and never somebody else by mistake."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from sbc_desktop.ui.check_in.faces import Weight
from tests.ui.check_in.at_the_desk import AtTheDesk

Desk = Callable[..., AtTheDesk]
ENTER, DOWN, UP, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape


def test_a_letter_and_enter_check_in_the_top_match_empty_the_box_and_keep_the_keyboard(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER)
    assert at.here == {"Susan P"}
    assert at.labels("Here") == ["Susan P"]
    assert at.typed == ""
    assert at.box.hasFocus()


def test_matches_stand_on_top_with_the_typed_letters_underlined_and_the_rest_is_quieter_below(desk: Desk) -> None:
    at = desk().open().type("ma")
    faces = at.faces("Expected")
    assert {(face.label, face.letters) for face in faces[:2]} == {("Maureen O", 2), ("Małgorzata K", 2)}
    assert {face.weight for face in faces[2:]} == {Weight.QUIET}
    assert len(faces) == 8


def test_typing_filters_from_the_first_letter_wherever_the_keyboard_is(desk: Desk) -> None:
    at = desk().open()
    at.view("Expected").setFocus(Qt.FocusReason.TabFocusReason)
    at.type("r")
    assert at.typed == "r"
    assert at.chosen == "Robin F"
    at.press(ESC)
    at.button("Walk-in").setFocus(Qt.FocusReason.TabFocusReason)
    at.type("jo").press(ENTER)
    assert at.here == {"Joyce T"}


def test_backspace_on_a_row_takes_back_the_last_letter(desk: Desk) -> None:
    at = desk().open().type("jox")
    at.view("Expected").setFocus(Qt.FocusReason.TabFocusReason)
    at.press(Qt.Key.Key_Backspace)
    assert at.typed == "jo"


def test_the_arrows_choose_and_the_matches_stay_in_their_order(desk: Desk) -> None:
    at = desk().open().type("m")
    names = at.labels("Expected")[:3]
    assert at.chosen == names[0]
    at.press(DOWN, DOWN)
    assert at.chosen == names[2]
    at.press(DOWN, UP)
    assert at.chosen == names[1]
    at.press(ENTER)
    assert at.here == {names[1]}


def test_with_an_empty_box_enter_does_nothing(desk: Desk) -> None:
    at = desk().open().press(ENTER, ENTER)
    assert at.here == set()
    assert at.chosen is None


def test_with_an_empty_box_the_arrows_go_down_the_list_and_enter_takes_the_row(desk: Desk) -> None:
    at = desk().open().press(DOWN, DOWN, ENTER)
    assert at.here == {"Beatriz S"}


def test_enter_on_somebody_already_here_says_so_and_changes_nothing(desk: Desk) -> None:
    at = desk().open().type("j").press(ENTER).type("j").press(ENTER)
    assert at.said == "Joyce T is here already. Nothing was changed."
    assert at.here == {"Joyce T"}
    # The next letter replaces what stands there: nobody has to clear the box.
    assert at.type("s").typed == "s"


def test_what_was_said_about_the_letters_goes_with_the_next_letter(desk: Desk) -> None:
    at = desk().open().type("su").press(ENTER).type("su").press(ENTER)
    assert at.said == "Susan P is here already. Nothing was changed."
    assert at.type("j").said == "Susan P is here"


def test_a_nickname_stands_below_the_line_and_enter_never_takes_it(desk: Desk) -> None:
    at = desk("Margaret Hill", "Susan Parker").open().type("peggy")
    top = at.faces("Expected")[0]
    assert (top.label, top.weight, top.begins_likes) == ("Margaret H", Weight.LIKE, True)
    at.press(ENTER)
    assert at.here == set()
    assert at.said.startswith("Nobody is called just that.")
    at.press(DOWN, ENTER)
    assert at.here == {"Margaret H"}


def test_one_slip_of_the_finger_still_finds_her_below_the_line(desk: Desk) -> None:
    at = desk("Maureen Hill", "Susan Parker").open().type("mauren")
    assert at.faces("Expected")[0].weight is Weight.LIKE
    assert at.press(ENTER).here == set()


def test_of_two_who_look_the_same_enter_takes_nobody_and_more_of_the_surname_is_shown(desk: Desk) -> None:
    at = desk("Susan Parker", "Susan Price", "Joyce Taylor").open().type("su")
    assert sorted(at.labels("Expected")[:2]) == ["Susan Pa", "Susan Pr"]
    at.press(ENTER)
    assert at.here == set()
    assert at.said == "Two people look the same here. Choose one with the arrow keys."
    first = at.labels("Expected")[0]
    assert at.press(DOWN, ENTER).here == {first}


def test_esc_clears_the_box(desk: Desk) -> None:
    at = desk().open().type("m").press(ESC)
    assert at.typed == ""
    assert at.chosen is None


def test_accents_apostrophes_and_spaces_need_not_be_typed(desk: Desk) -> None:
    at = desk("Siân Evans", "Małgorzata Kowalska", "Mei Ling Chen").open()
    at.type("sian").press(ENTER).type("malg").press(ENTER).type("meil").press(ENTER)
    assert at.here == {"Siân E", "Małgorzata K", "Mei C"}
