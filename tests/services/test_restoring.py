"""Restoring: what is put back, what is kept aside, who does not come back, and that nothing is lost on the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.backup import ClosedSession, Counts, Lacking
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.services.restoring import Restoring
from sbc_desktop.services.unlocking import Key
from sbc_desktop.storage import keys
from sbc_desktop.storage.store import DATABASE, Store
from sbc_desktop.storage.tables.people import attendee
from tests.desk import House, open_house
from tests.factories import DATA_KEY, FIRST_DATE, HELEN, PASSPHRASE, refused
from tests.old_stores.laying_down import FILES, lay_down

KEY = Key(DATA_KEY, HELEN.id)
LATER = dt.date(2025, 2, 18)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def restoring(house: House) -> Restoring:
    return Restoring(house.store.folder, house.clock)


def closed_register(house: House, group_id: UUID, day: dt.date, *people: UUID) -> None:
    house.clock.set(dt.datetime.combine(day, dt.time(10, 15)))
    session_id = house.session(group_id, day)
    for person in people:
        house.desk.check_in(session_id, person)
    house.registers.close(session_id, Closing(len(people)))


def everything(folder: Path) -> dict[str, bytes]:
    ours = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "store.lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in ours}


def ids(store: Store, table: sa.Table) -> set[UUID]:
    with store.reading() as uow:
        return set(uow.db.scalars(sa.select(table.c.id)))


def test_what_the_backup_lacks_is_told_before_anything_is_done(house: House, restoring: Restoring) -> None:
    group_id = house.group()
    susan, prem = house.person("Susan Park", group_id), house.person("Prem", group_id)
    closed_register(house, group_id, FIRST_DATE, susan)
    backup = house.store.back_up(house.clock.now())
    closed_register(house, group_id, LATER, susan, prem)
    house.person("Mei Ling Chen", group_id)
    house.store.close()
    before = everything(house.store.folder)
    found = restoring.look(backup, KEY)
    assert (found.in_backup, found.here) == (Counts(1, 2, 1, 1), Counts(1, 3, 2, 3))
    assert found.lacking == Lacking((ClosedSession("Peterborough", LATER),), people=1, attendances=2)
    assert (found.same_store, found.made_at) == (True, dt.datetime(2025, 1, 21, 10, 15, tzinfo=dt.UTC))
    assert everything(house.store.folder) == before


def test_what_is_put_back_is_the_backup_and_what_was_there_is_a_store_aside(house: House, restoring: Restoring) -> None:
    susan = house.person("Susan Park", house.group())
    backup = house.store.back_up(house.clock.now())
    later = house.person("Mei Ling Chen")
    house.store.close()
    restored = restoring.restore(backup, KEY)
    assert (restored.counts, restored.erased_again) == (Counts(1, 1, 0, 0), 0)
    now = Store.open(house.store.folder, DATA_KEY)
    assert ids(now, attendee) == {susan}
    assert now.integrity_faults() == []
    now.close()
    assert restored.aside == house.store.folder / "replaced" / "2025-01-21 1015"
    former = Store.open(restored.aside, DATA_KEY)
    assert ids(former, attendee) == {susan, later}
    former.close()
    assert backup.exists()


def test_two_of_the_same_minute_are_both_kept_aside(house: House, restoring: Restoring) -> None:
    backup = house.store.back_up(house.clock.now())
    house.store.close()
    first, second = restoring.restore(backup, KEY).aside, restoring.restore(backup, KEY).aside
    assert first
    assert second
    assert (first.name, second.name) == ("2025-01-21 1015", "2025-01-21 1015 (2)")
    assert (first / DATABASE).exists()
    assert (second / DATABASE).exists()


def test_records_that_no_longer_open_are_kept_aside_as_they_are(house: House, restoring: Restoring) -> None:
    susan = house.person("Susan Park")
    backup = house.store.back_up(house.clock.now())
    house.store.close()
    (house.store.folder / DATABASE).write_bytes(b"not a database")
    (house.store.folder / keys.FILE_NAME).write_text("not keys")
    found = restoring.look(backup, KEY)
    assert (found.here, found.lacking, found.same_store) == (None, None, False)
    aside = restoring.restore(backup, KEY).aside
    assert aside
    assert (aside / DATABASE).read_bytes() == b"not a database"
    assert (aside / keys.FILE_NAME).read_text() == "not keys"
    now = Store.open(house.store.folder, DATA_KEY)
    assert ids(now, attendee) == {susan}
    now.close()
    assert restoring.key(backup, HELEN.id, PASSPHRASE) == KEY


def test_a_journal_that_a_crash_left_goes_aside_with_its_records(house: House, restoring: Restoring) -> None:
    backup = house.store.back_up(house.clock.now())
    folder = house.store.folder
    person = house.person("Susan Park")
    # As a crash leaves it: what was written last is in the journal alone.
    left = {name: (folder / name).read_bytes() for name in (DATABASE, f"{DATABASE}-wal")}
    house.store.close()
    for name, data in left.items():
        (folder / name).write_bytes(data)
    assert restoring.look(backup, KEY).lacking == Lacking(people=1)
    aside = restoring.restore(backup, KEY).aside
    assert aside
    former = Store.open(aside, DATA_KEY)
    assert ids(former, attendee) == {person}
    former.close()
    now = Store.open(folder, DATA_KEY)
    assert ids(now, attendee) == set()
    now.close()


def test_a_backup_is_restored_where_no_records_are_yet(house: House, tmp_path: Path) -> None:
    susan = house.person("Susan Park")
    backup = house.store.back_up(house.clock.now())
    elsewhere = Restoring(tmp_path / "new laptop" / "records", house.clock)
    key = elsewhere.key(backup, None, PASSPHRASE)
    found = elsewhere.look(backup, key)
    assert (found.here, found.in_backup.people) == (None, 1)
    assert elsewhere.restore(backup, key).aside is None
    there = Store.open(elsewhere.folder, DATA_KEY)
    assert ids(there, attendee) == {susan}
    there.close()
    assert (elsewhere.folder / keys.FILE_NAME).read_bytes() == (house.store.folder / keys.FILE_NAME).read_bytes()


@pytest.mark.parametrize("script", FILES, ids=lambda path: path.stem)
def test_a_backup_of_an_earlier_version_is_brought_up_to_date(script: Path, house: House, tmp_path: Path) -> None:
    former = lay_down(tmp_path / "2024-08-01 093000", script)
    restoring = Restoring(tmp_path / "records", house.clock)
    assert restoring.look(former, KEY).in_backup.sessions == (script.stem >= "0003")
    restoring.restore(former, KEY)
    assert not (restoring.folder / "replaced").exists()
    store = Store.open(restoring.folder, DATA_KEY)
    assert store.integrity_faults() == []
    store.close()
    assert not list((restoring.folder).glob("backups/*")), "it was up to date before it was put in place"


def test_records_that_are_open_are_not_replaced(house: House, restoring: Restoring) -> None:
    backup = house.store.back_up(house.clock.now())
    assert refused(lambda: restoring.restore(backup, KEY))[0] is Reason.STORE_OPEN_ELSEWHERE
    assert refused(lambda: restoring.look(backup, KEY))[0] is Reason.STORE_OPEN_ELSEWHERE


def test_a_damaged_backup_changes_nothing(house: House, restoring: Restoring) -> None:
    backup = house.store.back_up(house.clock.now())
    data = bytearray(backup.read_bytes())
    data[9000] ^= 1
    backup.write_bytes(data)
    house.store.close()
    before = everything(house.store.folder)
    assert refused(lambda: restoring.restore(backup, KEY))[0] is Reason.BACKUP_DAMAGED
    assert everything(house.store.folder) == before


def test_a_backup_of_a_newer_version_is_left_alone(house: House, restoring: Restoring) -> None:
    with house.writing() as uow:
        uow.db.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    backup = house.store.back_up(house.clock.now())
    house.store.close()
    before = everything(house.store.folder)
    assert refused(lambda: restoring.restore(backup, KEY))[0] is Reason.STORE_NEWER
    assert everything(house.store.folder) == before


def test_stopping_on_the_way_changes_nothing(house: House, restoring: Restoring) -> None:
    backup = house.store.back_up(house.clock.now())
    house.store.close()
    before = everything(house.store.folder)

    class Stop:
        def step(self, done: int, _total: int) -> None:
            if done == 4:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restoring.restore(backup, KEY, progress=Stop())
    assert everything(house.store.folder) == before


def test_the_key_of_a_backup_is_that_of_its_own_time(house: House, restoring: Restoring) -> None:
    backup = house.store.back_up(house.clock.now())
    house.store.close()
    assert [name.label for name in restoring.names(backup)] == ["Helen A, coordinator"]
    assert restoring.key(backup, HELEN.id, PASSPHRASE) == KEY
    assert restoring.key(backup, None, PASSPHRASE) == KEY
    assert refused(lambda: restoring.key(backup, None, "something else")) == (Reason.PASSPHRASE_WRONG, "passphrase")
