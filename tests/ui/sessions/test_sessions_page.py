"""The sessions page by keyboard: one session changed, cancelled, put back, added; the pattern; the calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.session import CancelReason, GroupSession, SessionState
from sbc_desktop.ui.widgets.month_calendar import MonthCalendar
from sbc_desktop.ui.widgets.rail import Rail
from tests.ui.office import TODAY, Office

NOVEMBER = dt.date(2026, 11, 17)


def _of_november(office: Office) -> GroupSession:
    group = office.services.groups.named("Peterborough")
    (found,) = office.services.sessions.month(2026, 11, group.id)
    return found


def _at_november(office: Office) -> GroupSession:
    session = _of_november(office)
    office.go("sessions").show_session(session.id)
    return session


def test_it_opens_with_what_is_coming_then_what_was_and_the_next_session_chosen(office: Office) -> None:
    office.go("sessions")
    rows = office.rows("Sessions")
    coming = [f"{session.group_name}, " for session in office.services.sessions.coming(limit=6)]
    told = [row for row in rows if row]
    assert all(any(line.startswith(name) for line in told) for name in coming)
    assert office.sees("Peterborough, 20 October")
    assert office.sees("15 on the list")


def test_one_session_is_moved_and_ctrl_z_moves_it_back(office: Office) -> None:
    session = _at_november(office)
    office.push("Move")
    office.write("Date", "18/11/2026")
    office.push("Save the change")
    assert office.panels == []
    assert _of_november(office).date == dt.date(2026, 11, 18)
    assert office.sees("moved to Wednesday 18 November 2026")
    office.press("Ctrl+Z")
    assert office.services.sessions.get(session.id).date == NOVEMBER
    assert office.sees("that was undone")


def test_ctrl_z_works_while_the_rail_has_the_keyboard(office: Office) -> None:
    session = _at_november(office)
    office.services.sessions.cancel(session.id, CancelReason.VENUE, "")
    rail = office.window.findChild(Rail)
    assert isinstance(rail, Rail)
    rail.focus("sessions")
    office.press("Ctrl+Z")
    assert office.services.sessions.get(session.id).state is SessionState.PLANNED


def test_a_session_is_made_one_hour_longer(office: Office) -> None:
    session = _at_november(office)
    office.push("Move")
    office.push("One hour longer")
    office.push("Save the change")
    assert office.services.sessions.get(session.id).ends == dt.time(13, 15)


def test_an_end_before_the_start_is_said_beside_its_field_and_nothing_typed_is_lost(office: Office) -> None:
    session = _at_november(office)
    office.push("Move")
    office.write("Ends", "9am")
    office.push("Save the change")
    assert "after" in office.error("Ends")
    assert office.named("Ends").text().startswith("9")
    assert office.services.sessions.get(session.id).ends == dt.time(12, 15)


def test_a_date_of_1900_is_refused_beside_its_field(office: Office) -> None:
    _at_november(office)
    office.push("Move")
    office.write("Date", "1 January 1900")
    office.push("Save the change")
    assert office.error("Date")
    assert _of_november(office).date == NOVEMBER


def test_a_session_is_cancelled_with_a_reason_and_put_back(office: Office) -> None:
    session = _at_november(office)
    office.push("Cancel session")
    office.choose("Why?", "Weather")
    office.write("In a few words, if you like", "Snow on the hill")
    office.push("Cancel this session")
    cancelled = office.services.sessions.get(session.id)
    assert (cancelled.state, cancelled.cancel_reason) == (SessionState.CANCELLED, CancelReason.WEATHER)
    assert any("Snow on the hill" in row for row in office.rows("Sessions"))
    office.push("Put it back")
    assert office.services.sessions.get(session.id).state is SessionState.PLANNED


def test_esc_leaves_a_panel_without_saving_and_the_keyboard_goes_back(office: Office) -> None:
    _at_november(office)
    office.push("Move")
    office.write("Date", "18/11/2026")
    office.press("Escape")
    assert office.panels == []
    assert office.focus.accessibleName() == "Move" or getattr(office.focus, "text", str)() == "Move"
    assert _of_november(office).date == NOVEMBER


def test_an_extra_session_is_added(office: Office) -> None:
    office.go("sessions")
    office.push("Add a session")
    office.choose("Group", "Peterborough")
    office.write("Date", "1 December 2026")
    office.push("Add it")
    group = office.services.groups.named("Peterborough")
    days = [session.date for session in office.services.sessions.month(2026, 12, group.id)]
    assert dt.date(2026, 12, 1) in days


def test_adding_without_a_date_says_so_beside_it(office: Office) -> None:
    office.go("sessions")
    office.push("Add a session")
    office.push("Add it")
    assert office.error("Date")
    assert office.panels


def test_the_pattern_changes_from_a_date_on_and_what_it_does_is_shown_before(office: Office) -> None:
    office.go("sessions")
    office.push("Repeat pattern")
    office.choose("Group", "Peterborough")
    office.choose("How often", "The second")
    office.choose("Day", "Wednesday")
    office.write("From", "13 January 2027")
    assert office.sees("give way")
    office.push("Use this pattern")
    group = office.services.groups.named("Peterborough")
    assert group.pattern.recurrence == Recurrence(Frequency.MONTHLY, 2, 2)
    assert _of_november(office).date == NOVEMBER
    (january,) = office.services.sessions.month(2027, 1, group.id)
    assert january.date == dt.date(2027, 1, 13)
    assert office.sees("The pattern is changed.")


def test_a_day_of_the_calendar_shows_its_session(office: Office) -> None:
    office.go("sessions")
    calendar = office.window.findChild(MonthCalendar)
    assert isinstance(calendar, MonthCalendar)
    calendar.setFocus(Qt.FocusReason.TabFocusReason)
    office.press("Right", "Right", "Return")
    assert office.sees("Fenbridge, 22 October")


def test_only_one_group_is_shown_when_it_is_chosen(office: Office) -> None:
    office.go("sessions")
    office.choose("Which groups", "Scotland online")
    rows = [row for row in office.rows("Sessions") if "202" in row]
    assert rows
    assert all(row.startswith("Scotland online") for row in rows)


def test_a_store_of_today_alone_has_no_session_twice(office: Office) -> None:
    office.go("sessions")
    of_today = [row for row in office.rows("Sessions") if "Tuesday 20 October 2026" in row]
    assert len(of_today) == 1, TODAY
