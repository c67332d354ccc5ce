"""Sessions: the list, the calendar, and everything people do to one of them before it is held."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.group import StaffRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import (
    CancelReason,
    GroupSession,
    SessionAction,
    SessionChange,
    SessionFacts,
    SessionStaff,
    SessionState,
    SessionType,
    SessionUndone,
    check_can_change,
    check_change,
    check_nobody_here,
)
from sbc_desktop.services import proposing
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.session_log import kind_of
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

_CHANGED = frozenset({Noun.SESSIONS})
_ONE_DAY = dt.timedelta(days=1)


class Sessions:
    """What people do with sessions. Each change is one action, which `undo_last` can take back."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.SIGNED_IN)
    def propose(self) -> int:
        """Make the sessions of all running groups up to 13 months ahead that are missing, and say how many."""
        today = self._clock.today()
        with self._store.reading() as uow:
            if not proposing.missing(uow, today):
                return 0
        with self._store.writing(self._author, Action("sessions_proposed")) as uow:
            made = proposing.propose(uow, today)
        self._announce(_CHANGED)
        return made

    @needs(Right.OWN_GROUPS)
    def listed(
        self, group_id: UUID | None = None, since: dt.date | None = None, until: dt.date | None = None
    ) -> tuple[GroupSession, ...]:
        """Sessions of one group or of all between two days, both included, in the order of time."""
        with self._store.reading() as uow:
            return uow.sessions.listed(group_id, since, until)

    @needs(Right.OWN_GROUPS)
    def coming(self, group_id: UUID | None = None, limit: int = 12) -> tuple[GroupSession, ...]:
        """The next sessions, today's included, the nearest first; cancelled ones are shown as such."""
        with self._store.reading() as uow:
            return uow.sessions.listed(group_id, self._clock.today(), limit=limit)

    @needs(Right.OWN_GROUPS)
    def earlier(
        self, group_id: UUID | None = None, limit: int = 40, before: dt.date | None = None
    ) -> tuple[GroupSession, ...]:
        """Sessions before a day (before today, if none is given), the latest first, for a list that goes back."""
        until = (before or self._clock.today()) - _ONE_DAY
        with self._store.reading() as uow:
            return uow.sessions.listed(group_id, until=until, limit=limit, newest_first=True)

    @needs(Right.OWN_GROUPS)
    def month(self, year: int, month: int, group_id: UUID | None = None) -> tuple[GroupSession, ...]:
        """The sessions of one calendar month, in the order of time."""
        last = calendar.monthrange(year, month)[1]
        return self.listed(group_id, dt.date(year, month, 1), dt.date(year, month, last))

    @needs(Right.OWN_GROUPS)
    def get(self, session_id: UUID) -> GroupSession:
        """One session; SESSION_UNKNOWN when there is none of this id or it was taken off the list."""
        with self._store.reading() as uow:
            return uow.sessions.get(session_id)

    @needs(Right.OWN_GROUPS)
    def facts(self, session_id: UUID) -> SessionFacts:
        """How many are on its list and how many of them come for the first time."""
        with self._store.reading() as uow:
            session = uow.sessions.get(session_id)
            if session.state is SessionState.HELD:
                return uow.sessions.frozen_facts(session_id)
            lines = uow.roster.lines(session)
        return SessionFacts(len(lines), sum(line.new_today for line in lines))

    @needs(Right.OWN_GROUPS)
    def staff_of(self, session_id: UUID) -> tuple[SessionStaff, ...]:
        """Who has a role at a session, the facilitator first."""
        with self._store.reading() as uow:
            uow.sessions.get(session_id)
            return uow.sessions.staff_of(session_id)

    @needs(Right.OWN_GROUPS)
    def set_staff(self, session_id: UUID, roles: Sequence[tuple[UUID, StaffRole]]) -> None:
        """Give a session exactly these people and roles; a second facilitator becomes a co-facilitator."""
        facilitator = next((staff_id for staff_id, role in roles if role is StaffRole.FACILITATOR), None)
        others = {
            staff_id: StaffRole.CO_FACILITATOR if role is StaffRole.FACILITATOR else role
            for staff_id, role in roles
            if staff_id != facilitator
        }
        with self._store.writing(self._author, _about(SessionAction.STAFFED, session_id)) as uow:
            check_can_change(uow.sessions.get(session_id))
            differs = uow.sessions.set_others(session_id, others)
            differs |= uow.sessions.change(session_id, {"facilitator_id": facilitator})
            if differs:
                uow.sessions.change(session_id, {"edited": True})
        self._announce(_CHANGED)

    @needs(Right.OWN_GROUPS)
    def change(self, session_id: UUID, change: SessionChange) -> None:
        """Move it, or change its times, venue, type, mode or facilitator, without touching any other session."""
        wanted = {name: value for name, value in asdict(change).items() if value is not None}
        with self._store.reading() as uow:
            before = uow.sessions.get(session_id)
        moved = change.date not in (None, before.date)
        action = SessionAction.MOVED if moved else SessionAction.CHANGED
        with self._store.writing(self._author, _about(action, session_id)) as uow:
            session = uow.sessions.get(session_id)
            check_change(session, change, self._clock.today())
            if change.date:
                uow.sessions.check_day_free(session.group_id, change.date, besides=session_id)
            if any(getattr(session, name) != value for name, value in wanted.items()):
                uow.sessions.change(session_id, {**wanted, "edited": True})
        self._announce(_CHANGED)

    @needs(Right.OWN_GROUPS)
    def cancel(self, session_id: UUID, reason: CancelReason, note: str = "") -> None:
        """Cancel a session that nobody has come to, with a reason people are told."""
        cleaned = fields.line(note, field="note")
        values = {"state": SessionState.CANCELLED, "cancel_reason": reason, "reason_note": cleaned}
        with self._store.writing(self._author, _about(SessionAction.CANCELLED, session_id)) as uow:
            session = uow.sessions.get(session_id)
            check_can_change(session)
            check_nobody_here(session)
            uow.sessions.change(session_id, values)
        self._announce(_CHANGED)

    @needs(Right.OWN_GROUPS)
    def put_back(self, session_id: UUID) -> None:
        """Make a cancelled session planned again, on the day it was; any other stays as it is."""
        values = {"state": SessionState.PLANNED, "cancel_reason": None, "reason_note": ""}
        with self._store.writing(self._author, _about(SessionAction.PUT_BACK, session_id)) as uow:
            if uow.sessions.get(session_id).state is SessionState.CANCELLED:
                uow.sessions.change(session_id, values)
        self._announce(_CHANGED)

    @needs(Right.OWN_GROUPS)
    def add(
        self,
        group_id: UUID,
        date: dt.date,
        starts: dt.time,
        ends: dt.time,
        type: SessionType = SessionType.ORDINARY,  # noqa: A002 - what everybody calls it
    ) -> UUID:
        """Add an extra session at the group's venue; no pattern will ever move it."""
        fields.session_date(date, field="date", today=self._clock.today())
        fields.times(starts, ends, field="ends")
        session_id = uuid7()
        with self._store.writing(self._author, _about(SessionAction.ADDED, session_id)) as uow:
            group = uow.groups.get(group_id)
            uow.sessions.check_day_free(group_id, date)
            uow.sessions.add(session_id, group, date, {"starts": starts, "ends": ends, "type": type})
        self._announce(_CHANGED)
        return session_id

    @needs(Right.OWN_GROUPS)
    def remove(self, session_id: UUID) -> None:
        """Take a session that nobody has come to off the list; no pattern proposes it again."""
        with self._store.writing(self._author, _about(SessionAction.REMOVED, session_id)) as uow:
            session = uow.sessions.get(session_id)
            if session.state is SessionState.HELD:
                raise Refusal(Reason.SESSION_CLOSED, date=session.date)
            check_nobody_here(session)
            uow.sessions.change(session_id, {"removed": True})
        self._announce(_CHANGED)

    @needs(Right.OWN_GROUPS)
    def last_action(self) -> SessionUndone | None:
        """What Ctrl+Z would take back, None when there is nothing."""
        with self._store.reading() as uow:
            entry = uow.session_log.newest()
            session = entry and uow.sessions.find(entry.session_id, also_removed=True)
        return _undone(entry.action, session) if entry and session else None

    @needs(Right.OWN_GROUPS)
    def undo_last(self) -> SessionUndone:
        """Take back the newest action on a session, as a new action; NOTHING_TO_UNDO when there is none.

        What was held stays as it was, and so does a session that would come to lie on another one's day.
        """
        with self._store.reading() as uow:
            entry = uow.session_log.newest()
        if entry is None:
            raise Refusal(Reason.NOTHING_TO_UNDO)
        with self._store.writing(self._author, Action(entry.kind, entry.session_id, undoes=entry.action_id)) as uow:
            before = uow.sessions.find(entry.session_id, also_removed=True)
            if before is None:
                raise Refusal(Reason.CHANGED_SINCE)
            if before.state is SessionState.HELD:
                raise Refusal(Reason.SESSION_CLOSED, date=before.date)
            uow.changes.take_back(entry.action_id)
            _check_after_undo(uow, before)
        self._announce(_CHANGED)
        return _undone(entry.action, before)


def _about(action: SessionAction, session_id: UUID) -> Action:
    return Action(kind_of(action), session_id)


def _check_after_undo(uow: UnitOfWork, before: GroupSession) -> None:
    after = uow.sessions.find(before.id)
    if after is None or after.state is SessionState.CANCELLED or after.date != before.date:
        check_nobody_here(before)
    if after is not None:
        uow.sessions.check_day_free(after.group_id, after.date, besides=after.id)


def _undone(action: SessionAction, session: GroupSession) -> SessionUndone:
    return SessionUndone(action, session.id, session.group_name, session.date)
