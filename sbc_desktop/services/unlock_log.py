"""Writes down who unlocked the records, and the wrong tries that went before, as soon as that can be written."""

from __future__ import annotations

import contextlib
import datetime as dt

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.storage import tries
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.keys import Key, SlotKind
from sbc_desktop.storage.store import Store

_ACTION = Action("unlocked")


def write_down(store: Store, key: Key) -> None:
    """Log an unlocking that opened the store.

    On a full or read-only disk it opens all the same, and the wrong tries stay in their file until they can be logged.
    """
    with contextlib.suppress(Refusal):
        _failed(store)
        used_code = key.kind is SlotKind.RECOVERY
        with store.writing(Author(key.user_id, store.device), _ACTION) as uow:
            uow.changes.event(EventKind.RECOVERY_CODE_USED if used_code else EventKind.UNLOCKED)


def _failed(store: Store) -> None:
    known = tries.read(store.folder)
    if not known.unwritten:
        return
    # Nobody knows who that was; whose passphrase it was is what the entry is about.
    with store.writing(Author(None, store.device), _ACTION) as uow:
        for wrong in known.unwritten:
            at = dt.datetime.fromtimestamp(wrong.at, dt.UTC)
            about = "user_" if wrong.user_id else ""
            uow.changes.event(EventKind.UNLOCK_FAILED, about, wrong.user_id, {"at": at, "way": wrong.way})
    tries.keep(store.folder, tries.Tries())
