"""Backups: as many as are kept, none but whole ones, and looking at one changes nothing in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import backups, sqlite
from sbc_desktop.storage.store import DATABASE, Store
from tests.factories import DATA_KEY, make_store

NOW = dt.datetime(2026, 10, 20, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


def names(store: Store) -> list[str]:
    return sorted(path.name for path in (store.folder / backups.FOLDER).iterdir())


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_last_eight_are_kept_and_nothing_else_is_taken_away(store: Store) -> None:
    own = store.folder / backups.FOLDER / "Helen's own copy"
    own.mkdir(parents=True)
    made = [store.back_up(NOW + dt.timedelta(days=day)).name for day in range(10)]
    assert names(store) == [*made[-backups.KEPT :], own.name]


def test_two_of_the_same_second_are_both_kept(store: Store) -> None:
    first, second = store.back_up(NOW), store.back_up(NOW)
    assert first != second
    assert backups.newest_that_opens(store.folder, DATA_KEY) == second


def test_looking_at_a_backup_changes_nothing_in_it(store: Store) -> None:
    backup = store.back_up(NOW)
    before = content(backup)
    assert sorted(before) == ["keys.json", DATABASE]
    assert backups.opens(backup, DATA_KEY)
    assert not backups.opens(backup, bytes(32))
    assert content(backup) == before


def test_a_backup_is_a_single_file_that_opens_from_where_nothing_can_be_written(store: Store) -> None:
    connection = sqlite.connect_to_look(store.back_up(NOW) / DATABASE, DATA_KEY)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with pytest.raises(dbapi2.OperationalError):
        connection.execute("DELETE FROM setting")
    connection.close()


def test_a_damaged_store_is_not_backed_up(store: Store) -> None:
    store.back_up(NOW)
    folder = store.folder
    store.close()
    data = bytearray((folder / DATABASE).read_bytes())
    data[-2000] ^= 1
    (folder / DATABASE).write_bytes(data)
    damaged = Store.open(folder, DATA_KEY)
    with pytest.raises(Refusal) as caught:
        damaged.back_up(NOW + dt.timedelta(days=1))
    damaged.close()
    assert caught.value.reason is Reason.STORE_DAMAGED
    assert names(store) == ["2026-10-20 093000"]
