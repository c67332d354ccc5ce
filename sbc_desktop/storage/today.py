"""What Today asks the store: registers that wait, talks without thanks, and what to know before a session."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import NeedHeading, Route
from sbc_desktop.domain.check_in import ApologyReason
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.remembrance import DeathKnownFrom, WishIfAway
from sbc_desktop.domain.session import GroupSession, SessionState
from sbc_desktop.storage import gate
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import access_need, attendee, membership, wish
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_UNFINISHED = (SessionState.PLANNED, SessionState.OPEN)


@dataclass(frozen=True)
class Waiting:
    """A session whose register is not closed."""

    session_id: UUID
    group_id: UUID
    group_name: str
    date: dt.date


@dataclass(frozen=True)
class Newcomer:
    """Somebody on the list who has not come before, with the day and the way of registering."""

    name: PersonName
    since: dt.date
    route: Route


@dataclass(frozen=True)
class Death:
    """Somebody whose death was recorded since last time. `certain` is False while we only heard of it indirectly."""

    name: PersonName
    certain: bool
    may_tell: WishIfAway | None


class StoredToday:
    """Reads for Today; what it says of people is for the facilitator and never for the desk."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def not_closed(self, before: dt.date, group_id: UUID | None = None) -> tuple[Waiting, ...]:
        """Registers of sessions before a day that are not closed, the latest session first."""
        statement = (
            sa.select(group_session.c.id, group_session.c.group_id, group.c.name, group_session.c.date)
            .join(group)
            .where(group_session.c.date < before, group_session.c.state.in_(_UNFINISHED), ~group_session.c.removed)
            .where(gate.in_reach(group_session.c.group_id, self._uow.reach))
            .order_by(group_session.c.date.desc(), group.c.name_fold)
        )
        return tuple(Waiting(*row) for row in self._uow.db.execute(_of_group(statement, group_id)))

    def last_held(self, session: GroupSession) -> GroupSession | None:
        """The group's session before this one that took place."""
        statement = (
            sa.select(group_session.c.id)
            .where(group_session.c.group_id == session.group_id, group_session.c.date < session.date)
            .where(group_session.c.state.in_((SessionState.HELD, SessionState.OPEN)), ~group_session.c.removed)
            .order_by(group_session.c.date.desc())
            .limit(1)
        )
        found = self._uow.db.scalar(statement)
        return None if found is None else self._uow.sessions.get(found)

    def held_between(self, first: dt.date, last: dt.date, group_id: UUID | None = None) -> int:
        """How many sessions with a closed register lie between two days, both included."""
        statement = sa.select(sa.func.count()).where(
            group_session.c.date.between(first, last),
            group_session.c.state == SessionState.HELD,
            gate.in_reach(group_session.c.group_id, self._uow.reach),
        )
        return self._uow.db.scalar(_of_group(statement, group_id)) or 0

    def note_of(self, session_id: UUID) -> tuple[str, bool]:
        """What the facilitator left for next time, and whether "Before you start" was read."""
        columns = (group_session.c.for_coordinator, group_session.c.brief_read)
        row = self._uow.db.execute(sa.select(*columns).where(group_session.c.id == session_id)).one()
        return row.for_coordinator, row.brief_read

    @shows_people("roster")
    def newcomers(self, session: GroupSession, attendee_ids: Collection[UUID]) -> tuple[Newcomer, ...]:
        """Of these people on the roster, how each registered, in the order of registering."""
        statement = (
            sa.select(attendee.c.name, attendee.c.full_name, membership.c.since, membership.c.route)
            .join(membership, membership.c.attendee_id == attendee.c.id)
            .where(membership.c.group_id == session.group_id, attendee.c.id.in_(list(attendee_ids)))
            .where(gate.visible_on(session.date))
            .order_by(attendee.c.added_at, attendee.c.name_fold)
        )
        rows = self._uow.db.execute(statement)
        return tuple(Newcomer(PersonName(row.name, row.full_name), row.since, row.route) for row in rows)

    def needs(self, attendee_ids: Collection[UUID]) -> tuple[tuple[UUID, str], ...]:
        """What to do on the day for these people, each with whom it is for; how to reach somebody is left out."""
        statement = (
            sa.select(access_need.c.attendee_id, access_need.c.what_to_do)
            .where(access_need.c.attendee_id.in_(list(attendee_ids)))
            .where(access_need.c.heading != NeedHeading.CONTACT_METHOD)
            .order_by(access_need.c.what_to_do)
        )
        return tuple((row.attendee_id, row.what_to_do) for row in self._uow.db.execute(statement))

    def reasons(self, session_id: UUID) -> dict[UUID, ApologyReason]:
        """Why people let us know; for the facilitator only."""
        statement = sa.select(attendance.c.attendee_id, attendance.c.reason).where(
            attendance.c.session_id == session_id, attendance.c.reason.is_not(None)
        )
        return {row.attendee_id: row.reason for row in self._uow.db.execute(statement)}

    @shows_people("facilitator")
    def deaths(self, session: GroupSession, since: dt.date) -> tuple[Death, ...]:
        """Members of the group whose death was recorded after a day and up to the session, by name."""
        newest = (
            sa.select(wish.c.if_away)
            .where(wish.c.attendee_id == attendee.c.id)
            .order_by(wish.c.said_at.desc())
            .limit(1)
            .scalar_subquery()
        )
        recorded = attendee.c.death_recorded
        statement = (
            sa.select(attendee.c.name, attendee.c.full_name, attendee.c.death_known_from, newest.label("may_tell"))
            .join(membership, membership.c.attendee_id == attendee.c.id)
            .where(gate.known(), membership.c.group_id == session.group_id, recorded > since, recorded <= session.date)
            .order_by(attendee.c.name_fold)
        )
        return tuple(_death(row) for row in self._uow.db.execute(statement))


def _of_group(statement: Any, group_id: UUID | None) -> Any:
    return statement if group_id is None else statement.where(group_session.c.group_id == group_id)


def _death(row: Any) -> Death:
    certain = row.death_known_from is not DeathKnownFrom.INDIRECTLY
    return Death(PersonName(row.name, row.full_name), certain, row.may_tell)
