"""The store: a folder with the encrypted database, the wrapped keys and the backups, open in one window.

`Store.create` makes one, `Store.open` opens one; both hold the folder's lock until `close`. Whatever is wrong
with the folder is refused in words, and nothing in it is touched.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import platform
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from sbc_desktop.domain.access import UNLIMITED
from sbc_desktop.domain.backup import Counts
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import backups, engine, faults, keys, leftovers, migrations, replacing, sealing, sqlite
from sbc_desktop.storage.change_log import Action, Author, ChangeLog, newest_clock
from sbc_desktop.storage.disk import refusing_os_faults, sync_folder
from sbc_desktop.storage.hold import Hold
from sbc_desktop.storage.hybrid_clock import HybridClock
from sbc_desktop.storage.places import check_place
from sbc_desktop.storage.standing import Standing
from sbc_desktop.storage.unit_of_work import UnitOfWork

DATABASE = "store.db"

_Made = TypeVar("_Made")


class Store:
    """An open store. Any thread may use it; each unit of work has a connection of its own."""

    def __init__(self, folder: Path, key: bytes, hold: Hold) -> None:
        self.folder = folder
        self.device = platform.node() or "laptop"
        self._key = key
        self._hold = hold
        self._engine = engine.make_engine(folder / DATABASE, key)
        self._writer = engine.for_writing(self._engine)
        self._clock = HybridClock(self.device)
        self._standing = Standing(folder / DATABASE)
        # What its units of work may see and services may do; limited as soon as somebody has signed in.
        self.access = UNLIMITED

    @classmethod
    def create(
        cls, folder: Path, data_key: bytes, key_file: keys.KeyFile, fill: Callable[[Store], None] | None = None
    ) -> Store:
        """Make a new store in an empty or missing folder; STORE_EXISTS when one is there already.

        `fill` writes what belongs in it from the start. However this ends, even by a power cut, there is a whole
        store afterwards or none, and it can be tried again.
        """
        check_place(folder)
        making = folder / leftovers.MAKING
        # Keys beside an unfinished set-up, and no records, are its own: nobody ever saw that store.
        if (folder / DATABASE).exists() or ((folder / keys.FILE_NAME).exists() and not making.exists()):
            raise Refusal(Reason.STORE_EXISTS)
        with refusing_os_faults():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder.chmod(0o700)
            (folder / backups.FOLDER).mkdir(exist_ok=True, mode=0o700)
            hold = Hold.take(folder)
            try:
                cls._make(making, hold, data_key, key_file, fill)
                # The records last: they alone make the folder a store.
                for name in (keys.FILE_NAME, DATABASE):
                    (making / name).replace(folder / name)
                    sync_folder(folder)
                shutil.rmtree(making, ignore_errors=True)
            except BaseException:
                shutil.rmtree(making, ignore_errors=True)
                hold.release()
                raise
        store = cls(folder, data_key, hold)
        store._standing.begin()
        return store

    @classmethod
    def open(cls, folder: Path, data_key: bytes) -> Store:
        """Open a store with its data key, bringing it up to date if it is older than the program."""
        check_place(folder)
        if not (folder / DATABASE).exists():
            raise Refusal(Reason.STORE_MISSING)
        with refusing_os_faults():
            hold = Hold.take(folder)
        store = cls(folder, data_key, hold)
        try:
            replacing.finish_held(folder)
            leftovers.clear(folder)
            store._standing.begin()
            store._bring_up_to_date()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the database, the key and the folder."""
        self._engine.dispose()
        self._key = b""
        self._hold.release()

    @contextlib.contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """A unit of work that only reads, on one unchanging view of the store."""
        with self._standing.refusing(), self._engine.connect() as db, db.begin():
            yield UnitOfWork(db, access=self.access)

    @contextlib.contextmanager
    def writing(self, author: Author, action: Action) -> Iterator[UnitOfWork]:
        """A unit of work that writes one user action: committed and durable on leaving, or not written at all."""
        with self._standing.refusing():
            self._standing.check()
            with self._writer.connect() as db, db.begin():
                yield UnitOfWork(db, lambda: ChangeLog(db, author, self._clock, action), self.access)
            self._standing.check(written=True)

    def seal(self, purpose: str, plain: bytes) -> bytes:
        """Encrypt something that stays in memory, so that only this store, open, can read it again."""
        return sealing.seal(self._key, purpose, plain)

    def unseal(self, purpose: str, sealed: bytes) -> bytes | None:
        """What `seal` hid for the same purpose; None when that was another store or another key."""
        return sealing.unseal(self._key, purpose, sealed)

    def using_key(self, make: Callable[[bytes], _Made]) -> _Made:
        """Let something be made with the data key, such as a slot for one more user; it may not be kept."""
        return make(self._key)

    def size(self) -> int:
        """How many bytes the records take, with what is not yet folded into their file."""
        return sum(file.stat().st_size for file in self.folder.glob(f"{DATABASE}*"))

    def integrity_faults(self) -> list[str]:
        """What is wrong inside the database; empty when all is well."""
        with self._standing.refusing(), self._engine.connect() as db:
            return sqlite.integrity_faults(db.connection.driver_connection)

    def back_up(self, now: dt.datetime) -> Path:
        """Copy the store, as it is now, into one file under backups/; returns that file."""
        return self.back_up_and_count(now)[0]

    def back_up_and_count(self, now: dt.datetime, step: backups.Step | None = None) -> tuple[Path, Counts]:
        """Copy the store, as it is now, into one file under backups/, with its keys; that file, and what is in it.

        Others may read and write meanwhile. `step` is told of pages and may raise to stop; then nothing is left.
        """
        with self._standing.refusing(), refusing_os_faults(), self._engine.connect() as db, db.begin():
            return backups.make(db.connection.driver_connection, self.folder, self._key, now, step)

    def copy_backup(self, backup: Path, folder: Path) -> Path:
        """Put a second copy of a backup into another folder or on a stick; FILE_NOT_WRITTEN when it cannot be."""
        with self._standing.refusing():
            return backups.copy_to(backup, folder, self._key)

    def check_backup(self, backup: Path) -> Counts:
        """Open a backup of this store's key and look at all of it; BACKUP_DAMAGED when it is not whole."""
        with self._standing.refusing():
            return backups.check(backup, self._key, self.folder / backups.FOLDER)

    @classmethod
    def _make(
        cls, folder: Path, hold: Hold, data_key: bytes, key_file: keys.KeyFile, fill: Callable[[Store], None] | None
    ) -> None:
        """Make all of a store in a folder of its own, and let go of it."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        (folder / DATABASE).touch(mode=0o600)
        store = cls(folder, data_key, hold)
        try:
            with faults.refusing_faults():
                migrations.upgrade(store._engine)
            if fill is not None:
                fill(store)
        finally:
            store._engine.dispose()
        if (folder / f"{DATABASE}-wal").exists():
            # The journal goes when the last connection has written it back; what still lies in it would be lost.
            raise Refusal(Reason.DISK_FULL)
        keys.write(folder, key_file)

    def _bring_up_to_date(self) -> None:
        with refusing_os_faults():
            empty = not (self.folder / DATABASE).stat().st_size
        if empty:
            # SQLite would take an empty file for a new database and write to it.
            raise self._with_backup(Refusal(Reason.STORE_DAMAGED))
        try:
            with self._standing.refusing(), refusing_os_faults():
                newest = self._checked_and_upgraded()
        except Refusal as refusal:
            raise self._with_backup(refusal) from None
        except sa.exc.DatabaseError:
            raise self._with_backup(Refusal(Reason.STORE_DAMAGED)) from None
        self._clock = HybridClock(self.device, newest)

    def _checked_and_upgraded(self) -> str:
        """Bring the tables up to date, on a copy's safety; the newest stamp of the change log."""
        with self._engine.connect() as db:
            version = migrations.version_of(db)
        if not version:
            raise Refusal(Reason.STORE_DAMAGED)
        if version != migrations.HEAD:
            self.back_up(dt.datetime.now(dt.UTC))
            migrations.upgrade(self._engine)
        with self._engine.connect() as db:
            return newest_clock(db)

    def _with_backup(self, refusal: Refusal) -> Refusal:
        if refusal.reason is not Reason.STORE_DAMAGED:
            return refusal
        found = backups.newest_that_opens(self.folder, self._key)
        return Refusal(Reason.STORE_DAMAGED, backup=found.made_at if found else None)
