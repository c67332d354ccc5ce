"""Registrations that were begun. They are in no log: until somebody has said yes, nothing of hers may stay behind."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.registering import Draft
from sbc_desktop.storage.tables.system import setting

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredDrafts:
    """One draft a user, among the named values."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def get(self, user_id: UUID | None) -> Draft | None:
        """The draft of a user."""
        value = self._uow.settings.get(_name(user_id))
        return None if value is None else Draft(value["typed"], dt.datetime.fromisoformat(value["kept_at"]))

    def keep(self, user_id: UUID | None, draft: Draft) -> None:
        """Keep a draft in the place of the one before."""
        self.drop(user_id)
        value = {"typed": draft.typed, "kept_at": draft.kept_at.isoformat()}
        self._uow.db.execute(sa.insert(setting).values(name=_name(user_id), value=value))

    def drop(self, user_id: UUID | None) -> None:
        """Let a draft go."""
        self._uow.db.execute(sa.delete(setting).where(setting.c.name == _name(user_id)))


def _name(user_id: UUID | None) -> str:
    return f"draft.registration.{user_id}"
