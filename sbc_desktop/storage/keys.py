"""keys.json: the store's one data key, wrapped once for each passphrase and for the recovery code.

Argon2id turns a passphrase into a key-encryption key, AES-256-GCM wraps the data key with it, bound to the
store, the slot and the user. Changing a passphrase wraps again; nothing is re-encrypted. A checksum over the
file tells damage apart from a wrong passphrase. This module is loaded before the unlock window: standard
library here, cryptography inside the functions that need it.
"""

from __future__ import annotations

import hashlib
import json
import os
import unicodedata
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import recovery_code
from sbc_desktop.storage.disk import write_whole
from sbc_desktop.storage.ids import uuid7

FORMAT = 1
FILE_NAME = "keys.json"


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True)
class Stretching:
    """Argon2id's cost: memory in KiB, passes and lanes. The defaults take about 0.6 s."""

    memory: int = 128 * 1024
    passes: int = 3
    lanes: int = 1


@dataclass(frozen=True)
class Key:
    """The data key (32 bytes) and whose slot opened it. Never printed."""

    raw: bytes = field(repr=False)
    user_id: UUID
    kind: SlotKind = SlotKind.PASSPHRASE


@dataclass(frozen=True)
class Slot:
    """One wrapped copy of the data key. `label` is what the unlock page calls the user: "Helen A, facilitator"."""

    id: str
    kind: SlotKind
    user_id: str
    label: str
    memory: int
    passes: int
    lanes: int
    salt: str
    nonce: str
    wrapped: str


@dataclass(frozen=True)
class KeyFile:
    """The whole of keys.json: no secret in clear."""

    store_id: str
    slots: tuple[Slot, ...]
    demo: bool = False


def new_data_key() -> bytes:
    """A fresh random 256-bit key for a new store."""
    return os.urandom(32)


def new_key_file(*, demo: bool = False) -> KeyFile:
    """A key file without slots, for a new store."""
    return KeyFile(str(uuid7()), (), demo)


def new_slot(
    store_id: str, data_key: bytes, secret: str, *, kind: SlotKind, user_id: UUID, label: str, cost: Stretching
) -> Slot:
    """The data key wrapped once more, for one user's passphrase or for a recovery code. Takes about 0.6 s."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    slot_id, salt, nonce = str(uuid7()), os.urandom(16), os.urandom(12)
    about = _bound_to(store_id, slot_id, str(user_id), kind)
    wrapped = AESGCM(_stretch(_plain(secret, kind), salt, cost)).encrypt(nonce, data_key, about)
    return Slot(
        slot_id, kind, str(user_id), label, cost.memory, cost.passes, cost.lanes, salt.hex(), nonce.hex(), wrapped.hex()
    )


def add_slot(
    keys: KeyFile, data_key: bytes, secret: str, *, kind: SlotKind, user_id: UUID, label: str, cost: Stretching
) -> KeyFile:
    """The key file with one more slot. Takes about 0.6 s."""
    slot = new_slot(keys.store_id, data_key, secret, kind=kind, user_id=user_id, label=label, cost=cost)
    return replace(keys, slots=(*keys.slots, slot))


def with_slot(keys: KeyFile, slot: Slot) -> KeyFile:
    """The key file with a slot in the place of all others of its kind of the same user."""
    fewer = without_slots(keys, slot.kind, UUID(slot.user_id))
    return replace(fewer, slots=(*fewer.slots, slot))


def without_slots(keys: KeyFile, kind: SlotKind, user_id: UUID | None) -> KeyFile:
    """The key file less one user's slots of a kind, or everybody's with None."""
    kept = tuple(slot for slot in keys.slots if slot.kind is not kind or user_id not in (None, UUID(slot.user_id)))
    return replace(keys, slots=kept)


def without_user(keys: KeyFile, user_id: UUID) -> KeyFile:
    """The key file less all that one user could open it with."""
    return replace(keys, slots=tuple(slot for slot in keys.slots if slot.user_id != str(user_id)))


def relabelled(keys: KeyFile, user_id: UUID, label: str) -> KeyFile:
    """The key file with another name for one user on the unlock page."""
    named = (replace(slot, label=label) if slot.user_id == str(user_id) else slot for slot in keys.slots)
    return replace(keys, slots=tuple(named))


def users_with(keys: KeyFile, kind: SlotKind) -> frozenset[UUID]:
    """Those who have a slot of a kind."""
    return frozenset(UUID(slot.user_id) for slot in keys.slots if slot.kind is kind)


def unlock(keys: KeyFile, user_id: UUID, passphrase: str) -> Key:
    """Unwrap the data key with a user's passphrase, or refuse with PASSPHRASE_WRONG. Takes about 0.6 s."""
    return _open(keys, SlotKind.PASSPHRASE, passphrase, Reason.PASSPHRASE_WRONG, str(user_id))


