"""The people page by keyboard: find, add, change, where somebody stands, what to do for somebody."""

from __future__ import annotations

import datetime as dt

from sbc_desktop.domain.attendee import Attendee, MembershipDetails, PersonDetails, Status
from tests.ui.office import Office


def _found(office: Office, text: str) -> Attendee:
    return office.services.people.get(office.services.people.find(text)[0].id)


def _open(office: Office, text: str) -> Attendee:
    person = _found(office, text)
    office.go("people").show_person(person.id)
    return person


def test_it_lists_everybody_and_counts_them(office: Office) -> None:
    office.go("people")
    count = office.services.people.count("", None, None)
    assert len(office.rows("People")) == count
    assert office.sees(f"{count} people")


def test_ctrl_f_finds_a_person_without_her_accents(office: Office) -> None:
    office.press("Ctrl+F")
    office.type("ni dhomh")
    assert [row.split(",")[0] for row in office.rows("People")] == ["Aoife Ní Dhomhnaill"]
    office.press("Return", "Return")
    assert office.sees("How to reach Aoife")


def test_nobody_found_says_what_to_try(office: Office) -> None:
    office.press("Ctrl+F")
    office.type("zzzz")
    assert office.sees("Nobody found")


def test_what_we_hold_is_changed(office: Office) -> None:
    person = _open(office, "beatriz")
    office.push("Change")
    office.write("Email", "b@example.org")
    office.push("Save")
    assert office.services.people.get(person.id).contact.email == "b@example.org"
    assert office.sees("b@example.org")


def test_where_somebody_stands_is_changed_from_a_day_on(office: Office) -> None:
    person = _open(office, "adaeze")
    office.push("Change the standing with Fenbridge")
    office.choose("From that day on", "Taking a break")
    office.write("Since", "1 October 2026")
    office.push("Save")
    (place,) = office.services.people.get(person.id).memberships
    assert (place.status, place.since) == (Status.BREAK, dt.date(2026, 10, 1))
    assert office.sees("Taking a break since 1 October 2026")


def test_what_to_do_for_somebody_is_written_down(office: Office) -> None:
    person = _open(office, "adaeze")
    office.push("Add what to do for Adaeze")
    office.write("Comfort and access", "A chair near the door")
    office.push("Save")
    assert [need.what_to_do for need in office.services.people.get(person.id).needs] == ["A chair near the door"]
    assert office.sees("What to do for Adaeze")


def test_somebody_is_put_on_one_more_list(office: Office) -> None:
    person = _open(office, "adaeze")
    office.push("Add to a group")
    office.choose("Group", "Peterborough")
    office.push("Add")
    assert {place.group_name for place in office.services.people.get(person.id).memberships} == {
        "Fenbridge",
        "Peterborough",
    }


def test_somebody_on_every_list_is_offered_no_more(office: Office) -> None:
    person = _open(office, "adaeze")
    taken = {place.group_id for place in person.memberships}
    for group in office.services.groups.all():
        if group.id not in taken:
            office.services.people.join(person.id, MembershipDetails(group.id))
    _open(office, "adaeze")
    assert not office.says("Add to a group")


def test_a_name_of_sixty_characters_and_one_written_from_the_right_keep_the_page_narrow(office: Office) -> None:
    long = "Wilhelmina-Alexandrina " + "Featherstonehaugh " * 2
    for name in (long[:60].strip(), "נועה לוי"):
        added = office.services.people.add(PersonDetails(name.split()[0], name), None)
        page = office.go("people")
        page.show_person(added)
        assert office.sees(name)
        assert page.widget().minimumSizeHint().width() <= 1366 - 208
