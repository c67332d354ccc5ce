"""The roster of one session: who is expected and who is here, in one statement; and the roster that closing froze."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import EXPECTED, NeedHeading
from sbc_desktop.domain.check_in import Presence, RollCallLine, RosterLine
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName, desk_labels, look_alikes, sort_key
from sbc_desktop.domain.session import GroupSession, SessionState
from sbc_desktop.storage import gate
from sbc_desktop.storage.tables.attendance import attendance, session_roster
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import access_need, attendee, membership
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_SESSION, _GROUP = sa.bindparam("session", type_=sa.Uuid()), sa.bindparam("group", type_=sa.Uuid())
_DAY = sa.bindparam("day", type_=sa.Date())

_EARLIER, _BEFORE, _LAST_TIME = group_session.alias(), attendance.alias(), attendance.alias()
_LAST_SESSION = (
    sa.select(_EARLIER.c.id)
    .where(
        _EARLIER.c.group_id == _GROUP,
        _EARLIER.c.date < _DAY,
        _EARLIER.c.state.in_([SessionState.HELD, SessionState.OPEN]),
        _EARLIER.c.removed.is_(False),
    )
    .order_by(_EARLIER.c.date.desc())
    .limit(1)
    .scalar_subquery()
)
_CAME_BEFORE = (
    sa.select(_BEFORE.c.id)
    .join(_EARLIER, _EARLIER.c.id == _BEFORE.c.session_id)
    .where(_BEFORE.c.attendee_id == attendee.c.id, _BEFORE.c.presence == Presence.CAME)
    .where(_EARLIER.c.group_id == _GROUP, _EARLIER.c.date < _DAY)
    .correlate(attendee)
    .exists()
)
_HAS_NEEDS = sa.select(access_need.c.id).where(access_need.c.attendee_id == attendee.c.id).exists()
_PERSON = (
    *(attendee.c[name] for name in ("id", "name", "full_name", "pronouns", "death_recorded")),
    *(attendance.c[name] for name in ("presence", "entered", "arrived_at", "walk_in", "just_today", "guest")),
    membership.c.id.label("membership_id"),
    gate.status_on(_DAY).label("status"),
    (~_CAME_BEFORE & sa.func.coalesce(membership.c.first_came >= _DAY, sa.true())).label("new"),
    (sa.func.coalesce(_LAST_TIME.c.presence, "") == Presence.CAME.value).label("last_time"),
    _HAS_NEEDS.label("needs"),
)
_OF_SESSION = (attendance.c.session_id == _SESSION) & (attendance.c.attendee_id == attendee.c.id)
_OF_LAST_TIME = (_LAST_TIME.c.session_id == _LAST_SESSION) & (_LAST_TIME.c.attendee_id == attendee.c.id)
_OF_GROUP = (membership.c.attendee_id == attendee.c.id) & (membership.c.group_id == _GROUP)
# Two statements, because one with a union makes the database look at everybody.
_ON_THE_LIST = (
    sa.select(*_PERSON)
    .select_from(
        membership.join(attendee, attendee.c.id == membership.c.attendee_id)
        .outerjoin(attendance, _OF_SESSION)
        .outerjoin(_LAST_TIME, _OF_LAST_TIME)
    )
    .where(membership.c.group_id == _GROUP, gate.known())
)
_VISITORS = (
    sa.select(*_PERSON)
    .select_from(
        attendance.join(attendee, attendee.c.id == attendance.c.attendee_id)
        .outerjoin(membership, _OF_GROUP)
        .outerjoin(_LAST_TIME, _OF_LAST_TIME)
    )
    .where(attendance.c.session_id == _SESSION, membership.c.id.is_(None), gate.known())
)
_FROZEN = (
    sa.select(
        session_roster.c.attendee_id.label("id"),
        *(attendee.c[name] for name in ("name", "full_name", "pronouns")),
        *(session_roster.c[name] for name in ("presence", "walk_in", "guest", "new_today")),
        _HAS_NEEDS.label("needs"),
    )
    .select_from(session_roster.join(attendee, attendee.c.id == gate.one_record(session_roster.c.attendee_id)))
    .where(session_roster.c.session_id == _SESSION, gate.listed())
)
_HELPED = (
    sa.select(attendance.c.attendee_id)
    .join(access_need, access_need.c.attendee_id == attendance.c.attendee_id)
    .where(attendance.c.session_id == _SESSION, access_need.c.heading == NeedHeading.COMFORT_AND_ACCESS)
)

_CAPACITY = sa.select(group.c.capacity).where(group.c.id == _GROUP)


class StoredRoster:
    """Reads who is on the roster of a session, through the gate."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("roster")
    def lines(self, session: GroupSession) -> tuple[RosterLine, ...]:
        """The roster in the order of the labels; of a closed register, the one that closing froze."""
        if session.state is SessionState.HELD:
            return _in_order(_frozen_line(row) for row in self._uow.db.execute(_FROZEN, {"session": session.id}))
        return _in_order(_live_line(row) for row in self.rows(session) if _is_shown(row))

    @shows_people("history")
    def rows(self, session: GroupSession) -> list[Any]:
        """Everybody on the group's list and everybody with an attendance, whatever the gate says; for freezing."""
        asked = {"session": session.id, "group": session.group_id, "day": session.date}
        return [*self._uow.db.execute(_ON_THE_LIST, asked), *self._uow.db.execute(_VISITORS, asked)]

    def capacity(self, group_id: UUID) -> int:
        """How many the group has room for."""
        return int(self._uow.db.execute(_CAPACITY, {"group": group_id}).scalar_one())

    @shows_people("roster")
    def roll_call(self, session: GroupSession) -> tuple[RollCallLine, ...]:
        """Who is in the building, in the order in which they came; from paper, since the start."""
        rows = [row for row in self.rows(session) if row.presence is Presence.CAME and _is_shown(row)]
        labels = desk_labels({row.id: PersonName(row.name, row.full_name) for row in rows})
        helped = set(self._uow.db.execute(_HELPED, {"session": session.id}).scalars())
        arrived = {row.id: row.arrived_at or session.starts_at() for row in rows}
        ordered = sorted(rows, key=lambda row: (arrived[row.id], sort_key(labels[row.id])))
        return tuple(RollCallLine(labels[row.id], arrived[row.id], row.id in helped) for row in ordered)


