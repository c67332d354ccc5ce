"""Speakers, topics and the talks of a group's longer sessions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import GroupSession, SessionState

_A_DAY = 24 * 60


@dataclass(frozen=True)
class Topic:
    """Something a group can hear about. A retired topic keeps its talks and is offered no more."""

    id: UUID
    name: str
    retired: bool = False


@dataclass(frozen=True)
class Speaker:
    """Somebody who comes to speak. `came` is in how many talks, `last_spoke` the day of the latest."""

    id: UUID
    name: str
    role: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    topics: tuple[Topic, ...] = ()
    expenses: str = ""
    needs: str = ""
    notes: str = ""
    came: int = 0
    last_spoke: dt.date | None = None


@dataclass(frozen=True)
class SpeakerDetails:
    """What the speaker form saves."""

    name: str
    role: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    topic_ids: tuple[UUID, ...] = ()
    expenses: str = ""
    needs: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Talk:
    """One talk at one session. `minutes` is its length; `attended` how many heard it, None before the session."""

    id: UUID
    session_id: UUID
    session_date: dt.date
    group_id: UUID
    group_name: str
    title: str
    starts: dt.time
    minutes: int
    speakers: tuple[Speaker, ...]
    topics: tuple[Topic, ...]
    confirmed: bool = False
    slides_received: bool = False
    handouts: bool = False
    thanks_sent: bool = False
    follow_up: str = ""
    attended: int | None = None
    session_cancelled: bool = False


@dataclass(frozen=True)
class TalkDetails:
    """What the talk form saves. `attended` None means: as many as came to the session.

    The session becomes a speaker session; `session_ends` makes it end later for the talk, None leaves its end.
    """

    title: str
    starts: dt.time
    minutes: int
    speaker_ids: tuple[UUID, ...]
    topic_ids: tuple[UUID, ...]
    confirmed: bool = False
    slides_received: bool = False
    handouts: bool = False
    thanks_sent: bool = False
    follow_up: str = ""
    attended: int | None = None
    session_ends: dt.time | None = None


@dataclass(frozen=True)
class TopicGap:
    """A topic a group has not heard for 12 months; `last_heard` None is never, `planned` a talk still to come."""

    topic: Topic
    last_heard: dt.date | None
    planned: dt.date | None = None


@dataclass(frozen=True)
class SpeakerFacts:
    """The fact card of a group: how long since the last speaker and the next session without one."""

    last_talk: dt.date | None
    months_since: int | None
    next_talk: Talk | None
    next_free: dt.date | None
    next_free_session_id: UUID | None


def months_between(earlier: dt.date, later: dt.date) -> int:
    """Whole months from one day to a later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)


def a_year_before(day: dt.date) -> dt.date:
    """The same day a year ago; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def checked_speaker(details: SpeakerDetails) -> SpeakerDetails:
    """The details with every text cleaned, or a refusal whose `field` is the attribute's name."""
    return replace(
        details,
        name=fields.name(details.name, field="name"),
        role=fields.line(details.role, field="role"),
        organisation=fields.line(details.organisation, field="organisation"),
        phone=fields.phone(details.phone, field="phone"),
        email=fields.email(details.email, field="email"),
        expenses=fields.note(details.expenses, field="expenses"),
        needs=fields.note(details.needs, field="needs"),
        notes=fields.note(details.notes, field="notes"),
    )


def checked_talk(details: TalkDetails, session: GroupSession) -> TalkDetails:
    """The details with every text cleaned; the talk lies within its session, which was not cancelled.

    The end of a session whose register is closed stands.
    """
    if session.state is SessionState.CANCELLED:
        raise Refusal(Reason.SESSION_CANCELLED, date=session.date)
    if session.state is SessionState.HELD and details.session_ends not in (None, session.ends):
        raise Refusal(Reason.SESSION_CLOSED, field="session_ends", date=session.date)
    if not details.speaker_ids:
        raise Refusal(Reason.CHOICE_MISSING, field="speaker_ids")
    _check_within(details, session)
    if details.attended is not None:
        fields.count(details.attended, field="attended")
    return replace(
        details,
        title=fields.name(details.title, field="title", limit=fields.LINE_LIMIT),
        follow_up=fields.note(details.follow_up, field="follow_up"),
    )


def _check_within(details: TalkDetails, session: GroupSession) -> None:
    ends = details.session_ends or session.ends
    fields.times(session.starts, ends, field="session_ends")
    if not 1 <= details.minutes <= _A_DAY:
        raise Refusal(Reason.NUMBER_UNCLEAR, field="minutes", number=details.minutes, most=_A_DAY)
    begins = dt.datetime.combine(session.date, details.starts)
    over_at = begins + dt.timedelta(minutes=details.minutes)
    if details.starts < session.starts or over_at > dt.datetime.combine(session.date, ends):
        raise Refusal(Reason.TALK_OUTSIDE_SESSION, field="starts", starts=session.starts, ends=ends)
