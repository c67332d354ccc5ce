"""The recovery code: eight groups of four characters that can be read aloud and typed without a slip.

Crockford's alphabet without I, L, O and U; 150 random bits and ten bits of checksum.
"""

from __future__ import annotations

import hashlib

from sbc_desktop.domain.refusal import Reason, Refusal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM_SYMBOLS = 30
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new() -> str:
    """A fresh code, as 32 characters without spaces."""
    import secrets

    symbols = "".join(secrets.choice(ALPHABET) for _symbol in range(_RANDOM_SYMBOLS))
    return symbols + _check_symbols(symbols)


def groups(code: str) -> tuple[str, ...]:
    """The code in eight groups of four, as it is printed."""
    return tuple(code[start : start + 4] for start in range(0, len(code), 4))


def checked(typed: str) -> str:
    """The code without spaces and dashes; refuses one that cannot have been printed: a slip in typing."""
    code = "".join(typed.upper().replace("-", " ").split()).translate(_ALIKE)
    symbols, check = code[:_RANDOM_SYMBOLS], code[_RANDOM_SYMBOLS:]
    if len(code) != _RANDOM_SYMBOLS + 2 or set(code) - set(ALPHABET) or check != _check_symbols(symbols):
        raise Refusal(Reason.RECOVERY_CODE_WRONG, field="passphrase", slip=True)
    return code


def _check_symbols(symbols: str) -> str:
    digest = hashlib.sha256(symbols.encode()).digest()
    bits = int.from_bytes(digest[:2], "big") >> 6
    return ALPHABET[bits >> 5] + ALPHABET[bits & 31]
