"""Sessions as lists and pages show them, and the changes people make to one of them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.bank_holidays import bank_holiday
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.group import Group, StaffRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import GroupSession, SessionFacts, SessionStaff, SessionState
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.attendance import attendance, session_roster
from sbc_desktop.storage.tables.groups import group as group_table
from sbc_desktop.storage.tables.groups import staff, venue
from sbc_desktop.storage.tables.sessions import group_session, register_closing, session_staff
from sbc_desktop.storage.tables.speakers import speaker, talk, talk_speaker

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_AS_THEY_ARE = (
    *("id", "group_id", "original_date", "date", "starts", "ends", "mode", "type", "state", "venue_id"),
    *("facilitator_id", "cancel_reason", "reason_note", "edited", "unnamed", "supporters", "from_paper"),
)

_OLDEST_FIRST = (group_session.c.date, group_session.c.starts, group_table.c.name_fold)
_NEWEST_FIRST = (group_session.c.date.desc(), group_session.c.starts.desc(), group_table.c.name_fold)


@dataclass
class _Told:
    """What a list says of the talks of one session."""

    titles: list[str] = field(default_factory=list)
    speakers: list[str] = field(default_factory=list)


class StoredSessions:
    """Reads sessions in two statements however many there are; sessions taken off the list are nowhere."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def get(self, session_id: UUID) -> GroupSession:
        """One session; SESSION_UNKNOWN when there is none of this id."""
        found = self.find(session_id)
        if found is None:
            raise Refusal(Reason.SESSION_UNKNOWN)
        return found

    def find(self, session_id: UUID, *, also_removed: bool = False) -> GroupSession | None:
        """One session or None; one that was taken off the list only when it is asked for."""
        row = self._uow.db.execute(_ONE, {"session": session_id}).mappings().first()
        if row is None or (row["removed"] and not also_removed) or not self._uow.access.sees(row["group_id"]):
            return None
        told = _by_session(self._uow.db.execute(_TOLD_OF_ONE, {"session": session_id}))
        return _shown(row, told.get(session_id, _Told()))

    def listed(
        self,
        group_id: UUID | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        *,
        limit: int | None = None,
        newest_first: bool = False,
    ) -> tuple[GroupSession, ...]:
        """Sessions of one group or of all, from one day to another, both included, in the order of time."""
        wanted = [
            group_session.c.group_id == group_id if group_id else None,
            group_session.c.date >= since if since else None,
            group_session.c.date <= until if until else None,
        ]
        conditions = (condition for condition in wanted if condition is not None)
        return self._read(*conditions, limit=limit, newest_first=newest_first)

    def check_day_free(self, group_id: UUID, day: dt.date, besides: UUID | None = None) -> None:
        """SESSION_DATE_TAKEN when the group has another session on the day, a cancelled one included."""
        statement = sa.select(group_session.c.id).where(
            group_session.c.group_id == group_id, group_session.c.date == day, group_session.c.removed.is_(False)
        )
        if [row for row in self._uow.db.scalars(statement) if row != besides]:
            raise Refusal(Reason.SESSION_DATE_TAKEN, field="date", date=day)

    def add(self, session_id: UUID, group: Group, day: dt.date, values: Mapping[str, Any]) -> None:
        """Add a session that no pattern proposed, at the group's venue."""
        of_the_group = {
            "group_id": group.id,
            "mode": group.mode,
            "venue_id": group.venue.id if group.venue else None,
            "facilitator_id": group.facilitator.id if group.facilitator else None,
        }
        about = {"id": session_id, "original_date": day, "date": day, "added": True, "edited": True}
        self._uow.changes.insert(group_session, about | of_the_group | dict(values))

    def change(self, session_id: UUID, values: Mapping[str, Any]) -> bool:
        """Change columns of one session; False when nothing differs."""
        return self._uow.changes.update(group_session, session_id, values)

    def frozen_facts(self, session_id: UUID) -> SessionFacts:
        """How many were on the list of a session whose register is closed, and how many of them were new."""
        new = sa.func.coalesce(sa.func.sum(sa.cast(session_roster.c.new_today, sa.Integer)), 0)
        statement = sa.select(sa.func.count(), new).where(session_roster.c.session_id == session_id)
        return SessionFacts(*self._uow.db.execute(statement).one())

    def staff_of(self, session_id: UUID) -> tuple[SessionStaff, ...]:
        """Who has a role at a session, the facilitator first, then in the order of the roles and names."""
        facilitator = (
            sa.select(staff.c.id, staff.c.name, staff.c.title, sa.literal(StaffRole.FACILITATOR.value).label("role"))
            .join_from(group_session, staff, group_session.c.facilitator_id == staff.c.id)
            .where(group_session.c.id == session_id)
        )
        others = (
            sa.select(staff.c.id, staff.c.name, staff.c.title, sa.cast(session_staff.c.role, sa.Text).label("role"))
            .join_from(session_staff, staff, session_staff.c.staff_id == staff.c.id)
            .where(session_staff.c.session_id == session_id)
        )
        rows = self._uow.db.execute(sa.union_all(facilitator, others)).all()
        people = (SessionStaff(row.id, row.name, row.title, StaffRole(row.role)) for row in rows)
        order = list(StaffRole)
        return tuple(sorted(people, key=lambda somebody: (order.index(somebody.role), somebody.name)))

    def set_others(self, session_id: UUID, roles: Mapping[UUID, StaffRole]) -> bool:
        """Make these the roles beside the facilitator's; False when nothing differs."""
        rows = self._uow.db.execute(sa.select(session_staff).where(session_staff.c.session_id == session_id)).mappings()
        before = {row["staff_id"]: row for row in rows}
        differs = False
        for staff_id, role in roles.items():
            row = before.pop(staff_id, None)
            if row is not None:
                differs |= self._uow.changes.update(session_staff, row["id"], {"role": role}, old=row)
            else:
                values = {"id": uuid7(), "session_id": session_id, "staff_id": staff_id, "role": role}
                self._uow.changes.insert(session_staff, values)
                differs = True
        for row in before.values():
            self._uow.changes.delete(session_staff, row["id"])
        return differs or bool(before)

    def _read(
        self, *conditions: sa.ColumnElement[bool], limit: int | None = None, newest_first: bool = False
    ) -> tuple[GroupSession, ...]:
        order = _NEWEST_FIRST if newest_first else _OLDEST_FIRST
        standing = (group_session.c.removed.is_(False), gate.in_reach(group_session.c.group_id, self._uow.reach))
        chosen = sa.select(group_session.c.id).join(group_table).where(*standing, *conditions)
        chosen = chosen.order_by(*order).limit(limit) if limit is not None else chosen
        told = _by_session(self._uow.db.execute(_TOLD.where(talk.c.session_id.in_(chosen))))
        rows = self._uow.db.execute(_SHOWN.where(group_session.c.id.in_(chosen)).order_by(*order)).mappings()
        return tuple(_shown(row, told.get(row["id"], _Told())) for row in rows)


