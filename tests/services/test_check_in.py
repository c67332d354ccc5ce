"""The desk: a check-in is there when the method returns, once, and every action can be undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import ApologyReason, CheckInOutcome, DeskAction, Entered, Presence, Roster
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.services.announce import Noun
from sbc_desktop.storage import ids
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.system import change
from tests.desk import A_NEED, House, open_house

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


@pytest.fixture
def susan(house: House, group_id: UUID) -> UUID:
    return house.person("Susan Parker", group_id)


def labels(roster: Roster, presence: Presence) -> list[str]:
    return [line.label for line in roster.lines if line.presence is presence]


def test_a_check_in_survives_a_restart(house: House, session_id: UUID, susan: UUID) -> None:
    assert house.desk.check_in(session_id, susan) is CheckInOutcome.WELCOME
    house.reopen()
    roster = house.desk.roster(session_id)
    assert labels(roster, Presence.CAME) == ["Susan P"]
    assert roster.session.state is SessionState.OPEN


def test_it_is_announced_after_it_can_be_read(house: House, session_id: UUID, susan: UUID) -> None:
    seen: list[int] = []
    desk = type(house.desk)(
        **{**house.given, "announce": lambda _nouns: seen.append(house.desk.roster(session_id).total)}
    )
    desk.check_in(session_id, susan)
    assert seen == [1]


def test_checking_in_twice_says_so_and_changes_nothing(house: House, session_id: UUID, susan: UUID) -> None:
    house.desk.check_in(session_id, susan)
    logged, told = len(house.rows(change)), len(house.announced)
    assert house.desk.check_in(session_id, susan) is CheckInOutcome.ALREADY_HERE
    assert (len(house.rows(change)), len(house.announced)) == (logged, told)


def test_two_laptops_would_write_the_same_row(house: House, session_id: UUID, susan: UUID) -> None:
    house.desk.check_in(session_id, susan)
    assert [row.id for row in house.rows(attendance)] == [ids.attendance_id(session_id, susan)]


def test_a_check_in_and_its_line_in_the_log_stand_or_fall_together(house: House, session_id: UUID, susan: UUID) -> None:
    before = len(house.rows(change))
    house.desk.check_in(session_id, susan)
    entries = house.rows(change)[before:]
    assert sorted(entry.entity for entry in entries) == ["attendance", "group_session"]
    assert {entry.kind for entry in entries} == {"check_in"}


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (SessionState.CANCELLED, CheckInOutcome.SESSION_CANCELLED),
        (SessionState.HELD, CheckInOutcome.SESSION_CLOSED),
    ],
)
def test_a_cancelled_or_closed_session_takes_nobody(
    house: House, group_id: UUID, susan: UUID, state: SessionState, outcome: CheckInOutcome
) -> None:
    reason = CancelReason.WEATHER if state is SessionState.CANCELLED else None
    session_id = house.session(group_id, state=state, cancel_reason=reason)
    assert house.desk.check_in(session_id, susan) is outcome
    assert house.rows(attendance) == []


def test_a_person_or_session_nobody_knows_is_refused(house: House, session_id: UUID, susan: UUID) -> None:
    with pytest.raises(Refusal) as nobody:
        house.desk.check_in(session_id, uuid4())
    with pytest.raises(Refusal) as nowhere:
        house.desk.check_in(uuid4(), susan)
    assert (nobody.value.reason, nowhere.value.reason) == (Reason.PERSON_UNKNOWN, Reason.SESSION_UNKNOWN)
    assert house.announced == []


def test_a_second_click_takes_the_tick_back_and_a_third_sets_it_again(
    house: House, session_id: UUID, susan: UUID
) -> None:
    house.desk.check_in(session_id, susan)
    assert house.desk.take_back(session_id, susan)
    assert labels(house.desk.roster(session_id), Presence.NONE) == ["Susan P"]
    assert not house.desk.take_back(session_id, susan)
    assert house.desk.check_in(session_id, susan) is CheckInOutcome.WELCOME


def test_from_paper_there_is_no_time_of_arrival_and_the_session_says_so(
    house: House, session_id: UUID, susan: UUID
) -> None:
    house.desk.check_in(session_id, susan, Entered.PAPER)
    (row,) = house.rows(attendance)
    assert (row.entered, row.arrived_at) == (Entered.PAPER, None)
    assert house.desk.roster(session_id).session.from_paper


def test_an_apology_is_neither_expected_nor_here_and_gives_way_to_coming(
    house: House, session_id: UUID, susan: UUID
) -> None:
    assert house.desk.let_us_know(session_id, susan, ApologyReason.TREATMENT)
    roster = house.desk.roster(session_id)
    assert (len(roster.let_us_know), len(roster.expected), roster.total) == (1, 0, 0)
    house.desk.check_in(session_id, susan)
    assert [row.reason for row in house.rows(attendance)] == [None]
    assert not house.desk.let_us_know(session_id, susan)
    assert house.desk.roster(session_id).total == 1


def test_the_strip_reconciles_names_and_unnamed(house: House, session_id: UUID, susan: UUID) -> None:
    house.desk.check_in(session_id, susan)
    assert house.desk.unnamed(session_id) == 1
    roster = house.desk.roster(session_id)
    assert (roster.named, roster.unnamed, roster.total) == (1, 1, 2)
    assert house.desk.unnamed(session_id, -1) == 0
    with pytest.raises(Refusal) as refused:
        house.desk.unnamed(session_id, -1)
    assert refused.value.reason is Reason.UNNAMED_NONE_LEFT


def test_supporters_are_counted_apart(house: House, session_id: UUID) -> None:
    house.desk.set_supporters(session_id, 2)
    roster = house.desk.roster(session_id)
    assert (roster.session.supporters, roster.total) == (2, 0)
    with pytest.raises(Refusal) as refused:
        house.desk.set_supporters(session_id, -1)
    assert refused.value.field == "supporters"


def test_new_today_and_came_last_time_follow_the_sessions_of_this_group(house: House, group_id: UUID) -> None:
    first, second = house.session(group_id), house.session(group_id, SECOND_DATE)
    elsewhere = house.session(house.group("Fenbridge"))
    ann, bea, cat = (house.person(name, group_id) for name in ("Ann Reed", "Bea Reed", "Cat Reed"))
    house.desk.check_in(first, ann)
    house.desk.same_person(elsewhere, bea)
    house.desk.check_in(first, cat)
    house.desk.take_back(first, cat)
    roster = house.desk.roster(second)
    assert {line.label: (line.new_today, line.came_last_time) for line in roster.lines} == {
        "Ann R": (False, True),
        "Bea R": (True, False),
        "Cat R": (True, False),
    }
    assert all(line.new_today for line in house.desk.roster(first).lines)


def test_rows_show_what_tells_two_alike_apart_and_that_there_is_a_need(house: House, session_id: UUID) -> None:
    with house.store.reading() as uow:
        group_id = uow.sessions.get(session_id).group_id
    susans = [house.person(name, group_id) for name in ("Susan Stone", "Susan Spencer")]
    house.person("Siân Evans", group_id, pronouns="she/her")
    house.people.save_needs(susans[0], (A_NEED,))
    lines = house.desk.roster(session_id).lines
    assert [(line.label, line.look_alike, line.needs, line.pronouns) for line in lines] == [
        ("Siân E", False, False, "she/her"),
        ("Susan Sp", True, False, ""),
        ("Susan St", True, True, ""),
    ]


def test_a_full_room_is_said_and_nobody_is_turned_away(house: House) -> None:
    group_id = house.group("Small", capacity=1)
    session_id = house.session(group_id)
    people = [house.person(name, group_id) for name in ("Ann Reed", "Bea Reed")]
    assert not house.desk.roster(session_id).is_over_capacity
    assert {house.desk.check_in(session_id, person) for person in people} == {CheckInOutcome.WELCOME}
    assert house.desk.roster(session_id).is_over_capacity


def test_the_roll_call_lists_who_is_in_the_building_as_they_came(house: House, session_id: UUID, susan: UUID) -> None:
    with house.store.reading() as uow:
        group_id = uow.sessions.get(session_id).group_id
    ann, _expected = house.person("Ann Reed", group_id), house.person("Bea Reed", group_id)
    house.people.save_needs(ann, (A_NEED,))
    house.desk.check_in(session_id, susan)
    house.clock.set(house.clock.now() + dt.timedelta(minutes=5))
    house.desk.check_in(session_id, ann)
    lines = house.desk.roll_call(session_id)
    assert [(line.label, line.needs_help_out) for line in lines] == [("Susan P", False), ("Ann R", True)]
    assert lines[1].arrived - lines[0].arrived == dt.timedelta(minutes=5)


def test_a_session_keeps_the_people_of_its_own_day(house: House, group_id: UUID, susan: UUID) -> None:
    first, second = house.session(group_id), house.session(group_id, SECOND_DATE)
    house.set_status(susan, Status.LEFT, dt.date(2025, 2, 1))
    assert labels(house.desk.roster(first), Presence.NONE) == ["Susan P"]
    assert house.desk.roster(second).lines == ()


def test_who_came_and_died_since_is_counted_and_not_listed(house: House, session_id: UUID, susan: UUID) -> None:
    house.desk.check_in(session_id, susan)
    house.record_death(susan, dt.date(2025, 1, 25))
    roster = house.desk.roster(session_id)
    assert (roster.lines, roster.named, roster.total) == ((), 1, 1)
    assert roster.last_action is not None
    assert (roster.last_action.kind, roster.last_action.label) == (DeskAction.CHECK_IN, "")


def test_opening_a_session_tells_the_pages_of_sessions_too(house: House, session_id: UUID, susan: UUID) -> None:
    house.desk.check_in(session_id, susan)
    house.desk.take_back(session_id, susan)
    assert house.announced == [frozenset({Noun.ATTENDANCE, Noun.SESSIONS}), frozenset({Noun.ATTENDANCE})]
