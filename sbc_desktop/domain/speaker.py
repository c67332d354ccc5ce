"""Speakers, topics and the talks of a group's longer sessions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID


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


@dataclass(frozen=True)
class TalkDetails:
    """What the talk form saves. `attended` None means: as many as came to the session.

    `longer` makes the session a speaker session that ends at `ends`.
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
    """A topic a group has not heard for 12 months; `last_heard` None is never."""

    topic: Topic
    last_heard: dt.date | None


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
