"""A group, its venue, its staff, and the pattern by which it meets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.recurrence import Recurrence


class Nation(StrEnum):
    """Decides which bank holidays are flagged."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"


class Mode(StrEnum):
    """How people meet."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    BOTH = "both"


class GroupStatus(StrEnum):
    """A paused group proposes no sessions; a finished one is kept for its history."""

    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


class StaffRole(StrEnum):
    """What somebody does at a session. Staff are never counted among those who came."""

    FACILITATOR = "facilitator"
    CO_FACILITATOR = "co_facilitator"
    NURSE = "nurse"
    VOLUNTEER = "volunteer"
    SECOND_CONTACT = "second_contact"


@dataclass(frozen=True)
class Venue:
    """A place, with what a person needs to know before she comes."""

    id: UUID
    name: str
    address: str = ""
    postcode: str = ""
    access_notes: str = ""
    parking: str = ""
    step_free: bool | None = None
    hearing_loop: bool | None = None
    contact: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Staff:
    """A facilitator, nurse or volunteer. `title` is what a register prints: "counsellor"."""

    id: UUID
    name: str
    title: str = ""
    role: StaffRole = StaffRole.FACILITATOR
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class MeetingPattern:
    """The rule in force from a day on: weekday rule and local times. `until` is the last day it may propose."""

    from_date: dt.date
    recurrence: Recurrence
    starts: dt.time
    ends: dt.time
    until: dt.date | None = None


@dataclass(frozen=True)
class Group:
    """One support group. `patterns` are in order of their dates; the last is the one in force from then on."""

    id: UUID
    name: str
    area: str
    nation: Nation
    mode: Mode
    zone: str
    capacity: int
    venue: Venue | None
    facilitator: Staff | None
    patterns: tuple[MeetingPattern, ...]
    registration_address: str = ""
    registration_phone: str = ""
    partner_hospitals: tuple[str, ...] = ()
    status: GroupStatus = GroupStatus.RUNNING
    online_link: str = ""

    @property
    def first_date(self) -> dt.date:
        """The day of the first session."""
        return self.patterns[0].from_date

    @property
    def pattern(self) -> MeetingPattern:
        """The newest pattern."""
        return self.patterns[-1]

    def pattern_on(self, day: dt.date) -> MeetingPattern:
        """The pattern in force on a day; the first one for days before the group began."""
        in_force = [pattern for pattern in self.patterns if pattern.from_date <= day]
        return in_force[-1] if in_force else self.patterns[0]


@dataclass(frozen=True)
class ProposedDate:
    """A date the pattern proposes, with the bank holiday it falls on, or ""."""

    day: dt.date
    holiday: str


def proposed_days(patterns: tuple[MeetingPattern, ...], until: dt.date) -> list[tuple[dt.date, MeetingPattern]]:
    """Every day the patterns propose up to `until`, each by the pattern in force that day."""
    days: list[tuple[dt.date, MeetingPattern]] = []
    for pattern, following in zip(patterns, (*patterns[1:], None), strict=True):
        last = min(
            until,
            pattern.until or until,
            following.from_date - dt.timedelta(days=1) if following else until,
        )
        days += [(day, pattern) for day in pattern.recurrence.dates(pattern.from_date, last)]
    return days
