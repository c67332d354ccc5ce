"""A person on a group's list. The screens say "people"; there is no field for anything medical."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain import fields
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
class StatusEntry:
    """One status of a membership and the day it began, as "History" on a person's page lists it."""

    membership_id: UUID
    group_name: str
    status: Status
    since: dt.date
    note: str = ""


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


@dataclass(frozen=True)
class PersonDetails:
    """What the person form saves; only the name she likes to be called must be given."""

    preferred: str
    full: str = ""
    pronouns: str = ""
    phone: str = ""
    email: str = ""
    best: BestContact = BestContact.NOT_STATED
    voicemail_safe: bool | None = None
    may_name_charity: bool | None = None
    emergency_name: str = ""
    emergency_phone: str = ""
    hospital: str = ""
    postcode_district: str = ""
    told_us_on: dt.date | None = None

    @property
    def name(self) -> PersonName:
        """Both names as one value."""
        return PersonName(self.preferred, self.full)


@dataclass(frozen=True)
class MembershipDetails:
    """How somebody joins a group's list; `since` None is today. A guest's own group is another."""

    group_id: UUID
    status: Status = Status.REGISTERED
    since: dt.date | None = None
    route: Route = Route.PHONE
    heard_from: HeardFrom = HeardFrom.NOT_STATED
    guest: bool = False


def details_of(attendee: Attendee) -> PersonDetails:
    """What the person form starts from."""
    contact = attendee.contact
    return PersonDetails(
        preferred=attendee.name.preferred,
        full=attendee.name.full,
        pronouns=attendee.pronouns,
        phone=contact.phone,
        email=contact.email,
        best=contact.best,
        voicemail_safe=contact.voicemail_safe,
        may_name_charity=contact.may_name_charity,
        emergency_name=contact.emergency_name,
        emergency_phone=contact.emergency_phone,
        hospital=attendee.hospital,
        postcode_district=attendee.postcode_district,
        told_us_on=attendee.told_us_on,
    )


def checked_details(details: PersonDetails, today: dt.date) -> PersonDetails:
    """The details cleaned field by field, or a refusal that names the first field to look at."""
    return replace(
        details,
        preferred=fields.name(details.preferred, field="preferred"),
        full=fields.line(details.full, field="full", limit=fields.NAME_LIMIT),
        pronouns=fields.line(details.pronouns, field="pronouns", limit=40),
        phone=fields.phone(details.phone, field="phone"),
        email=fields.email(details.email, field="email"),
        emergency_name=fields.line(details.emergency_name, field="emergency_name", limit=fields.NAME_LIMIT),
        emergency_phone=fields.phone(details.emergency_phone, field="emergency_phone"),
        hospital=fields.line(details.hospital, field="hospital"),
        postcode_district=district(details.postcode_district, field="postcode_district"),
        told_us_on=details.told_us_on and fields.session_date(details.told_us_on, field="told_us_on", today=today),
    )


def checked_need(need: AccessNeed) -> AccessNeed:
    """A need with its words cleaned; it must say what to do."""
    return replace(need, what_to_do=fields.name(need.what_to_do, field="what_to_do", limit=fields.LINE_LIMIT))


_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?) ?(?:[0-9][A-Z]{2})?")


def district(text: str, *, field: str) -> str:
    """The first half of a postcode; of a whole one the second half is not kept, because nobody needs it."""
    cleaned = fields.line(text.upper(), field=field, limit=10)
    matched = _POSTCODE.fullmatch(cleaned)
    return matched.group(1) if matched else cleaned
