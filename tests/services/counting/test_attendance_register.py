"""The register as it is printed: frozen, reconciled, with every closing and what was corrected between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from sbc_desktop.domain.attendance_register import AttendanceRegister, Came, Happening, RegisterState, Remark
from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import Entered, WalkIn
from sbc_desktop.domain.closing import Closing, Difference
from sbc_desktop.domain.group import StaffDetails, StaffRole
from sbc_desktop.domain.session import CancelReason, SessionState, SessionType
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.services.counting.attendance_register import count_register
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.speakers import Speakers
from tests.desk import House, open_house
from tests.factories import FIRST_DATE, a_group

NEXT_DAY = FIRST_DATE + dt.timedelta(days=1)


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


def _register(house: House, session_id: UUID, today: dt.date = NEXT_DAY) -> AttendanceRegister:
    with house.store.reading() as uow:
        return count_register(uow, session_id, today)


def test_who_came_and_who_let_us_know_stand_by_full_name_in_order_without_accents(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    names = ("Żaneta Nowak", "Ávila Reis", "Beatriz Silva", "Prem")
    people = [house.person(name, group_id) for name in names]
    for person in people[:3]:
        house.desk.check_in(session_id, person)
    house.desk.let_us_know(session_id, people[3])
    house.desk.unnamed(session_id)
    register = _register(house, session_id)
    assert [came.name for came in register.came] == ["Ávila Reis", "Beatriz Silva", "Żaneta Nowak"]
    assert register.let_us_know == ("Prem",)
    assert (register.named, register.unnamed, register.total, register.on_the_list) == (3, 1, 4, 4)
    assert register.headcount is None


def test_remarks_tell_new_walk_in_just_today_and_ticked_on_paper(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    house.desk.check_in(session_id, house.person("Ash Fair", group_id))
    house.desk.check_in(session_id, house.person("Perminder Kaur", group_id), Entered.PAPER)
    house.desk.walk_in(session_id, WalkIn("Lorna"))
    remarks = {came.name: came.remarks for came in _register(house, session_id).came}
    assert remarks == {
        "Ash Fair": (Remark.NEW_TODAY,),
        "Lorna": (Remark.NEW_TODAY, Remark.WALK_IN, Remark.JUST_TODAY),
        "Perminder Kaur": (Remark.NEW_TODAY, Remark.ON_PAPER),
    }


def test_a_register_entered_from_paper_as_a_whole_does_not_say_so_at_every_name(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    for name in ("Ash Fair", "Prem"):
        house.desk.check_in(session_id, house.person(name, group_id), Entered.PAPER)
    house.registers.close(session_id, Closing(2))
    register = _register(house, session_id)
    assert {came.remarks for came in register.came} == {(Remark.NEW_TODAY,)}
    assert register.history[0].paper == 2


@pytest.mark.parametrize(
    ("state", "differing", "today"),
    [
        (RegisterState.NOT_YET_HELD, {}, FIRST_DATE - dt.timedelta(days=1)),
        (RegisterState.NOT_YET_HELD, {}, FIRST_DATE),
        (RegisterState.NOT_CLOSED, {"state": SessionState.OPEN}, FIRST_DATE),
        (RegisterState.NOT_CLOSED, {}, NEXT_DAY),
        (
            RegisterState.CANCELLED,
            {"state": SessionState.CANCELLED, "cancel_reason": CancelReason.WEATHER, "reason_note": "snow"},
            NEXT_DAY,
        ),
    ],
)
def test_it_says_where_the_register_stands(
    house: House, group_id: UUID, state: RegisterState, differing: dict[str, Any], today: dt.date
) -> None:
    register = _register(house, house.session(group_id, **differing), today)
    assert register.state is state
    assert register.cancelled_words == differing.get("reason_note", "")


def test_a_closed_register_is_what_was_frozen_whoever_died_left_or_was_erased_since(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    people = [house.person(name, group_id) for name in ("Jean Whitlock", "Marcia Baptiste", "Gillian Peart")]
    for person in people:
        house.desk.check_in(session_id, person)
    house.registers.close(session_id, Closing(4, Difference.COUNTED_STAFF, "I counted Ifeoma too.", supporters=2))
    house.record_death(people[0], NEXT_DAY)
    house.set_status(people[1], Status.LEFT, NEXT_DAY)
    house.erase(people[2])
    register = _register(house, session_id)
    assert [came.name for came in register.came] == ["Jean Whitlock", "Marcia Baptiste", "Name erased"]
    assert (register.state, register.total, register.headcount) == (RegisterState.CLOSED, 3, 4)
    assert (register.explained_by, register.explanation) == (Difference.COUNTED_STAFF, "I counted Ifeoma too.")
    assert register.supporters == 2


def test_the_history_tells_closings_reopenings_and_the_difference_between(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    perminder, susan = (house.person(name, group_id) for name in ("Perminder Kaur", "Susan Park"))
    house.desk.check_in(session_id, susan)
    house.desk.let_us_know(session_id, perminder)
    house.registers.close(session_id, Closing(1))
    house.registers.reopen(session_id, "As ticked on the paper sheet")
    house.desk.take_back(session_id, susan)
    house.desk.check_in(session_id, susan)
    house.desk.check_in(session_id, perminder, Entered.PAPER)
    house.desk.unnamed(session_id)
    house.registers.close(session_id, Closing(3))
    told = [(line.what, line.live, line.paper, line.words) for line in _register(house, session_id).history]
    assert told[0] == (Happening.CLOSED, 1, 0, "")
    assert told[1] == (Happening.OPENED_AGAIN, 0, 0, "As ticked on the paper sheet")
    assert {line[3] for line in told[2:4]} == {
        "Perminder Kaur: “let us know” became “came”.",
        "Without a name: 0 became 1.",
    }
    assert told[4] == (Happening.CLOSED_AGAIN, 1, 1, "")
    assert len(told) == 5


def test_what_was_corrected_stands_between_opening_and_closing_whatever_the_computer_s_clock_said(
    house: House, group_id: UUID, session_id: UUID
) -> None:
    house.registers.close(session_id, Closing(0))
    house.registers.reopen(session_id)
    house.desk.check_in(session_id, house.person("Susan Park", group_id))
    house.registers.close(session_id, Closing(1))
    moments = [line.at for line in _register(house, session_id).history]
    assert moments == sorted(moments)
    assert {moment.date() for moment in moments} == {FIRST_DATE}


def test_each_correction_stands_after_its_own_reopening(house: House, group_id: UUID, session_id: UUID) -> None:
    house.registers.close(session_id, Closing(0))
    for name in ("Susan Park", "Prem"):
        house.registers.reopen(session_id)
        house.desk.check_in(session_id, house.person(name, group_id))
        house.registers.close(session_id, Closing(1 if name == "Susan Park" else 2))
    words = [line.words for line in _register(house, session_id).history]
    assert words == ["", "", "Susan Park: “not ticked” became “came”.", "", "", "Prem: “not ticked” became “came”.", ""]


def test_moments_are_told_by_the_clock_on_the_wall(house: House, group_id: UUID) -> None:
    summer = dt.datetime(2025, 6, 17, 12, 20)  # noqa: DTZ001 - what a clock without a zone is told
    house.clock.set(summer)
    session_id = house.session(group_id, summer.date())
    house.registers.close(session_id, Closing(0))
    assert _register(house, session_id).history[0].at.replace(tzinfo=None) == summer


def test_an_undone_correction_is_none(house: House, group_id: UUID, session_id: UUID) -> None:
    house.registers.close(session_id, Closing(0))
    house.registers.reopen(session_id)
    house.desk.check_in(session_id, house.person("Susan Park", group_id))
    house.desk.undo(session_id)
    house.registers.close(session_id, Closing(0))
    assert Happening.CHANGED not in [line.what for line in _register(house, session_id).history]


def test_talk_speaker_topics_roles_and_length(house: House) -> None:
    groups = Groups(**house.given)
    group_id = groups.add(a_group())
    (session, *_later) = Sessions(**house.given).coming(group_id)
    nurse = groups.save_staff(StaffDetails("Bronagh Kilpatrick", "breast oncology nurse", StaffRole.NURSE))
    helper = groups.save_staff(StaffDetails("Pauline Frost", "", StaffRole.VOLUNTEER))
    facilitator = groups.get(group_id).facilitator
    assert facilitator is not None
    roles = [(facilitator.id, StaffRole.FACILITATOR), (nurse, StaffRole.NURSE), (helper, StaffRole.VOLUNTEER)]
    Sessions(**house.given).set_staff(session.id, roles)
    speakers = Speakers(**house.given)
    topic_id = speakers.add_topic("Fatigue")
    speaker_id = speakers.save(SpeakerDetails("Ifeoma Adeyemi-Fraser", "physiotherapist"))
    talk = TalkDetails("Pacing", dt.time(11), 50, (speaker_id,), (topic_id,), session_ends=dt.time(13, 15))
    speakers.log(session.id, talk)
    register = _register(house, session.id)
    assert (register.type, register.longer_for_speaker, register.ends) == (SessionType.SPEAKER, True, dt.time(13, 15))
    assert register.where == "Christ The Servant King Church"
    assert (register.topics, register.speakers) == (("Fatigue",), ("Ifeoma Adeyemi-Fraser, physiotherapist",))
    assert [(line.title, line.starts, line.minutes) for line in register.talks] == [("Pacing", dt.time(11), 50)]
    assert [(one.role, one.title) for one in register.in_roles] == [
        (StaffRole.FACILITATOR, "counsellor"),
        (StaffRole.NURSE, "breast oncology nurse"),
    ]
    assert register.volunteers == 1


def test_nobody_came_is_a_register_too(house: House, session_id: UUID) -> None:
    house.registers.close(session_id, Closing(0))
    register = _register(house, session_id)
    assert (register.came, register.total, register.state) == ((), 0, RegisterState.CLOSED)
    assert Came("Name erased") not in register.came
