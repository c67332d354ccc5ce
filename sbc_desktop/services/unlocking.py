"""Before anything can be read: whose passphrases open a store, and one of them tried. Light to import.

A wrong passphrase makes the next try wait, a little longer each time. The waiting is counted per program start;
what really slows a thief down is that each try costs half a second of a whole processor.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import keys, recovery_code
from sbc_desktop.storage.keys import Key, SlotKind

if TYPE_CHECKING:
    from sbc_desktop.storage.keys import KeyFile

__all__ = ["Key", "StoreState", "UnlockName", "Unlocking"]

_DATABASE = "store.db"
_LONGEST_WAIT = 60
_FREE_TRIES = 1


class StoreState(StrEnum):
    """What a folder holds. NEWER: keys of a later version of the program."""

    MISSING = "missing"
    READY = "ready"
    KEYS_DAMAGED = "keys_damaged"
    NEWER = "newer"


@dataclass(frozen=True)
class UnlockName:
    """Somebody who may sign in, as the unlock page lists her: "Helen A, facilitator"."""

    user_id: UUID
    label: str


class Unlocking:
    """Turns a passphrase, or the printed recovery code, into the key of the store in `folder`."""

    def __init__(
        self,
        folder: Path,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        cost: keys.Stretching = keys.Stretching(),  # noqa: B008 - a frozen value
    ) -> None:
        self.folder = folder
        self._monotonic = monotonic
        self._cost = cost
        self._wrong = 0
        self._open_again_at = 0.0

    def state(self) -> StoreState:
        """Whether there is a store to unlock; a database without readable keys counts as damaged."""
        try:
            self._keys()
        except Refusal as refusal:
            if refusal.reason is Reason.STORE_MISSING:
                return StoreState.KEYS_DAMAGED if (self.folder / _DATABASE).exists() else StoreState.MISSING
            return StoreState.NEWER if refusal.reason is Reason.STORE_NEWER else StoreState.KEYS_DAMAGED
        return StoreState.READY if (self.folder / _DATABASE).exists() else StoreState.MISSING

    def names(self) -> tuple[UnlockName, ...]:
        """Those who have a passphrase, in the order they were added; nobody when there is no store."""
        if self.state() is not StoreState.READY:
            return ()
        slots = (slot for slot in self._keys().slots if slot.kind is SlotKind.PASSPHRASE)
        return tuple(UnlockName(UUID(slot.user_id), slot.label) for slot in slots)

    def is_demo(self) -> bool:
        """Whether everything in the store is invented."""
        return self.state() is StoreState.READY and self._keys().demo

    def seconds_to_wait(self) -> float:
        """How long until the next try is listened to; 0.0 when it is at once."""
        return max(0.0, self._open_again_at - self._monotonic())

    def unlock(self, user_id: UUID | None, passphrase: str) -> Key:
        """The key, after about half a second; None tries whoever is the only one to have a passphrase."""
        return self._tried(lambda found: keys.unlock(found, user_id or self._only(found), passphrase))

    def recover(self, code: str) -> Key:
        """The key by the printed recovery code; spaces, dashes and small letters make no difference."""
        return self._tried(lambda found: keys.recover(found, code))

    def change_passphrase(self, key: Key, passphrase: str) -> None:
        """Give the key's user a new passphrase; the old one opens nothing any more. Takes about half a second."""
        found = self._keys()
        label = next(slot.label for slot in found.slots if slot.user_id == str(key.user_id))
        fewer = keys.without_slots(found, SlotKind.PASSPHRASE, key.user_id)
        more = keys.add_slot(
            fewer, key.raw, passphrase, kind=SlotKind.PASSPHRASE, user_id=key.user_id, label=label, cost=self._cost
        )
        keys.write(self.folder, more)

    def renew(self, key: Key, passphrase: str) -> str:
        """After the recovery code opened the store: its user's new passphrase, and a new code, which is returned.

        The code that was used opens nothing any more. Both are written at once or not at all; takes about a second.
        """
        found, code = self._keys(), recovery_code.new()
        label = next(slot.label for slot in found.slots if slot.user_id == str(key.user_id))
        for kind, secret in ((SlotKind.PASSPHRASE, passphrase), (SlotKind.RECOVERY, code)):
            found = keys.add_slot(
                keys.without_slots(found, kind, key.user_id),
                key.raw,
                secret,
                kind=kind,
                user_id=key.user_id,
                label=label,
                cost=self._cost,
            )
        keys.write(self.folder, found)
        return code

    def _keys(self) -> KeyFile:
        try:
            return keys.read(self.folder)
        except Refusal as refusal:
            raise Refusal(refusal.reason, field=refusal.field, folder=self.folder) from None

    @staticmethod
    def _only(found: KeyFile) -> UUID:
        users = {slot.user_id for slot in found.slots if slot.kind is SlotKind.PASSPHRASE}
        if len(users) != 1:
            raise Refusal(Reason.CHOICE_MISSING, field="user_id")
        return UUID(users.pop())

    def _tried(self, attempt: Callable[[KeyFile], Key]) -> Key:
        if self.seconds_to_wait():
            raise Refusal(Reason.WAIT_BEFORE_TRYING, field="passphrase", seconds=self.seconds_to_wait())
        try:
            key = attempt(self._keys())
        except Refusal as refusal:
            if refusal.reason not in (Reason.PASSPHRASE_WRONG, Reason.RECOVERY_CODE_WRONG):
                raise
            raise self._told_to_wait(refusal) from None
        self._wrong = 0
        return key

    def _told_to_wait(self, refusal: Refusal) -> Refusal:
        if "slip" in refusal.facts:  # cannot be the code, so nothing was tried
            return refusal
        self._wrong += 1
        if self._wrong <= _FREE_TRIES:
            return refusal
        seconds = min(2 ** (self._wrong - _FREE_TRIES), _LONGEST_WAIT)
        self._open_again_at = self._monotonic() + seconds
        return Refusal(refusal.reason, field=refusal.field, seconds=seconds)
