"""When somebody has died: gone from every list at once, the past untouched, and a mistake can be taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.remembrance import (
    DeathDetails,
    DeathKnownFrom,
    RemembranceTask,
    Wish,
    WishIfAway,
    proposed_tasks,
)
from sbc_desktop.services.remembrance import Remembrance
from sbc_desktop.storage import ids
from sbc_desktop.storage.tables.rights import follow_up
from tests.desk import House, open_house
from tests.factories import FIRST_DATE

NEXT = dt.date(2025, 2, 18)
FAMILY = DeathDetails(DeathKnownFrom.FAMILY, dt.date(2025, 2, 1), frozenset({RemembranceTask.TELL_COUNSELLOR}))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An open store; closed at the end."""
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def group_id(house: House) -> UUID:
    """The Peterborough group."""
    return house.group()


@pytest.fixture
def jean(house: House, group_id: UUID) -> UUID:
    """Jean, who came to the first session; today is some days after it."""
    session_id = house.session(group_id)
    house.session(group_id, NEXT)
    jean = house.person("Jean Whitlock", group_id)
    house.desk.check_in(session_id, jean)
    house.registers.close(session_id, Closing(1))
    house.clock.set(dt.datetime(2025, 2, 3, 10, tzinfo=dt.UTC))
    return jean


def remembrance(house: House) -> Remembrance:
    """The service."""
    return Remembrance(**house.given)


def names_on(house: House, group_id: UUID, day: dt.date) -> list[str]:
    """The roster of a session."""
    session_id = ids.session_id(group_id, day)
    return [line.label for line in house.desk.roster(session_id).lines]


def test_the_screen_repeats_the_name_and_shows_what_was_wished(house: House, jean: UUID) -> None:
    with house.writing() as uow:
        uow.wishes.add(jean, WishIfAway.HAS_DIED, house.clock.now(), "With cake, please.")
    before = remembrance(house).before(jean)
    assert (before.name.on_paper, before.wish) == ("Jean Whitlock", Wish(WishIfAway.HAS_DIED, "With cake, please."))


@pytest.mark.parametrize(
    ("wish", "told"), [(None, False), ("nothing", False), ("well", False), ("has_died", True), ("ask_family", True)]
)
def test_telling_the_group_is_proposed_only_where_it_may_be(wish: str | None, told: bool) -> None:
    proposed = proposed_tasks(Wish(WishIfAway(wish)) if wish else None)
    assert (RemembranceTask.TELL_GROUP in proposed) is told
    assert RemembranceTask.TELL_COUNSELLOR in proposed


def test_at_once_she_is_on_no_list_and_the_closed_register_stays(house: House, group_id: UUID, jean: UUID) -> None:
    remembrance(house).record(jean, FAMILY)
    assert house.people.find("jean") == ()
    assert house.people.likely("Jean") == ()
    assert names_on(house, group_id, NEXT) == []
    assert house.registers.history(ids.session_id(group_id, FIRST_DATE))[-1].named == 1
    with pytest.raises(Refusal) as refused:
        house.people.get(jean)
    assert refused.value.reason is Reason.PERSON_UNKNOWN


def test_the_coordinator_finds_her_among_those_we_remember_with_what_is_left_to_do(house: House, jean: UUID) -> None:
    remembrance(house).record(jean, FAMILY)
    (remembered,) = remembrance(house).all()
    assert (remembered.name.on_paper, remembered.groups) == ("Jean Whitlock", ("Peterborough",))
    assert (remembered.died_on, remembered.recorded) == (dt.date(2025, 2, 1), dt.date(2025, 2, 3))
    (task,) = remembered.tasks
    assert (task.kind, task.done) == (RemembranceTask.TELL_COUNSELLOR, False)
    remembrance(house).done(task.id)
    assert remembrance(house).get(jean).tasks[0].done


def test_what_was_only_heard_counts_the_same_and_can_be_confirmed(house: House, group_id: UUID, jean: UUID) -> None:
    remembrance(house).record(jean, DeathDetails(DeathKnownFrom.INDIRECTLY))
    assert names_on(house, group_id, NEXT) == []
    assert not remembrance(house).get(jean).certain
    remembrance(house).confirm(jean, DeathKnownFrom.NURSE, dt.date(2025, 2, 2))
    confirmed = remembrance(house).get(jean)
    assert (confirmed.certain, confirmed.died_on) == (True, dt.date(2025, 2, 2))


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_mistake_is_taken_back_whole_for_thirty_days(
    house: House, group_id: UUID, jean: UUID, confirmed: bool
) -> None:
    before = house.people.get(jean)
    remembrance(house).record(jean, DeathDetails(DeathKnownFrom.INDIRECTLY, tasks=FAMILY.tasks))
    if confirmed:
        remembrance(house).confirm(jean, DeathKnownFrom.GROUP)
        remembrance(house).done(remembrance(house).get(jean).tasks[0].id)
    house.clock.set(dt.datetime(2025, 3, 5, 10, tzinfo=dt.UTC))
    remembrance(house).take_back(jean)
    assert house.people.get(jean) == before
    assert names_on(house, group_id, NEXT) == ["Jean W"]
    assert remembrance(house).all() == ()
    assert house.rows(follow_up) == []


def test_after_thirty_days_it_stays(house: House, jean: UUID) -> None:
    remembrance(house).record(jean, FAMILY)
    house.clock.set(dt.datetime(2025, 3, 6, 10, tzinfo=dt.UTC))
    with pytest.raises(Refusal) as refused:
        remembrance(house).take_back(jean)
    assert refused.value.reason is Reason.DEATH_TOO_LONG_AGO


def test_recorded_taken_back_and_recorded_again(house: House, jean: UUID) -> None:
    for _time in range(2):
        remembrance(house).record(jean, FAMILY)
        remembrance(house).take_back(jean)
    assert [place.status for place in house.people.get(jean).memberships] == [Status.ATTENDING]


def test_a_day_still_to_come_is_refused_by_its_field(house: House, jean: UUID) -> None:
    with pytest.raises(Refusal) as refused:
        remembrance(house).record(jean, DeathDetails(DeathKnownFrom.FAMILY, dt.date(2025, 2, 4)))
    assert (refused.value.reason, refused.value.field) == (Reason.DATE_STILL_TO_COME, "died_on")
    assert house.people.get(jean).id == jean


def test_somebody_living_is_not_among_those_we_remember(house: House, jean: UUID) -> None:
    assert remembrance(house).all() == ()
    with pytest.raises(Refusal):
        remembrance(house).get(jean)
    with pytest.raises(Refusal):
        remembrance(house).take_back(jean)
