"""Changes users' rows in the store and their slots in keys.json together.

keys.json is written inside the rows' transaction, as the last thing before the commit. What a power cut between the
two leaves is harmless either way: a row without a slot cannot sign in, and a slot without a row that may is refused
at opening.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.organisation import User
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.services.first_run import user_label
from sbc_desktop.services.passphrases import check_strong
from sbc_desktop.storage import keys
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.keys import KeyFile, SlotKind
from sbc_desktop.storage.store import Store

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


# What undo cannot take back: rows would come back, and slots would not.
KINDS = frozenset(
    {
        *("user_added", "user_changed", "user_disabled", "user_enabled", "user_removed"),
        *("passphrase_changed", "recovery_code_made", "new_data_key", "desk_pin"),
    }
)


class RowsAndSlots:
    """One store's users, as one author changes them.

    Making a slot takes about 0.6 s. It is done under `Store.changing_keys`, so that no new data key comes between it
    and its saving.
    """

    def __init__(self, store: Store, author: Author, cost: keys.Stretching) -> None:
        self._store = store
        self._author = author
        self._cost = cost

    def key_file(self) -> KeyFile:
        """keys.json as it is."""
        return keys.read(self._store.folder)

    def slot(self, user: User, passphrase: str, *, field: str) -> keys.Slot:
        """A slot for a user's passphrase; PASSPHRASE_WEAK at its field for one that is easily guessed."""
        if not self.key_file().demo:
            check_strong(passphrase, (user.name, user.title), field=field)
        return self.slot_of(SlotKind.PASSPHRASE, user, passphrase)

    def slot_of(self, kind: SlotKind, user: User, secret: str) -> keys.Slot:
        """A slot of any kind for a user."""
        store_id, label = self.key_file().store_id, user_label(user)
        return self._store.using_key(
            lambda data_key: keys.new_slot(
                store_id, data_key, secret, kind=kind, user_id=user.id, label=label, cost=self._cost
            )
        )

    def save(self, kind: str, rows: Callable[[UnitOfWork], None], slots: Callable[[KeyFile], KeyFile]) -> None:
        """Write rows and slots as one user action, one of KINDS; both or neither."""
        before = None
        with self._store.changing_keys():
            try:
                with self._store.writing(self._author, Action(kind)) as uow:
                    rows(uow)
                    before = self.key_file()
                    after = slots(before)
                    self._store.using_key(lambda data_key: keys.write(self._store.folder, after, data_key))
            except BaseException:
                if before is not None and self.key_file() != before:
                    keys.write(self._store.folder, before)
                raise


def tidy(store: Store) -> None:
    """Take away slots that a power cut left to somebody who may not sign in; without them nobody is listed in vain."""
    with store.reading() as uow:
        may = frozenset(user.id for user in uow.users.all())
    if all(UUID(slot.user_id) in may for slot in keys.read(store.folder).slots):
        return
    # On a full or read-only disk it waits; such a slot opens nothing.
    with contextlib.suppress(Refusal), store.changing_keys():
        found = keys.read(store.folder)
        for user_id in {UUID(slot.user_id) for slot in found.slots} - may:
            found = keys.without_user(found, user_id)
        store.using_key(lambda data_key: keys.write(store.folder, found, data_key))
