"""What an open store is for whoever has just opened it: everything, her own groups, or figures only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sbc_desktop.domain.access import Right, access_of
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.store import Store


def sign_in(store: Store, user_id: UUID) -> None:
    """Limit a store to what a user may do and see, from her row as it is now.

    SIGN_IN_ENDED for somebody disabled, removed or unknown whose slot a power cut or an older backup left behind.
    """
    with store.reading() as uow:
        line = uow.users.line(user_id)
        somebody_coordinates = any(who.role is UserRole.COORDINATOR for who in uow.users.all())
    if line is None or line.disabled:
        raise Refusal(Reason.SIGN_IN_ENDED, field="passphrase")
    store.access = access_of(user_id, line.user.role, line.groups, somebody_coordinates=somebody_coordinates)


def check_looks_after_all(users: Sequence[Mapping[str, Any]], user_id: UUID) -> None:
    """Of the rows of users: SIGN_IN_ENDED for somebody who may not sign in, NOT_ALLOWED unless she coordinates."""
    standing = {row["id"]: row["role"] for row in users if not row["disabled"]}
    if user_id not in standing:
        raise Refusal(Reason.SIGN_IN_ENDED, field="passphrase")
    coordinates = UserRole.COORDINATOR in standing.values()
    if not access_of(user_id, standing[user_id], frozenset(), somebody_coordinates=coordinates).may(Right.EVERYTHING):
        raise Refusal(Reason.NOT_ALLOWED)
