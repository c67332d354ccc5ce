"""Those who may sign in: their rows. Their keys are in keys.json."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.organisation import User, UserLine, UserRole
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.system import user, user_group

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class Users:
    """Reads and writes users; nobody's row is ever taken away, because the history speaks of her."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def get(self, user_id: UUID) -> User | None:
        """One user, whether she may still sign in or not; None when there never was one."""
        row = self._uow.db.execute(sa.select(user).where(user.c.id == user_id)).first()
        return None if row is None else _user(row)

    def line(self, user_id: UUID) -> UserLine | None:
        """One user as the list shows her, or None."""
        return next(iter(self._lines(user.c.id == user_id)), None)

    def everybody(self) -> tuple[UserLine, ...]:
        """All there ever were: those who may sign in by name, then those who may not, those removed last."""
        return self._lines(sa.true())

    def all(self) -> tuple[User, ...]:
        """Everybody who may sign in, by name."""
        rows = self._uow.db.execute(sa.select(user).where(user.c.disabled.is_(False)).order_by(user.c.name))
        return tuple(_user(row) for row in rows)

    def add(self, who: User, now: dt.datetime) -> None:
        """Add a user."""
        values = {"id": who.id, "name": who.name, "title": who.title, "role": who.role, "added_at": now}
        self._uow.changes.insert(user, values)

    def change(self, who: User) -> None:
        """Save a user's name, title and role."""
        self._uow.changes.update(user, who.id, {"name": who.name, "title": who.title, "role": who.role})

    def set_disabled(self, user_id: UUID, *, disabled: bool) -> None:
        """Let a user sign in no longer, or again."""
        self._uow.changes.update(user, user_id, {"disabled": disabled})

    def remove(self, user_id: UUID, now: dt.datetime) -> None:
        """Let a user sign in never again; her groups and her PIN go."""
        self._uow.changes.update(user, user_id, {"disabled": True, "removed_at": now})
        self.set_groups(user_id, frozenset())
        if self.desk_pin(user_id) is not None:
            self.set_desk_pin(user_id, None)

    def set_groups(self, user_id: UUID, groups: frozenset[UUID]) -> None:
        """Say which groups a facilitator leads."""
        rows = self._uow.db.execute(sa.select(user_group).where(user_group.c.user_id == user_id)).all()
        for row in rows:
            if row.group_id not in groups:
                self._uow.changes.delete(user_group, row.id)
        for group_id in sorted(groups - {row.group_id for row in rows}):
            self._uow.changes.insert(user_group, {"id": uuid7(), "user_id": user_id, "group_id": group_id})

    def desk_pin(self, user_id: UUID) -> str | None:
        """The hash of a user's PIN for the desk; None when she has none."""
        return self._uow.db.execute(sa.select(user.c.desk_pin).where(user.c.id == user_id)).scalar_one_or_none()

    def set_desk_pin(self, user_id: UUID, pin_hash: str | None) -> None:
        """Save or take away a user's PIN; the history says that, and nothing of what it was."""
        self._uow.changes.set_secret(user, user_id, "desk_pin", pin_hash)
        self._uow.changes.event(EventKind.DESK_PIN_CHANGED, user.name, user_id)

    def _lines(self, which: sa.ColumnElement[bool]) -> tuple[UserLine, ...]:
        led: dict[UUID, set[UUID]] = {}
        for row in self._uow.db.execute(sa.select(user_group.c.user_id, user_group.c.group_id)):
            led.setdefault(row.user_id, set()).add(row.group_id)
        in_order = (user.c.removed_at.isnot(None), user.c.disabled, user.c.name, user.c.id)
        rows = self._uow.db.execute(sa.select(user).where(which).order_by(*in_order))
        return tuple(
            UserLine(_user(row), frozenset(led.get(row.id, ())), row.disabled, row.removed_at is not None)
            for row in rows
        )


def _user(row: sa.Row[Any]) -> User:
    return User(row.id, row.name, row.title, UserRole(row.role))
