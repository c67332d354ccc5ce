"""The cryptography of keys.json: stretching a secret, wrapping with the result, and sealing for a key pair.

Nothing here knows slots or files. Each function loads what it needs of the library when it is called, because
this module is loaded before the unlock window.
"""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass

_NONCE = 12


class WrongKey(Exception):
    """What was wrapped does not open with this key, or is not what was wrapped."""


@dataclass(frozen=True)
class Stretching:
    """Argon2id's cost: memory in KiB, passes and lanes. The defaults take about 0.6 s."""

    memory: int = 128 * 1024
    passes: int = 3
    lanes: int = 1

    def raised_to(self, other: Stretching) -> Stretching:
        """At least as dear as both in every way; itself when the other asks for nothing more."""
        return Stretching(max(self.memory, other.memory), max(self.passes, other.passes), self.lanes)


def stretch(secret: bytes, salt: bytes, cost: Stretching) -> bytes:
    """A 256-bit key by Argon2id; slow on purpose."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    return kdf.derive(secret)


def wrap(key: bytes, plain: bytes, about: bytes) -> bytes:
    """Nonce and AES-256-GCM of something secret, bound to what it is about."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, about)


def unwrap(key: bytes, wrapped: bytes, about: bytes) -> bytes:
    """What was wrapped; WrongKey when key, text or what it is about differ."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], about)
    except (InvalidTag, ValueError):
        raise WrongKey from None


def new_pair() -> tuple[bytes, bytes]:
    """A private and a public X25519 key, 32 bytes each."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def seal_for(public: bytes, plain: bytes, about: bytes) -> bytes:
    """Seal something for whoever has the private key (RFC 9180: HPKE with X25519, HKDF-SHA256, AES-256-GCM)."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    return suite.encrypt(plain, X25519PublicKey.from_public_bytes(public), info=about)


def unseal_with(private: bytes, sealed: bytes, about: bytes) -> bytes:
    """What was sealed for this private key; WrongKey when it was for another, or is about something else."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    try:
        return suite.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), info=about)
    except (InvalidTag, ValueError):
        raise WrongKey from None


def signature(data_key: bytes, body: bytes) -> bytes:
    """HMAC-SHA256 of a text under a key derived from the data key: only who can open the records can make it."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return hmac.digest(HKDF(SHA256(), 32, None, b"sbc-desktop:keys.json").derive(data_key), body, "sha256")
