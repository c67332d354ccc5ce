"""keys.json as it lies on the disk: its slots, what signs them, and how it is read and written whole.

Format 2. A slot of format 1 had no key pair; such a slot is read, and kept until its user next unlocks.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import wrapping
from sbc_desktop.storage.disk import write_whole
from sbc_desktop.storage.wrapping import Stretching

FORMAT = 2
FILE_NAME = "keys.json"
_READ = (1, FORMAT)
_PAIRED = ("public", "private", "sealed")
_WRAPPED = ("nonce", "wrapped")


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    # A random secret that the system's keyring keeps, for whoever wants it.
    KEYRING = "keyring"


@dataclass(frozen=True)
class Slot:
    """One way in. `label` is what the unlock page calls the user: "Helen A, facilitator".

    `private` is a key that the stretched secret unwraps; `sealed` is the data key, sealed for its `public` half, so
    that a new data key can be sealed for her while she is away. Before format 2 the secret `wrapped` the data key.
    """

    id: str
    kind: SlotKind
    user_id: str
    label: str
    memory: int
    passes: int
    lanes: int
    salt: str
    public: str = ""
    private: str = ""
    sealed: str = ""
    nonce: str = ""
    wrapped: str = ""

    @property
    def cost(self) -> Stretching:
        """How its secret is stretched."""
        return Stretching(self.memory, self.passes, self.lanes)

    @property
    def is_paired(self) -> bool:
        """Whether a new data key can be sealed for it."""
        return bool(self.public)


@dataclass(frozen=True)
class NextKey:
    """What the file will hold once the records lie under a new data key: by slot, with the signature of that file."""

    sealed: dict[str, str]
    former: str
    signature: str


@dataclass(frozen=True)
class KeyFile:
    """The whole of keys.json: no secret in clear.

    `signature` is of the data key, over all but `next`: nobody adds a slot who cannot open the records. `former` is
    the data key of before, under the present one, while there are backups that still lie under it.
    """

    store_id: str
    slots: tuple[Slot, ...]
    demo: bool = False
    former: str = ""
    signature: str = field(default="", compare=False)
    next: NextKey | None = None
    format: int = field(default=FORMAT, compare=False)


def signed(keys: KeyFile, data_key: bytes) -> KeyFile:
    """The key file under the signature of the data key."""
    return replace(keys, signature=wrapping.signature(data_key, _signed_part(keys)).hex(), format=FORMAT)


def is_signed_by(keys: KeyFile, data_key: bytes) -> bool:
    """Whether the signature is of this data key; format 1 had none, and no slot that one would have to guard."""
    if keys.format == 1 and not any(slot.is_paired for slot in keys.slots):
        return True
    return keys.signature == signed(keys, data_key).signature


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
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refusal(Reason.KEYS_DAMAGED) from None


def write(folder: Path, keys: KeyFile, data_key: bytes | None = None) -> None:
    """Write keys.json so that after a power cut either the old or the new file is there, whole.

    With the data key it is signed first; a file with slots and without a signature would open nothing.
    """
    whole = signed(keys, data_key) if data_key is not None else keys
    if whole.slots and not whole.signature:
        raise ValueError("keys.json is to be signed with the data key")
    body = _body(whole)
    write_whole(folder / FILE_NAME, json.dumps(body | {"check": _checksum(body)}, indent=1).encode())


def with_slot(keys: KeyFile, slot: Slot) -> KeyFile:
    """The key file with a slot in the place of all others of its kind of the same user."""
    fewer = without_slots(keys, slot.kind, UUID(slot.user_id))
    return with_slots(keys, (*fewer.slots, slot))


def without_slots(keys: KeyFile, kind: SlotKind, user_id: UUID | None) -> KeyFile:
    """The key file less one user's slots of a kind, or everybody's with None."""
    gone = {slot.id for slot in keys.slots if slot.kind is kind and user_id in (None, UUID(slot.user_id))}
    return with_slots(keys, tuple(slot for slot in keys.slots if slot.id not in gone))


def without_user(keys: KeyFile, user_id: UUID) -> KeyFile:
    """The key file less all that one user could open it with."""
    return with_slots(keys, tuple(slot for slot in keys.slots if slot.user_id != str(user_id)))


def relabelled(keys: KeyFile, user_id: UUID, label: str) -> KeyFile:
    """The key file with another name for one user on the unlock page."""
    named = (replace(slot, label=label) if slot.user_id == str(user_id) else slot for slot in keys.slots)
    return with_slots(keys, tuple(named))


def with_slots(keys: KeyFile, slots: tuple[Slot, ...]) -> KeyFile:
    """The key file with other slots, to be signed anew."""
    return replace(keys, slots=slots, signature="")


def users_with(keys: KeyFile, kind: SlotKind) -> frozenset[UUID]:
    """Those who have a slot of a kind."""
    return frozenset(UUID(slot.user_id) for slot in keys.slots if slot.kind is kind)


def _body(keys: KeyFile) -> dict[str, Any]:
    coming = {} if keys.next is None else {"next": asdict(keys.next)}
    return {"format": FORMAT, **_content(keys), "signature": keys.signature, **coming}


def _content(keys: KeyFile) -> dict[str, Any]:
    slots = [_without_empty(asdict(slot)) for slot in keys.slots]
    return {"store": keys.store_id, "demo": keys.demo, "former": keys.former, "slots": slots}


def _without_empty(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if value or name not in _PAIRED + _WRAPPED}


def _signed_part(keys: KeyFile) -> bytes:
    return json.dumps(_content(keys), sort_keys=True).encode()


def _parse(found: dict[str, Any]) -> KeyFile:
    check = found.pop("check")
    # First of all, and so in every later format too: one changed byte does not make a newer file.
    if check != _checksum(found):
        raise ValueError("checksum")
    if found.get("format") not in _READ:
        raise Refusal(Reason.STORE_NEWER)
    slots = tuple(Slot(**(entry | {"kind": SlotKind(entry["kind"])})) for entry in found["slots"])
    coming = NextKey(**found["next"]) if "next" in found else None
    return KeyFile(
        str(found["store"]),
        slots,
        bool(found["demo"]),
        str(found.get("former", "")),
        str(found.get("signature", "")),
        coming,
        int(found["format"]),
    )


def _checksum(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
