"""Readers share, writers queue: nobody is told to wait who need not, and no write is lost."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import sqlite
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.store import DATABASE, Store
from tests.factories import DATA_KEY, author_of, make_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


def write(store: Store, name: str, value: object) -> None:
    with store.writing(author_of(store), Action("test")) as uow:
        uow.settings.set(name, value)


def test_two_writers_at_once_both_get_everything_written(store: Store) -> None:
    def count_up(_writer: int) -> None:
        for _ in range(50):
            with store.writing(author_of(store), Action("test")) as uow:
                uow.settings.set("count", uow.settings.get("count", 0) + 1)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(count_up, range(2)))
    with store.reading() as uow:
        assert uow.settings.get("count") == 100


def test_a_reader_keeps_its_view_while_a_writer_goes_on(store: Store) -> None:
    write(store, "welcome", "Come in")
    with store.reading() as uow:
        assert uow.settings.get("welcome") == "Come in"
        write(store, "welcome", "Later")
        assert uow.settings.get("welcome") == "Come in"
    with store.reading() as uow:
        assert uow.settings.get("welcome") == "Later"


def test_a_writer_that_cannot_have_its_turn_is_told_that_the_records_are_busy(store: Store) -> None:
    with store.reading() as uow:  # the one connection there is; a person waits ten seconds, a test need not
        uow.db.exec_driver_sql("PRAGMA busy_timeout = 50")
    other = sqlite.connect(store.folder / DATABASE, DATA_KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refusal) as caught:
        write(store, "welcome", "Come in")
    assert caught.value.reason is Reason.STORE_BUSY
    other.execute("ROLLBACK")
    other.close()
    write(store, "welcome", "Come in")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("temp_store", 2)],
)
def test_every_connection_is_durable_and_minds_references(store: Store, pragma: str, value: object) -> None:
    with store.reading() as uow:
        assert uow.db.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
