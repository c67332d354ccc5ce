"""A new data key for everything: what a thief with a former passphrase, and a former copy of the keys, still opens."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import UserDetails, UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.backups import Backups
from sbc_desktop.services.clock import Clock, SetClock
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.restoring import Restoring
from sbc_desktop.services.unlocking import Key
from sbc_desktop.services.users import Users
from sbc_desktop.storage import keys, sqlite
from sbc_desktop.storage.keys import SlotKind
from sbc_desktop.storage.store import DATABASE, Store
from sbc_desktop.storage.tables.system import change
from tests.factories import CHEAP, DATA_KEY, HELEN, PASSPHRASE, TODAY, author_of, make_store, refused, service
from tests.house import ROOT
from tests.torture.lives import Death, Tell, live

HERS = "seven brass kettles rust"
ANNA = UserDetails("Anna Reid", "", UserRole.COORDINATOR)
NOW = dt.datetime(2025, 1, 10, 12, tzinfo=dt.UTC)


class World:
    """A store with backups beside it and on a stick, and records put aside, from when Anna was a user."""

    def __init__(self, folder: Path) -> None:
        self.store = make_store(folder)
        self.folder = self.store.folder
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.anna = self.users.add(ANNA, HERS)
        self.users.new_recovery_code()
        self.backups.choose_folder(self.stick)
        for minute in range(2):
            clock = SetClock(NOW + dt.timedelta(minutes=minute))
            self.made = service(Backups, self.store, clock).make().path
        self.store.close()
        shutil.copytree(self.folder, folder / "stolen")
        self.stolen = folder / "stolen"
        self.aside = Restoring(self.folder, Clock(TODAY)).restore(self.made, Key(DATA_KEY, HELEN.id)).aside
        self.store = Store.open(self.folder, DATA_KEY)
        self.users.remove(self.anna)

    @property
    def users(self) -> Users:
        return Users(
            store=self.store,
            author=author_of(self.store),
            clock=Clock(TODAY),
            announce=lambda _nouns: None,
            cost=CHEAP,
        )

    @property
    def backups(self) -> Backups:
        return service(Backups, self.store, SetClock(NOW))

    def databases(self) -> Iterator[tuple[Path, Path]]:
        """Every database that there is, and the keys.json that goes with it; backups are unpacked."""
        for number, backup in enumerate([*self.folder.rglob("*.sbcbackup"), *self.stick.rglob("*.sbcbackup")]):
            unpacked = self.folder.parent / "unpacked" / str(number)
            with zipfile.ZipFile(backup) as archive:
                archive.extractall(unpacked)
            yield unpacked / DATABASE, unpacked / keys.FILE_NAME
        for database in self.folder.rglob(DATABASE):
            yield database, database.with_name(keys.FILE_NAME)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


def opens(database: Path, raw: bytes) -> bool:
    """Whether a data key reads a database."""
    try:
        connection = sqlite.connect_to_look(database, raw)
    except dbapi2.DatabaseError:
        return False
    connection.close()
    return True


def test_the_world_is_one_in_which_the_thief_would_get_in(world: World) -> None:
    stolen = keys.unlock(keys.read(world.stolen), world.anna, HERS).raw
    found = list(world.databases())
    assert len(found) == 6
    assert all(opens(database, stolen) for database, _keys in found)
    assert sum(world.anna in keys.users_with(keys.read(path.parent), SlotKind.PASSPHRASE) for _, path in found) == 5


def test_who_was_removed_opens_nothing_with_her_passphrase_or_her_copy_of_the_keys(world: World) -> None:
    answer = world.users.new_data_key()
    assert (answer.renewed, answer.left) == (5, ())
    world.store.close()
    stolen = keys.unlock(keys.read(world.stolen), world.anna, HERS).raw
    assert stolen == DATA_KEY
    found = list(world.databases())
    assert len(found) == 6
    for database, key_file in found:
        assert not opens(database, stolen), database
        read = keys.read(key_file.parent)
        assert refused(lambda read=read: keys.unlock(read, world.anna, HERS))[0] is Reason.PASSPHRASE_WRONG  # type: ignore[misc]
        assert stolen.hex() not in key_file.read_text()
        assert read.former == ""
        # Her former slot, put back by hand, opens nothing either.
        old = next(slot for slot in keys.read(world.stolen).slots if slot.user_id == str(world.anna))
        put_back = keys.with_slot(read, old)
        assert refused(lambda put_back=put_back: keys.unlock(put_back, world.anna, HERS))[0] is Reason.KEYS_DAMAGED  # type: ignore[misc]
        helens = keys.unlock(read, HELEN.id, PASSPHRASE).raw
        assert opens(database, helens)


def test_everybody_else_goes_on_and_every_backup_can_still_be_put_back(world: World) -> None:
    code_was_there = world.users.recovery_code_there()
    world.users.new_data_key()
    assert world.users.recovery_code_there() is code_was_there
    assert {line.user.name: line.disabled for line in world.users.all()} == {"Anna Reid": True, "Helen Ashby": False}
    assert [line.whole for line in world.backups.all()] == [True, True]
    for line in world.backups.all():
        assert line.also_at is not None
        assert world.backups.check(line.path) == world.backups.check(line.also_at)
    world.store.close()
    restoring = Restoring(world.folder, Clock(TODAY))
    key = restoring.key(world.made, HELEN.id, PASSPHRASE)
    assert restoring.look(world.made, key).same_store
    restoring.restore(world.made, key)
    world.store = Store.open(world.folder, key.raw)
    assert world.aside is not None
    Store.open(world.aside, key.raw).close()


def test_a_backup_from_a_stick_that_was_away_does_not_bring_her_back(world: World) -> None:
    away = shutil.move(world.stick, world.stick.with_name("away"))
    world.users.new_data_key()
    here = Key(world.store.using_key(bytes), HELEN.id)
    world.store.close()
    restoring = Restoring(world.folder, Clock(TODAY))
    backup = next(Path(away).glob("*.sbcbackup"))
    restoring.restore(backup, restoring.key(backup, HELEN.id, PASSPHRASE), here)
    world.store = Store.open(world.folder, here.raw)
    assert not opens(world.folder / DATABASE, DATA_KEY)
    assert refused(lambda: keys.unlock(keys.read(world.folder), world.anna, HERS))[0] is Reason.PASSPHRASE_WRONG
    assert next(line for line in world.users.all() if line.user.id == world.anna).removed


def test_backups_of_earlier_versions_of_the_program_get_the_new_key_too(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    folder = store.folder
    shutil.copyfile(ROOT / "tests" / "old_stores" / "keys_format_1.json", folder / keys.FILE_NAME)
    as_file = store.back_up(NOW)
    store.close()
    as_folder = folder / "backups" / "2025-01-02 101500"
    as_folder.mkdir()
    for name in (DATABASE, keys.FILE_NAME):
        shutil.copyfile(folder / name, as_folder / name)
    opener = Opener(Clock(TODAY))
    services = opener.open_with_key(folder, opener.unlocking(folder).unlock(HELEN.id, PASSPHRASE))
    assert services.users.recovery_code_there()
    answer = services.users.new_data_key()
    assert (answer.renewed, answer.left) == (2, ())
    assert not services.users.recovery_code_there(), "nothing could be sealed for it"
    assert not as_folder.exists()
    lines = services.backups.all()
    assert [line.made_at for line in lines] == [NOW, dt.datetime(2025, 1, 2, 10, 15, tzinfo=dt.UTC)]
    assert lines[0].path == as_file
    for line in lines:
        services.backups.check(line.path)
    services.close()


def test_it_is_written_down_and_told_how_far_it_is(world: World) -> None:
    told: list[tuple[int, int]] = []

    class Listens:
        """Keeps what it is told."""

        def step(self, done: int, total: int) -> None:
            told.append((done, total))

    world.users.new_data_key(Listens())
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert told[-1] == (100, 100)
    with world.store.reading() as uow:
        kinds = uow.db.execute(sa.select(change.c.kind)).scalars().all()
    assert EventKind.NEW_DATA_KEY.value in kinds


def test_a_backup_that_is_not_whole_and_a_stick_that_is_away_are_named(world: World) -> None:
    first = world.backups.all()[-1].path
    data = bytearray(first.read_bytes())
    data[len(data) // 2] ^= 1
    first.write_bytes(data)
    shutil.move(world.stick, world.stick.with_name("away"))
    answer = world.users.new_data_key()
    assert set(answer.left) == {first, world.stick}
    assert answer.renewed == 2
    assert keys.read(world.folder).former == ""


def test_what_closing_the_program_cuts_short_the_next_opening_ends(world: World) -> None:
    class Closes:
        """Locks the program after the first backup."""

        def step(self, done: int, _total: int) -> None:
            if done > 60:
                world.store.close()

    assert refused(lambda: world.users.new_data_key(Closes()))[0] is Reason.STORE_OUT_OF_REACH
    assert keys.read(world.folder).former
    opener = Opener(Clock(TODAY))
    opener.open_with_key(world.folder, opener.unlocking(world.folder).unlock(HELEN.id, PASSPHRASE)).close()
    assert keys.read(world.folder).former == ""
    assert not any(opens(database, DATA_KEY) for database, _keys in world.databases())


def _new_key(folder: Path, tell: Tell) -> None:
    opener = Opener(Clock(TODAY))
    services = opener.open_with_key(folder, opener.unlocking(folder).unlock(HELEN.id, PASSPHRASE))
    tell()
    services.users.new_data_key()
    tell()
    services.close()


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("share", [0.4, 0.6, 0.8, 0.95])
def test_killed_meanwhile_the_next_opening_leaves_all_of_it_under_one_key(world: World, share: float) -> None:
    world.store.close()
    rehearsal, stick = world.folder.parent / "rehearsal", world.folder.parent / "as it was"
    shutil.copytree(world.folder, rehearsal)
    shutil.copytree(world.stick, stick)
    steps = live(partial(_new_key, rehearsal), rehearsal).steps
    shutil.rmtree(world.stick)
    stick.rename(world.stick)
    assert live(partial(_new_key, world.folder), world.folder, Death(at_step=int(steps * share))).killed
    opener = Opener(Clock(TODAY))
    key = opener.unlocking(world.folder).unlock(HELEN.id, PASSPHRASE)
    opener.open_with_key(world.folder, key).close()
    assert all(opens(database, key.raw) for database, _keys in world.databases())
    for _database, key_file in world.databases():
        try:
            assert keys.unlock(keys.read(key_file.parent), HELEN.id, PASSPHRASE).raw == key.raw
        except Refusal as refusal:
            pytest.fail(f"{key_file}: {refusal.reason}")
