"""A store opens whole or says in words why not, and nothing in its folder is touched meanwhile."""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.messages import sentence
from sbc_desktop.storage import backup_file, faults, keys
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.system import change, setting
from tests.factories import DATA_KEY, author_of, key_file, make_store

NOW = dt.datetime(2026, 10, 20, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store that is not open."""
    store = make_store(tmp_path)
    store.close()
    return store.folder


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value


def records(folder: Path) -> dict[str, bytes]:
    """Every file that matters, as it lies on the disk."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*")) if path.suffix in (".db", ".json")}


def write(store: Store, name: str, value: object) -> None:
    with store.writing(author_of(store), Action("test")) as uow:
        uow.settings.set(name, value)


def read(store: Store, name: str) -> object:
    with store.reading() as uow:
        return uow.settings.get(name)


def test_what_was_written_is_there_after_a_restart(store: Store) -> None:
    write(store, "welcome", "Come in")
    store.close()
    again = Store.open(store.folder, DATA_KEY)
    assert read(again, "welcome") == "Come in"
    assert again.integrity_faults() == []
    again.close()


def test_a_unit_of_work_is_written_whole_or_not_at_all(store: Store) -> None:
    with suppress(ZeroDivisionError), store.writing(author_of(store), Action("test")) as uow:
        uow.settings.set("welcome", "Come in")
        raise ZeroDivisionError
    with store.reading() as uow:
        assert uow.settings.all() == {}
        assert uow.db.scalar(sa.select(sa.func.count()).where(change.c.entity == setting.name)) == 0


def test_a_unit_of_work_for_reading_does_not_write(store: Store) -> None:
    with store.reading() as uow, pytest.raises(RuntimeError):
        uow.settings.set("welcome", "Come in")


def test_a_store_is_made_for_its_user_alone(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "new", DATA_KEY, key_file())
    store.close()
    if os.name == "posix":
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (store.folder, *store.folder.iterdir())}
        assert modes["new"] == 0o700
        assert modes["keys.json"] == 0o600
    assert (store.folder / "backups").is_dir()


def test_a_folder_that_holds_a_store_is_not_written_over(folder: Path) -> None:
    before = records(folder)
    assert refused(lambda: Store.create(folder, bytes(32), key_file())).reason is Reason.STORE_EXISTS
    assert records(folder) == before


def test_a_folder_without_a_store_says_so(tmp_path: Path) -> None:
    assert refused(lambda: Store.open(tmp_path / "nowhere", DATA_KEY)).reason is Reason.STORE_MISSING
    assert not (tmp_path / "nowhere").exists()


def test_another_key_opens_nothing_and_changes_nothing(folder: Path) -> None:
    before = records(folder)
    assert refused(lambda: Store.open(folder, bytes(32))).reason is Reason.STORE_DAMAGED
    assert records(folder) == before


