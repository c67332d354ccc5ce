"""Today by keyboard: Enter begins, the paper sheet, what is due, "Before you start"."""

from __future__ import annotations

from sbc_desktop.ui.check_in.page import DeskPage
from tests.ui.office import Office


def test_it_opens_on_the_session_at_hand_and_enter_begins(office: Office) -> None:
    assert office.says("Peterborough, today")
    assert office.says("Tuesday 20 October, 10.15am to 12.15pm")
    office.press("Return")
    assert isinstance(office.main.desk, DeskPage)


def test_what_was_read_folds_away_and_can_be_shown_again(office: Office) -> None:
    office.push("I have read this")
    assert office.sees("You have read this.")
    office.push("Show it again")
    assert office.sees("Sunita R is new today")


def test_a_register_that_is_not_closed_leads_to_closing_it(office: Office) -> None:
    office.push("Close it: Register not closed, Fenbridge, Thursday 24 September")
    assert isinstance(office.main.desk, DeskPage)
    assert office.panels


def test_the_summary_that_is_due_leads_to_its_month(office: Office) -> None:
    office.push("Open: September summary, Ready to read and send by Friday 30 October")
    assert office.named("Month").currentText() == "September 2026"


def test_the_keys_of_the_office_rest_at_the_desk(office: Office) -> None:
    office.press("Return")
    office.press("Ctrl+4")
    office.press("Ctrl+F")
    assert isinstance(office.main.desk, DeskPage)
