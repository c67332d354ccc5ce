"""Whom we may ring about somebody, and whom we must not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.wishes import ContactPerson
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.people import contact_preference

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredContacts:
    """Reads and writes the people around a person."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def of(self, attendee_id: UUID) -> tuple[ContactPerson, ...]:
        """In the order in which they were named."""
        return tuple(person for _id, person in self._rows(attendee_id))

    def save(self, attendee_id: UUID, people: Sequence[ContactPerson]) -> None:
        """Make these the people around somebody; those that stay as they are are not written again."""
        rows = self._rows(attendee_id)
        for row_id, person in rows:
            if person not in people:
                self._uow.changes.delete(contact_preference, row_id)
        already = [person for _id, person in rows]
        for person in people:
            if person not in already:
                values = {"who": person.who, "relation": person.relation, "phone": person.phone, "note": person.note}
                about = {"id": uuid7(), "attendee_id": attendee_id, "may_contact": person.may_contact}
                self._uow.changes.insert(contact_preference, about | values)

    def _rows(self, attendee_id: UUID) -> list[tuple[UUID, ContactPerson]]:
        table = contact_preference
        statement = table.select().where(table.c.attendee_id == attendee_id).order_by(table.c.id)
        return [
            (row.id, ContactPerson(row.who, row.relation, row.phone, may_contact=row.may_contact, note=row.note))
            for row in self._uow.db.execute(statement)
        ]