def test_a_newer_store_is_left_as_it_is(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    with store.writing(author_of(store), Action("test")) as uow:
        uow.db.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    before = records(folder)
    refusal = refused(lambda: Store.open(folder, DATA_KEY))
    assert refusal.reason is Reason.STORE_NEWER
    assert sentence(refusal).startswith("These records were made by a newer version of the program.")
    assert records(folder) == before


def test_the_second_window_is_told_which_computer_has_the_store_and_since_when(store: Store) -> None:
    refusal = refused(lambda: Store.open(store.folder, DATA_KEY))
    assert refusal.reason is Reason.STORE_OPEN_ELSEWHERE
    assert refusal.facts["computer"] == store.device
    since = refusal.facts["since"]
    assert isinstance(since, dt.datetime)
    assert abs(dt.datetime.now(dt.UTC) - since) < dt.timedelta(minutes=1)


def test_a_store_that_was_refused_can_be_opened_once_it_is_free(store: Store) -> None:
    refused(lambda: Store.open(store.folder, DATA_KEY))
    store.close()
    Store.open(store.folder, DATA_KEY).close()


@pytest.mark.parametrize(
    "damage",
    [lambda data: b"x" * len(data), lambda data: data[:5000], lambda _data: b""],
    ids=["overwritten", "cut short", "emptied"],
)
def test_a_damaged_store_names_the_newest_backup_that_opens(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    store = Store.open(folder, DATA_KEY)
    store.back_up(NOW)
    store.back_up(NOW + dt.timedelta(days=1))
    broken = store.back_up(NOW + dt.timedelta(days=2))
    store.close()
    broken.write_bytes(broken.read_bytes()[:-5000])
    database = folder / "store.db"
    database.write_bytes(damage(database.read_bytes()))
    before = records(folder)
    refusal = refused(lambda: Store.open(folder, DATA_KEY))
    assert (refusal.reason, refusal.facts) == (Reason.STORE_DAMAGED, {"backup": NOW + dt.timedelta(days=1)})
    assert records(folder) == before


def test_a_damaged_store_without_a_backup_says_that_it_is_damaged(folder: Path) -> None:
    (folder / "store.db").write_bytes(b"not a database")
    assert refused(lambda: Store.open(folder, DATA_KEY)).facts == {"backup": None}


def test_a_page_that_was_changed_on_the_disk_is_found(folder: Path) -> None:
    database = folder / "store.db"
    data = bytearray(database.read_bytes())
    data[-2000] ^= 1
    database.write_bytes(data)
    store = Store.open(folder, DATA_KEY)
    assert store.integrity_faults() != []
    store.close()


def test_damage_that_is_met_at_work_names_the_newest_backup_too(folder: Path) -> None:
    store = Store.open(folder, DATA_KEY)
    write(store, "long", "x" * 200_000)
    store.back_up(NOW)
    store.close()
    database = folder / "store.db"
    data = bytearray(database.read_bytes())
    for page in range(1, 60):
        data[-2000 - page * 4096] ^= 1
    database.write_bytes(data)
    store = Store.open(folder, DATA_KEY)
    refusal = refused(lambda: read(store, "long"))
    assert (refusal.reason, refusal.facts) == (Reason.STORE_DAMAGED, {"backup": NOW})
    store.close()


def test_a_page_that_was_torn_while_the_journal_was_written_back_is_no_fault(store: Store) -> None:
    write(store, "long", "x" * 200_000)
    # As a crash leaves it: the journal holds what is missing at the end of the file.
    left = store.folder.parent / "left"
    left.mkdir()
    for name in ("store.db", "store.db-wal", "keys.json"):
        (left / name).write_bytes((store.folder / name).read_bytes())
    with (left / "store.db").open("ab") as file:
        file.write(os.urandom(1000))
    again = Store.open(left, DATA_KEY)
    assert (read(again, "long"), again.integrity_faults()) == ("x" * 200_000, [])
    again.close()


def test_a_backup_is_a_whole_store_of_its_own(store: Store) -> None:
    write(store, "welcome", "Come in")
    backup = store.folder.parent / "taken out"
    backup.mkdir()
    backup_file.unpack(store.back_up(NOW), backup)
    write(store, "welcome", "Later")
    copy = Store.open(backup, DATA_KEY)
    assert read(copy, "welcome") == "Come in"
    assert copy.integrity_faults() == []
    copy.close()
    assert (backup / "keys.json").read_bytes() == (store.folder / "keys.json").read_bytes()


@pytest.mark.parametrize("place", ["OneDrive", "OneDrive - Example Charity", "Dropbox", "Google Drive", "iCloud Drive"])
def test_a_folder_that_is_copied_to_the_internet_is_refused(tmp_path: Path, place: str) -> None:
    folder = tmp_path / place / "records"
    for act in (lambda: Store.create(folder, DATA_KEY, key_file()), lambda: Store.open(folder, DATA_KEY)):
        refusal = refused(act)
        assert refusal.reason is Reason.STORE_IN_SYNCED_FOLDER
        assert str(refusal.facts["service"]).split()[0] in place
    assert not folder.exists()


def test_a_full_disk_refuses_and_leaves_what_was_there(store: Store) -> None:
    write(store, "welcome", "Come in")

    def fill() -> None:
        with store.writing(author_of(store), Action("test")) as uow:
            pages = uow.db.exec_driver_sql("PRAGMA page_count").scalar_one()
            uow.db.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            uow.settings.set("long", "x" * 1_000_000)

    assert refused(fill).reason is Reason.DISK_FULL
    assert (read(store, "welcome"), read(store, "long")) == ("Come in", None)


def test_what_a_power_cut_left_half_made_goes_at_the_next_start_and_nothing_else_does(folder: Path) -> None:
    store_id = keys.read(folder).store_id
    half_made = [
        folder / "new.part" / "store.db",
        folder / ".restoring.part" / "store.db",
        folder / ".looking.part" / "store.db",
        folder / ".making.part" / "keys.json",
        folder / "keys.json.part",
        folder / "backups" / ".making.part" / "store.db",
        folder / "backups" / f".{store_id}.part",
    ]
    not_ours = [folder / "backups" / ".another-store.part", folder / "holiday.jpg.part"]
    for path in (*half_made, *not_ours):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    Store.open(folder, DATA_KEY).close()
    assert not [path for path in half_made if path.exists()]
    assert not list(folder.glob(".*.part"))
    assert all(path.read_bytes() == b"half" for path in not_ours)


def test_a_store_that_cannot_be_written_refuses_in_words(store: Store) -> None:
    def try_to_write() -> None:
        with store.writing(author_of(store), Action("test")) as uow:
            uow.db.exec_driver_sql("PRAGMA query_only = ON")
            uow.settings.set("welcome", "Come in")

    assert refused(try_to_write).reason is Reason.STORE_READ_ONLY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("database or disk is full", Reason.DISK_FULL),
        ("attempt to write a readonly database", Reason.STORE_READ_ONLY),
        ("unable to open database file", Reason.STORE_READ_ONLY),
        ("database is locked", Reason.STORE_BUSY),
        ("database disk image is malformed", Reason.STORE_DAMAGED),
        ("file is not a database", Reason.STORE_DAMAGED),
        ("UNIQUE constraint failed: topic.name_fold", None),
    ],
)
def test_trouble_with_disk_and_file_is_told_from_trouble_with_the_program(text: str, reason: Reason | None) -> None:
    assert faults.reason_of(text) is reason


def test_an_error_text_holds_no_value_that_was_to_be_written(store: Store) -> None:
    def write_twice() -> None:
        with store.writing(author_of(store), Action("test")) as uow:
            for _time in range(2):
                uow.changes.insert(setting, {"name": "welcome", "value": "Susan Park"})

    with pytest.raises(sa.exc.IntegrityError) as caught:
        write_twice()
    assert "Susan" not in str(caught.value)
