"""What a restoring carries over from the present records: erasures, users, and the passphrases of today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.backup import Lacking
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import User, UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.restoring import Restoring
from sbc_desktop.services.unlocking import Key
from sbc_desktop.storage import keys
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.rights import tombstone
from sbc_desktop.storage.tables.system import change, user
from tests.desk import House, open_house
from tests.factories import CHEAP, DATA_KEY, HELEN, PASSPHRASE, refused

KEY = Key(DATA_KEY, HELEN.id)
_REPORTS = UserRole.REPORTS_ONLY


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
    hers = restoring.key(backup, anna.id, "her own old passphrase")
    assert refused(lambda: restoring.restore(backup, hers)) == (Reason.SIGN_IN_ENDED, "passphrase")
    restoring.restore(backup, KEY)
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


def test_a_backup_under_a_former_key_comes_back_under_the_present_one(house: House, restoring: Restoring) -> None:
    hers = house.person("Gillian Peart")
    folder = house.store.folder
    backup = house.store.back_up(house.clock.now())
    house.erase(hers)
    house.store.change_data_key()
    here = Key(house.store.using_key(bytes), HELEN.id)
    house.store.close()
    assert restoring.look(backup, KEY).here is None
    assert restoring.look(backup, KEY, here).lacking == Lacking()
    then = (folder / keys.FILE_NAME).read_bytes()
    assert restoring.restore(backup, KEY, here).erased_again == 1
    assert (folder / keys.FILE_NAME).read_bytes() == then
    now = Store.open(folder, here.raw)
    assert now.integrity_faults() == []
    now.close()
    with pytest.raises(Refusal):
        Store.open(folder, DATA_KEY)


def test_without_the_present_key_a_backup_comes_back_with_its_own_keys(house: House, restoring: Restoring) -> None:
    backup = house.store.back_up(house.clock.now())
    then = (house.store.folder / keys.FILE_NAME).read_bytes()
    house.store.change_data_key()
    house.store.close()
    restoring.restore(backup, KEY)
    assert (house.store.folder / keys.FILE_NAME).read_bytes() == then
    Store.open(house.store.folder, DATA_KEY).close()


def test_roles_groups_and_pins_are_those_of_today(house: House, restoring: Restoring) -> None:
    first = house.group()
    anna, ruth = User(UUID(int=8), "Anna Rowe", "", UserRole.COORDINATOR), User(UUID(int=9), "Ruth", "", _REPORTS)
    with house.writing() as uow:
        uow.users.add(anna, house.clock.now())
    backup = house.store.back_up(house.clock.now())
    second = house.group("Ely")
    with house.writing() as uow:
        uow.users.add(ruth, house.clock.now())
        uow.users.change(User(anna.id, "Anna Rowe", "", UserRole.FACILITATOR))
        uow.users.set_groups(anna.id, frozenset({first, second}))
        uow.users.set_desk_pin(anna.id, "argon2id:of a PIN")
    house.store.close()
    restoring.restore(backup, KEY)
    now = Store.open(house.store.folder, DATA_KEY)
    with now.reading() as uow:
        lines = {line.user.id: line for line in uow.users.everybody()}
        pin = uow.users.desk_pin(anna.id)
        log = repr(uow.db.execute(sa.select(change)).all())
    now.close()
    assert (lines[anna.id].user.role, pin) == (UserRole.FACILITATOR, "argon2id:of a PIN")
    assert lines[anna.id].groups == {first}
    assert lines[ruth.id].user == ruth
    assert "argon2id" not in log


@pytest.mark.parametrize("role", [UserRole.FACILITATOR, _REPORTS])
def test_where_the_records_open_only_a_coordinator_looks_and_restores(
    house: House, restoring: Restoring, role: UserRole
) -> None:
    anna = User(UUID(int=8), "Anna Rowe", "", UserRole.COORDINATOR)
    with house.writing() as uow:
        uow.users.add(anna, house.clock.now())
    backup = house.store.back_up(house.clock.now())
    with house.writing() as uow:
        uow.users.change(User(anna.id, "Anna Rowe", "", role))
    before = house.rows(change)
    house.store.close()
    hers = Key(DATA_KEY, anna.id)
    for ask in (restoring.look, restoring.restore):
        with pytest.raises(Refusal) as caught:
            ask(backup, hers)
        assert caught.value.reason is Reason.NOT_ALLOWED
    house.store = Store.open(house.store.folder, DATA_KEY)
    entries = house.rows(change)
    house.store.close()
    # The two refusals are written down, and nothing else is.
    assert [(entry.kind, entry.user_id) for entry in entries[len(before) :]] == [(EventKind.ROLE_REFUSED, anna.id)] * 2
    assert entries[: len(before)] == before


def test_where_the_records_are_damaged_whoever_is_there_puts_a_backup_back(house: House, restoring: Restoring) -> None:
    anna = User(UUID(int=8), "Anna Rowe", "", UserRole.FACILITATOR)
    with house.writing() as uow:
        uow.users.add(anna, house.clock.now())
    backup = house.store.back_up(house.clock.now())
    house.store.close()
    (house.store.folder / "store.db").write_bytes(b"\0" * 8192)
    restoring.restore(backup, Key(DATA_KEY, anna.id))
    Store.open(house.store.folder, DATA_KEY).close()
