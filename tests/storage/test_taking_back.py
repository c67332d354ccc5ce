"""Taking an action back never takes along what somebody did after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.attendee import PersonDetails
from sbc_desktop.domain.check_in import WalkIn
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.rights import follow_up, tombstone
from tests.desk import House, open_house
from tests.factories import HELEN


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


def take_back(house: House, action_id: UUID) -> None:
    with house.store.writing(Author(HELEN.id, "test"), Action("undo", undoes=action_id)) as uow:
        uow.changes.take_back(action_id)


def test_a_walk_in_whose_record_was_filled_in_since_stays(house: House) -> None:
    session_id = house.session(house.group())
    newcomer = house.desk.walk_in(session_id, WalkIn("Ning", keep_details=True))
    house.people.change(newcomer, PersonDetails(preferred="Ning", phone="07700 900123"))
    with pytest.raises(Refusal) as refused:
        house.desk.undo(session_id)
    assert refused.value.reason is Reason.CHANGED_SINCE
    assert [row.phone for row in house.rows(attendee)] == ["07700 900123"]
    assert len(house.rows(attendance)) == 1


def test_what_was_erased_does_not_come_back(house: House) -> None:
    person = house.person("Ann Reed")
    with house.writing() as uow:
        uow.erasing.erase(person, house.clock.now())
        action_id = uow.changes.action_id
    with pytest.raises(Refusal) as refused:
        take_back(house, action_id)
    assert refused.value.reason is Reason.CHANGED_SINCE
    assert house.rows(attendee) == []
    assert len(house.rows(tombstone)) == 1


def test_an_instant_written_in_another_zone_is_the_same_instant(house: House) -> None:
    noon = dt.datetime(2025, 7, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    with house.writing() as uow:
        uow.changes.insert(follow_up, {"id": uuid4(), "kind": "for_coordinator", "made_at": noon})
        action_id = uow.changes.action_id
    take_back(house, action_id)
    assert house.rows(follow_up) == []
