"""Ctrl+Z: many levels, also after a restart; the log only ever grows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sbc_desktop.domain.check_in import DeskAction, Presence, Roster, WalkIn
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.people import attendee, membership
from sbc_desktop.storage.tables.system import change
from tests.desk import A_NEED, House, open_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def session_id(house: House) -> UUID:
    group_id = house.group()
    for name in ("Ann Reed", "Bea Reed", "Cat Reed"):
        house.person(name, group_id)
    return house.session(group_id)


def people(house: House, session_id: UUID) -> list[UUID]:
    return [line.attendee_id for line in house.desk.roster(session_id).lines]


def picture(roster: Roster) -> tuple[object, ...]:
    presences = tuple((line.label, line.presence) for line in roster.lines)
    return presences, roster.unnamed, roster.session.supporters, roster.session.state


def test_the_strip_names_the_newest_action_also_after_a_restart(house: House, session_id: UUID) -> None:
    for person in people(house, session_id)[:2]:
        house.desk.check_in(session_id, person)
    house.reopen()
    last = house.desk.last_action(session_id)
    assert last is not None
    assert (last.kind, last.label) == (DeskAction.CHECK_IN, "Bea R")
    assert house.desk.roster(session_id).last_action == last


def test_undo_goes_back_level_by_level_across_a_restart(house: House, session_id: UUID) -> None:
    for person in people(house, session_id):
        house.desk.check_in(session_id, person)
    undone = house.desk.undo(session_id)
    house.reopen()
    labels = []
    while undone is not None:
        labels.append(undone.label)
        undone = house.desk.undo(session_id)
    assert labels == ["Cat R", "Bea R", "Ann R"]
    roster = house.desk.roster(session_id)
    assert (roster.total, roster.session.state, roster.last_action) == (0, SessionState.PLANNED, None)


def test_undo_adds_to_the_log_and_takes_nothing_from_it(house: House, session_id: UUID) -> None:
    house.desk.check_in(session_id, people(house, session_id)[0])
    before = house.rows(change)
    house.desk.undo(session_id)
    after = house.rows(change)
    assert after[: len(before)] == before
    assert {entry.undoes for entry in after[len(before) :]} == {before[-1].action_id}


def test_what_was_undone_can_be_done_again_and_undone_again(house: House, session_id: UUID) -> None:
    ann = people(house, session_id)[0]
    for _ in range(3):
        house.desk.check_in(session_id, ann)
        assert house.desk.undo(session_id) is not None
    assert house.desk.roster(session_id).total == 0


def test_undoing_a_walk_in_takes_the_person_and_the_tick(house: House, session_id: UUID) -> None:
    before = [len(house.rows(table)) for table in (attendee, membership, attendance)]
    house.desk.walk_in(session_id, WalkIn("Zadie Hart", keep_details=True))
    undone = house.desk.undo(session_id)
    assert undone is not None
    assert (undone.kind, undone.label) == (DeskAction.WALK_IN, "Zadie H")
    assert [len(house.rows(table)) for table in (attendee, membership, attendance)] == before


def test_a_walk_in_that_was_used_since_is_not_undone(house: House, session_id: UUID) -> None:
    zadie = house.desk.walk_in(session_id, WalkIn("Zadie Hart", keep_details=True))
    house.people.save_needs(zadie, (A_NEED,))
    with pytest.raises(Refusal) as refused:
        house.desk.undo(session_id)
    assert refused.value.reason is Reason.CHANGED_SINCE
    assert house.desk.roster(session_id).total == 1


def test_undoing_a_second_click_brings_the_tick_back(house: House, session_id: UUID) -> None:
    ann = people(house, session_id)[0]
    house.desk.check_in(session_id, ann)
    house.desk.take_back(session_id, ann)
    house.desk.undo(session_id)
    assert house.desk.roster(session_id).total == 1


def test_undo_stops_at_a_closed_register(house: House, session_id: UUID) -> None:
    house.desk.check_in(session_id, people(house, session_id)[0])
    house.registers.close(session_id, Closing(1))
    with pytest.raises(Refusal) as refused:
        house.desk.undo(session_id)
    assert refused.value.reason is Reason.SESSION_CLOSED
    house.registers.reopen(session_id, "one more came")
    assert house.desk.undo(session_id) is None
    house.desk.unnamed(session_id)
    undone = house.desk.undo(session_id)
    assert undone is not None
    assert undone.kind is DeskAction.UNNAMED


_ACTIONS: list[Callable[[House, UUID, UUID], object]] = [
    lambda house, session_id, person: house.desk.check_in(session_id, person),
    lambda house, session_id, person: house.desk.take_back(session_id, person),
    lambda house, session_id, person: house.desk.let_us_know(session_id, person),
    lambda house, session_id, _person: house.desk.unnamed(session_id),
    lambda house, session_id, person: house.desk.set_supporters(session_id, person.int % 3),
    lambda house, session_id, person: house.desk.walk_in(session_id, WalkIn(f"Guest {person.int % 9}")),
]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, len(_ACTIONS) - 1), st.integers(0, 2)), max_size=10))
def test_any_morning_undone_step_by_step_passes_through_the_same_pictures(
    house: House, session_id: UUID, steps: list[tuple[int, int]]
) -> None:
    expected = [line.attendee_id for line in house.desk.roster(session_id).lines if not line.walk_in]
    pictures = [picture(house.desk.roster(session_id))]
    for action, person in steps:
        _ACTIONS[action](house, session_id, expected[person])
        now = picture(house.desk.roster(session_id))
        if now != pictures[-1]:
            pictures.append(now)
    back = [pictures.pop()]
    while house.desk.undo(session_id):
        now = picture(house.desk.roster(session_id))
        assert now == pictures.pop()
        back.append(now)
    assert pictures == []
    assert Presence.CAME not in {presence for _label, presence in back[-1][0]}  # type: ignore[attr-defined]
