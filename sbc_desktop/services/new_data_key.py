"""A new data key for everything: after it, whoever was removed before opens nothing with what she may have kept.

Her passphrase has no slot any more, and what she may have copied of keys.json holds the former key alone: neither
the records, nor their backups beside them and in the chosen folder, nor what a restoring put aside lie under it.
What she copied of the records themselves before she was removed stays readable to her; no program can change that.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.backups import FOLDER
from sbc_desktop.services.progress import Progress
from sbc_desktop.storage import renewing
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store

# How much of the bar is the records themselves; the rest is their backups.
_RECORDS, _ALL = 60, 100


@dataclass(frozen=True)
class NewDataKey:
    """How much else was renewed (backups, records put aside), and the files and folders that could not be.

    Those are damaged, out of reach, or of a key of long ago, and should be destroyed by hand.
    """

    renewed: int
    left: tuple[Path, ...]


def make(store: Store, author: Author, progress: Progress | None) -> NewDataKey:
    """Re-encrypt the records and then their backups; until the records have changed over it can be stopped."""
    store.change_data_key(lambda done, total: _tell(progress, _RECORDS * done // max(total, 1)))
    # The key is the new one, whether or not the log can take one more line.
    with contextlib.suppress(Refusal), store.writing(author, Action("new_data_key")) as uow:
        uow.changes.event(EventKind.NEW_DATA_KEY)

    def told(done: int, total: int) -> None:
        # Nobody can stop it now: the records have the new key.
        with contextlib.suppress(Exception):
            _tell(progress, _RECORDS + (_ALL - _RECORDS) * done // max(total, 1))

    return _renew(store, told)


def go_on(store: Store) -> None:
    """Go on with backups whose renewing was cut short; takes no time at all on any other day."""
    with contextlib.suppress(Refusal):
        _renew(store, lambda _done, _total: None)


def _renew(store: Store, step: Callable[[int, int], None]) -> NewDataKey:
    def told(done: int, total: int) -> None:
        if store.is_closed:
            raise Refusal(Reason.STORE_OUT_OF_REACH)
        step(done, total)

    with store.reading() as uow:
        kept = uow.settings.get(FOLDER)
    chosen = Path(kept) if kept else None
    with store.changing_keys():
        return NewDataKey(*store.using_key(lambda data_key: renewing.renew(store.folder, data_key, chosen, told)))


def _tell(progress: Progress | None, done: int) -> None:
    if progress is not None:
        progress.step(done, _ALL)
