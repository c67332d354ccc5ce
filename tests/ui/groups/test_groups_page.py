"""The groups page by keyboard: a new group with its dates, changes, a pause, the venue."""

from __future__ import annotations

import datetime as dt

from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.ui.forms.dates_preview import DatesPreview
from sbc_desktop.ui.widgets.stepper import Stepper
from tests.ui.office import Office


def _shown_dates(office: Office) -> str:
    shown = [one for one in office.panels[-1].findChildren(DatesPreview) if one.isVisible()]
    return shown[-1].accessibleName()


def test_it_lists_the_groups_and_shows_when_and_where_the_first_meets(office: Office) -> None:
    office.go("groups")
    assert [row.split(",")[0] for row in office.rows("Groups")] == ["Fenbridge", "Peterborough", "Scotland online"]
    assert office.sees("Fourth Thursday of every month, 11am to 1pm")


def test_a_group_is_added_after_its_twelve_dates_were_shown(office: Office) -> None:
    office.go("groups")
    office.push("Add a group")
    office.write("Name of the group", "Ely")
    office.choose("How often", "The first")
    office.choose("Day", "Monday")
    office.write("First date", "2 November 2026")
    assert "Monday 2 November 2026" in _shown_dates(office)
    assert _shown_dates(office).count(";") == 11
    assert "Ely" not in [group.name for group in office.services.groups.all()]
    office.push("Save")
    group = office.services.groups.named("Ely")
    assert group.pattern.recurrence == Recurrence(Frequency.MONTHLY, 0, 1)
    assert office.services.sessions.coming(group.id, 1)[0].date == dt.date(2026, 11, 2)
    assert any(row.startswith("Ely") for row in office.rows("Groups"))


def test_bank_holidays_are_flagged_among_the_dates(office: Office) -> None:
    office.go("groups")
    office.push("Add a group")
    office.choose("How often", "The first")
    office.choose("Day", "Monday")
    office.write("First date", "5 April 2027")
    assert "Monday 3 May 2027: " in _shown_dates(office)


def test_a_name_that_is_taken_is_said_beside_it(office: Office) -> None:
    office.go("groups")
    office.push("Add a group")
    office.write("Name of the group", "peterborough")
    office.push("Save")
    assert office.error("Name of the group")
    assert office.panels


def test_no_room_at_all_is_refused_and_nothing_is_lost(office: Office) -> None:
    office.go("groups")
    office.push("Add a group")
    office.write("Name of the group", "Ely")
    office.named("Room for how many people", Stepper).setFocus()
    office.press("0")
    office.push("Save")
    assert office.sees("1 or more")
    assert office.named("Name of the group").text() == "Ely"


def test_a_group_is_changed(office: Office) -> None:
    office.go("groups")
    office.push("Change the group")
    office.write("Area it is for", "The Fens")
    office.push("Save")
    assert office.services.groups.named("Fenbridge").area == "The Fens"
    assert office.sees("The Fens")


def test_a_pause_takes_planned_sessions_off_the_list(office: Office) -> None:
    office.go("groups")
    office.push("Pause")
    office.write("From", "1 November 2026")
    office.write("To", "31 December 2026")
    office.push("Pause it")
    group = office.services.groups.named("Fenbridge")
    assert office.panels == []
    assert [s for s in office.services.sessions.month(2026, 12, group.id) if not s.edited] == []


def test_a_pause_without_an_end_says_so_beside_the_field(office: Office) -> None:
    office.go("groups")
    office.push("Pause")
    office.push("Pause it")
    assert office.error("To")


def test_the_venue_is_changed(office: Office) -> None:
    office.go("groups")
    office.push("Change the venue")
    office.write("Parking", "Behind the church")
    office.choose("Hearing loop", "Yes")
    office.push("Save")
    venue = office.services.groups.named("Fenbridge").venue
    assert venue is not None
    assert (venue.parking, venue.hearing_loop) == ("Behind the church", True)
    assert office.sees("Behind the church")


def test_a_facilitator_is_added_from_the_menu(office: Office) -> None:
    office.go("groups")
    office.push("Venues and staff")
    office.pick("Add a facilitator, nurse or volunteer")
    office.write("Name", "Nerys Pugh")
    office.push("Save")
    assert "Nerys Pugh" in [who.name for who in office.services.groups.staff()]


def test_its_sessions_are_one_key_away(office: Office) -> None:
    office.go("groups")
    office.push("Its sessions")
    assert office.named("Which groups").currentText() == "Fenbridge"
