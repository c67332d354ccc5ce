"""Counting: the figures of the monthly summary, as SQL aggregates over what closing froze.

Totals of a session come from the record of its closing, people from the roster frozen with it. Only sessions
whose register is closed are counted; the others are told by name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import EXPECTED, HeardFrom
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.storage import gate
from sbc_desktop.storage.tables.attendance import session_roster
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import attendee, membership
from sbc_desktop.storage.tables.sessions import group_session, register_closing
from sbc_desktop.storage.tables.speakers import talk

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_AT_ONCE = 500
_COUNTED = (
    session_roster.c.presence == Presence.CAME,
    group_session.c.state == SessionState.HELD,
    group_session.c.removed.is_(False),
)


@dataclass(frozen=True)
class CountedSession:
    """One session of a period: what became of it and, if its register is closed, the totals written down then."""

    id: UUID
    group_id: UUID
    date: dt.date
    original_date: dt.date
    state: SessionState
    cancel_reason: CancelReason | None
    reason_note: str
    named: int
    unnamed: int
    has_talk: bool

    @property
    def total(self) -> int:
        """Everybody who came, with and without a name."""
        return self.named + self.unnamed


@dataclass(frozen=True)
class Visit:
    """One person at one session. `person` is a key, never a name; `new`: the register calls her new in the group."""

    session_id: UUID
    person: UUID
    new: bool


@dataclass(frozen=True)
class Periods:
    """The first days of a month, of its quarter and of the 12 months, which all end on the month's last day."""

    month: dt.date
    quarter: dt.date
    year: dt.date
    last: dt.date


class Figures:
    """Counts; no method returns a person."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def totals(self, today: dt.date) -> tuple[int, int, int]:
        """How many groups, people in the directory, and sessions up to today the store holds."""
        people = sa.select(sa.func.count()).select_from(attendee).where(gate.in_directory())
        people = people.where(gate.person_in_reach(self._uow.reach))
        over = group_session.c.removed.is_(False) & (group_session.c.date <= today)
        sessions = sa.select(sa.func.count()).select_from(group_session).where(over, self._in_reach)
        groups = sa.select(sa.func.count()).select_from(group).where(gate.in_reach(group.c.id, self._uow.reach))
        return self._number(groups), self._number(people), self._number(sessions)

    def sessions(self, first: dt.date, last: dt.date, group_id: UUID | None = None) -> tuple[CountedSession, ...]:
        """Every session between two days, both included, in the order of time."""
        statement = (
            sa.select(
                *(group_session.c[name] for name in ("id", "group_id", "date", "original_date", "state")),
                *(group_session.c[name] for name in ("cancel_reason", "reason_note")),
                sa.func.coalesce(register_closing.c.named, 0),
                sa.func.coalesce(register_closing.c.unnamed, 0),
                sa.exists().where(talk.c.session_id == group_session.c.id),
            )
            .outerjoin(
                register_closing,
                (register_closing.c.session_id == group_session.c.id) & register_closing.c.reopened_at.is_(None),
            )
            .where(group_session.c.removed.is_(False), group_session.c.date.between(first, last), self._in_reach)
            .order_by(group_session.c.date, group_session.c.starts, group_session.c.id)
        )
        return tuple(CountedSession(*row) for row in self._uow.db.execute(_of_group(statement, group_id)))

    def visits(self, first: dt.date, last: dt.date, group_id: UUID | None = None) -> tuple[Visit, ...]:
        """Everybody who came to the counted sessions between two days, both included.

        Grouped in Python: the memory of an encrypted database is locked piece by piece, and sorting takes many pieces.
        """
        statement = (
            sa.select(session_roster.c.session_id, session_roster.c.attendee_id, session_roster.c.new_today)
            .join(group_session, group_session.c.id == session_roster.c.session_id)
            .where(*_COUNTED, group_session.c.date.between(first, last), self._in_reach)
        )
        return tuple(Visit(*row) for row in self._uow.db.execute(_of_group(statement, group_id)))

    def came_before(self, people: Collection[UUID], day: dt.date) -> set[tuple[UUID, UUID]]:
        """Which of these people came to which group before a day, as pairs of person and group."""
        wanted = list(people)
        found: set[tuple[UUID, UUID]] = set()
        for start in range(0, len(wanted), _AT_ONCE):
            statement = (
                sa.select(session_roster.c.attendee_id, group_session.c.group_id)
                .join(group_session, group_session.c.id == session_roster.c.session_id)
                .where(*_COUNTED, group_session.c.date < day, self._in_reach)
                .where(session_roster.c.attendee_id.in_(wanted[start : start + _AT_ONCE]))
            )
            found |= {(row[0], row[1]) for row in self._uow.db.execute(statement)}
        return found

    def on_the_lists(self, day: dt.date, group_id: UUID | None = None) -> int:
        """How many people were on the list of a group, or of any, at the end of a day; later deaths change nothing."""
        alive = attendee.c.death_recorded.is_(None) | (attendee.c.death_recorded > day)
        # Most have had their status since before that day; only for the others is the history read.
        status = sa.case((membership.c.since <= day, membership.c.status), else_=gate.status_on(day))
        statement = (
            sa.select(sa.func.count(membership.c.attendee_id.distinct()))
            .join(attendee, attendee.c.id == membership.c.attendee_id)
            .where(status.in_(sorted(EXPECTED)), gate.known(), alive)
            .where(gate.in_reach(membership.c.group_id, self._uow.reach))
        )
        if group_id is not None:
            statement = statement.where(membership.c.group_id == group_id)
        return self._number(statement)

    def heard_from(self, group_id: UUID | None = None) -> dict[UUID, HeardFrom]:
        """How each person heard of a group; among all groups, of the first that she joined."""
        statement = (
            sa.select(membership.c.attendee_id, membership.c.heard_from)
            .where(*([] if group_id is None else [membership.c.group_id == group_id]))
            .order_by(membership.c.since.desc(), membership.c.id)
        )
        return {row[0]: row[1] for row in self._uow.db.execute(statement)}

    def first_days(self) -> dict[UUID, dt.date]:
        """The day of each group's first session, cancelled ones included."""
        statement = (
            sa.select(group_session.c.group_id, sa.func.min(group_session.c.date))
            .where(group_session.c.removed.is_(False), self._in_reach)
            .group_by(group_session.c.group_id)
        )
        return {row[0]: row[1] for row in self._uow.db.execute(statement)}

    @property
    def _in_reach(self) -> sa.ColumnElement[bool]:
        return gate.in_reach(group_session.c.group_id, self._uow.reach)

    def _number(self, statement: sa.Select[Any]) -> int:
        return self._uow.db.scalar(statement) or 0


def _of_group(statement: Any, group_id: UUID | None) -> Any:
    return statement if group_id is None else statement.where(group_session.c.group_id == group_id)
