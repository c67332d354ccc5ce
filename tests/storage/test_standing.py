"""A store whose folder is gone says so, and acknowledges nothing that the next start would not find."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.store import DATABASE, Store
from tests.factories import DATA_KEY, author_of, make_store, refused

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere nobody can move or delete what is open")
NOW = dt.datetime(2026, 10, 20, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    write(store, "before")
    yield store
    store.close()


def write(store: Store, name: str) -> None:
    with store.writing(author_of(store), Action("test")) as uow:
        uow.settings.set(name, "Come in")


def delete(folder: Path) -> None:
    shutil.rmtree(folder)


def move(folder: Path) -> None:
    folder.rename(folder.parent / "elsewhere")


def put_another_in_its_place(folder: Path) -> None:
    copy = folder.parent / "copy"
    shutil.copytree(folder, copy)
    shutil.rmtree(folder)
    copy.rename(folder)


def delete_the_journal(folder: Path) -> None:
    (folder / f"{DATABASE}-wal").unlink()


@pytest.mark.parametrize("calamity", [delete, move, put_another_in_its_place, delete_the_journal])
def test_what_would_be_written_where_nobody_looks_is_refused(store: Store, calamity: Callable[[Path], None]) -> None:
    calamity(store.folder)
    assert refused(lambda: write(store, "after"))[0] is Reason.STORE_OUT_OF_REACH


def test_what_is_taken_away_while_it_is_written_is_refused(store: Store) -> None:
    def write_meanwhile() -> None:
        with store.writing(author_of(store), Action("test")) as uow:
            uow.settings.set("after", "Come in")
            delete(store.folder)

    assert refused(write_meanwhile)[0] is Reason.STORE_OUT_OF_REACH


def test_a_backup_makes_nothing_where_the_folder_was(store: Store) -> None:
    backup = store.back_up(NOW)
    delete(store.folder)
    assert refused(lambda: store.back_up(NOW))[0] is Reason.STORE_OUT_OF_REACH
    assert refused(lambda: store.check_backup(backup))[0] is Reason.STORE_OUT_OF_REACH
    assert not store.folder.exists()


def test_a_folder_that_is_back_is_worked_in_again(store: Store) -> None:
    move(store.folder)
    refused(lambda: write(store, "after"))
    (store.folder.parent / "elsewhere").rename(store.folder)
    write(store, "back")
    store.close()
    again = Store.open(store.folder, DATA_KEY)
    with again.reading() as uow:
        assert set(uow.settings.all()) == {"before", "back"}
    again.close()


def test_a_disk_without_room_is_full_whatever_the_database_says_of_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        with store.reading():
            raise dbapi2.OperationalError("disk I/O error")

    assert refused(fail)[0] is Reason.STORE_OUT_OF_REACH
    full = SimpleNamespace(total=10**9, used=10**9, free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: full)
    assert refused(fail)[0] is Reason.DISK_FULL


def test_a_folder_that_may_not_be_written_is_read_only_whatever_the_database_says_of_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        with store.reading():
            raise dbapi2.OperationalError("disk I/O error")

    monkeypatch.setattr(os, "access", lambda _folder, _mode, **_how: False)
    assert refused(fail)[0] is Reason.STORE_READ_ONLY
