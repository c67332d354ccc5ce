"""Those who may sign in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.organisation import User, UserRole
from sbc_desktop.storage.tables.system import user

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class Users:
    """Reads and writes users; their keys are in keys.json."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def get(self, user_id: UUID) -> User | None:
        """One user, or None."""
        row = self._uow.db.execute(sa.select(user).where(user.c.id == user_id)).first()
        return None if row is None else User(row.id, row.name, row.title, UserRole(row.role))

    def all(self) -> tuple[User, ...]:
        """Everybody who may sign in, by name."""
        rows = self._uow.db.execute(sa.select(user).where(user.c.disabled.is_(False)).order_by(user.c.name))
        return tuple(User(row.id, row.name, row.title, UserRole(row.role)) for row in rows)

    def add(self, who: User, now: dt.datetime) -> None:
        """Add a user."""
        values = {"id": who.id, "name": who.name, "title": who.title, "role": who.role, "added_at": now}
        self._uow.changes.insert(user, values)
