"""Before anything can be read: whose passphrases open a store, and one of them tried. Light to import.

A wrong passphrase makes the next try wait, a little longer each time, also after the program was started anew.
What really slows a thief down is that each try costs half a second of a whole processor.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import keys, recovery_code, tries
from sbc_desktop.storage.keys import Key, SlotKind

if TYPE_CHECKING:
    from sbc_desktop.storage.hold import Hold
    from sbc_desktop.storage.keys import KeyFile, Opened

__all__ = ["Key", "StoreState", "UnlockName", "Unlocking"]

_DATABASE = "store.db"


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
        wall: Callable[[], float] = time.time,
        cost: keys.Stretching | None = None,
    ) -> None:
        self.folder = folder
        self._monotonic = monotonic
        self._wall = wall
        self._cost = cost or keys.todays_cost()
        self._tries = tries.read(folder)
        self._open_again_at = monotonic() + self._tries.left_at(wall())

    def state(self) -> StoreState:
        """Whether there is a store to unlock; a database without readable keys counts as damaged."""
        try:
            keys.read(self.folder)
        except Refusal as refusal:
            if refusal.reason is Reason.STORE_MISSING:
                return StoreState.KEYS_DAMAGED if (self.folder / _DATABASE).exists() else StoreState.MISSING
            return StoreState.NEWER if refusal.reason is Reason.STORE_NEWER else StoreState.KEYS_DAMAGED
        return StoreState.READY if (self.folder / _DATABASE).exists() else StoreState.MISSING

    def trouble(self) -> Refusal:
        """Why a folder that is not READY cannot be opened; with damaged keys, the newest backup that has good ones."""
        try:
            self._keys()
        except Refusal as refusal:
            return refusal
        return Refusal(Reason.STORE_MISSING, folder=self.folder)

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
        """The key, after about half a second; None tries whoever is the only one to have a passphrase.

        Her slot is brought up to what this version of the program writes, where the folder can be written to.
        """
        found, opened = self._tried(SlotKind.PASSPHRASE, passphrase, user_id)
        self._renew_slot(found, opened, passphrase)
        return opened.key

    def keyring_may_open(self, user_id: UUID | None) -> bool:
        """Whether a user has let this computer's keyring unlock; None is whoever is the only one with a passphrase."""
        with contextlib.suppress(Refusal):
            found = keys.read(self.folder)
            return (user_id or self._only(found)) in keys.users_with(found, SlotKind.KEYRING)
        return False

    def by_keyring(self, user_id: UUID | None) -> Key:
        """The key by what the system's keyring keeps for a user; the system may ask her for its own password first.

        KEYRING_DOES_NOT_OPEN where the keyring is locked, or is that of another computer.
        """
        from sbc_desktop.storage import system_keyring

        found = self._keys()
        wanted = user_id or self._only(found)
        secret = system_keyring.secret_of(found.store_id, wanted)
        if not secret:
            raise Refusal(Reason.KEYRING_DOES_NOT_OPEN, field="passphrase")
        return keys.opened(found, SlotKind.KEYRING, secret, wanted).key

    def recover(self, code: str) -> Key:
        """The key by the printed recovery code; spaces, dashes and small letters make no difference.

        The code stays good until `renew` has put another in its place, so that nobody is locked out in between; its key
        opens the records only after that.
        """
        return self._tried(SlotKind.RECOVERY, recovery_code.checked(code), None)[1].key

    def renew(self, key: Key, passphrase: str) -> str:
        """After the recovery code opened the store: its user's new passphrase, and a new code, which is returned.

        The code that was used opens nothing any more. Both are written at once or not at all; takes about a second.
        """
        code = recovery_code.new()
        self._replace(key, {SlotKind.PASSPHRASE: passphrase, SlotKind.RECOVERY: code})
        return code

    def _replace(self, key: Key, secrets: dict[SlotKind, str]) -> None:
        hold = self._alone()
        try:
            found = self._keys()
            label = next(slot.label for slot in found.slots if slot.user_id == str(key.user_id))
            for kind, secret in secrets.items():
                slot = keys.new_slot(
                    found.store_id, key.raw, secret, kind=kind, user_id=key.user_id, label=label, cost=self._cost
                )
                found = keys.with_slot(found, slot)
            keys.write(self.folder, found, key.raw)
        finally:
            hold.release()

    def _renew_slot(self, found: KeyFile, opened: Opened, secret: str) -> None:
        better = keys.renewed(found, opened, secret, self._cost)
        if better is None:
            return
        # Where the store is open in another window or cannot be written to, the next unlocking does it.
        with contextlib.suppress(Refusal, OSError):
            hold = self._alone()
            try:
                if self._keys() == found:
                    keys.write(self.folder, better)
            finally:
                hold.release()

    def _alone(self) -> Hold:
        # The library that locks is not needed before somebody has typed a passphrase.
        from sbc_desktop.storage.hold import Hold

        return Hold.take(self.folder)

    def _keys(self) -> KeyFile:
        try:
            return keys.read(self.folder)
        except Refusal as refusal:
            raise self._told(refusal) from None

    def _told(self, refusal: Refusal) -> Refusal:
        """What is said of keys that cannot be read."""
        lost = refusal.reason is Reason.STORE_MISSING and (self.folder / _DATABASE).exists()
        if not lost and refusal.reason is not Reason.KEYS_DAMAGED:
            return Refusal(refusal.reason, field=refusal.field, folder=self.folder)
        return Refusal(Reason.KEYS_DAMAGED, folder=self.folder, backup=self._newest_backup())

    def _newest_backup(self) -> dt.datetime | None:
        # Only now, because it comes with the database.
        from sbc_desktop.storage import backups

        with contextlib.suppress(Refusal, OSError):
            hold = self._alone()
            try:
                found = backups.newest_with_keys(self.folder)
                return found.made_at if found else None
            finally:
                hold.release()
        return None

    @staticmethod
    def _only(found: KeyFile) -> UUID:
        users = keys.users_with(found, SlotKind.PASSPHRASE)
        if len(users) != 1:
            raise Refusal(Reason.CHOICE_MISSING, field="user_id")
        return next(iter(users))

    def _tried(self, kind: SlotKind, secret: str, user_id: UUID | None) -> tuple[KeyFile, Opened]:
        if self.seconds_to_wait():
            raise Refusal(Reason.WAIT_BEFORE_TRYING, field="passphrase", seconds=self.seconds_to_wait())
        found = self._keys()
        wanted = user_id if kind is SlotKind.RECOVERY else user_id or self._only(found)
        try:
            opened = keys.opened(found, kind, secret, wanted)
        except Refusal as refusal:
            if refusal.reason not in (Reason.PASSPHRASE_WRONG, Reason.RECOVERY_CODE_WRONG):
                raise self._told(refusal) from None
            raise self._told_to_wait(refusal, kind, wanted) from None
        if self._tries.wrong:
            self._keep(self._tries.after_the_right_one())
        return found, opened

    def _told_to_wait(self, refusal: Refusal, kind: SlotKind, user_id: UUID | None) -> Refusal:
        self._keep(self._tries.after(tries.WrongTry(self._wall(), str(user_id or ""), kind)))
        seconds = self._tries.wait
        if not seconds:
            return refusal
        self._open_again_at = self._monotonic() + seconds
        return Refusal(refusal.reason, field=refusal.field, seconds=seconds)

    def _keep(self, known: tries.Tries) -> None:
        self._tries = known
        tries.keep(self.folder, known)
