"""Closing a register: it reconciles, it freezes, and what happens later changes none of its figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import PersonDetails, Status
from sbc_desktop.domain.check_in import Entered, FollowUp, Presence, WalkIn
from sbc_desktop.domain.closing import Closing, Difference
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage.tables.attendance import session_roster
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.rights import follow_up
from sbc_desktop.storage.tables.sessions import register_closing
from sbc_desktop.storage.tables.system import change
from tests.desk import House, open_house
from tests.factories import FIRST_DATE, HELEN

LATER = dt.date(2025, 2, 1)


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
def people(house: House, group_id: UUID, session_id: UUID) -> dict[str, UUID]:
    """Ann is here live, Bea from paper, Cat let us know, Dot did not come; one more is here without a name."""
    found = {name: house.person(f"{name} Reed", group_id) for name in ("Ann", "Bea", "Cat", "Dot")}
    house.desk.check_in(session_id, found["Ann"])
    house.desk.check_in(session_id, found["Bea"], Entered.PAPER)
    house.desk.let_us_know(session_id, found["Cat"])
    house.desk.unnamed(session_id)
    return found


@pytest.mark.usefixtures("people")
def test_the_panel_starts_from_what_is_on_the_register(house: House, session_id: UUID) -> None:
    house.desk.walk_in(session_id, WalkIn("Zadie"))
    facts = house.registers.facts(session_id)
    assert (facts.named, facts.unnamed, facts.supporters, facts.just_today, facts.history) == (3, 1, 0, 1, ())


@pytest.mark.usefixtures("people")
def test_a_closed_register_is_held_and_keeps_its_totals(house: House, session_id: UUID) -> None:
    house.registers.close(session_id, Closing(3, supporters=2, for_coordinator="The boiler is cold again."))
    roster = house.desk.roster(session_id)
    assert (roster.session.state, roster.session.supporters) == (SessionState.HELD, 2)
    assert (roster.named, roster.unnamed, roster.total) == (2, 1, 3)
    (record,) = house.registers.history(session_id)
    assert (record.named, record.unnamed, record.live, record.paper) == (2, 1, 1, 1)
    assert (record.closed_by, record.closed_at) == (HELEN.name, house.clock.now())
    assert [row.on_the_list for row in house.rows(register_closing)] == [4]
    assert [(row.kind, row.note) for row in house.rows(follow_up)] == [
        (FollowUp.FOR_COORDINATOR, "The boiler is cold again.")
    ]


@pytest.mark.usefixtures("people")
def test_a_headcount_that_differs_is_refused_until_it_is_explained(house: House, session_id: UUID) -> None:
    with pytest.raises(Refusal) as refused:
        house.registers.close(session_id, Closing(5))
    assert refused.value.facts == {"difference": 2, "counted": 3}
    assert house.desk.roster(session_id).session.state is SessionState.OPEN
    house.registers.close(session_id, Closing(5, explained_by=Difference.SUPPORTER, explanation="two husbands"))
    assert house.registers.history(session_id)[0].explanation == "two husbands"


@pytest.mark.usefixtures("people")
def test_those_who_would_rather_not_be_named_count_among_the_unnamed(house: House, session_id: UUID) -> None:
    house.registers.close(session_id, Closing(5, explained_by=Difference.UNNAMED))
    assert house.desk.roster(session_id).total == 5
    house.registers.reopen(session_id)
    facts = house.registers.facts(session_id)
    assert (facts.named, facts.unnamed) == (2, 3)


def test_a_session_still_to_come_is_not_closed(house: House, group_id: UUID) -> None:
    session_id = house.session(group_id, dt.date(2025, 2, 18))
    with pytest.raises(Refusal) as refused:
        house.registers.close(session_id, Closing(0))
    assert refused.value.reason is Reason.SESSION_NOT_YET


def test_a_session_to_which_nobody_came_can_be_closed(house: House, session_id: UUID) -> None:
    house.registers.close(session_id, Closing(0, as_planned=False, what_was_different="the door was locked"))
    assert house.desk.roster(session_id).total == 0


def test_a_register_is_closed_once_and_then_takes_nobody(
    house: House, session_id: UUID, people: dict[str, UUID]
) -> None:
    house.registers.close(session_id, Closing(3))
    for again in (
        lambda: house.registers.close(session_id, Closing(3)),
        lambda: house.desk.unnamed(session_id),
        lambda: house.desk.take_back(session_id, people["Ann"]),
        lambda: house.desk.let_us_know(session_id, people["Dot"]),
    ):
        with pytest.raises(Refusal) as refused:
            again()
        assert refused.value.reason is Reason.SESSION_CLOSED


@pytest.mark.usefixtures("people")
def test_the_name_of_just_today_goes_from_tables_and_log_and_one_unnamed_stays(house: House, session_id: UUID) -> None:
    house.desk.walk_in(session_id, WalkIn("Quenby Marrowfat", "07700 900456"))
    house.desk.walk_in(session_id, WalkIn("Ottoline Undone"))
    house.desk.undo(session_id)
    house.registers.close(session_id, Closing(4))
    roster = house.desk.roster(session_id)
    assert (roster.named, roster.unnamed, roster.total) == (2, 2, 4)
    told = repr(house.rows(attendee)) + repr(house.rows(change)) + repr(house.rows(session_roster))
    assert not [word for word in ("Quenby", "Marrowfat", "900456", "Ottoline") if word.casefold() in told.casefold()]


def test_the_frozen_roster_has_everybody_of_that_day(house: House, session_id: UUID, people: dict[str, UUID]) -> None:
    house.registers.close(session_id, Closing(3))
    frozen = {row.attendee_id: (row.presence, row.entered, row.new_today) for row in house.rows(session_roster)}
    assert frozen == {
        people["Ann"]: (Presence.CAME, Entered.LIVE, True),
        people["Bea"]: (Presence.CAME, Entered.PAPER, True),
        people["Cat"]: (Presence.LET_US_KNOW, Entered.LIVE, False),
        people["Dot"]: (Presence.NONE, Entered.LIVE, False),
    }


def test_who_came_for_the_first_time_is_attending_from_that_day(
    house: House, session_id: UUID, people: dict[str, UUID]
) -> None:
    house.clock.set(dt.datetime.combine(LATER, dt.time(9)))
    house.registers.close(session_id, Closing(3))
    statuses = {name: house.people.get(person).memberships[0] for name, person in people.items()}
    assert {name: (place.status, place.since) for name, place in statuses.items() if name in ("Ann", "Dot")} == {
        "Ann": (Status.ATTENDING, FIRST_DATE),
        "Dot": (Status.REGISTERED, dt.date(2025, 1, 2)),
    }


_LATER_EVENTS: dict[str, Callable[[House, UUID], object]] = {
    "left": lambda house, person: house.set_status(person, Status.LEFT, FIRST_DATE),
    "on a break": lambda house, person: house.set_status(person, Status.BREAK, LATER),
    "died": lambda house, person: house.record_death(person, LATER),
    "erased": lambda house, person: house.erase(person),
    "renamed": lambda house, person: house.people.change(person, PersonDetails("Else")),
}


@pytest.mark.parametrize("event", _LATER_EVENTS)
@pytest.mark.parametrize("who", ["Ann", "Bea", "Cat", "Dot"])
def test_nothing_that_happens_later_changes_a_closed_figure(
    house: House, session_id: UUID, people: dict[str, UUID], event: str, who: str
) -> None:
    house.registers.close(session_id, Closing(3))
    before = house.registers.history(session_id), house.rows(register_closing)
    house.clock.set(dt.datetime.combine(LATER, dt.time(9)))
    _LATER_EVENTS[event](house, people[who])
    roster = house.desk.roster(session_id)
    assert (roster.named, roster.unnamed, roster.total) == (2, 1, 3)
    assert (house.registers.history(session_id), house.rows(register_closing)) == before


def test_a_death_between_session_and_closing_leaves_the_total_and_the_list_of_the_day(
    house: House, session_id: UUID, people: dict[str, UUID]
) -> None:
    house.record_death(people["Ann"], LATER)
    house.record_death(people["Dot"], LATER)
    house.clock.set(dt.datetime.combine(LATER, dt.time(9)))
    house.registers.close(session_id, Closing(3))
    assert house.registers.history(session_id)[0].named == 2
    assert [row.on_the_list for row in house.rows(register_closing)] == [4]
    assert [line.label for line in house.desk.roster(session_id).lines] == ["Bea R", "Cat R"]


def test_reopening_is_on_the_record_and_closing_again_freezes_anew(
    house: House, session_id: UUID, people: dict[str, UUID]
) -> None:
    house.registers.close(session_id, Closing(3))
    house.registers.reopen(session_id, "Dot came after all")
    house.desk.check_in(session_id, people["Dot"], Entered.PAPER)
    house.registers.close(session_id, Closing(4))
    first, second = house.registers.history(session_id)
    assert (first.named, first.reopened_by, first.reopened_why) == (2, HELEN.name, "Dot came after all")
    assert (second.named, second.reopened_at) == (3, None)
    assert len(house.rows(session_roster)) == 4
    assert house.desk.roster(session_id).total == 4


def test_only_a_closed_register_is_reopened(house: House, session_id: UUID) -> None:
    with pytest.raises(Refusal) as refused:
        house.registers.reopen(session_id)
    assert refused.value.reason is Reason.SESSION_NOT_CLOSED
