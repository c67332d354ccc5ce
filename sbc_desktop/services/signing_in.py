"""What an open store is for whoever has just opened it: everything, her own groups, or figures only."""

from __future__ import annotations

from uuid import UUID

from sbc_desktop.domain.access import access_of
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
