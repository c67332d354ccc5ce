"""Unlocking by the computer's own keyring: off until a user turns it on for herself.

Whoever can use her account on the computer can then open the records, and does not need her passphrase.
"""

from __future__ import annotations

import os

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import User
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.services.rows_and_slots import RowsAndSlots
from sbc_desktop.storage import keys, system_keyring
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.keys import SlotKind
from sbc_desktop.storage.store import Store

# Stretching slows down whoever guesses; 256 random bits cannot be guessed.
_COST = keys.Stretching(1024, 1, 1)
_NOUNS = frozenset({Noun.USERS})


class KeyringUnlocking:
    """The signed-in user's own switch. The system may ask her for a password of its own: use a worker thread."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._together = RowsAndSlots(store, author, _COST)

    @needs(Right.SIGNED_IN)
    def is_there(self) -> bool:
        """Whether this computer has a keyring that keeps what it is given encrypted."""
        return system_keyring.is_there()

    @needs(Right.SIGNED_IN)
    def is_on(self) -> bool:
        """Whether she has let a keyring unlock these records."""
        return self._author.user_id in keys.users_with(self._together.key_file(), SlotKind.KEYRING)

    @needs(Right.SIGNED_IN)
    def turn_on(self) -> None:
        """Let this computer's keyring unlock, and no other's; KEYRING_DOES_NOT_OPEN where there is none to trust."""
        user, secret = self._you(), os.urandom(32).hex()
        with self._store.changing_keys():
            slot = self._together.slot_of(SlotKind.KEYRING, user, secret)
            system_keyring.remember(self._together.key_file().store_id, user.id, secret)
            self._together.save(
                "keyring_turned_on",
                lambda uow: uow.changes.event(EventKind.KEYRING_TURNED_ON),
                lambda found: keys.with_slot(found, slot),
            )
        self._announce(_NOUNS)

    @needs(Right.SIGNED_IN)
    def turn_off(self) -> None:
        """Unlock with the passphrase alone; what the keyring kept is forgotten, and would open nothing."""
        user_id = self._you().id
        self._together.save(
            "keyring_turned_off",
            lambda uow: uow.changes.event(EventKind.KEYRING_TURNED_OFF),
            lambda found: keys.without_slots(found, SlotKind.KEYRING, user_id),
        )
        system_keyring.forget(self._together.key_file().store_id, user_id)
        self._announce(_NOUNS)

    def _you(self) -> User:
        with self._store.reading() as uow:
            found = self._author.user_id and uow.users.get(self._author.user_id)
        if not found:
            raise Refusal(Reason.USER_UNKNOWN)
        return found
