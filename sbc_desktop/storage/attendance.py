"""One person at one session: the way of a check-in from reading a line to writing it, kept short."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.check_in import ApologyReason, Entered, Presence
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import attendance_id
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.people import attendee, membership
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_SESSION, _PERSON = sa.bindparam("session", type_=sa.Uuid()), sa.bindparam("person", type_=sa.Uuid())
_LINE = (
    sa.select(
        group_session.c.state,
        group_session.c.from_paper,
        attendee.c.death_recorded,
        *(attendance.c[name].label(f"its_{name}") for name in ("id", "presence", "reason", "entered", "arrived_at")),
    )
    .select_from(
        group_session.join(attendee, attendee.c.id == _PERSON).outerjoin(
            attendance,
            (attendance.c.session_id == group_session.c.id) & (attendance.c.attendee_id == attendee.c.id),
        )
    )
    .where(group_session.c.id == _SESSION, group_session.c.removed.is_(False), gate.known())
)
_STANDING = (
    sa.select(membership.c.id, gate.status_on(group_session.c.date).label("status"))
    .join(group_session, group_session.c.group_id == membership.c.group_id)
    .where(group_session.c.id == _SESSION, membership.c.attendee_id == _PERSON)
)


# For somebody who does not see every group. Nearly everybody is on the session's own list, and naming all her groups
# in the statement would take longer than the check-in itself.
_PLACE = membership.alias()
_ON_ITS_LIST = (
    sa.select(_PLACE.c.id)
    .where(_PLACE.c.attendee_id == attendee.c.id, _PLACE.c.group_id == group_session.c.group_id)
    .correlate(attendee, group_session)
    .exists()
)
_LINE_AND_PLACE = _LINE.add_columns(group_session.c.group_id, _ON_ITS_LIST.label("on_its_list"))


@dataclass(frozen=True)
class DeskLine:
    """What deciding about one person at one session needs; `row` is the attendance as it stands, or None."""

    session_id: UUID
    attendee_id: UUID
    state: SessionState
    from_paper: bool
    death_recorded: dt.date | None
    row: dict[str, Any] | None

    @property
    def presence(self) -> Presence:
        """What the attendance says; NONE where there is none yet."""
        return Presence.NONE if self.row is None else self.row["presence"]


class StoredAttendance:
    """Reads one line and writes it. The row's id follows from session and person, the same on every laptop."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def line(self, session_id: UUID, attendee_id: UUID, *, from_anywhere: bool = False) -> DeskLine:
        """The line of one person; PERSON_UNKNOWN or SESSION_UNKNOWN when there is no such one.

        `from_anywhere` also takes somebody who is on none of the user's lists, as whoever walks in may be.
        """
        limited = self._uow.reach is not None
        statement = _LINE_AND_PLACE if limited else _LINE
        found = self._uow.db.execute(statement, {"session": session_id, "person": attendee_id}).first()
        if found is None or (limited and not self._is_ours(found, attendee_id, from_anywhere=from_anywhere)):
            raise self._unknown(session_id)
        state, from_paper, death_recorded, row_id, presence, reason, entered, arrived_at = found[:8]
        row = None
        if row_id is not None:
            row = {"presence": presence, "reason": reason, "entered": entered, "arrived_at": arrived_at}
        return DeskLine(session_id, attendee_id, state, from_paper, death_recorded, row)

    def arrive(self, line: DeskLine, entered: Entered, now: dt.datetime, **marks: bool) -> None:
        """Write that the person is here, and that the session is open; `marks` are walk_in, just_today, guest."""
        arrived = now if entered is Entered.LIVE else None
        self._put(line, {"presence": Presence.CAME, "reason": None, "entered": entered, "arrived_at": arrived}, marks)
        if line.state is SessionState.PLANNED:
            self._change_session(line, {"state": SessionState.OPEN}, {"state": line.state})
        if entered is Entered.PAPER and not line.from_paper:
            self._change_session(line, {"from_paper": True}, {"from_paper": False})

    def let_us_know(self, line: DeskLine, reason: ApologyReason) -> None:
        """Write an apology."""
        values = {"presence": Presence.LET_US_KNOW, "reason": reason, "entered": Entered.LIVE, "arrived_at": None}
        self._put(line, values, {})

    def take_back(self, line: DeskLine) -> None:
        """Take a tick or an apology back; the row stays, so that the log can be followed."""
        self._put(line, {"presence": Presence.NONE, "reason": None, "entered": Entered.LIVE, "arrived_at": None}, {})

    def status(self, session_id: UUID, attendee_id: UUID) -> Any | None:
        """The person's membership `id` and `status` in the session's group on its day, None without one."""
        return self._uow.db.execute(_STANDING, {"session": session_id, "person": attendee_id}).first()

    def here(self, session_id: UUID) -> frozenset[UUID]:
        """Who is here."""
        ticked = (attendance.c.session_id == session_id) & (attendance.c.presence == Presence.CAME)
        return frozenset(self._uow.db.execute(sa.select(attendance.c.attendee_id).where(ticked)).scalars())

    def _put(self, line: DeskLine, values: dict[str, Any], marks: dict[str, bool]) -> None:
        row_id = attendance_id(line.session_id, line.attendee_id)
        if line.row is not None:
            self._uow.changes.update(attendance, row_id, values, old=line.row)
            return
        key = {"id": row_id, "session_id": line.session_id, "attendee_id": line.attendee_id}
        self._uow.changes.insert(attendance, {**key, **values, **marks})

    def _change_session(self, line: DeskLine, values: dict[str, Any], old: dict[str, Any]) -> None:
        self._uow.changes.update(group_session, line.session_id, values, old=old)

    def _is_ours(self, found: Any, attendee_id: UUID, *, from_anywhere: bool) -> bool:
        """Whether the session is, and the person: who has a row at it is a visitor whom the desk has let in."""
        if not self._uow.access.sees(found.group_id):
            return False
        if from_anywhere or found.its_id is not None or found.on_its_list:
            return True
        person = sa.select(attendee.c.id).where(attendee.c.id == attendee_id, gate.person_in_reach(self._uow.reach))
        return self._uow.db.execute(person).first() is not None

    def _unknown(self, session_id: UUID) -> Refusal:
        on_the_list = (group_session.c.id == session_id) & group_session.c.removed.is_(False)
        of_ours = gate.in_reach(group_session.c.group_id, self._uow.reach)
        known = self._uow.db.execute(sa.select(group_session.c.id).where(on_the_list, of_ours)).first() is not None
        return Refusal(Reason.PERSON_UNKNOWN if known else Reason.SESSION_UNKNOWN)
