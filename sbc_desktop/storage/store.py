"""The store: a folder with the encrypted database, the wrapped keys and the backups, open in one window.

`Store.create` makes one, `Store.open` opens one; both hold the folder's lock until `close`. Whatever is wrong
with the folder is refused in words, and nothing in it is touched.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import platform
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from sbc_desktop.domain.access import UNLIMITED
from sbc_desktop.domain.backup import Counts
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import (
    backups,
    changing_over,
    engine,
    faults,
    keys,
    leftovers,
    memory,
    migrations,
    rekeying,
    replacing,
    sealing,
    sqlite,
)
from sbc_desktop.storage.change_log import Action, Author, ChangeLog, newest_clock
from sbc_desktop.storage.disk import refusing_os_faults, sync_folder
from sbc_desktop.storage.hold import Hold
from sbc_desktop.storage.hybrid_clock import HybridClock
from sbc_desktop.storage.places import check_place
from sbc_desktop.storage.standing import Standing
from sbc_desktop.storage.turnstile import Turnstile
from sbc_desktop.storage.unit_of_work import UnitOfWork

DATABASE = "store.db"

_Made = TypeVar("_Made")


class Store:
    """An open store. Any thread may use it; each unit of work has a connection of its own."""

    _key = memory.Held()

    def __init__(self, folder: Path, key: bytes, hold: Hold) -> None:
        self.folder = folder
        self.device = platform.node() or "laptop"
        self._key = key
        self._hold = hold
        self._engine, self._writer = engine.make_engines(folder / DATABASE, lambda: self._key)
        self._clock = HybridClock(self.device)
        self._standing = Standing(folder / DATABASE)
        self._turnstile = Turnstile()
        self._changing_keys, self._changing_over = threading.RLock(), threading.Lock()
        self._closed = False
        self.access = UNLIMITED  # limited as soon as somebody has signed in

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
            changing_over.settle_held(folder)
            leftovers.clear(folder)
            store._standing.begin()
            store._bring_up_to_date()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the database, the key and the folder; a new data key that is still being made is given up."""
        self._closed = True
        with self._changing_over:
            self._engine.dispose()
            self._key = b""
            self._hold.release()

    @property
    def is_closed(self) -> bool:
        """Whether it was let go of; long work asks from time to time."""
        return self._closed

    @contextlib.contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """A unit of work that only reads, on one unchanging view of the store."""
        with self._at_the_records(), self._engine.connect() as db, db.begin():
            yield UnitOfWork(db, access=self.access)

    @contextlib.contextmanager
    def writing(self, author: Author, action: Action) -> Iterator[UnitOfWork]:
        """A unit of work that writes one user action: committed and durable on leaving, or not written at all."""
        with self._at_the_records(writing=True):
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

    @contextlib.contextmanager
    def changing_keys(self) -> Iterator[None]:
        """Be the only one who makes slots and writes keys.json; another thread waits, also for a new data key."""
        with self._changing_keys:
            yield

    def change_data_key(self, step: rekeying.Step | None = None) -> None:
        """Put all records under a new data key, sealed for everybody who has a slot; whoever has none is left out.

        Others go on reading. Stopped or cut short at any moment, the records are whole under the one key or the other,
        and keys.json opens them. The former key stays in it, under the new one, for backups that still lie under it.
        """
        next_key = keys.new_data_key()
        second = rekeying.SecondFile(self.folder, self._key, next_key)
        with self.changing_keys(), self._turnstile.reading_only(), self._standing.refusing():
            self._standing.check()
            try:
                second.make(lambda done, total: self._still_open(step, done, total))
                with self._turnstile.alone(), self._changing_over:
                    self._change_over(second, next_key)
            except BaseException:
                second.let_go()
                if not self._closed:
                    changing_over.settle_held(self.folder)
                raise

    def _still_open(self, step: rekeying.Step | None, done: int, total: int) -> None:
        if self._closed:
            raise Refusal(Reason.STORE_OUT_OF_REACH)
        if step is not None:
            step(done, total)

    def _change_over(self, second: rekeying.SecondFile, next_key: bytes) -> None:
        """The short moment in which nobody else is at the records."""
        self._still_open(None, 0, 0)
        keys.write(self.folder, keys.with_next_key(keys.read(self.folder), self._key, next_key))
        self._engine.dispose()
        second.let_go()
        second.check_journal()
        changing_over.put_in_place(self.folder)
        self._key = next_key
        self._engine, self._writer = engine.make_engines(self.folder / DATABASE, lambda: self._key)
        self._standing.begin()
        changing_over.finish(self.folder)

    def integrity_faults(self) -> list[str]:
        """What is wrong inside the database; empty when all is well."""
        with self._at_the_records(), self._engine.connect() as db:
            return sqlite.integrity_faults(db.connection.driver_connection)

    def back_up(self, now: dt.datetime) -> Path:
        """Copy the store, as it is now, into one file under backups/; returns that file."""
        return self.back_up_and_count(now)[0]

    def back_up_and_count(self, now: dt.datetime, step: backups.Step | None = None) -> tuple[Path, Counts]:
        """Copy the store, as it is now, into one file under backups/, with its keys; that file, and what is in it.

        Others may read and write meanwhile. `step` is told of pages and may raise to stop; then nothing is left.
        """
        with self._at_the_records(), refusing_os_faults(), self._engine.connect() as db, db.begin():
            return backups.make(db.connection.driver_connection, self.folder, self._key, now, step)

    def copy_backup(self, backup: Path, folder: Path, step: backups.Step | None = None) -> Path:
        """Copy a backup into another folder or on a stick, or refuse; `step` is told of bytes and may raise to stop."""
        with self._at_the_records():
            return backups.copy_to(backup, folder, self._key, step)

    def check_backup(self, backup: Path) -> Counts:
        """Open a backup of this store's key and look at all of it; BACKUP_DAMAGED when it is not whole."""
        with self._at_the_records():
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

    @contextlib.contextmanager
    def _at_the_records(self, *, writing: bool = False) -> Iterator[None]:
        """Be at the records, with trouble of disk and file as refusals; damage names the newest backup as well."""
        try:
            self._still_open(None, 0, 0)
            with self._turnstile.inside(writing=writing), self._standing.refusing():
                yield
        except Refusal as refusal:
            raise self._with_backup(refusal) from None

    def _bring_up_to_date(self) -> None:
        with refusing_os_faults():
            if not (self.folder / DATABASE).stat().st_size:
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
        if refusal.reason is not Reason.STORE_DAMAGED or "backup" in refusal.facts:
            return refusal
        found = backups.newest_that_opens(self.folder, self._key)
        return Refusal(Reason.STORE_DAMAGED, backup=found.made_at if found else None)
