"""What people do that changes nothing is written down: reading, looking, saving, printing, being refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.access import Access
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.services import witness
from sbc_desktop.services.document import Document
from sbc_desktop.services.outgoing import Outgoing
from sbc_desktop.services.people import People
from sbc_desktop.services.reports import Reports
from sbc_desktop.services.summaries import Summaries
from sbc_desktop.storage.tables.system import Operation, change
from tests.desk import House, open_house
from tests.factories import FIRST_DATE, HELEN, refused

A_REGISTER = Document("Attendance register of Ann", "2025-01 register.pdf", b"%PDF", 1)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def ann(house: House) -> UUID:
    return house.person("Ann Reed", house.group())


def events(house: House) -> list[tuple[str, str, object]]:
    """Kind, whose row, and what document; oldest first."""
    rows = [row for row in house.rows(change) if row.operation is Operation.EVENT]
    assert all(row.user_id == HELEN.id for row in rows)
    return [(row.kind, row.entity_id, row.fields.get("document", [None, None])[1]) for row in rows]


def test_reading_a_record_is_written_down_and_looking_again_soon_is_not(house: House, ann: UUID) -> None:
    people = People(**house.given)
    for _time in range(3):
        people.get(ann)
    assert events(house) == [(EventKind.RECORD_READ, str(ann), None)]


def test_reading_it_again_later_is_written_down_again(house: House, ann: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    people = People(**house.given)
    people.get(ann)
    monkeypatch.setattr(witness, "_ONE_LOOKING", 0)
    people.get(ann)
    assert [kind for kind, _id, _document in events(house)] == [EventKind.RECORD_READ] * 2


def test_a_record_that_is_not_shown_was_not_read(house: House) -> None:
    assert refused(lambda: People(**house.given).get(UUID(int=5)))[0] is Reason.PERSON_UNKNOWN
    assert events(house) == []


def test_looking_at_a_document_with_names_in_it_is_written_down(house: House, ann: UUID) -> None:
    session = house.session(house.people.get(ann).memberships[0].group_id)
    reports = Reports(**house.given)
    for _time in range(2):
        sheet = reports.session_sheet(session)
    drawn = [document for kind, _id, document in events(house) if kind == EventKind.DOCUMENT_DRAWN]
    assert drawn == [sheet.file_name]


def test_saving_printing_and_copying_are_written_down_each_time(house: House, tmp_path: Path) -> None:
    outgoing = Outgoing(**house.given)
    saved = outgoing.save(A_REGISTER, tmp_path, "for Ann.pdf")
    outgoing.printed(A_REGISTER)
    outgoing.copied(A_REGISTER)
    outgoing.copied(A_REGISTER)
    assert saved.read_bytes() == A_REGISTER.data
    kinds = (EventKind.DOCUMENT_SAVED, EventKind.DOCUMENT_PRINTED, *[EventKind.DOCUMENT_COPIED] * 2)
    # Never by the title, nor by the name somebody chose: they may hold a person's.
    assert events(house) == [(kind, "", A_REGISTER.file_name) for kind in kinds]


def test_what_was_not_written_was_not_saved(house: House, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("")
    assert refused(lambda: Outgoing(**house.given).save(A_REGISTER, taken))[0] is Reason.FILE_NOT_WRITTEN
    assert events(house) == []


def test_where_nothing_can_be_written_down_a_record_is_read_all_the_same(
    house: House, ann: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_given: object) -> object:
        raise Refusal(Reason.DISK_FULL)

    people = People(**house.given)
    monkeypatch.setattr(house.store, "writing", no_room)
    assert people.get(ann).id == ann


def test_asking_for_the_figures_of_all_groups_without_the_right_is_written_down(house: House) -> None:
    house.store.access = Access(HELEN.id, UserRole.FACILITATOR, frozenset({house.group()}))
    summaries = Summaries(**house.given)
    wanted = Wanted(SummaryKind.MONTHLY, None, FIRST_DATE)
    assert refused(lambda: summaries.draw(wanted))[0] is Reason.NOT_ALLOWED
    assert [kind for kind, _id, _document in events(house)] == [EventKind.ROLE_REFUSED]
