"""Small things encrypted apart from the database, with keys derived from its data key; they live in memory only."""

from __future__ import annotations

import os

_SALT, _NONCE = 16, 12


def seal(data_key: bytes, purpose: str, plain: bytes) -> bytes:
    """Encrypt with AES-256-GCM under a key that HKDF makes of the data key for this purpose and this once."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    return salt + nonce + AESGCM(_derived(data_key, salt, purpose)).encrypt(nonce, plain, None)


def unseal(data_key: bytes, purpose: str, sealed: bytes) -> bytes | None:
    """What was sealed; None with another data key or for another purpose."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, hidden = sealed[:_SALT], sealed[_SALT : _SALT + _NONCE], sealed[_SALT + _NONCE :]
    try:
        return AESGCM(_derived(data_key, salt, purpose)).decrypt(nonce, hidden, None)
    except InvalidTag:
        return None


def _derived(data_key: bytes, salt: bytes, purpose: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, f"sbc-desktop:{purpose}".encode()).derive(data_key)
