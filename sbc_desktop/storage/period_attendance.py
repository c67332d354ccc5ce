"""Who came to which session of a group between two days, by name where somebody is on the list today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage import gate
from sbc_desktop.storage.tables.attendance import session_roster
from sbc_desktop.storage.tables.people import attendee, membership
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Attended:
    """One person at one session. `name` is None of somebody who is not on the list any more."""

    session_id: UUID
    person: UUID
    name: PersonName | None
    presence: Presence


class PeriodRegisters:
    """Reads the frozen registers of many sessions at once."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("roster")
    def attended(self, group_id: UUID, first: dt.date, last: dt.date, today: dt.date) -> tuple[Attended, ...]:
        """Everybody who came or let us know, in no order."""
        visible = sa.func.coalesce(gate.visible_on(today), sa.false())
        statement = (
            sa.select(
                session_roster.c.session_id,
                session_roster.c.attendee_id,
                attendee.c.name,
                attendee.c.full_name,
                session_roster.c.presence,
                visible.label("visible"),
            )
            .join(group_session, group_session.c.id == session_roster.c.session_id)
            .join(attendee, attendee.c.id == session_roster.c.attendee_id)
            .outerjoin(membership, (membership.c.attendee_id == attendee.c.id) & (membership.c.group_id == group_id))
            .where(group_session.c.group_id == group_id, group_session.c.date.between(first, last))
            .where(group_session.c.state == SessionState.HELD, group_session.c.removed.is_(False))
            .where(session_roster.c.presence.in_([Presence.CAME, Presence.LET_US_KNOW]))
        )
        return tuple(
            Attended(
                row.session_id,
                row.attendee_id,
                PersonName(row.name, row.full_name) if row.visible else None,
                row.presence,
            )
            for row in self._uow.db.execute(statement)
        )
