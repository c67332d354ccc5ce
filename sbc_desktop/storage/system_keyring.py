"""What the system's own keyring keeps for whoever wants it: one random secret for each store and user.

The secret opens a slot of keys.json, and without that file it is worth nothing. Only keyrings that the system itself
keeps encrypted are used; a plug-in that some other program has installed, which may write in clear, is not looked at.
"""

from __future__ import annotations

import contextlib
import importlib
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.refusal import Reason, Refusal

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "SBC Desktop"
_TRUSTED = (
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
)


def is_there() -> bool:
    """Whether this computer has a keyring that can be trusted with a secret; takes a tenth of a second."""
    return _keyring() is not None


def remember(store_id: str, user_id: UUID, secret: str) -> None:
    """Keep a user's secret, in the place of one of before; KEYRING_DOES_NOT_OPEN where that cannot be done."""
    keyring = _keyring()
    if keyring is None:
        raise Refusal(Reason.KEYRING_DOES_NOT_OPEN)
    try:
        keyring.set_password(_SERVICE, _account(store_id, user_id), secret)
    except Exception:  # noqa: BLE001 - each system has faults of its own, and their texts may hold what was to be kept
        raise Refusal(Reason.KEYRING_DOES_NOT_OPEN) from None


def secret_of(store_id: str, user_id: UUID) -> str | None:
    """What is kept for a user; None when nothing is, or the keyring stays locked."""
    keyring = _keyring()
    with contextlib.suppress(Exception):
        return keyring.get_password(_SERVICE, _account(store_id, user_id)) if keyring is not None else None
    return None


def forget(store_id: str, user_id: UUID) -> None:
    """Take a user's secret away, where the keyring can be reached; its slot in keys.json is what counts."""
    keyring = _keyring()
    with contextlib.suppress(Exception):
        if keyring is not None:
            keyring.delete_password(_SERVICE, _account(store_id, user_id))


def _account(store_id: str, user_id: UUID) -> str:
    # Ids: who looks through the keyring learns no name.
    return f"{store_id} {user_id}"


def _keyring() -> KeyringBackend | None:
    from keyring.backend import KeyringBackend

    for module in _TRUSTED:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    found = [kind for kind in KeyringBackend.get_viable_backends() if kind.__module__ in _TRUSTED]
    return max(found, key=lambda kind: kind.priority)() if found else None