def recover(keys: KeyFile, code: str) -> Key:
    """Unwrap the data key with the printed code; a slip in typing it is told from a wrong code."""
    return _open(keys, SlotKind.RECOVERY, recovery_code.checked(code), Reason.RECOVERY_CODE_WRONG, None)


def read(folder: Path) -> KeyFile:
    """Read keys.json; STORE_MISSING when it is not there, KEYS_DAMAGED when it is not what was written."""
    try:
        text = (folder / FILE_NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Refusal(Reason.STORE_MISSING) from None
    except (OSError, UnicodeDecodeError):
        raise Refusal(Reason.KEYS_DAMAGED) from None
    try:
        return _parse(json.loads(text))
    except (ValueError, KeyError, TypeError):
        raise Refusal(Reason.KEYS_DAMAGED) from None


def write(folder: Path, keys: KeyFile) -> None:
    """Write keys.json so that after a power cut either the old or the new file is there, whole."""
    body = _body(keys)
    write_whole(folder / FILE_NAME, json.dumps(body | {"check": _checksum(body)}, indent=1).encode())


def _open(keys: KeyFile, kind: SlotKind, secret: str, wrong: Reason, user_id: str | None) -> Key:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    for slot in keys.slots:
        if slot.kind is not kind or (user_id is not None and slot.user_id != user_id):
            continue
        cost = Stretching(slot.memory, slot.passes, slot.lanes)
        wrapping = AESGCM(_stretch(_plain(secret, kind), bytes.fromhex(slot.salt), cost))
        about = _bound_to(keys.store_id, slot.id, slot.user_id, kind)
        try:
            raw = wrapping.decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), about)
        except InvalidTag:
            continue
        return Key(raw, UUID(slot.user_id), kind)
    raise Refusal(wrong, field="passphrase")


def _plain(secret: str, kind: SlotKind) -> bytes:
    # The same passphrase typed on two keyboards may arrive composed in two ways.
    text = recovery_code.checked(secret) if kind is SlotKind.RECOVERY else unicodedata.normalize("NFKC", secret)
    return text.encode("utf-8")


def _stretch(secret: bytes, salt: bytes, cost: Stretching) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory).derive(
        secret
    )


def _bound_to(store_id: str, slot_id: str, user_id: str, kind: SlotKind) -> bytes:
    return f"sbc-desktop:{FORMAT}:{store_id}:{slot_id}:{user_id}:{kind}".encode()


def _body(keys: KeyFile) -> dict[str, object]:
    slots = [asdict(slot) for slot in keys.slots]
    return {"format": FORMAT, "store": keys.store_id, "demo": keys.demo, "slots": slots}


def _parse(found: dict[str, object]) -> KeyFile:
    check = found.pop("check")
    if found.get("format") != FORMAT:
        raise Refusal(Reason.STORE_NEWER)
    if check != _checksum(found):
        raise ValueError("checksum")
    entries = found["slots"]
    if not isinstance(entries, list):
        raise TypeError("slots")
    slots = tuple(Slot(**(entry | {"kind": SlotKind(entry["kind"])})) for entry in entries)
    return KeyFile(str(found["store"]), slots, bool(found["demo"]))


def _checksum(body: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
