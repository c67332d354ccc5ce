"""Closing the register at the desk, and opening it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from sbc_desktop.domain.check_in import Entered
from sbc_desktop.domain.closing import Difference
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.ui.check_in.close_register import CloseRegisterPanel
from sbc_desktop.ui.widgets.labels import Label
from tests.ui.check_in.at_the_desk import AtTheDesk

Desk = Callable[..., AtTheDesk]
ENTER, UP, ESC = Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Escape


def words(at: AtTheDesk) -> list[str]:
    """Everything the panel says."""
    return [label.text() for label in at.panel(CloseRegisterPanel).findChildren(Label) if label.isVisible()]


def note(at: AtTheDesk) -> QPlainTextEdit:
    """Where the coordinator is written to."""
    found = at.panel(CloseRegisterPanel).findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def close(at: AtTheDesk) -> AtTheDesk:
    """Press the panel's own button: the strip has one of the same words below it."""
    panel = at.panel(CloseRegisterPanel)
    button = next(one for one in at.all_buttons("Close the register") if panel.isAncestorOf(one))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    return at.press(ENTER)


def test_the_headcount_is_filled_in_and_closing_takes_one_more_key_when_it_adds_up(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).push("Close the register")
    assert "Ticks 1 + unnamed 0 = 1" in words(at)
    close(at)
    assert at.state is SessionState.HELD
    assert at.house.registers.history(at.session_id)[-1].headcount == 1


def test_a_headcount_that_differs_asks_what_explains_it_and_any_word_will_do(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).push("Close the register").press(UP)
    assert "You saw one more. That is fine." in words(at)
    close(at)
    assert at.state is SessionState.OPEN
    assert any("choose what explains it" in one for one in words(at))
    at.push("A supporter")
    close(at)
    record = at.house.registers.history(at.session_id)[-1]
    assert (record.headcount, record.explained_by, record.supporters) == (2, Difference.SUPPORTER, 1)


def test_something_different_asks_what_and_the_register_keeps_it(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).push("Close the register").push("Something was different")
    at.press(Qt.Key.Key_Tab)
    at.type("No heating")
    close(at)
    record = at.house.registers.history(at.session_id)[-1]
    assert (record.as_planned, record.what_was_different) == (False, "No heating")


def test_a_note_that_names_somebody_on_the_roster_is_questioned_and_not_stopped(desk: Desk) -> None:
    at = desk().open().push("Close the register")
    note(at).setFocus()
    at.type("The room was cold.")
    assert not any("names somebody" in one for one in words(at))
    at.type(" joyce felt it.")
    assert any("names somebody" in one for one in words(at))
    close(at)
    assert at.state is SessionState.HELD


def test_not_yet_goes_back_and_keeps_what_was_answered(desk: Desk) -> None:
    at = desk().open().push("Close the register")
    note(at).setFocus()
    at.type("Please send new chairs").press(ESC).after(2)
    assert at.state is SessionState.PLANNED
    at.push("Close the register")
    assert note(at).toPlainText() == "Please send new chairs"


def test_what_she_saw_and_who_came_with_them_stay_while_she_goes_back_to_tick(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).push("Close the register").press(UP)
    at.push("A supporter").press(ESC).type("m").press(ENTER).push("Close the register")
    assert "Ticks 2 + unnamed 0 = 2" in words(at)
    assert "That adds up." in words(at)
    close(at)
    record = at.house.registers.history(at.session_id)[-1]
    assert (record.headcount, record.supporters) == (2, 1)


def test_a_session_still_to_come_is_not_closed_and_the_panel_says_why(desk: Desk) -> None:
    at = desk()
    at.house.clock.set(dt.datetime(2025, 1, 20, 10, tzinfo=dt.UTC))
    at.open().push("Close the register")
    close(at)
    assert at.state is SessionState.PLANNED
    assert any("still to come" in one for one in words(at))


def test_a_closed_register_says_so_takes_nobody_and_can_be_opened_again_on_the_record(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).push("Close the register")
    close(at)
    assert at.said == "The register is closed. The list of the day is fixed."
    at.type("j").press(ENTER)
    assert at.here == {"Susan P"}
    at.press(ESC).after(2).push("Open it again")
    at.type("Joyce was missed").press(ENTER)
    assert at.state is SessionState.OPEN
    assert at.house.registers.history(at.session_id)[-1].reopened_why == "Joyce was missed"
    assert at.type("j").press(ENTER).here == {"Susan P", "Joyce T"}


def test_entries_from_a_paper_sheet_are_marked_so(desk: Desk) -> None:
    at = desk().open().push("Paper")
    at.choose_in_menu("Enter from a paper sheet")
    assert at.shows("Entering from a paper sheet")
    at.type("s").press(ENTER)
    at.type("Nadia").press(ENTER, ENTER)
    assert [row.entered for row in at.house.rows(attendance)] == [Entered.PAPER, Entered.PAPER]
    at.push("Paper").choose_in_menu("Enter from a paper sheet")
    assert not at.shows("Entering from a paper sheet")
    at.type("j").press(ENTER)
    assert {row.entered for row in at.house.rows(attendance)} == {Entered.PAPER, Entered.LIVE}


def test_what_became_of_the_backup_is_said_while_the_register_stays_closed(desk: Desk) -> None:
    at = desk().open().type("s").press(ENTER).push("Close the register")
    with at.qtbot.waitSignal(at.page.register_closed):
        close(at)
    at.page.say_backed_up("The register is closed and backed up.")
    assert at.said == "The register is closed and backed up."
    at.push("Open it again").push_last("Open it again")
    assert at.state is SessionState.OPEN
    at.page.say_backed_up("The register is closed and backed up.")
    assert "backed up" not in at.said
