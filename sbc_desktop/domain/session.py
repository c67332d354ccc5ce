"""One dated gathering of a group. A session is a row of its own; the pattern only proposed its date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from sbc_desktop.domain import fields
from sbc_desktop.domain.group import Mode, StaffRole
from sbc_desktop.domain.refusal import Reason, Refusal

# A speaker session is longer; the talk and the time to talk about it need the hour.
LONGER_BY = dt.timedelta(hours=1)


class SessionState(StrEnum):
    """Where a session stands. NOT_CLOSED is never stored: it is a planned or open one whose day has passed."""

    PLANNED = "planned"
    OPEN = "open"
    HELD = "held"
    CANCELLED = "cancelled"
    NOT_CLOSED = "not_closed"


class SessionType(StrEnum):
    """What kind of session it is."""

    ORDINARY = "ordinary"
    SPEAKER = "speaker"
    DROP_IN = "drop_in"
    SOCIAL = "social"


class CancelReason(StrEnum):
    """Why a session was cancelled, as people are told."""

    BANK_HOLIDAY = "bank_holiday"
    VENUE = "venue"
    FACILITATOR_UNWELL = "facilitator_unwell"
    WEATHER = "weather"
    OTHER = "other"


@dataclass(frozen=True)
class SessionStaff:
    """Somebody who has a role at a session."""

    staff_id: UUID
    name: str
    title: str
    role: StaffRole


@dataclass(frozen=True)
class GroupSession:
    """A session with the names of its group and venue, as lists and pages show it.

    `original_date` is what the pattern proposed and never changes; `date` is when it is. Times are local.
    `came` counts attendances that are here, with a name; `unnamed` those without.
    """

    id: UUID
    group_id: UUID
    group_name: str
    original_date: dt.date
    date: dt.date
    starts: dt.time
    ends: dt.time
    zone: str
    mode: Mode
    type: SessionType
    state: SessionState
    venue_id: UUID | None = None
    venue_name: str = ""
    facilitator_id: UUID | None = None
    facilitator_name: str = ""
    cancel_reason: CancelReason | None = None
    reason_note: str = ""
    edited: bool = False
    unnamed: int = 0
    supporters: int = 0
    came: int = 0
    talk_title: str = ""
    speaker_names: tuple[str, ...] = ()
    holiday: str = ""
    from_paper: bool = False

    @property
    def moved(self) -> bool:
        """Whether it is on another day than the pattern proposed."""
        return self.date != self.original_date

    @property
    def length(self) -> dt.timedelta:
        """From start to end by the clock on the wall."""
        return dt.datetime.combine(self.date, self.ends) - dt.datetime.combine(self.date, self.starts)

    @property
    def total(self) -> int:
        """Everybody who came, with and without a name."""
        return self.came + self.unnamed

    def state_on(self, today: dt.date) -> SessionState:
        """The state as people see it on a day: a past session without a closed register is NOT_CLOSED."""
        unfinished = self.state in (SessionState.PLANNED, SessionState.OPEN)
        return SessionState.NOT_CLOSED if unfinished and self.date < today else self.state

    def starts_at(self) -> dt.datetime:
        """The instant of its start."""
        return dt.datetime.combine(self.date, self.starts, ZoneInfo(self.zone))


@dataclass(frozen=True)
class SessionChange:
    """What the session panel may change at once; None leaves a value as it is."""

    date: dt.date | None = None
    starts: dt.time | None = None
    ends: dt.time | None = None
    venue_id: UUID | None = None
    type: SessionType | None = None
    mode: Mode | None = None
    facilitator_id: UUID | None = None


@dataclass(frozen=True)
class SessionFacts:
    """How many are on the list of a session and how many of them come for the first time."""

    on_the_list: int
    new_today: int


class SessionAction(StrEnum):
    """What can be undone on the sessions page; the sentence is chosen by it."""

    CHANGED = "changed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    PUT_BACK = "put_back"
    ADDED = "added"
    REMOVED = "removed"
    STAFFED = "staffed"


@dataclass(frozen=True)
class SessionUndone:
    """What Ctrl+Z took back, of which session; `date` is where the session was before undoing."""

    action: SessionAction
    session_id: UUID
    group_name: str
    date: dt.date


def check_can_change(session: GroupSession) -> None:
    """What was held never moves; what was cancelled must be put back first."""
    if session.state is SessionState.HELD:
        raise Refusal(Reason.SESSION_CLOSED, date=session.date)
    if session.state is SessionState.CANCELLED:
        raise Refusal(Reason.SESSION_CANCELLED, date=session.date)


def check_change(session: GroupSession, change: SessionChange, today: dt.date) -> None:
    """A changed session keeps a date a group can have and an end after its start; who is here stays on her day."""
    check_can_change(session)
    if change.date not in (None, session.date):
        fields.session_date(change.date, field="date", today=today)
        check_nobody_here(session)
    fields.times(change.starts or session.starts, change.ends or session.ends, field="ends")


def check_nobody_here(session: GroupSession) -> None:
    """A session that somebody came to is neither moved to another day, nor cancelled, nor taken off the list."""
    if session.total:
        raise Refusal(Reason.SESSION_HAS_ARRIVALS, date=session.date, arrivals=session.total)


def check_takes_arrivals(session: GroupSession) -> None:
    """Only a session that is neither cancelled nor closed takes check-ins."""
    if session.state is SessionState.CANCELLED:
        raise Refusal(Reason.SESSION_CANCELLED, date=session.date)
    if session.state is SessionState.HELD:
        raise Refusal(Reason.SESSION_CLOSED, date=session.date)
