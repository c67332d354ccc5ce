"""Erasing a person: every row that is hers goes, with what the change log holds of it; totals and a tombstone stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.erasure import ErasurePreview, NoteNaming, names_somebody, struck
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.attendance import attendance, session_roster
from sbc_desktop.storage.tables.groups import group
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
from sbc_desktop.storage.tables.sessions import group_session, register_closing
from sbc_desktop.storage.tables.system import Operation, change

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_HERS = (session_roster, attendance, access_need, wish, consent, contact_preference, follow_up, request, import_row)

# Where somebody may be named in words about a session: the table, its link to the session, its texts.
_WORDS = (
    (group_session, "id", ("note", "for_coordinator", "reason_note")),
    (register_closing, "session_id", ("explanation", "what_was_different", "for_coordinator", "reopened_why")),
    (follow_up, "session_id", ("note",)),
)


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
        self._strike_from_notes(attendee_id)
        places = self._ids(membership, membership.c.attendee_id == attendee_id)
        self._erase(membership_status, membership_status.c.membership_id.in_(places))
        for table in (*_HERS, membership):
            self._erase(table, table.c.attendee_id == attendee_id)
        self._erase(attendee, attendee.c.id == attendee_id)
        values = {"id": uuid7(), "entity": attendee.name, "entity_id": attendee_id, "erased_at": now}
        self._uow.changes.insert(tombstone, values)

    @shows_people("retention")
    def preview(self, attendee_id: UUID) -> ErasurePreview:
        """What erasing somebody would take away, and what would stay."""
        name = self._name(attendee_id)
        places = self._ids(membership, membership.c.attendee_id == attendee_id)
        rows = [str(row_id) for table in _HERS for row_id in self._ids(table, table.c.attendee_id == attendee_id)]
        hers = (*map(str, places), *rows, str(attendee_id))
        log = sa.select(sa.func.count()).where(change.c.entity_id.in_(hers), change.c.operation != Operation.EVENT)
        return ErasurePreview(
            id=attendee_id,
            name=name,
            groups=len(places),
            sessions=self._count(attendance, attendee_id),
            consents=self._count(consent, attendee_id),
            needs=self._count(access_need, attendee_id),
            wishes=self._count(wish, attendee_id),
            contacts=self._count(contact_preference, attendee_id),
            log_entries=int(self._uow.db.execute(log).scalar_one()),
            totals_kept=self._count(session_roster, attendee_id),
            notes=tuple(self._notes_naming(attendee_id, name)),
        )

    def _strike_from_notes(self, attendee_id: UUID) -> None:
        if not self._ids(attendee, attendee.c.id == attendee_id):
            # Erased before, and erased again because a backup was put back: her name is known to nobody.
            return
        name = self._name(attendee_id)
        sessions = {row.id for row in self._sessions_of(attendee_id)}
        for table, _session, columns in _WORDS:
            for row in self._words_about(table, sessions):
                words = {column: getattr(row, column) for column in columns}
                named = {column: struck(text, name) for column, text in words.items() if names_somebody(text, name)}
                if named:
                    self._uow.changes.strike(table, row.id, named)

    def _notes_naming(self, attendee_id: UUID, name: PersonName) -> Iterator[NoteNaming]:
        sessions = {row.id: row for row in self._sessions_of(attendee_id)}
        for table, of_session, columns in _WORDS:
            for row in self._words_about(table, sessions):
                session = sessions[getattr(row, of_session)]
                for text in dict.fromkeys(getattr(row, column) for column in columns):
                    if names_somebody(text, name):
                        yield NoteNaming(session.id, session.group_name, session.date, text)

    def _words_about(self, table: sa.Table, sessions: Collection[UUID]) -> list[Any]:
        (of_session,) = [name for found, name, _columns in _WORDS if found is table]
        return list(self._uow.db.execute(table.select().where(table.c[of_session].in_(sessions)).order_by(table.c.id)))

    def _sessions_of(self, attendee_id: UUID) -> list[Any]:
        """The sessions of her groups, and those she came to elsewhere."""
        groups = sa.select(membership.c.group_id).where(membership.c.attendee_id == attendee_id)
        came = sa.select(attendance.c.session_id).where(attendance.c.attendee_id == attendee_id)
        statement = (
            sa.select(group_session.c.id, group_session.c.date, group.c.name.label("group_name"))
            .join(group, group.c.id == group_session.c.group_id)
            .where(group_session.c.group_id.in_(groups) | group_session.c.id.in_(came))
            .order_by(group_session.c.date)
        )
        return list(self._uow.db.execute(statement))

    def _name(self, attendee_id: UUID) -> PersonName:
        row = self._uow.db.execute(attendee.select().where(attendee.c.id == attendee_id)).first()
        if row is None:
            raise Refusal(Reason.PERSON_UNKNOWN)
        return PersonName(row.name, row.full_name)

    def _count(self, table: sa.Table, attendee_id: UUID) -> int:
        return len(self._ids(table, table.c.attendee_id == attendee_id))

    def _erase(self, table: sa.Table, condition: sa.ColumnElement[bool]) -> None:
        for row_id in self._ids(table, condition):
            self._uow.changes.erase(table, row_id)

    def _ids(self, table: sa.Table, condition: sa.ColumnElement[bool]) -> list[UUID]:
        return list(self._uow.db.scalars(sa.select(table.c.id).where(condition)))
