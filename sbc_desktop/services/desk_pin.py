"""The short PIN that brings the desk back from its welcome screen: kept as a salted slow hash inside the store.

It guards against a visitor at the desk, not against a thief: whoever can read the hash has the records already.
"""

from __future__ import annotations

import hmac
import os

from sbc_desktop.domain.refusal import Reason, Refusal

SHORTEST, LONGEST = 4, 6
# Argon2id: KiB, passes. About a twentieth of a second, so that the desk is not kept waiting.
_MEMORY, _PASSES = 19 * 1024, 2


def checked(pin: str, *, field: str = "pin") -> str:
    """Four to six digits; PIN_UNCLEAR for anything else."""
    digits = pin.strip()
    if not (digits.isascii() and digits.isdigit() and SHORTEST <= len(digits) <= LONGEST):
        raise Refusal(Reason.PIN_UNCLEAR, field=field, least=SHORTEST, most=LONGEST)
    return digits


def hashed(pin: str) -> str:
    """The hash to keep, with its salt and its cost."""
    salt = os.urandom(16)
    return f"argon2id:{_MEMORY}:{_PASSES}:{salt.hex()}:{_derived(pin, salt, _MEMORY, _PASSES).hex()}"


def is_right(pin: str, kept: str) -> bool:
    """Whether a PIN is the one that was hashed."""
    _kind, memory, passes, salt, digest = kept.split(":")
    found = _derived(pin.strip(), bytes.fromhex(salt), int(memory), int(passes))
    return hmac.compare_digest(found, bytes.fromhex(digest))


def _derived(pin: str, salt: bytes, memory: int, passes: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(salt=salt, length=32, iterations=passes, lanes=1, memory_cost=memory).derive(pin.encode())
