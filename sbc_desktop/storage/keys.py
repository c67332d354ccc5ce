"""The store's one data key, and the ways to it: a slot in keys.json for each passphrase and for the recovery code.

Argon2id turns a secret into a key that unwraps the slot's private key, and that unseals the data key. Changing a
passphrase wraps again; nothing is re-encrypted. A new data key is sealed for everybody who stays without knowing
anybody's passphrase. Each part is bound to the store, the slot and the user, and the whole is signed by the data
key. A checksum over the file tells damage apart from a wrong passphrase.

This module is loaded before the unlock window: standard library here, cryptography where it is needed.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field, replace
from uuid import UUID

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import recovery_code, sealing, wrapping
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.key_file import (
    FILE_NAME,
    KeyFile,
    NextKey,
    Slot,
    SlotKind,
    is_signed_by,
    read,
    relabelled,
    signed,
    users_with,
    with_slot,
    with_slots,
    without_slots,
    without_user,
    write,
)
from sbc_desktop.storage.wrapping import Stretching, WrongKey

__all__ = [
    "FILE_NAME",
    "Key",
    "KeyFile",
    "Slot",
    "SlotKind",
    "Stretching",
    "add_slot",
    "check_spent",
    "former_key",
    "new_data_key",
    "new_key_file",
    "new_slot",
    "opened",
    "read",
    "recover",
    "relabelled",
    "renewed",
    "signed",
    "switched",
    "todays_cost",
    "unlock",
    "users_with",
    "with_next_key",
    "with_slot",
    "without_slots",
    "without_user",
    "write",
]

_COST = Stretching()
_FORMER = "former data key"
_WRONG = {
    SlotKind.PASSPHRASE: Reason.PASSPHRASE_WRONG,
    SlotKind.RECOVERY: Reason.RECOVERY_CODE_WRONG,
    SlotKind.KEYRING: Reason.KEYRING_DOES_NOT_OPEN,
}


@dataclass(frozen=True)
class Key:
    """The data key (32 bytes) and whose slot opened it. Never printed."""

    raw: bytes = field(repr=False)
    user_id: UUID
    kind: SlotKind = SlotKind.PASSPHRASE
    slot_id: str = field(default="", compare=False)


@dataclass(frozen=True)
class Opened:
    """A slot that a secret has opened, with what it was stretched to."""

    key: Key
    slot: Slot
    stretched: bytes = field(repr=False)


def todays_cost() -> Stretching:
    """What stretching a secret costs in this version of the program; slots of before are raised to it."""
    return _COST


def new_data_key() -> bytes:
    """A fresh random 256-bit key for a store."""
    return os.urandom(32)


def new_key_file(*, demo: bool = False) -> KeyFile:
    """A key file without slots, for a new store."""
    return KeyFile(str(uuid7()), (), demo)


def new_slot(
    store_id: str, data_key: bytes, secret: str, *, kind: SlotKind, user_id: UUID, label: str, cost: Stretching
) -> Slot:
    """One more way to the data key, by a user's passphrase or by a recovery code. Takes about 0.6 s."""
    salt = os.urandom(16)
    stretched = wrapping.stretch(_plain(secret, kind), salt, cost)
    empty = Slot(str(uuid7()), kind, str(user_id), label, cost.memory, cost.passes, cost.lanes, salt.hex())
    return _paired(store_id, empty, stretched, data_key)


def add_slot(
    keys: KeyFile, data_key: bytes, secret: str, *, kind: SlotKind, user_id: UUID, label: str, cost: Stretching
) -> KeyFile:
    """The key file with one more slot, signed. Takes about 0.6 s."""
    slot = new_slot(keys.store_id, data_key, secret, kind=kind, user_id=user_id, label=label, cost=cost)
    return signed(with_slots(keys, (*keys.slots, slot)), data_key)


def unlock(keys: KeyFile, user_id: UUID, passphrase: str) -> Key:
    """The data key by a user's passphrase, or PASSPHRASE_WRONG. Takes about 0.6 s."""
    return opened(keys, SlotKind.PASSPHRASE, passphrase, user_id).key


def recover(keys: KeyFile, code: str) -> Key:
    """The data key by the printed code; a slip in typing it is told from a wrong code."""
    return opened(keys, SlotKind.RECOVERY, code, None).key


def opened(keys: KeyFile, kind: SlotKind, secret: str, user_id: UUID | None) -> Opened:
    """The slot that a secret opens, among one user's or everybody's; KEYS_DAMAGED when somebody meddled with the file.

    Somebody who is no user any more opens nothing here. Whoever kept a copy of keys.json from before, and her
    passphrase, opens that copy, and the data key in it: that is what a new data key is for, which no copy from before
    it holds.
    """
    plain = _plain(secret, kind)
    for slot in keys.slots:
        if slot.kind is not kind or user_id not in (None, UUID(slot.user_id)):
            continue
        try:
            stretched = wrapping.stretch(plain, bytes.fromhex(slot.salt), slot.cost)
            raw = _data_key(keys.store_id, slot, stretched)
        except WrongKey:
            continue
        except (ValueError, OverflowError, MemoryError):
            raise Refusal(Reason.KEYS_DAMAGED) from None  # no program wrote this, whatever its checksum says
        if not is_signed_by(keys, raw):
            raise Refusal(Reason.KEYS_DAMAGED)
        return Opened(Key(raw, UUID(slot.user_id), kind, slot.id), slot, stretched)
    raise Refusal(_WRONG[kind], field="passphrase")