def _by_session(rows: Iterable[Any]) -> dict[UUID, _Told]:
    told: dict[UUID, _Told] = defaultdict(_Told)
    seen: set[UUID] = set()
    for row in rows:
        of_this = told[row.session_id]
        if row.id not in seen:
            seen.add(row.id)
            of_this.titles.append(row.title)
        if row.name and row.name not in of_this.speakers:
            of_this.speakers.append(row.name)
    return told


def came() -> sa.ColumnElement[int]:
    """How many came with a name. A closed register keeps its number, whoever is erased later."""
    ticks = (
        sa.select(sa.func.count())
        .select_from(attendance)
        .where(attendance.c.session_id == group_session.c.id, attendance.c.presence == Presence.CAME)
        .scalar_subquery()
    )
    frozen = (
        sa.select(register_closing.c.named)
        .where(register_closing.c.session_id == group_session.c.id, register_closing.c.reopened_at.is_(None))
        .order_by(register_closing.c.closed_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    return sa.case((group_session.c.state == SessionState.HELD, sa.func.coalesce(frozen, ticks)), else_=ticks)


_SHOWN = sa.select(
    *(group_session.c[name] for name in _AS_THEY_ARE),
    group_table.c.name.label("group_name"),
    group_table.c.zone,
    group_table.c.nation,
    sa.func.coalesce(venue.c.name, "").label("venue_name"),
    sa.func.coalesce(staff.c.name, "").label("facilitator_name"),
    group_session.c.removed,
    came().label("came"),
).select_from(
    group_session.join(group_table, group_session.c.group_id == group_table.c.id)
    .outerjoin(venue, group_session.c.venue_id == venue.c.id)
    .outerjoin(staff, group_session.c.facilitator_id == staff.c.id)
)

_TOLD = (
    sa.select(talk.c.session_id, talk.c.id, talk.c.title, speaker.c.name)
    .select_from(talk.outerjoin(talk_speaker).outerjoin(speaker))
    .order_by(talk.c.starts, talk.c.id, talk_speaker.c.position)
)
# One session is read with every key at the desk: these two are put together once.
_SESSION = sa.bindparam("session", type_=sa.Uuid())
_ONE = _SHOWN.where(group_session.c.id == _SESSION)
_TOLD_OF_ONE = _TOLD.where(talk.c.session_id == _SESSION)


def _shown(row: Mapping[Any, Any], told: _Told) -> GroupSession:
    values = dict(row)
    del values["removed"]
    return GroupSession(
        holiday=bank_holiday(values["date"], values.pop("nation")),
        talk_title="; ".join(told.titles),
        speaker_names=tuple(told.speakers),
        **values,
    )
