"""Backups: as many as are kept, none but whole ones, and looking at one changes nothing in it."""

from __future__ import annotations

import datetime as dt
import os
import stat
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from sbc_desktop.domain.backup import Counts
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import backup_file, backups, keys, sqlite
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.store import DATABASE, Store
from tests.desk import House, open_house
from tests.factories import DATA_KEY, PASSPHRASE, author_of, make_store

NOW = dt.datetime(2026, 10, 20, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def backup(store: Store) -> Path:
    return store.back_up(NOW)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def beside(store: Store) -> Path:
    return store.folder / backups.FOLDER


def reason_of(act: Callable[[], object]) -> Reason:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.reason


def write(store: Store, name: str, value: object) -> None:
    with store.writing(author_of(store), Action("test")) as uow:
        uow.settings.set(name, value)


def test_a_backup_is_one_file_named_by_the_time_on_the_wall_for_its_owner_alone(store: Store) -> None:
    backup = store.back_up(NOW)
    assert backup.name == "SBC Desktop 2026-10-20 1030.sbcbackup"
    assert names(beside(store)) == [backup.name]
    assert sorted(zipfile.ZipFile(backup).namelist()) == ["keys.json", "note.json", "store.db"]
    if os.name == "posix":
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_backup_holds_the_store_of_that_moment_and_its_keys(store: Store, tmp_path: Path) -> None:
    write(store, "welcome", "Come in")
    backup = store.back_up(NOW)
    write(store, "welcome", "Later")
    folder = tmp_path / "taken out"
    folder.mkdir()
    backup_file.unpack(backup, folder)
    (folder / keys.FILE_NAME).chmod(0o600)
    assert keys.unlock(keys.read(folder), author_of(store).user_id, PASSPHRASE).raw == DATA_KEY  # type: ignore[arg-type]
    copy = Store.open(folder, DATA_KEY)
    with copy.reading() as uow:
        assert uow.settings.get("welcome") == "Come in"
    copy.close()


def test_a_backup_is_of_one_moment_though_others_write_meanwhile(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    group_id = house.group()
    for number in range(300):
        house.person(f"Person{number} With A Rather Long Surname", group_id)
    steps: list[int] = []

    def somebody_comes(done: int, _total: int) -> None:
        steps.append(done)
        house.person(f"Newcomer{len(steps)} Surname", group_id)

    backup, counts = house.store.back_up_and_count(NOW, _in_small_steps(somebody_comes))
    assert len(steps) > 1
    assert counts == Counts(groups=1, people=300, sessions=0, attendances=0)
    assert backups.check(backup, DATA_KEY, tmp_path) == counts
    house.store.close()


def _in_small_steps(step: Callable[[int, int], None]) -> Callable[[int, int], None]:
    sqlite._PAGES_A_STEP, before = 8, sqlite._PAGES_A_STEP  # noqa: SLF001 - a store of a test has few pages

    def told(done: int, total: int) -> None:
        if done >= total:
            sqlite._PAGES_A_STEP = before  # noqa: SLF001
        step(done, total)

    return told


def test_the_last_eight_are_kept_and_nothing_else_is_taken_away(store: Store) -> None:
    beside(store).mkdir(exist_ok=True)
    own = beside(store) / "Helen's own copy"
    own.mkdir()
    named = beside(store) / "before the party 2026-01-01 1000.sbcbackup"
    store.back_up(NOW - dt.timedelta(days=300)).rename(named)
    cut = beside(store) / "SBC Desktop 2026-02-01 1000.sbcbackup"
    cut.write_bytes(named.read_bytes()[:-30])
    made = [store.back_up(NOW + dt.timedelta(days=day)).name for day in range(10)]
    assert names(beside(store)) == sorted([*made[-backups.KEPT :], own.name, named.name, cut.name])


def test_two_of_the_same_minute_are_both_kept_in_their_order(store: Store) -> None:
    first, second = store.back_up(NOW), store.back_up(NOW)
    assert second.name == "SBC Desktop 2026-10-20 1030 (2).sbcbackup"
    assert [line.path for line in backups.listed(store.folder)] == [second, first]


def test_looking_at_a_backup_changes_nothing_and_leaves_nothing(store: Store, backup: Path) -> None:
    before = backup.read_bytes()
    assert store.check_backup(backup) == Counts(0, 0, 0, 0)
    assert reason_of(lambda: backups.check(backup, bytes(32), beside(store))) is Reason.PASSPHRASE_WRONG
    assert backup.read_bytes() == before
    assert names(beside(store)) == [backup.name]


def test_the_copy_in_a_backup_opens_from_where_nothing_can_be_written(backup: Path, tmp_path: Path) -> None:
    with backups.opened(backup, DATA_KEY, tmp_path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        with pytest.raises(dbapi2.OperationalError):
            connection.execute("DELETE FROM setting")


def test_a_damaged_store_is_not_backed_up(store: Store) -> None:
    kept = store.back_up(NOW).name
    folder = store.folder
    store.close()
    data = bytearray((folder / DATABASE).read_bytes())
    data[-2000] ^= 1
    (folder / DATABASE).write_bytes(data)
    damaged = Store.open(folder, DATA_KEY)
    assert reason_of(lambda: damaged.back_up(NOW + dt.timedelta(days=1))) is Reason.STORE_DAMAGED
    damaged.close()
    assert names(beside(store)) == [kept]


def test_a_copy_that_differs_from_what_was_copied_gets_no_name(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole_copy = sqlite.copy

    def copy_less(source: object, target: Path, key: bytes, _step: object = None) -> None:
        whole_copy(source, target, key)
        connection = sqlite.connect(target, key)
        connection.execute("DELETE FROM change")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.close()

    monkeypatch.setattr(sqlite, "copy", copy_less)
    assert reason_of(lambda: store.back_up(NOW)) is Reason.FILE_NOT_WRITTEN
    assert names(beside(store)) == []


def test_stopping_leaves_nothing_half_made(store: Store) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.back_up_and_count(NOW, stop)
    assert names(beside(store)) == []


def test_what_a_power_cut_left_is_written_over(store: Store) -> None:
    beside(store).mkdir(exist_ok=True)
    (beside(store) / f".{keys.read(store.folder).store_id}.part").write_bytes(b"half")
    (beside(store) / ".making.part").mkdir()
    (beside(store) / ".making.part" / DATABASE).write_bytes(b"half")
    assert backups.listed(store.folder) == ()
    made = store.back_up(NOW)
    assert names(beside(store)) == [made.name]


def test_a_second_copy_is_put_on_the_stick_and_the_last_eight_of_these_records_stay(store: Store, stick: Path) -> None:
    other = make_store(stick.parent / "other")
    (other.folder / keys.FILE_NAME).unlink()
    keys.write(other.folder, keys.new_key_file())
    theirs = [other.copy_backup(other.back_up(NOW - dt.timedelta(days=day)), stick).name for day in range(2, 4)]
    other.close()
    made = [store.copy_backup(store.back_up(NOW + dt.timedelta(days=day)), stick).name for day in range(10)]
    assert names(stick) == sorted([*theirs, *made[-backups.KEPT :]])
    lines = backups.listed(store.folder, stick)
    assert [line.also_at for line in lines] == [stick / name for name in reversed(made[-backups.KEPT :])]


def test_a_copy_that_does_not_come_out_whole_on_the_stick_is_not_kept(
    backup: Path, store: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_short = lambda file, target, _step: target.write_bytes(file.read_bytes()[:-5000])  # noqa: E731
    monkeypatch.setattr(backup_file, "copy", cut_short)
    assert reason_of(lambda: store.copy_backup(backup, stick)) is Reason.FILE_NOT_WRITTEN
    assert names(stick) == []
    assert reason_of(lambda: store.copy_backup(backup, stick / "pulled out")) is Reason.FILE_NOT_WRITTEN


def test_the_newest_that_opens_passes_over_what_is_damaged_and_what_has_another_key(store: Store) -> None:
    good = store.back_up(NOW)
    bad = store.back_up(NOW + dt.timedelta(days=1))
    data = bytearray(bad.read_bytes())
    data[5000] ^= 1
    bad.write_bytes(data)
    found = backups.newest_that_opens(store.folder, DATA_KEY)
    assert found
    assert found.path == good
    assert backups.newest_that_opens(store.folder, bytes(32)) is None


def test_a_backup_of_an_earlier_version_was_a_folder_and_is_still_one_of_the_eight(store: Store) -> None:
    former = beside(store) / "2026-08-01 093000"
    former.mkdir(parents=True)
    backup_file.unpack(store.back_up(NOW), former)
    assert [line.path.name for line in backups.listed(store.folder)][-1] == former.name
    assert store.check_backup(former) == Counts(0, 0, 0, 0)
    for day in range(1, backups.KEPT):
        store.back_up(NOW + dt.timedelta(days=day))
    assert not former.exists()
    assert len(names(beside(store))) == backups.KEPT


def test_a_house_is_counted_by_what_a_person_would_count(tmp_path: Path) -> None:
    house = _a_house_with_a_closed_register(tmp_path)
    _path, counts = house.store.back_up_and_count(NOW)
    assert counts == Counts(groups=1, people=2, sessions=1, attendances=1)
    house.store.close()


def _a_house_with_a_closed_register(folder: Path) -> House:
    from sbc_desktop.domain.closing import Closing

    house = open_house(folder)
    group_id = house.group()
    session_id = house.session(group_id)
    house.session(group_id, dt.date(2025, 2, 18))
    house.desk.check_in(session_id, house.person("Susan Park", group_id))
    house.person("Prem", group_id)
    house.registers.close(session_id, Closing(1))
    return house
