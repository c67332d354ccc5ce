"""Reads a backup beside the present records, and makes of it what is put in their place.

Both are looked at in copies, so that neither is changed. Nobody who was erased comes back: the tombstones of both
are applied to what is put back. Who may sign in stays as it is now, where the keys are still the same.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from sbc_desktop.domain.backup import Contents, Counts
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import faults, migrations, sqlite
from sbc_desktop.storage.backup_file import DATABASE
from sbc_desktop.storage.change_log import Action, Author, ChangeLog, newest_clock
from sbc_desktop.storage.contents import contents_of, counts_of
from sbc_desktop.storage.disk import may_be_written, refusing_os_faults
from sbc_desktop.storage.engine import for_writing, make_engine
from sbc_desktop.storage.hybrid_clock import HybridClock
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.rights import tombstone
from sbc_desktop.storage.tables.system import user
from sbc_desktop.storage.unit_of_work import UnitOfWork

RESTORED = "backup_restored"
_JOURNAL = f"{DATABASE}-wal"


@dataclass(frozen=True)
class Here:
    """What the present records hold, and what of them has to hold in those that are put back."""

    contents: Contents
    newest_clock: str
    erased: dict[UUID, dt.datetime]
    users: tuple[dict[str, Any], ...] = field(repr=False)
    led: dict[UUID, frozenset[UUID]]


def look_here(folder: Path, key: bytes, scratch: Path) -> Here | None:
    """The present records, read in a copy inside `scratch`; None when this key does not open them whole."""
    if not (folder / DATABASE).exists():
        return None
    with refusing_os_faults():
        scratch.mkdir(mode=0o700)
        for name in (DATABASE, _JOURNAL):
            if (folder / name).exists():
                shutil.copyfile(folder / name, scratch / name)
    try:
        with _up_to_date(scratch, key) as engine, engine.connect() as db:
            return _here(db)
    except Refusal as refusal:
        if refusal.reason in (Reason.STORE_DAMAGED, Reason.STORE_OUT_OF_REACH):
            return None
        raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def contents(folder: Path, key: bytes) -> Contents:
    """What the copy of a backup in a folder holds, by id; it is brought up to date there."""
    with _up_to_date(folder, key) as engine, engine.connect() as db:
        return contents_of(db.connection.driver_connection)


def carry_over(folder: Path, key: bytes, here: Here | None, author: Author) -> int:
    """Bring the copy in a folder up to date and erase again who was erased since; how many were.

    With the present records of the same store, those who may sign in are in it as they are now, and nobody else.
    """
    with _up_to_date(folder, key) as engine, for_writing(engine).connect() as db, db.begin():
        newest = max(newest_clock(db), here.newest_clock if here else "")
        changes = ChangeLog(db, author, HybridClock(author.device, newest), Action(RESTORED))
        uow = UnitOfWork(db, lambda: changes)
        changes.event(EventKind.BACKUP_RESTORED)
        if here is None:
            return 0
        _as_they_are_now(uow, here)
        return sum(_erase(uow, person, when) for person, when in here.erased.items())


def check(folder: Path, key: bytes) -> Counts:
    """Look at all of the copy in a folder; STORE_DAMAGED when it is not whole in one file."""
    if (folder / _JOURNAL).exists():
        # The journal goes when the last connection has written it back; what still lies in it would be lost.
        raise Refusal(Reason.DISK_FULL if may_be_written(folder) else Reason.STORE_READ_ONLY)
    connection = sqlite.connect_to_look(folder / DATABASE, key)
    try:
        if sqlite.integrity_faults(connection):
            raise Refusal(Reason.STORE_DAMAGED)
        return counts_of(connection)
    finally:
        connection.close()


def write_down_refusal(folder: Path, key: bytes, author: Author, asked: str) -> None:
    """Tell the present records that somebody was refused; what cannot be written, in older ones too, is left."""
    engine = make_engine(folder / DATABASE, key)
    try:
        with (
            contextlib.suppress(Refusal, sa.exc.DatabaseError, dbapi2.DatabaseError),
            faults.refusing_faults(),
            for_writing(engine).connect() as db,
            db.begin(),
        ):
            if migrations.version_of(db) == migrations.HEAD:
                changes = ChangeLog(db, author, HybridClock(author.device, newest_clock(db)), Action("refused"))
                changes.event(EventKind.ROLE_REFUSED, facts={"asked": asked})
    finally:
        engine.dispose()


@contextlib.contextmanager
def _up_to_date(folder: Path, key: bytes) -> Iterator[sa.Engine]:
    engine = make_engine(folder / DATABASE, key)
    try:
        with faults.refusing_faults():
            with engine.connect() as db:
                version = migrations.version_of(db)
            if not version:
                raise Refusal(Reason.STORE_DAMAGED)
            if version != migrations.HEAD:
                migrations.upgrade(engine)
            yield engine
    except (sa.exc.DatabaseError, dbapi2.DatabaseError):
        raise Refusal(Reason.STORE_DAMAGED) from None
    finally:
        engine.dispose()


def _here(db: sa.Connection) -> Here:
    raw: Any = db.connection.driver_connection
    erased = {row.entity_id: row.erased_at for row in db.execute(sa.select(tombstone))}
    users = tuple(dict(row) for row in db.execute(sa.select(user)).mappings())
    led = {line.user.id: line.groups for line in UnitOfWork(db).users.everybody()}
    return Here(contents_of(raw), newest_clock(db), erased, users, led)


def _erase(uow: UnitOfWork, person: UUID, when: dt.datetime) -> bool:
    known = sa.select(tombstone.c.id).where(tombstone.c.entity_id == person)
    if uow.db.execute(known).first() is not None:
        return False
    there = uow.db.execute(sa.select(attendee.c.id).where(attendee.c.id == person)).first() is not None
    uow.erasing.erase(person, when)
    return there


def _as_they_are_now(uow: UnitOfWork, here: Here) -> None:
    then = {row["id"]: row for row in uow.db.execute(sa.select(user)).mappings()}
    groups = frozenset(uow.db.execute(sa.select(group.c.id)).scalars())
    for row in here.users:
        # The hash of a PIN is nothing for the log.
        values = {name: value for name, value in row.items() if name != "desk_pin"}
        if row["id"] in then:
            uow.changes.update(user, row["id"], values, old=then[row["id"]])
        else:
            uow.changes.insert(user, values)
        uow.changes.set_secret(user, row["id"], "desk_pin", row["desk_pin"])
        uow.users.set_groups(row["id"], here.led.get(row["id"], frozenset()) & groups)
    for row_id in then.keys() - {row["id"] for row in here.users}:
        uow.users.set_disabled(row_id, disabled=True)
