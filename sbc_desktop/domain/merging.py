"""Two records that are one person: why we think so, and how two become one.

The same name alone is no reason: two Susans are two people. Neither is the same address alone: couples share one.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.attendee import Attendee, BestContact, PersonDetails, details_of
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.likeness import likeness


class SameBecause(StrEnum):
    """What two records share, besides a name that is like the other's."""

    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True)
class LikelySame:
    """Two records that may be one person's, and why."""

    first: Attendee
    second: Attendee
    because: frozenset[SameBecause]


@dataclass(frozen=True)
class MergedRecord:
    """A record that was merged into another: what it was called, and the action that can be taken apart again."""

    action_id: UUID
    attendee_id: UUID
    name: str


# From what says least to what says most: of two rows for one session the higher one stays.
_SAYS_MORE = (Presence.NONE, Presence.LET_US_KNOW, Presence.CAME)
_UNSAID = (None, "", BestContact.NOT_STATED)


def same_because(one: Attendee, other: Attendee) -> frozenset[SameBecause]:
    """Why two records may be one person's; nothing when their names are not alike."""
    if not alike(one, other):
        return frozenset()
    shared = set()
    if one.contact.email and one.contact.email.casefold() == other.contact.email.casefold():
        shared.add(SameBecause.EMAIL)
    if digits(one.contact.phone) and digits(one.contact.phone) == digits(other.contact.phone):
        shared.add(SameBecause.PHONE)
    return frozenset(shared)


def alike(one: Attendee, other: Attendee) -> bool:
    """Whether the name of one could be that of the other, short names and one slip allowed."""
    return likeness(one.name, other.name.on_paper) is not None or likeness(other.name, one.name.on_paper) is not None


def digits(phone: str) -> str:
    """A phone number as it is compared: +44 7700 900114 is 07700 900114."""
    found = "".join(filter(str.isdigit, phone))
    return f"0{found[2:]}" if found.startswith("44") and phone.lstrip().startswith("+") else found


def proposed_details(keep: Attendee, other: Attendee) -> PersonDetails:
    """What is proposed for the one record: what is kept, and from the other what is missing in it."""
    kept, given = details_of(keep), details_of(other)
    missing = {field.name: getattr(given, field.name) for field in fields(kept) if getattr(kept, field.name) in _UNSAID}
    return replace(kept, **missing)


def says_more(one: Presence, other: Presence) -> bool:
    """Whether one answer for a session says more than another: came, let us know, nothing."""
    return _SAYS_MORE.index(one) > _SAYS_MORE.index(other)
