"""A person on a group's list. The screens say "people"; there is no field for anything medical."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.names import PersonName


class Status(StrEnum):
    """Where a person stands with one group, always with the date it began."""

    ENQUIRY = "enquiry"
    WAITING = "waiting"
    REGISTERED = "registered"
    WELCOMED = "welcomed"
    ATTENDING = "attending"
    BREAK = "break"
    LEFT = "left"
    SIGNPOSTED = "signposted"
    DIED = "died"


class Route(StrEnum):
    """How somebody registered."""

    ONLINE = "online"
    PHONE = "phone"
    NURSE = "nurse"
    WALK_IN = "walk_in"


class HeardFrom(StrEnum):
    """How somebody heard about the group; the order is the order of the list."""

    BREAST_ONCOLOGY_NURSE = "breast_oncology_nurse"
    ONCOLOGIST = "oncologist"
    HOSPITAL_INFORMATION_CENTRE = "hospital_information_centre"
    GP = "gp"
    HOSPICE = "hospice"
    CHARITY_HELPLINE = "charity_helpline"
    CHARITY_WEBSITE = "charity_website"
    FORUM = "forum"
    FRIEND_OR_MEMBER = "friend_or_member"
    PRESS_OR_POSTER = "press_or_poster"
    OTHER_CHARITY = "other_charity"
    NOT_STATED = "not_stated"


class NeedHeading(StrEnum):
    """The five headings under which a need says what to do, never why."""

    CONTACT_METHOD = "contact_method"
    INFORMATION_FORMAT = "information_format"
    COMMUNICATION_PROFESSIONAL = "communication_professional"
    COMMUNICATION_SUPPORT = "communication_support"
    COMFORT_AND_ACCESS = "comfort_and_access"


class BestContact(StrEnum):
    """How somebody likes to be reached."""

    PHONE = "phone"
    TEXT = "text"
    EMAIL = "email"
    POST = "post"
    NOT_STATED = "not_stated"


@dataclass(frozen=True)
class Membership:
    """One person's place on one group's list. `guest` visits from another group."""

    id: UUID
    attendee_id: UUID
    group_id: UUID
    group_name: str
    status: Status
    since: dt.date
    route: Route = Route.PHONE
    heard_from: HeardFrom = HeardFrom.NOT_STATED
    first_came: dt.date | None = None
    guest: bool = False


@dataclass(frozen=True)
class AccessNeed:
    """What to do for somebody, under one heading."""

    heading: NeedHeading
    what_to_do: str
    reviewed: dt.date


@dataclass(frozen=True)
class Contact:
    """How to reach somebody, and what is safe. Empty means not given."""

    phone: str = ""
    email: str = ""
    best: BestContact = BestContact.NOT_STATED
    voicemail_safe: bool | None = None
    may_name_charity: bool | None = None
    emergency_name: str = ""
    emergency_phone: str = ""


@dataclass(frozen=True)
class Attendee:
    """A person's record, as far as this storey of the program edits it."""

    id: UUID
    name: PersonName
    pronouns: str = ""
    contact: Contact = Contact()
    hospital: str = ""
    postcode_district: str = ""
    told_us_on: dt.date | None = None
    memberships: tuple[Membership, ...] = ()
    needs: tuple[AccessNeed, ...] = ()
    details_kept: bool = True


@dataclass(frozen=True)
class PersonLine:
    """One line of the directory. `groups` are the names of her groups with the status in each."""

    id: UUID
    name: PersonName
    pronouns: str
    groups: tuple[tuple[str, Status], ...]
    phone: str
    has_needs: bool
    last_came: dt.date | None


@dataclass(frozen=True)
class AttendedSession:
    """One line of "Sessions" on a person's page."""

    session_id: UUID
    date: dt.date
    group_name: str
    came: bool


# Statuses that put somebody on the roster of a session.
EXPECTED = frozenset({Status.REGISTERED, Status.WELCOMED, Status.ATTENDING})
# Statuses after which nobody is contacted about the group.
NOT_CONTACTABLE = frozenset({Status.LEFT, Status.DIED, Status.SIGNPOSTED})
