"""Closing a register: what it freezes, the names of "just today" that go, and every closing and reopening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import EXPECTED
from sbc_desktop.domain.check_in import DeskAction, Entered, Presence
from sbc_desktop.domain.closing import Closing, ClosingRecord
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.storage.change_log import blank
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.attendance import attendance, session_roster
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.sessions import register_closing
from sbc_desktop.storage.tables.system import Operation, change, user

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_CLOSER, _REOPENER = user.alias(), user.alias()
_HISTORY = (
    sa.select(
        register_closing,
        _CLOSER.c.name.label("closer"),
        sa.func.coalesce(_REOPENER.c.name, "").label("reopener"),
    )
    .join(_CLOSER, _CLOSER.c.id == register_closing.c.closed_by)
    .outerjoin(_REOPENER, _REOPENER.c.id == register_closing.c.reopened_by)
    .where(register_closing.c.session_id == sa.bindparam("session", type_=sa.Uuid()))
    .order_by(register_closing.c.closed_at, register_closing.c.id)
)


@dataclass(frozen=True)
class Frozen:
    """The totals of a closed register, counted from the rows that were frozen with it."""

    named: int
    live: int
    paper: int
    on_the_list: int


class StoredClosings:
    """Freezes rosters and writes the record of each closing."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def history(self, session_id: UUID) -> tuple[ClosingRecord, ...]:
        """Every closing of a session in order, each with its reopening if there was one."""
        return tuple(_record(row) for row in self._uow.db.execute(_HISTORY, {"session": session_id}))

    def just_today(self, session_id: UUID) -> int:
        """How many names of "just today" are here."""
        return sum(row.presence is Presence.CAME for row in self._just_today(session_id))

    def forget_just_today(self, session_id: UUID) -> int:
        """Erase the people of "just today", also from the log; how many of them came and stay as unnamed."""
        rows = self._just_today(session_id)
        for row in rows:
            self._uow.changes.erase(attendance, row.id)
            self._uow.changes.erase(attendee, row.attendee_id)
        self._forget_those_taken_back(session_id)
        return sum(row.presence is Presence.CAME for row in rows)

    def freeze(self, session: GroupSession) -> Frozen:
        """Write down who was on the roster and how, in place of an earlier closing's rows."""
        earlier = sa.select(session_roster.c.id).where(session_roster.c.session_id == session.id)
        for row_id in self._uow.db.execute(earlier).scalars().all():
            self._uow.changes.delete(session_roster, row_id)
        rows = [row for row in self._uow.roster.rows(session) if _was_on_it(row, session.date)]
        for row in rows:
            self._uow.changes.insert(session_roster, {"id": uuid7(), "session_id": session.id, **_frozen(row)})
        return _totals(rows)

    def add(self, session_id: UUID, closing: Closing, frozen: Frozen, unnamed: int, now: dt.datetime, by: UUID) -> None:
        """Write the record of a closing."""
        values = {
            "id": uuid7(),
            "session_id": session_id,
            "closed_at": now,
            "closed_by": by,
            "headcount": closing.headcount,
            "named": frozen.named,
            "unnamed": unnamed,
            "supporters": closing.supporters,
            "live": frozen.live,
            "paper": frozen.paper,
            "on_the_list": frozen.on_the_list,
            "explained_by": closing.explained_by,
            "explanation": closing.explanation,
            "as_planned": closing.as_planned,
            "what_was_different": closing.what_was_different,
            "for_coordinator": closing.for_coordinator,
        }
        self._uow.changes.insert(register_closing, values)

    def reopen(self, record: ClosingRecord, why: str, now: dt.datetime, by: UUID) -> None:
        """Write on the record of a closing that it was reopened."""
        values = {"reopened_at": now, "reopened_by": by, "reopened_why": why}
        self._uow.changes.update(register_closing, record.id, values)

    def _just_today(self, session_id: UUID) -> Sequence[Any]:
        statement = sa.select(attendance).where(attendance.c.session_id == session_id, attendance.c.just_today)
        return self._uow.db.execute(statement).all()

    def _forget_those_taken_back(self, session_id: UUID) -> None:
        """Blank the log of walk-ins that were undone: they are nowhere else, and nobody agreed to keep them."""
        undone = sa.select(change.c.entity_id).where(
            change.c.session_id == session_id,
            change.c.kind == DeskAction.WALK_IN.value,
            change.c.entity == attendee.name,
            change.c.operation == Operation.INSERT,
        )
        for entity_id in self._uow.db.execute(undone).scalars().all():
            person = sa.select(attendee.c.id).where(attendee.c.id == UUID(entity_id))
            if self._uow.db.execute(person).first() is None:
                blank(self._uow.db, attendee, entity_id)


def _was_on_it(row: Any, day: dt.date) -> bool:
    """Who came or let us know, and who was expected that day: somebody who died later was."""
    if row.presence in (Presence.CAME, Presence.LET_US_KNOW):
        return True
    return row.status in EXPECTED and (row.death_recorded is None or row.death_recorded > day)


def _frozen(row: Any) -> dict[str, Any]:
    return {
        "attendee_id": row.id,
        "presence": row.presence or Presence.NONE,
        "entered": row.entered or Entered.LIVE,
        "new_today": row.new and row.presence is Presence.CAME,
        "walk_in": bool(row.walk_in),
        "guest": bool(row.guest),
        "status": row.status or "",
    }


def _totals(rows: Sequence[Any]) -> Frozen:
    came = [row for row in rows if row.presence is Presence.CAME]
    paper = sum(row.entered is Entered.PAPER for row in came)
    return Frozen(len(came), live=len(came) - paper, paper=paper, on_the_list=len(rows))


def _record(row: Any) -> ClosingRecord:
    return ClosingRecord(
        id=row.id,
        closed_at=row.closed_at,
        closed_by=row.closer,
        headcount=row.headcount,
        named=row.named,
        unnamed=row.unnamed,
        supporters=row.supporters,
        live=row.live,
        paper=row.paper,
        explained_by=row.explained_by,
        explanation=row.explanation,
        as_planned=row.as_planned,
        what_was_different=row.what_was_different,
        reopened_at=row.reopened_at,
        reopened_by=row.reopener,
        reopened_why=row.reopened_why,
    )
