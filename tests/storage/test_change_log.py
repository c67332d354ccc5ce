"""The change log: one entry a write, in the same transaction; undo replays it; erasing empties it of one person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.check_in import ApologyReason, Entered, Presence
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.change_log import Action, Author, newest_undoable, plain, typed
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.system import Operation, change
from tests.desk import House, open_house
from tests.factories import HELEN


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def ann(house: House) -> UUID:
    return house.person("Ann Reed")


def change_name(house: House, person: UUID, *names: str | None) -> UUID:
    with house.store.writing(Author(HELEN.id, "desk laptop"), Action("rename")) as uow:
        for name in names:
            uow.changes.update(attendee, person, {"name": name})
        return uow.changes.action_id


def take_back(house: House, action_id: UUID) -> None:
    with house.store.writing(Author(HELEN.id, "test"), Action("undo", undoes=action_id)) as uow:
        uow.changes.take_back(action_id)


def name_of(house: House, person: UUID) -> str:
    (row,) = [row for row in house.rows(attendee) if row.id == person]
    return str(row.name)


def test_an_entry_says_who_changed_what_where_from_what_to_what(house: House, ann: UUID) -> None:
    change_name(house, ann, "Annie")
    entry = house.rows(change)[-1]
    assert (entry.user_id, entry.device, entry.kind) == (HELEN.id, "desk laptop", "rename")
    assert (entry.entity, entry.entity_id, entry.operation) == ("attendee", str(ann), Operation.UPDATE)
    assert entry.fields == {"name": ["Ann", "Annie"]}


def test_writing_what_is_there_already_changes_and_logs_nothing(house: House, ann: UUID) -> None:
    before = house.rows(change)
    change_name(house, ann, "Ann")
    assert house.rows(change) == before


def test_a_failing_action_leaves_neither_rows_nor_entries(house: House, ann: UUID) -> None:
    before = house.rows(change)
    with pytest.raises(sa.exc.IntegrityError):
        change_name(house, ann, "Annie", None)
    assert (name_of(house, ann), house.rows(change)) == ("Ann", before)


def test_entries_stand_in_the_order_in_which_they_were_made(house: House, ann: UUID) -> None:
    names = [f"Ann{number}" for number in range(30)]
    for name in names:
        change_name(house, ann, name)
    renamings = [row for row in house.rows(change) if row.kind == "rename"]
    assert [row.fields["name"][1] for row in sorted(renamings, key=lambda row: row.clock)] == names


def test_taking_back_an_action_writes_the_old_values_as_a_new_one(house: House, ann: UUID) -> None:
    action_id = change_name(house, ann, "Annie")
    before = house.rows(change)
    take_back(house, action_id)
    assert name_of(house, ann) == "Ann"
    assert house.rows(change)[:-1] == before
    assert house.rows(change)[-1].undoes == action_id


def test_an_action_is_not_taken_back_over_a_later_one(house: House, ann: UUID) -> None:
    action_id = change_name(house, ann, "Annie")
    change_name(house, ann, "Anita")
    with pytest.raises(Refusal) as refused:
        take_back(house, action_id)
    assert refused.value.reason is Reason.CHANGED_SINCE
    assert name_of(house, ann) == "Anita"


def test_a_row_taken_away_comes_back_whole(house: House) -> None:
    session_id = house.session(house.group())
    before = house.rows(group_session)
    with house.writing() as uow:
        uow.changes.delete(group_session, session_id)
        action_id = uow.changes.action_id
    assert house.rows(group_session) == []
    take_back(house, action_id)
    assert house.rows(group_session) == before


def test_the_newest_undoable_action_is_none_that_was_taken_back(house: House) -> None:
    session_id = house.session(house.group())
    for number in (1, 2):
        house.desk.set_supporters(session_id, number)
    house.desk.undo(session_id)
    with house.store.reading() as uow:
        newest = newest_undoable(uow.db, session_id, ["supporters"])
        assert newest is not None
        values = uow.db.execute(sa.select(change.c.fields).where(change.c.action_id == newest.action_id)).scalar_one()
    assert values == {"supporters": [0, 1]}


def test_an_event_is_written_down_and_changes_nothing(house: House, ann: UUID) -> None:
    people = house.rows(attendee)
    with house.writing() as uow:
        uow.changes.event(EventKind.RECORD_READ, attendee.name, ann, {"pages": 2})
        action_id = uow.changes.action_id
    entry = house.rows(change)[-1]
    assert (entry.kind, entry.operation, entry.user_id) == ("record_read", Operation.EVENT, HELEN.id)
    assert (entry.entity, entry.entity_id, entry.fields) == ("attendee", str(ann), {"pages": [None, 2]})
    take_back(house, action_id)
    assert house.rows(attendee) == people


def test_an_event_about_an_erased_person_keeps_that_it_happened_and_no_more(house: House, ann: UUID) -> None:
    with house.writing() as uow:
        uow.changes.event(EventKind.DOCUMENT_SAVED, attendee.name, ann, {"document": "record"})
    house.erase(ann)
    (entry,) = [row for row in house.rows(change) if row.operation is Operation.EVENT]
    assert (entry.kind, entry.fields) == ("document_saved", {})


def test_an_erased_row_leaves_its_entries_without_what_they_held(house: House, ann: UUID) -> None:
    change_name(house, ann, "Annie")
    entries = len(house.rows(change))
    with house.writing() as uow:
        uow.changes.erase(attendee, ann)
    hers = [row for row in house.rows(change) if row.entity_id == str(ann)]
    assert len(house.rows(change)) == entries + 1
    assert [(row.operation, row.fields) for row in hers] == [
        (Operation.INSERT, {}),
        (Operation.UPDATE, {}),
        (Operation.DELETE, {}),
    ]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (attendance.c.id, uuid4()),
        (attendance.c.presence, Presence.LET_US_KNOW),
        (attendance.c.reason, ApologyReason.WEATHER),
        (attendance.c.entered, Entered.PAPER),
        (attendance.c.arrived_at, dt.datetime(2025, 1, 21, 10, 15, 0, 250, tzinfo=dt.UTC)),
        (attendance.c.walk_in, True),
        (attendance.c.reason, None),
        (group_session.c.date, dt.date(2025, 1, 21)),
        (group_session.c.starts, dt.time(10, 15)),
        (group_session.c.unnamed, 3),
        (group_session.c.note, "Małgorzata’s"),
    ],
)
def test_a_value_comes_out_of_the_log_as_it_went_in(column: sa.Column[object], value: object) -> None:
    assert typed(column, plain(value)) == value


def test_every_table_has_one_key_by_which_the_log_names_a_row() -> None:
    assert {
        name: len(table.primary_key) for name, table in metadata.tables.items() if len(table.primary_key) != 1
    } == {}
