"""What can be put back when the records do not open: the newest backup that does, or only its keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.backup import Counts
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.services.restoring import Restoring
from sbc_desktop.services.unlocking import Key
from sbc_desktop.storage import keys
from sbc_desktop.storage.store import DATABASE, Store
from tests.desk import House, open_house
from tests.factories import DATA_KEY, HELEN, PASSPHRASE, refused

KEY = Key(DATA_KEY, HELEN.id)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Records with two backups; the second one has a person more, and they have another one more."""
    house = open_house(tmp_path)
    group_id = house.group()
    house.store.back_up(house.clock.now())
    house.person("Susan Park", group_id)
    house.store.back_up(house.clock.now() + dt.timedelta(days=1))
    house.person("Prem", group_id)
    house.store.close()
    yield house
    house.store.close()


@pytest.fixture
def restoring(house: House) -> Restoring:
    return Restoring(house.store.folder, house.clock)


def _damage(file: Path) -> bytes:
    damaged = bytearray(file.read_bytes())
    damaged[100:4000] = bytes(3900)
    file.write_bytes(damaged)
    return bytes(damaged)


def test_the_newest_backup_that_opens_is_found_past_one_that_does_not(house: House, restoring: Restoring) -> None:
    _damage(house.store.folder / DATABASE)
    found = restoring.newest(lambda _file: KEY)
    assert found is not None
    assert (found[0].in_backup, found[0].here) == (Counts(1, 1, 0, 0), None)
    _damage(found[0].file)
    older = restoring.newest(lambda _file: KEY)
    assert older is not None
    assert older[0].in_backup == Counts(1, 0, 0, 0)
    _damage(older[0].file)
    assert restoring.newest(lambda _file: KEY) is None


def test_a_wrong_passphrase_is_told_and_nothing_is_changed(house: House, restoring: Restoring) -> None:
    _damage(house.store.folder / DATABASE)
    asked = refused(lambda: restoring.newest(lambda file: restoring.key(file, None, "not this one")))
    assert asked == (Reason.PASSPHRASE_WRONG, "passphrase")
    found = restoring.newest(lambda file: restoring.key(file, None, PASSPHRASE))
    assert found is not None
    assert found[1].raw == DATA_KEY


@pytest.mark.parametrize("left", ["", '{"format": 1', None], ids=["empty", "torn", "gone"])
def test_keys_that_are_damaged_come_back_alone_and_nothing_written_since_is_lost(
    house: House, restoring: Restoring, left: str | None
) -> None:
    file = house.store.folder / keys.FILE_NAME
    file.unlink()
    if left is not None:
        file.write_text(left, encoding="utf-8")
    found = restoring.newest(lambda _file: KEY)
    assert found is not None
    assert restoring.keys_fit(found[0].file, KEY)
    records = (house.store.folder / DATABASE).read_bytes()
    restoring.put_keys_back(found[0].file, KEY)
    assert (house.store.folder / DATABASE).read_bytes() == records
    assert keys.unlock(keys.read(house.store.folder), HELEN.id, PASSPHRASE).raw == DATA_KEY
    kept = [path.read_text(encoding="utf-8") for path in house.store.folder.glob(f"replaced/*/{keys.FILE_NAME}")]
    assert kept == ([] if left is None else [left])
    house.store = Store.open(house.store.folder, DATA_KEY)


def test_keys_that_are_whole_are_never_replaced_by_those_of_a_backup(house: House, restoring: Restoring) -> None:
    found = restoring.newest(lambda _file: KEY)
    assert found is not None
    before = (house.store.folder / keys.FILE_NAME).read_bytes()
    assert not restoring.keys_fit(found[0].file, KEY)
    assert refused(lambda: restoring.put_keys_back(found[0].file, KEY))[0] is Reason.STORE_DAMAGED
    assert (house.store.folder / keys.FILE_NAME).read_bytes() == before


def test_keys_that_do_not_open_what_is_there_are_not_put_back(house: House, restoring: Restoring) -> None:
    found = restoring.newest(lambda _file: KEY)
    assert found is not None
    (house.store.folder / keys.FILE_NAME).unlink()
    damaged = _damage(house.store.folder / DATABASE)
    assert not restoring.keys_fit(found[0].file, KEY)
    assert refused(lambda: restoring.put_keys_back(found[0].file, KEY))[0] is Reason.STORE_DAMAGED
    assert not (house.store.folder / keys.FILE_NAME).exists()
    restored = restoring.restore(found[0].file, KEY)
    assert restored.aside is not None
    assert (restored.aside / DATABASE).read_bytes() == damaged


def test_when_the_records_were_last_written_to_is_known_without_a_key(house: House, restoring: Restoring) -> None:
    changed = restoring.last_changed()
    assert changed is not None
    assert dt.timedelta(0) <= dt.datetime.now(dt.UTC) - changed < dt.timedelta(minutes=5)
    (house.store.folder / DATABASE).unlink()
    assert restoring.last_changed() is None
