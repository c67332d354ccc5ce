"""The history: who changed what, when, from what to what."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import Status, details_of
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.history import Area, Entry, FieldChange, HistoryWanted
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.session import SessionChange
from sbc_desktop.services.history import History
from sbc_desktop.services.merging import Merging
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.tables.rights import follow_up
from tests.desk import A_NEED, House, open_house
from tests.factories import FIRST_DATE, HELEN, refused


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def group(house: House) -> UUID:
    return house.group()


@pytest.fixture
def ann(house: House, group: UUID) -> UUID:
    return house.person("Ann Reed", group, phone="07700 900123")


def history(house: House) -> History:
    return History(**house.given)


def newest(house: House, wanted: HistoryWanted | None = None) -> Entry:
    """The newest entry, opened."""
    (entry,) = history(house).page(wanted or HistoryWanted(), limit=1).entries
    opened = history(house).opened(entry.key)
    assert opened is not None
    return opened


def change_phone(house: House, person: UUID, phone: str) -> None:
    before = details_of(house.people.get(person))
    house.people.change(person, replace(before, phone=phone))


def said(house: House, **wanted: object) -> list[str]:
    page = history(house).page(HistoryWanted(**wanted))  # type: ignore[arg-type]
    return [entry.said for entry in page.entries]


def test_an_entry_says_who_did_what_to_whom_from_what_to_what(house: House, ann: UUID) -> None:
    change_phone(house, ann, "07700 900456")
    entry = newest(house)
    assert (entry.who, entry.said, entry.about) == (HELEN.name, "changed a person’s record", "Ann Reed")
    assert [row.thing for row in entry.rows] == ["record"]
    assert entry.rows[0].fields == (FieldChange("phone", "07700 900123", "07700 900456"),)


def test_statuses_dates_and_links_are_told_in_words(house: House, ann: UUID, group: UUID) -> None:
    session = house.session(group)
    Sessions(**house.given).change(session, SessionChange(date=FIRST_DATE + dt.timedelta(days=1)))
    assert FieldChange("date", "21 January 2025", "22 January 2025") in newest(house).rows[0].fields
    (place,) = house.people.get(ann).memberships
    house.people.set_status(place.id, Status.BREAK, FIRST_DATE)
    changed = {field for row in newest(house).rows for field in row.fields}
    assert FieldChange("status", "registered", "taking a break") in changed


def test_what_was_taken_back_is_said_to_be(house: House, group: UUID) -> None:
    session, sessions = house.session(group), Sessions(**house.given)
    sessions.change(session, SessionChange(date=FIRST_DATE + dt.timedelta(days=1)))
    sessions.undo_last()
    assert said(house)[:2] == ["took back: moved a session", "moved a session"]


def test_the_pages_hold_every_action_once(house: House, ann: UUID, group: UUID) -> None:
    house.desk.check_in(house.session(group), ann)
    for number in range(7):
        change_phone(house, ann, f"07700 90012{number + 1}")
    whole = history(house).page(HistoryWanted())
    found: list[Entry] = []
    further = ""
    while True:
        page = history(house).page(HistoryWanted(), further, limit=3)
        found += page.entries
        further = page.further
        if not further:
            break
    assert whole.further == ""
    assert tuple(found) == whole.entries
    assert len({entry.key for entry in found}) == len(found)


def test_an_action_of_many_rows_is_one_entry_that_is_not_read_to_its_end(house: House, group: UUID) -> None:
    first = house.person("Ann Reed", group)
    with house.writing() as uow:
        for number in range(450):
            uow.settings.set(f"wording.{number}", number)
    page = history(house).page(HistoryWanted(), limit=2)
    assert [entry.count for entry in page.entries] == [450, 3]
    assert page.entries[1].about.startswith("Ann Reed")
    opened = history(house).opened(page.entries[0].key)
    assert opened is not None
    assert (opened.count, len(opened.rows)) == (450, 60)
    assert len(history(house).of_person(first)) == 1


def test_the_history_of_a_person_holds_what_is_about_that_person_alone(house: House, ann: UUID, group: UUID) -> None:
    bea, session = house.person("Bea Marsh", group), house.session(group)
    for person in (ann, bea):
        house.desk.check_in(session, person)
    house.registers.close(session, Closing(2))
    entries = history(house).of_person(ann)
    assert [entry.said for entry in entries][:2] == ["closed a register", "checked a person in"]
    assert all("Bea" not in repr(entry) for entry in entries)
    assert sum(entry.count for entry in entries[:1]) == len(entries[0].rows)


def test_the_history_of_a_person_includes_what_was_taken_away(house: House, ann: UUID) -> None:

    house.people.save_needs(ann, (A_NEED,))
    house.people.save_needs(ann, ())
    gone, made = history(house).of_person(ann)[:2]
    assert gone.said == made.said == "changed what helps a person"
    assert FieldChange("what to do", A_NEED.what_to_do, "") in gone.rows[0].fields


def test_the_history_of_a_person_includes_the_record_that_became_part_of_it(house: House, ann: UUID) -> None:
    other = house.person("Ann Reed", email="ann@example.org")
    Merging(**house.given).merge(ann, other, details_of(house.people.get(ann)))
    entries = history(house).of_person(ann)
    assert entries[0].said == "made one record of two"
    assert "ann@example.org" in repr(entries)


def test_somebody_who_may_not_be_looked_up_has_neither_name_nor_values(house: House, ann: UUID) -> None:
    change_phone(house, ann, "07700 900456")
    house.record_death(ann, FIRST_DATE)
    page = history(house).page(HistoryWanted())
    opened = [history(house).opened(entry.key) for entry in page.entries]
    assert not {"Ann", "Reed", "07700 900456"} & set(repr(opened).replace("'", " ").split())
    assert any(row.withheld and not row.fields for entry in opened if entry for row in entry.rows)
    assert refused(lambda: history(house).of_person(ann))[0] is Reason.PERSON_UNKNOWN
    assert refused(lambda: history(house).page(HistoryWanted(person_id=ann)))[0] is Reason.PERSON_UNKNOWN


def test_of_what_was_erased_the_fact_stays_and_is_said(house: House, ann: UUID) -> None:
    before = len(history(house).page(HistoryWanted()).entries)
    house.erase(ann)
    page = history(house).page(HistoryWanted())
    assert len(page.entries) == before + 1
    opened = [history(house).opened(entry.key) for entry in page.entries]
    assert "Reed" not in repr(opened)
    assert any(row.gone for entry in opened if entry for row in entry.rows)


def test_it_can_be_narrowed_to_a_session_a_group_a_user_days_and_kinds(house: House, ann: UUID, group: UUID) -> None:
    other = house.group("Fenbridge")
    first, second = house.session(group), house.session(other, FIRST_DATE + dt.timedelta(days=2))
    house.desk.check_in(first, ann)
    Sessions(**house.given).change(second, SessionChange(date=FIRST_DATE + dt.timedelta(days=3)))
    assert said(house, session_id=first)[0] == "checked a person in"
    assert said(house, session_id=second)[0] == "moved a session"
    assert "checked a person in" in said(house, group_id=group)
    assert "checked a person in" not in said(house, group_id=other)
    assert "moved a session" in said(house, group_id=other)
    assert said(house, area=Area.SESSIONS) == ["moved a session"]
    assert said(house, user_id=UUID(int=1)) == []
    assert len(said(house, user_id=HELEN.id)) == len(said(house))
    today = dt.datetime.now(dt.UTC).date()
    assert said(house, since=today - dt.timedelta(days=1), until=today + dt.timedelta(days=1)) == said(house)
    assert said(house, until=today - dt.timedelta(days=2)) == said(house, since=today + dt.timedelta(days=2)) == []


def test_an_arrival_that_was_taken_back_by_undo_stays_in_the_history_of_the_person(
    house: House, ann: UUID, group: UUID
) -> None:
    session = house.session(group)
    house.desk.check_in(session, ann)
    house.desk.undo(session)
    back, came = history(house).of_person(ann)[:2]
    assert (back.said, came.said) == ("took something back", "checked a person in")
    assert FieldChange("at the session", "came", "") in back.rows[0].fields


def test_the_exported_history_holds_every_value_guarded_and_is_written_down(
    house: House, ann: UUID, tmp_path: Path
) -> None:
    change_phone(house, ann, "07700 900456")
    details = replace(details_of(house.people.get(ann)), hospital="=HYPERLINK(1)")
    house.people.change(ann, details)
    asked: list[tuple[int, int]] = []

    class Asked:
        def step(self, done: int, total: int) -> None:
            asked.append((done, total))

    path = history(house).export(HistoryWanted(person_id=ann), tmp_path / "out" / "history.csv", Asked())
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert ["phone", "07700 900123", "07700 900456"] in [row[6:] for row in rows]
    assert ["hospital", "", "'=HYPERLINK(1)"] in [row[6:] for row in rows]
    assert asked
    exported = newest(house)
    assert (exported.said, exported.who) == ("exported the history", HELEN.name)
    assert refused(lambda: history(house).export(HistoryWanted(), path / "x.csv"))[0] is Reason.FILE_NOT_WRITTEN
    assert newest(house).key == exported.key


def test_what_was_refused_and_tried_in_vain_is_told_in_words(house: House) -> None:
    with house.writing() as uow:
        uow.changes.event(EventKind.ROLE_REFUSED, facts={"asked": "Wordings.change"})
        uow.changes.event(EventKind.ROLE_REFUSED, facts={"asked": "Teleport.now"})
    with house.store.writing(Author(None, "test"), Action("unlocked")) as uow:
        at = dt.datetime(2025, 1, 21, 10, 15, tzinfo=dt.UTC)
        uow.changes.event(EventKind.UNLOCK_FAILED, "user_", HELEN.id, {"at": at, "way": "passphrase"})
    tried = newest(house)
    assert (tried.who, tried.said, tried.about) == ("Somebody", "tried a wrong passphrase", HELEN.name)
    told = [(field.label, field.after) for field in tried.rows[0].fields]
    assert told == [("when", "21 January 2025, 10.15am"), ("how", "passphrase")]
    page = history(house).page(HistoryWanted(area=Area.SIGN_IN))
    assert [entry.about for entry in page.entries[1:]] == ["something else", "our texts"]
    refusals = [history(house).opened(entry.key) for entry in page.entries[1:]]
    assert [entry.rows[0].fields[0].after for entry in refusals if entry] == ["something else", "our texts"]


def test_no_setting_is_called_by_its_name_in_the_store(house: House) -> None:
    with house.writing() as uow:
        for name in ("theme", "wording.privacy", "of_tomorrow"):
            uow.settings.set(name, "x")
    assert [row.about for row in newest(house).rows] == ["look", "text", "setting"]


def test_an_export_that_is_stopped_leaves_no_file_and_one_that_is_not_holds_every_row(
    house: House, tmp_path: Path
) -> None:
    with house.writing() as uow:
        for number in range(450):
            uow.settings.set(f"wording.{number}", f"words {number}")

    class Stopped(Exception):
        pass

    class Stopping:
        def step(self, done: int, total: int) -> None:
            assert done == total
            raise Stopped

    path = tmp_path / "history.csv"
    with pytest.raises(Stopped):
        history(house).export(HistoryWanted(), path, Stopping())
    assert not path.exists()
    assert "exported the history" not in said(house)
    history(house).export(HistoryWanted(), path)
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert {f"words {number}" for number in range(450)} <= {row[8] for row in rows[1:]}


def test_neither_keys_nor_codes_are_shown_as_values(house: House, ann: UUID) -> None:
    other = house.person("Ann Reed")
    Merging(**house.given).tell_apart(ann, other)
    told_apart = newest(house)
    assert told_apart.said == "said that two records are two people"
    assert str(ann) not in repr(told_apart.rows)
    with house.writing() as uow:
        kind, person = "kept_for_a_reason", {"attendee_id": ann}
        uow.changes.insert(follow_up, {"id": UUID(int=4), "kind": kind, **person, "made_at": house.clock.now()})
    assert FieldChange("kind", "", "kept a person’s details for a reason") in newest(house).rows[0].fields
