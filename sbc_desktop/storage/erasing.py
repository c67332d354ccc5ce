"""Erasing a person: every row that is hers goes, with what the change log holds of it; totals and a tombstone stay."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.attendance import attendance, session_roster
from sbc_desktop.storage.tables.imports import import_row
from sbc_desktop.storage.tables.people import (
    access_need,
    attendee,
    consent,
    contact_preference,
    membership,
    membership_status,
    wish,
)
from sbc_desktop.storage.tables.rights import follow_up, request, tombstone

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_HERS = (session_roster, attendance, access_need, wish, consent, contact_preference, follow_up, request, import_row)


class Erasing:
    """Takes a person out of the store. The totals of closed registers were written down when they were closed."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def erase(self, attendee_id: UUID, now: dt.datetime) -> None:
        """Erase somebody for good, with the records that were merged into hers.

        The tombstones make a restored backup erase her again.
        """
        for other in self._ids(attendee, attendee.c.merged_into == attendee_id):
            self.erase(other, now)
        places = self._ids(membership, membership.c.attendee_id == attendee_id)
        self._erase(membership_status, membership_status.c.membership_id.in_(places))
        for table in (*_HERS, membership):
            self._erase(table, table.c.attendee_id == attendee_id)
        self._erase(attendee, attendee.c.id == attendee_id)
        values = {"id": uuid7(), "entity": attendee.name, "entity_id": attendee_id, "erased_at": now}
        self._uow.changes.insert(tombstone, values)

    def _erase(self, table: sa.Table, condition: sa.ColumnElement[bool]) -> None:
        for row_id in self._ids(table, condition):
            self._uow.changes.erase(table, row_id)

    def _ids(self, table: sa.Table, condition: sa.ColumnElement[bool]) -> list[UUID]:
        return list(self._uow.db.scalars(sa.select(table.c.id).where(condition)))
