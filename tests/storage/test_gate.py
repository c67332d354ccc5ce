"""The gate in SQL says the same as the rules in the domain, for any history of statuses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.gate import Standing, contactable_on, listed, visible_on
from sbc_desktop.storage import gate
from sbc_desktop.storage.tables.people import attendee, membership
from tests.desk import House, open_house

FIRST = dt.date(2025, 1, 1)
DAYS = [FIRST + dt.timedelta(days) for days in range(5)]
HISTORIES = st.dictionaries(st.sampled_from(DAYS), st.sampled_from(Status), min_size=1, max_size=4)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=HISTORIES, died=st.booleans(), day=st.sampled_from([FIRST - dt.timedelta(1), *DAYS]))
def test_sql_and_domain_agree_about_anybody_on_any_day(
    house: House, history: dict[dt.date, Status], died: bool, day: dt.date
) -> None:
    person = _put(house, history, died=died)
    standing = Standing(tuple(sorted(history.items())), FIRST if died else None)
    assert _holds(house, person, gate.visible_on(day)) is visible_on(standing, day)
    assert _holds(house, person, gate.contactable_on(day)) is contactable_on(standing, day)
    assert _holds(house, person, gate.listed()) is listed(standing)


def test_who_is_of_just_today_is_listed_at_the_desk_and_not_in_the_directory(house: House) -> None:
    person = _put(house, {FIRST: Status.REGISTERED})
    with house.writing() as uow:
        uow.changes.update(attendee, person, {"details_kept": False})
    assert _holds(house, person, gate.listed())
    assert not _holds(house, person, gate.in_directory())


@pytest.mark.parametrize("column", ["erased_at", "merged_into"])
def test_who_is_erased_or_merged_is_nowhere(house: House, column: str) -> None:
    person, other = _put(house, {FIRST: Status.REGISTERED}), _put(house, {FIRST: Status.REGISTERED})
    with house.writing() as uow:
        uow.changes.update(attendee, person, {column: other if column == "merged_into" else house.clock.now()})
    rules = (gate.known(), gate.listed(), gate.in_directory(), gate.visible_on(FIRST), gate.contactable_on(FIRST))
    assert not any(_holds(house, person, rule) for rule in rules)
    assert all(_holds(house, other, rule) for rule in rules)


def _put(house: House, history: dict[dt.date, Status], *, died: bool = False) -> UUID:
    with house.store.reading() as uow:
        groups = uow.groups.all()
    group_id = groups[0].id if groups else house.group()
    (first, status), *later = sorted(history.items())
    person = house.person("Ann Reed", group_id, status, first)
    for since, then in later:
        house.set_status(person, then, since)
    if died:
        with house.writing() as uow:
            uow.changes.update(attendee, person, {"death_recorded": FIRST})
    return person


def _holds(house: House, person: UUID, rule: sa.ColumnElement[bool]) -> bool:
    place = membership.c.attendee_id == attendee.c.id
    statement = sa.select(attendee.c.id).join(membership, place).where(attendee.c.id == person, rule)
    with house.store.reading() as uow:
        return uow.db.execute(statement).first() is not None
