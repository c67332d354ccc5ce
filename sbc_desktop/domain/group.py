"""A group, its venue, its staff, and the pattern by which it meets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain import fields
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
    """One support group. `patterns` are in order of their dates; the last is the one in force from then on.

    `stopped_on` is the last day a group that is paused or finished may have met; None while it runs.
    """

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
    stopped_on: dt.date | None = None

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
class VenueDetails:
    """What the venue form saves."""

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
class StaffDetails:
    """What the form for a facilitator, nurse or volunteer saves."""

    name: str
    title: str = ""
    role: StaffRole = StaffRole.FACILITATOR
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class GroupDetails:
    """What the group form and the wizard save.

    `venue` and `facilitator` are new ones to be saved with the group; when None, the ids choose known ones.
    `pattern` makes the first sessions; a group that exists changes its pattern on its own page.
    """

    name: str
    area: str
    nation: Nation
    mode: Mode
    pattern: MeetingPattern
    zone: str = "Europe/London"
    capacity: int = 20
    venue: VenueDetails | None = None
    venue_id: UUID | None = None
    facilitator: StaffDetails | None = None
    facilitator_id: UUID | None = None
    registration_address: str = ""
    registration_phone: str = ""
    partner_hospitals: tuple[str, ...] = ()
    status: GroupStatus = GroupStatus.RUNNING
    online_link: str = ""


@dataclass(frozen=True)
class ProposedDate:
    """A date the pattern proposes, with the bank holiday it falls on, or ""."""

    day: dt.date
    holiday: str


def checked_group(details: GroupDetails) -> GroupDetails:
    """The details with every text cleaned, or a refusal; the pattern is checked by itself.

    `field` is the attribute's name, with "venue." or "facilitator." before one of theirs.
    """
    return replace(
        details,
        name=fields.name(details.name, field="name"),
        area=fields.line(details.area, field="area"),
        zone=fields.zone(details.zone, field="zone"),
        capacity=fields.capacity(details.capacity, field="capacity"),
        registration_address=fields.line(details.registration_address, field="registration_address"),
        registration_phone=fields.phone(details.registration_phone, field="registration_phone"),
        partner_hospitals=_checked_hospitals(details.partner_hospitals),
        online_link=fields.line(details.online_link, field="online_link", limit=fields.NOTE_LIMIT),
        venue=details.venue and checked_venue(details.venue, "venue."),
        facilitator=details.facilitator and checked_staff(details.facilitator, "facilitator."),
    )


def checked_venue(details: VenueDetails, prefix: str = "") -> VenueDetails:
    """The details with every text cleaned; `prefix` goes before the field's name in a refusal."""
    return replace(
        details,
        name=fields.name(details.name, field=f"{prefix}name"),
        address=fields.note(details.address, field=f"{prefix}address"),
        postcode=fields.line(details.postcode, field=f"{prefix}postcode", limit=12).upper(),
        access_notes=fields.note(details.access_notes, field=f"{prefix}access_notes"),
        parking=fields.note(details.parking, field=f"{prefix}parking"),
        contact=fields.line(details.contact, field=f"{prefix}contact"),
        phone=fields.phone(details.phone, field=f"{prefix}phone"),
    )


def checked_staff(details: StaffDetails, prefix: str = "") -> StaffDetails:
    """The details with every text cleaned; `prefix` goes before the field's name in a refusal."""
    return replace(
        details,
        name=fields.name(details.name, field=f"{prefix}name"),
        title=fields.line(details.title, field=f"{prefix}title"),
        phone=fields.phone(details.phone, field=f"{prefix}phone"),
        email=fields.email(details.email, field=f"{prefix}email"),
    )


def check_pattern(pattern: MeetingPattern, today: dt.date) -> None:
    """A pattern has dates a group can have, an end after its start, and meets at least once.

    `field` is from_date, recurrence, ends or until.
    """
    fields.session_date(pattern.from_date, field="from_date", today=today)
    fields.times(pattern.starts, pattern.ends, field="ends")
    if pattern.until is not None:
        fields.session_date(pattern.until, field="until", today=today)
    pattern.recurrence.check_meets(pattern.from_date, pattern.until)


def check_first_pattern(pattern: MeetingPattern, today: dt.date) -> None:
    """A new group also meets on its first date: nobody should come to a hall on the wrong day."""
    check_pattern(pattern, today)
    pattern.recurrence.check_starts_on(pattern.from_date)


def _checked_hospitals(hospitals: tuple[str, ...]) -> tuple[str, ...]:
    cleaned = (fields.line(hospital, field="partner_hospitals") for hospital in hospitals)
    return tuple(hospital for hospital in cleaned if hospital)
