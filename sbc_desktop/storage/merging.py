"""Making one record of two, and two of one again.

What a closing froze is left alone: a roster keeps its rows, so that no past figure changes. The other record stays in
the store, known to nobody, until it is taken apart again or the person is erased.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import PersonDetails
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.merging import LikelySame, MergedRecord, same_because, says_more
from sbc_desktop.domain.names import PersonName
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import attendance_id
from sbc_desktop.storage.tables.attendance import attendance
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
from sbc_desktop.storage.tables.rights import follow_up, request
from sbc_desktop.storage.tables.system import change

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

MERGE = "merge"
# Rows that go over as they are.
_GO_OVER = (consent, wish, contact_preference, follow_up, request, import_row)
_NEVER_SAME = "never_the_same_person"
_OF_AN_ARRIVAL = ("presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest")
_OTHER = attendee.alias("other")


class Merging:
    """Reads pairs that may be one person, and merges."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("directory")
    def likely(self, limit: int) -> tuple[LikelySame, ...]:
        """Pairs that share a mail address or a phone number and whose names are alike, without those told apart."""
        told_apart = {frozenset(pair) for pair in self._uow.settings.get(_NEVER_SAME, [])}
        pairs = [(a, b) for a, b in self._sharing() if frozenset((str(a), str(b))) not in told_apart]
        people = {one.id: one for one in self._uow.attendees.having(attendee.c.id.in_({i for p in pairs for i in p}))}
        found = []
        for one, other in pairs:
            if one in people and other in people and (because := same_because(people[one], people[other])):
                found.append(LikelySame(people[one], people[other], because))
        return tuple(found[:limit])

    def tell_apart(self, one: UUID, other: UUID) -> None:
        """Write down that two records are two people: they are not proposed again."""
        pairs = self._uow.settings.get(_NEVER_SAME, [])
        self._uow.settings.set(_NEVER_SAME, [*pairs, sorted((str(one), str(other)))])

    def merge(self, keep: UUID, other: UUID, details: PersonDetails) -> None:
        """Make the other record part of the one that is kept, which gets these details."""
        self._uow.attendees.change(keep, details)
        kept, given = self._row(keep), self._row(other)
        values = {
            "details_kept": kept.details_kept or given.details_kept,
            "wants_call_if_not_seen": kept.wants_call_if_not_seen or given.wants_call_if_not_seen,
            "added_at": min(kept.added_at, given.added_at),
        }
        self._uow.changes.update(attendee, keep, values)
        self._unite_memberships(keep, other)
        self._unite_attendance(keep, other)
        self._unite_needs(keep, other)
        for table in _GO_OVER:
            for row in self._rows(table, table.c.attendee_id == other):
                self._uow.changes.update(table, row.id, {"attendee_id": keep})
        for row in self._rows(attendee, attendee.c.merged_into == other):
            self._uow.changes.update(attendee, row.id, {"merged_into": keep})
        self._uow.changes.update(attendee, other, {"merged_into": keep})

    @shows_people("directory")
    def merged_into(self, attendee_id: UUID) -> tuple[MergedRecord, ...]:
        """The records that are part of one, the newest first."""
        found = []
        for other in self._rows(attendee, attendee.c.merged_into == attendee_id):
            newest = self._newest_merge_of(other.id)
            # One that came along with another is taken apart after that one.
            if newest is not None and newest.fields.get("merged_into") == [None, str(attendee_id)]:
                name = PersonName(other.name, other.full_name).on_paper
                found.append((newest.clock, MergedRecord(newest.action_id, other.id, name)))
        return tuple(record for _clock, record in sorted(found, key=lambda one: one[0], reverse=True))

    def _newest_merge_of(self, attendee_id: UUID) -> Any | None:
        taken_apart = sa.select(change.c.undoes).where(change.c.undoes.is_not(None))
        statement = (
            change.select()
            .where(change.c.entity == attendee.name, change.c.entity_id == str(attendee_id), change.c.kind == MERGE)
            .where(change.c.action_id.not_in(taken_apart))
            .order_by(change.c.clock.desc())
        )
        return self._uow.db.execute(statement.limit(1)).first()

    def _sharing(self) -> list[tuple[UUID, UUID]]:
        """By each address on its own: one question with an "or" in it would look at every pair there is."""
        known = (gate.in_directory(), _OTHER.c.merged_into.is_(None), _OTHER.c.death_recorded.is_(None))
        pairs: set[tuple[UUID, UUID]] = set()
        for address in ("email_fold", "phone_digits"):
            mine, theirs = attendee.c[address], _OTHER.c[address]
            shared = (mine != "") & (mine == theirs) & (attendee.c.id < _OTHER.c.id)
            statement = sa.select(attendee.c.id, _OTHER.c.id).select_from(attendee.join(_OTHER, shared)).where(*known)
            pairs |= {(row[0], row[1]) for row in self._uow.db.execute(statement)}
        return sorted(pairs)

    def _unite_memberships(self, keep: UUID, other: UUID) -> None:
        kept = {row.group_id: row for row in self._rows(membership, membership.c.attendee_id == keep)}
        for row in self._rows(membership, membership.c.attendee_id == other):
            if row.group_id not in kept:
                self._uow.changes.update(membership, row.id, {"attendee_id": keep})
            else:
                self._unite_places(kept[row.group_id], row)

    def _unite_places(self, kept: Any, other: Any) -> None:
        """One place on one list: every status with its day, and the newest one counts."""
        days = {row.since for row in self._rows(membership_status, membership_status.c.membership_id == kept.id)}
        for row in self._rows(membership_status, membership_status.c.membership_id == other.id):
            if row.since in days:
                self._uow.changes.delete(membership_status, row.id)
            else:
                self._uow.changes.update(membership_status, row.id, {"membership_id": kept.id})
        newest = max(kept, other, key=lambda row: row.since)
        values = {
            "status": newest.status,
            "since": newest.since,
            "first_came": min(filter(None, (kept.first_came, other.first_came)), default=None),
            "guest": kept.guest and other.guest,
        }
        self._uow.changes.update(membership, kept.id, values)
        self._uow.changes.delete(membership, other.id)

    def _unite_attendance(self, keep: UUID, other: UUID) -> None:
        """What says more stays: came before let us know, that before nothing."""
        kept = {row.session_id: row for row in self._rows(attendance, attendance.c.attendee_id == keep)}
        for row in self._rows(attendance, attendance.c.attendee_id == other):
            same = kept.get(row.session_id)
            values = {name: getattr(row, name) for name in _OF_AN_ARRIVAL}
            self._uow.changes.delete(attendance, row.id)
            if same is None:
                about = {"id": attendance_id(row.session_id, keep), "session_id": row.session_id, "attendee_id": keep}
                self._uow.changes.insert(attendance, about | values)
            elif says_more(row.presence, same.presence):
                self._uow.changes.update(attendance, same.id, values)

    def _unite_needs(self, keep: UUID, other: UUID) -> None:
        kept = {(row.heading, row.what_to_do) for row in self._rows(access_need, access_need.c.attendee_id == keep)}
        for row in self._rows(access_need, access_need.c.attendee_id == other):
            if (row.heading, row.what_to_do) in kept:
                self._uow.changes.delete(access_need, row.id)
            else:
                self._uow.changes.update(access_need, row.id, {"attendee_id": keep})

    def _row(self, attendee_id: UUID) -> Any:
        (row,) = self._rows(attendee, attendee.c.id == attendee_id)
        return row

    def _rows(self, table: sa.Table, condition: sa.ColumnElement[bool]) -> Iterable[Any]:
        return self._uow.db.execute(table.select().where(condition).order_by(table.c.id)).all()
