"""Walk-ins, guests, and people whom the records believe gone: nobody living is turned away at the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import Route, Status
from sbc_desktop.domain.check_in import CheckInOutcome, FollowUp, WalkIn
from sbc_desktop.domain.consent import ConsentPurpose
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.people import attendee, consent, membership
from sbc_desktop.storage.tables.rights import follow_up
from tests.desk import House, open_house

SECOND_DATE = dt.date(2025, 2, 18)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def group_id(house: House) -> UUID:
    return house.group()


@pytest.fixture
def session_id(house: House, group_id: UUID) -> UUID:
    return house.session(group_id)


def labels(house: House, session_id: UUID) -> list[str]:
    return [line.label for line in house.desk.roster(session_id).lines]


def tasks(house: House) -> list[tuple[str, UUID | None]]:
    return [(row.kind, row.attendee_id) for row in house.rows(follow_up)]


def test_a_walk_in_who_may_be_kept_is_here_now_and_expected_next_time(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    newcomer = house.desk.walk_in(session_id, WalkIn("  Zadie  Hart ", "07700 900123", keep_details=True))
    roster = house.desk.roster(session_id)
    assert [(line.label, line.is_here, line.walk_in, line.just_today) for line in roster.lines] == [
        ("Zadie H", True, True, False)
    ]
    assert labels(house, house.session(group_id, SECOND_DATE)) == ["Zadie H"]
    (place,) = house.rows(membership)
    assert (place.route, place.status) == (Route.WALK_IN, Status.REGISTERED)
    assert [(row.attendee_id, row.purpose) for row in house.rows(consent)] == [(newcomer, ConsentPurpose.HOLD_DETAILS)]
    assert house.people.get(newcomer).contact.phone == "07700 900123"


def test_a_walk_in_of_just_today_is_in_no_directory_and_on_no_other_roster(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    house.desk.walk_in(session_id, WalkIn("Zadie Hart"))
    assert labels(house, session_id) == ["Zadie H"]
    assert labels(house, house.session(group_id, SECOND_DATE)) == []
    assert [*house.people.find("zadie"), *house.people.likely("zadie")] == []
    assert house.rows(consent) == house.rows(membership) == []


@pytest.mark.parametrize(
    ("newcomer", "field"),
    [(WalkIn(" "), "name"), (WalkIn("x" * 500), "name"), (WalkIn("Zadie", "call me"), "phone")],
)
def test_what_cannot_be_read_is_refused_beside_its_field_and_nothing_is_written(
    house: House, session_id: UUID, newcomer: WalkIn, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        house.desk.walk_in(session_id, newcomer)
    assert refused.value.field == field
    assert house.rows(attendee) == []


def test_a_cancelled_session_takes_no_walk_in(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id, state=SessionState.CANCELLED, cancel_reason=CancelReason.VENUE)
    with pytest.raises(Refusal) as refused:
        house.desk.walk_in(session_id, WalkIn("Zadie"))
    assert refused.value.reason is Reason.SESSION_CANCELLED


def test_a_walk_in_whose_tick_was_taken_back_can_be_ticked_again(house: House, session_id: UUID) -> None:
    newcomer = house.desk.walk_in(session_id, WalkIn("Zadie Hart"))
    house.desk.take_back(session_id, newcomer)
    assert len(house.desk.roster(session_id).expected) == 1
    assert house.desk.check_in(session_id, newcomer) is CheckInOutcome.WELCOME
    assert house.desk.roster(session_id).here[0].just_today


def test_likely_people_of_all_groups_are_offered_but_nobody_who_is_here(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    here, away = house.person("Susan Parker", group_id), house.person("Sue Parker", house.group("Fenbridge"))
    house.desk.check_in(session_id, here)
    (likely,) = house.desk.likely(session_id, "susan parker")
    assert (likely.attendee_id, likely.label, likely.groups) == (away, "Sue P", ("Fenbridge",))


def test_likely_people_are_found_by_short_name_and_slip(house: House) -> None:
    house.person("Małgorzata Nowak")
    house.person("Elizabeth Ward")
    typed = ("gosia", "liz ward", "malgoszata")
    found = {text: [person.label for person in house.people.likely(text)] for text in typed}
    assert found == {"gosia": ["Małgorzata N"], "liz ward": ["Elizabeth W"], "malgoszata": ["Małgorzata N"]}


def test_a_guest_from_another_group_is_here_today_and_not_expected_next_time(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    guest = house.person("Mair Evans", house.group("Fenbridge"))
    assert house.desk.same_person(session_id, guest) is CheckInOutcome.WELCOME
    assert [(line.label, line.guest, line.is_here) for line in house.desk.roster(session_id).lines] == [
        ("Mair E", True, True)
    ]
    assert labels(house, house.session(group_id, SECOND_DATE)) == []
    assert tasks(house) == []


def test_somebody_of_this_group_is_no_guest(house: House, group_id: UUID, session_id: UUID) -> None:
    house.desk.same_person(session_id, house.person("Mair Evans", group_id))
    assert [row.guest for row in house.rows(attendance)] == [False]


@pytest.mark.parametrize("status", [Status.LEFT, Status.SIGNPOSTED, Status.BREAK])
def test_somebody_recorded_as_away_is_checked_in_and_the_coordinator_gets_a_task(
    house: House, group_id: UUID, session_id: UUID, status: Status
) -> None:
    person = house.person("Mair Evans", group_id, status)
    assert labels(house, session_id) == []
    assert house.desk.same_person(session_id, person) is CheckInOutcome.WELCOME
    assert labels(house, session_id) == ["Mair E"]
    assert tasks(house) == [(FollowUp.CAME_BACK, person)]


def test_somebody_whose_death_is_recorded_is_checked_in_calmly(house: House, group_id: UUID, session_id: UUID) -> None:
    person = house.person("Mair Evans", group_id)
    house.record_death(person, dt.date(2025, 1, 10))
    assert labels(house, session_id) == []
    assert house.desk.same_person(session_id, person) is CheckInOutcome.WELCOME
    assert labels(house, session_id) == ["Mair E"]
    assert tasks(house) == [(FollowUp.DEATH_RECORDED_BUT_CAME, person)]
    assert house.people.find("mair") == ()


def test_undoing_such_an_arrival_takes_the_task_with_it(house: House, group_id: UUID, session_id: UUID) -> None:
    person = house.person("Mair Evans", group_id, Status.LEFT)
    house.desk.same_person(session_id, person)
    house.desk.undo(session_id)
    assert (labels(house, session_id), tasks(house)) == ([], [])


def test_a_newcomer_with_the_name_of_somebody_who_died_leaves_a_task_and_no_word_at_the_desk(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    person = house.person("Mair Evans", group_id)
    house.record_death(person, dt.date(2025, 1, 10))
    assert house.desk.likely(session_id, "mair evans") == ()
    house.desk.walk_in(session_id, WalkIn("mair evans", keep_details=True))
    assert labels(house, session_id) == ["mair e"]
    assert tasks(house) == [(FollowUp.SAME_NAME_AS_SOMEBODY_WHO_DIED, person)]


def test_one_of_hundreds_with_the_same_first_letters_is_still_found(house: House) -> None:
    for number in range(210):
        house.person(f"Susan Pardew{number}")
    wanted = house.person("Susan Parker")
    assert [person.attendee_id for person in house.people.likely("susan parker")] == [wanted]