def _is_shown(row: Any) -> bool:
    """Whether the desk lists her: who came, who is expected, and walk-ins and guests whose tick was taken back."""
    if row.death_recorded is not None:
        return _arrived_since(row)
    return row.presence is Presence.CAME or row.status in EXPECTED or bool(row.walk_in or row.guest)


def _arrived_since(row: Any) -> bool:
    """Whether somebody came in after her death was recorded: then she lives, and is not turned away."""
    arrived = row.arrived_at if row.presence is Presence.CAME else None
    return arrived is not None and arrived.date() > row.death_recorded


def _live_line(row: Any) -> RosterLine:
    return RosterLine(
        row.id,
        PersonName(row.name, row.full_name),
        "",
        pronouns=row.pronouns,
        presence=row.presence or Presence.NONE,
        new_today=row.new,
        needs=row.needs,
        came_last_time=row.last_time,
        just_today=bool(row.just_today),
        walk_in=bool(row.walk_in),
        guest=bool(row.guest),
    )


def _frozen_line(row: Any) -> RosterLine:
    return RosterLine(
        row.id,
        PersonName(row.name, row.full_name),
        "",
        pronouns=row.pronouns,
        presence=row.presence,
        new_today=row.new_today,
        needs=row.needs,
        walk_in=row.walk_in,
        guest=row.guest,
    )


def _in_order(lines: Iterable[RosterLine]) -> tuple[RosterLine, ...]:
    """The lines with what depends on all of them: labels that differ, who looks alike, and the order."""
    unlabelled = {line.attendee_id: line for line in lines}
    names = {key: line.name for key, line in unlabelled.items()}
    labels, alike = desk_labels(names), look_alikes(names)
    ordered = sorted(unlabelled, key=lambda key: sort_key(labels[key]))
    return tuple(
        replace(unlabelled[key], label=labels[key], look_alike=key in alike, order=order)
        for order, key in enumerate(ordered)
    )
