"""What the records themselves need now and then: a backup, and room on the disk. Lines of Today, never a hindrance."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator

from sbc_desktop.domain.backup import is_due, is_little
from sbc_desktop.domain.today import DueItem, DueKind
from sbc_desktop.messages import word
from sbc_desktop.services.backups import NOT_WORK
from sbc_desktop.storage import backups, last_change
from sbc_desktop.storage.disks.disk import free_bytes
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import _, ngettext

_MB = 1_000_000


def due(store: Store, uow: UnitOfWork, now: dt.datetime) -> Iterator[DueItem]:
    """The lines of Today; only what lies beside the records is looked at, because a stick may take its time."""
    yield from _backup(store, uow, now)
    yield from _room(store)


def _backup(store: Store, uow: UnitOfWork, now: dt.datetime) -> Iterator[DueItem]:
    newest = next((line.made_at for line in backups.listed(store.folder) if line.whole), None)
    if not is_due(newest, last_change.worked(uow.db, NOT_WORK), now):
        return
    if newest is None:
        line = _("There is no backup yet")
    else:
        days = (now - newest).days
        line = ngettext("The last backup is {count} day old", "The last backup is {count} days old", days)
        line = line.format(count=days)
    yield DueItem(DueKind.BACK_UP, word(DueKind.BACK_UP), line)


def _room(store: Store) -> Iterator[DueItem]:
    with contextlib.suppress(OSError):  # a folder that is gone is said by whatever is done next
        free = free_bytes(store.folder)
        if is_little(free, store.size()):
            line = _("{megabytes} MB. Please move or delete something that is not needed.")
            yield DueItem(DueKind.LITTLE_ROOM, word(DueKind.LITTLE_ROOM), line.format(megabytes=free // _MB))
