"""What a restoring carries over from the present records: erasures, users, and the passphrases of today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.backup import Lacking
from sbc_desktop.domain.organisation import User, UserRole
from sbc_desktop.services.restoring import Restoring
from sbc_desktop.services.unlocking import Key
from sbc_desktop.storage import keys, sqlite
from sbc_desktop.storage.store import DATABASE, Store
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.rights import tombstone
from sbc_desktop.storage.tables.system import user
from tests.desk import House, open_house
from tests.factories import CHEAP, DATA_KEY, HELEN, PASSPHRASE

KEY = Key(DATA_KEY, HELEN.id)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.store.close()


@pytest.fixture
def restoring(house: House) -> Restoring:
    return Restoring(house.store.folder, house.clock)


def test_who_was_erased_since_does_not_come_back(house: House, restoring: Restoring) -> None:
    group_id = house.group()
    hers, susan = house.person("Gillian Peart", group_id), house.person("Susan Park", group_id)
    session_id = house.session(group_id)
    for person in (hers, susan):
        house.desk.check_in(session_id, person)
    backup = house.store.back_up(house.clock.now())
    house.erase(hers)
    came_and_went = house.person("Wilhelmina Voss")
    house.erase(came_and_went)
    house.store.close()
    assert restoring.restore(backup, KEY).erased_again == 1
    now = Store.open(house.store.folder, DATA_KEY)
    with now.reading() as uow:
        held = repr([list(uow.db.execute(sa.select(table))) for table in metadata.tables.values()])
        assert set(uow.db.scalars(sa.select(tombstone.c.entity_id))) == {hers, came_and_went}
    assert "Susan" in held
    assert "Gillian" not in held
    assert "Peart" not in held
    assert now.integrity_faults() == []
    now.close()
    assert restoring.restore(backup, KEY).erased_again == 1, "also when it is put back once more"


def test_the_passphrases_of_today_stay_and_who_was_removed_stays_out(house: House, restoring: Restoring) -> None:
    anna = User(UUID(int=8), "Anna Rowe", "facilitator", UserRole.FACILITATOR)
    with house.writing() as uow:
        uow.users.add(anna, house.clock.now())
    folder = house.store.folder
    _give(folder, anna.id, "her own old passphrase")
    backup = house.store.back_up(house.clock.now())
    keys.write(folder, keys.without_user(keys.read(folder), anna.id), DATA_KEY)
    with house.writing() as uow:
        uow.changes.update(user, anna.id, {"disabled": True})
    house.store.close()
    today = (folder / keys.FILE_NAME).read_bytes()
    restoring.restore(backup, restoring.key(backup, anna.id, "her own old passphrase"))
    assert (folder / keys.FILE_NAME).read_bytes() == today
    now = Store.open(folder, DATA_KEY)
    with now.reading() as uow:
        assert [who.id for who in uow.users.all()] == [HELEN.id]
    now.close()


def _give(folder: Path, user_id: UUID, passphrase: str) -> None:
    more = keys.add_slot(
        keys.read(folder),
        DATA_KEY,
        passphrase,
        kind=keys.SlotKind.PASSPHRASE,
        user_id=user_id,
        label="",
        cost=CHEAP,
    )
    keys.write(folder, more)


def test_other_records_are_told_apart_and_their_erasures_are_theirs(house: House, tmp_path: Path) -> None:
    other = tmp_path / "other"
    theirs = open_house(other)
    keys.write(theirs.store.folder, _other_keys())
    theirs.store.close()
    backup = house.store.back_up(house.clock.now())
    restoring = Restoring(theirs.store.folder, house.clock)
    assert not restoring.look(backup, KEY).same_store
    restoring.restore(backup, KEY)
    assert keys.read(theirs.store.folder).store_id == keys.read(house.store.folder).store_id


def _other_keys() -> keys.KeyFile:
    return keys.add_slot(
        keys.new_key_file(),
        DATA_KEY,
        PASSPHRASE,
        kind=keys.SlotKind.PASSPHRASE,
        user_id=HELEN.id,
        label="Helen A",
        cost=CHEAP,
    )


def test_records_under_a_new_key_are_replaced_by_a_backup_under_the_old_one(house: House, restoring: Restoring) -> None:
    hers = house.person("Gillian Peart")
    backup = house.store.back_up(house.clock.now())
    house.erase(hers)
    folder = house.store.folder
    house.store.close()
    new = bytes(range(1, 33))
    connection = sqlite.connect(folder / DATABASE, DATA_KEY)
    sqlite.copy(connection, folder / "new.db", new)
    connection.close()
    (folder / "new.db").replace(folder / DATABASE)
    here = Key(new, HELEN.id)
    assert restoring.look(backup, KEY).here is None
    assert restoring.look(backup, KEY, here).lacking == Lacking()
    then = (folder / keys.FILE_NAME).read_bytes()
    assert restoring.restore(backup, KEY, here).erased_again == 1
    assert (folder / keys.FILE_NAME).read_bytes() == then, "the keys of the backup open the backup's data"
    Store.open(folder, DATA_KEY).close()