def renewed(keys: KeyFile, found: Opened, secret: str, cost: Stretching) -> KeyFile | None:
    """The key file as this program would write it now, signed; None when it is that already.

    A slot of format 1 gets its key pair, and one that was cheaper to stretch than today is stretched anew (0.6 s).
    A demo, whose passphrase everybody knows, is left as cheap as it is.
    """
    slot, dearer = found.slot, found.slot.cost.raised_to(cost)
    if dearer != slot.cost and not keys.demo:
        salt = os.urandom(16)
        stretched = wrapping.stretch(_plain(secret, slot.kind), salt, dearer)
        raised = replace(slot, memory=dearer.memory, passes=dearer.passes, salt=salt.hex())
        better = _paired(keys.store_id, raised, stretched, found.key.raw)
    elif not slot.is_paired:
        better = _paired(keys.store_id, slot, found.stretched, found.key.raw)
    else:
        return None
    slots = tuple(better if one.id == slot.id else one for one in keys.slots)
    return signed(with_slots(keys, slots), found.key.raw)


def with_next_key(keys: KeyFile, data_key: bytes, next_key: bytes) -> KeyFile:
    """The key file that also holds a new data key, sealed for everybody, for the moment in which records change over.

    A recovery code of format 1 is left out, because nothing can be sealed for it; for users KEYS_OF_BEFORE.
    """
    staying = tuple(slot for slot in keys.slots if slot.is_paired or slot.kind is not SlotKind.RECOVERY)
    if not all(slot.is_paired for slot in staying):
        raise Refusal(Reason.KEYS_OF_BEFORE)
    sealed = {
        slot.id: wrapping.seal_for(bytes.fromhex(slot.public), next_key, _sealed_for(keys.store_id, slot)).hex()
        for slot in staying
    }
    former = sealing.seal(next_key, _FORMER, data_key).hex()
    both = replace(keys, next=NextKey(sealed, former, ""))
    return replace(both, next=NextKey(sealed, former, signed(switched(both), next_key).signature))


def switched(keys: KeyFile) -> KeyFile:
    """The key file after the records changed over: with the new data key alone. Needs no key, so that any start can."""
    assert keys.next is not None
    sealed = keys.next.sealed
    slots = tuple(replace(slot, sealed=sealed[slot.id]) for slot in keys.slots if slot.id in sealed)
    return replace(keys, slots=slots, former=keys.next.former, signature=keys.next.signature, next=None)


def check_spent(keys: KeyFile, key: Key) -> None:
    """RECOVERY_CODE_UNSPENT for the key of a recovery code that is still good; a passphrase can be used for ever."""
    if key.kind is SlotKind.RECOVERY and any(slot.id == key.slot_id for slot in keys.slots):
        raise Refusal(Reason.RECOVERY_CODE_UNSPENT, field="passphrase")


def former_key(keys: KeyFile, data_key: bytes) -> bytes | None:
    """The data key of before, while there are backups that still lie under it."""
    return sealing.unseal(data_key, _FORMER, bytes.fromhex(keys.former)) if keys.former else None


def _data_key(store_id: str, slot: Slot, stretched: bytes) -> bytes:
    if not slot.is_paired:
        wrapped = bytes.fromhex(slot.nonce) + bytes.fromhex(slot.wrapped)
        return wrapping.unwrap(stretched, wrapped, _bound_to(1, store_id, slot))
    private = wrapping.unwrap(stretched, bytes.fromhex(slot.private), _bound_to(2, store_id, slot))
    return wrapping.unseal_with(private, bytes.fromhex(slot.sealed), _sealed_for(store_id, slot))


def _paired(store_id: str, slot: Slot, stretched: bytes, data_key: bytes) -> Slot:
    """The slot with a fresh key pair."""
    private, public = wrapping.new_pair()
    slot = replace(slot, public=public.hex(), nonce="", wrapped="")
    wrapped = wrapping.wrap(stretched, private, _bound_to(2, store_id, slot))
    sealed = wrapping.seal_for(public, data_key, _sealed_for(store_id, slot))
    return replace(slot, private=wrapped.hex(), sealed=sealed.hex())


def _plain(secret: str, kind: SlotKind) -> bytes:
    # The same passphrase typed on two keyboards may arrive composed in two ways.
    text = recovery_code.checked(secret) if kind is SlotKind.RECOVERY else unicodedata.normalize("NFKC", secret)
    return text.encode("utf-8")


def _bound_to(form: int, store_id: str, slot: Slot) -> bytes:
    about = f"sbc-desktop:{form}:{store_id}:{slot.id}:{slot.user_id}:{slot.kind}"
    return (about if form == 1 else f"{about}:{slot.public}").encode()


def _sealed_for(store_id: str, slot: Slot) -> bytes:
    return f"sbc-desktop:2:{store_id}:{slot.id}:data key".encode()
