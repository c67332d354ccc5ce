"""Registrations brought in from lists: who is known by address or number, and what was brought in before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import Attendee
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.imports import RowOutcome, import_batch, import_row
from sbc_desktop.storage.tables.people import attendee

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_Value = TypeVar("_Value")
# SQLite takes some thousand values in one statement.
_AT_ONCE = 400


@dataclass(frozen=True)
class Contacts:
    """The mail addresses, folded, and the digits of the phone numbers that a list holds."""

    emails: frozenset[str]
    digits: frozenset[str]


@dataclass(frozen=True)
class Batch:
    """One list that was brought in."""

    id: UUID
    source: str
    action_id: UUID
    added: int
    updated: int
    made_at: dt.datetime


class StoredRegistrations:
    """Reads and writes what importing needs."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("directory")
    def known(self, contacts: Contacts) -> tuple[Attendee, ...]:
        """Those of the directory who have one of these addresses or numbers."""
        ids = dict.fromkeys(
            attendee_id
            for condition in _having(contacts)
            for attendee_id in self._uow.db.scalars(sa.select(attendee.c.id).where(gate.in_directory(), condition))
        )
        return tuple(
            person for some in _in_parts(ids) for person in self._uow.attendees.having(attendee.c.id.in_(some))
        )

    def of_those_who_died(self, contacts: Contacts) -> Contacts:
        """Which of these addresses and numbers belonged to somebody whose death is recorded."""
        columns = (attendee.c.email_fold, attendee.c.phone_digits)
        died = (gate.known(), attendee.c.death_recorded.is_not(None))
        rows = [
            row
            for condition in _having(contacts)
            for row in self._uow.db.execute(sa.select(*columns).where(*died, condition))
        ]
        return Contacts(
            frozenset(row.email_fold for row in rows) & contacts.emails,
            frozenset(row.phone_digits for row in rows) & contacts.digits,
        )

    def seen(self, fingerprints: Collection[str]) -> frozenset[str]:
        """Those of the rows that were brought in before; taking a list back forgets its rows."""
        found: set[str] = set()
        for some in _in_parts(fingerprints):
            found.update(self._uow.db.scalars(sa.select(import_row.c.row_hash).where(import_row.c.row_hash.in_(some))))
        return frozenset(found)

    def add_batch(
        self, source: str, sha256: str, counts: dict[RowOutcome, int], now: dt.datetime, by: UUID | None
    ) -> UUID:
        """Write down that a list was brought in, by the action that brings it in."""
        batch_id = uuid7()
        values = {
            "id": batch_id,
            "source": source,
            "sha256": sha256,
            "action_id": self._uow.changes.action_id,
            "added": counts.get(RowOutcome.NEW, 0),
            "updated": counts.get(RowOutcome.UPDATED, 0),
            "same": counts.get(RowOutcome.SAME, 0),
            "left_out": counts.get(RowOutcome.LEFT_OUT, 0),
            "made_at": now,
            "made_by": by,
        }
        self._uow.changes.insert(import_batch, values)
        return batch_id

    def add_row(self, batch_id: UUID, fingerprint: str, outcome: RowOutcome, attendee_id: UUID | None) -> None:
        """Write down what became of one row."""
        values = {"batch_id": batch_id, "row_hash": fingerprint, "outcome": outcome, "attendee_id": attendee_id}
        self._uow.changes.insert(import_row, {"id": uuid7(), **values})

    def newest(self) -> Batch | None:
        """The list that was brought in last; one that was taken back is not there any more."""
        row = self._uow.db.execute(import_batch.select().order_by(import_batch.c.made_at.desc()).limit(1)).first()
        return None if row is None else Batch(row.id, row.source, row.action_id, row.added, row.updated, row.made_at)


def _having(contacts: Contacts) -> Iterator[sa.ColumnElement[bool]]:
    for some in _in_parts(contacts.emails):
        yield attendee.c.email_fold.in_(some)
    for some in _in_parts(contacts.digits):
        yield attendee.c.phone_digits.in_(some)


def _in_parts(values: Iterable[_Value]) -> Iterator[list[_Value]]:
    ordered = list(values)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
