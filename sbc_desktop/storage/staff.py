"""Facilitators, nurses and volunteers: roles at a session, never people on a list."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.group import Staff, StaffDetails
from sbc_desktop.domain.names import sort_key
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.groups import staff

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = tuple(column for column in staff.c if column is not staff.c.retired)


class StoredStaff:
    """Reads and writes staff."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def all(self) -> tuple[Staff, ...]:
        """Everybody with a role, in the order of their names."""
        rows = self._uow.db.execute(sa.select(*_COLUMNS)).mappings()
        return tuple(sorted((Staff(**row) for row in rows), key=lambda one: sort_key(one.name)))

    def save(self, details: StaffDetails, staff_id: UUID | None = None) -> UUID:
        """Add somebody, or change the one of this id."""
        if staff_id is not None:
            self._uow.changes.update(staff, staff_id, asdict(details))
            return staff_id
        new_id = uuid7()
        self._uow.changes.insert(staff, {"id": new_id, **asdict(details)})
        return new_id
