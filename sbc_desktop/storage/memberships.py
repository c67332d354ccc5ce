"""Who is on which group's list, and every status with the day it began."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import Membership, MembershipDetails, Status, StatusEntry
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import membership, membership_status

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_MEMBERSHIPS = (
    sa.select(membership, group.c.name.label("group_name"))
    .join(group, group.c.id == membership.c.group_id)
    .where(membership.c.attendee_id.in_(sa.bindparam("people", expanding=True)))
    .order_by(group.c.name_fold)
)


class StoredMemberships:
    """Reads and writes memberships. A membership shows its newest status; the history keeps them all."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def of(self, people: Collection[UUID], *, everywhere: bool = False) -> dict[UUID, tuple[Membership, ...]]:
        """The memberships of these people, each person's in the order of the groups' names.

        `everywhere` also gives those in groups that are not there for the user: for the desk, to know a visitor by.
        """
        found: dict[UUID, tuple[Membership, ...]] = dict.fromkeys(people, ())
        if people:
            for row in self._uow.db.execute(_MEMBERSHIPS, {"people": list(people)}):
                if everywhere or self._uow.access.sees(row.group_id):
                    found[row.attendee_id] += (_membership(row),)
        return found

    def add(self, attendee_id: UUID, details: MembershipDetails, since: dt.date) -> UUID:
        """Put somebody on a group's list; ALREADY_MEMBER when she is on it, whatever her status."""
        self._uow.groups.check_there(details.group_id, field="group_id")
        already = sa.select(membership.c.id).where(
            membership.c.attendee_id == attendee_id, membership.c.group_id == details.group_id
        )
        if self._uow.db.execute(already).first() is not None:
            raise Refusal(Reason.ALREADY_MEMBER, field="group_id")
        membership_id = uuid7()
        values = {
            "id": membership_id,
            "attendee_id": attendee_id,
            "group_id": details.group_id,
            "status": details.status,
            "since": since,
            "route": details.route,
            "heard_from": details.heard_from,
            "guest": details.guest,
        }
        self._uow.changes.insert(membership, values)
        self._insert_status(membership_id, details.status, since, "")
        return membership_id

    def set_status(self, membership_id: UUID, status: Status, since: dt.date, note: str) -> bool:
        """Give a membership a status from a day on; a day has one status, the last one said. False if it had it."""
        before = self._entry_on(membership_id, since)
        if before is None:
            self._insert_status(membership_id, status, since, note)
        elif not self._uow.changes.update(
            membership_status, before["id"], {"status": status, "note": note}, old=before
        ):
            return False
        newest = self._rows(membership_id)[-1]
        self._uow.changes.update(membership, membership_id, {"status": newest["status"], "since": newest["since"]})
        return True

    def history(self, attendee_id: UUID) -> tuple[StatusEntry, ...]:
        """Every status of a person in every group, the newest first."""
        statement = (
            sa.select(membership_status, group.c.name.label("group_name"))
            .join(membership, membership.c.id == membership_status.c.membership_id)
            .join(group, group.c.id == membership.c.group_id)
            .where(membership.c.attendee_id == attendee_id, gate.in_reach(membership.c.group_id, self._uow.reach))
            .order_by(membership_status.c.since.desc(), membership_status.c.id.desc())
        )
        rows = self._uow.db.execute(statement)
        return tuple(StatusEntry(row.membership_id, row.group_name, row.status, row.since, row.note) for row in rows)

    def exists(self, membership_id: UUID) -> bool:
        """Whether there is such a membership."""
        found = sa.select(membership.c.id).where(
            membership.c.id == membership_id, gate.in_reach(membership.c.group_id, self._uow.reach)
        )
        return self._uow.db.execute(found).first() is not None

    def _insert_status(self, membership_id: UUID, status: Status, since: dt.date, note: str) -> None:
        values = {"id": uuid7(), "membership_id": membership_id, "status": status, "since": since, "note": note}
        self._uow.changes.insert(membership_status, values)

    def _entry_on(self, membership_id: UUID, day: dt.date) -> Any | None:
        return next((row for row in self._rows(membership_id) if row["since"] == day), None)

    def _rows(self, membership_id: UUID) -> list[Any]:
        statement = (
            sa.select(membership_status)
            .where(membership_status.c.membership_id == membership_id)
            .order_by(membership_status.c.since, membership_status.c.id)
        )
        return list(self._uow.db.execute(statement).mappings())


def _membership(row: Any) -> Membership:
    return Membership(
        id=row.id,
        attendee_id=row.attendee_id,
        group_id=row.group_id,
        group_name=row.group_name,
        status=row.status,
        since=row.since,
        route=row.route,
        heard_from=row.heard_from,
        first_came=row.first_came,
        guest=row.guest,
    )
