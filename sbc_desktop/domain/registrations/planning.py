"""What each row of a registration list would change: decided before anything is written, and shown first.

The same mail address, or the same phone number, with a name that is like hers is the same person. An address alone
is not: couples share one. A name alone never is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.attendee import (
    AccessNeed,
    BestContact,
    Membership,
    PersonDetails,
    Status,
)
from sbc_desktop.domain.likeness import likeness
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.registrations.reading import Registration, RowRemark

# After these somebody who registers again is on the list again; a break ends only when she says so.
_BACK_AGAIN = frozenset({Status.ENQUIRY, Status.LEFT, Status.SIGNPOSTED})
_EMPTY = ("", None, BestContact.NOT_STATED)


class Outcome(StrEnum):
    """What becomes of a row. LEFT_OUT is on purpose; PROBLEM wants somebody to look."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    KNOWN = "known"
    LEFT_OUT = "left_out"
    PROBLEM = "problem"


class IfKnown(StrEnum):
    """What to do about somebody who may be someone we know: leave the record, bring it up to date, or add a person."""

    KEEP = "keep"
    UPDATE = "update"
    NEW = "new"


@dataclass(frozen=True)
class KnownPerson:
    """Somebody of the directory as far as a row is compared with her."""

    id: UUID
    details: PersonDetails
    memberships: tuple[Membership, ...] = ()
    needs: tuple[AccessNeed, ...] = ()

    def membership_in(self, group_id: UUID) -> Membership | None:
        """Her place on a group's list, whatever her status."""
        return next((place for place in self.memberships if place.group_id == group_id), None)


@dataclass(frozen=True)
class FieldChange:
    """One field of a record with what stands there and what would."""

    field: str
    old: object
    new: object


@dataclass(frozen=True)
class PlannedRow:
    """One row and what becomes of it. `attendee_id` is whom it is about, None for somebody new."""

    number: int
    name: str
    outcome: Outcome
    registration: Registration | None = None
    attendee_id: UUID | None = None
    changes: tuple[FieldChange, ...] = ()
    remarks: tuple[RowRemark, ...] = ()
    problem: Refusal | None = None


@dataclass(frozen=True)
class Plan:
    """All rows of a file in their order."""

    rows: tuple[PlannedRow, ...]
    counts: Counter[Outcome] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "counts", Counter(row.outcome for row in self.rows))


def plan_row(
    row: Registration, known: Sequence[KnownPerson], *, died: bool, decided: IfKnown | None = None
) -> PlannedRow:
    """What one row would change. `died` says that somebody with this address or number has died: it is left alone."""
    planned = PlannedRow(row.number, row.details.preferred, Outcome.NEW, row, remarks=row.remarks)
    sure = [person for person in known if _is_her(person, row)]
    if sure:
        return _planned_update(planned, sure[0], row)
    if died:
        return replace(planned, outcome=Outcome.LEFT_OUT, remarks=(*row.remarks, RowRemark.LEFT_ALONE))
    unsure = [person for person in known if _shares_contact(person, row)]
    if not unsure or decided is IfKnown.NEW:
        remarks = (*row.remarks, RowRemark.SHARED_EMAIL) if unsure else row.remarks
        return replace(planned, remarks=remarks)
    if decided is IfKnown.UPDATE:
        return _planned_update(planned, unsure[0], row)
    outcome = Outcome.LEFT_OUT if decided is IfKnown.KEEP else Outcome.KNOWN
    return replace(planned, outcome=outcome, attendee_id=unsure[0].id, remarks=(*row.remarks, RowRemark.SHARED_EMAIL))


def is_same_person(one: Registration, other: Registration) -> bool:
    """Whether two rows of one file are about one person."""
    return _is_her(KnownPerson(UUID(int=0), one.details), other)


def updated_details(old: PersonDetails, new: PersonDetails) -> PersonDetails:
    """The record with what the row says; what the row does not say stays. When she told us first stays too."""
    told = {name: value for name, value in vars(new).items() if value not in _EMPTY and name != "told_us_on"}
    return replace(old, **told, told_us_on=old.told_us_on or new.told_us_on)


def missing_needs(have: Iterable[AccessNeed], told: Iterable[AccessNeed]) -> tuple[AccessNeed, ...]:
    """The needs that are not on the record yet, by their words."""
    words = {need.what_to_do.casefold() for need in have}
    return tuple(need for need in told if need.what_to_do.casefold() not in words)


def status_after(membership: Membership | None, row: Registration) -> Status | None:
    """The status that the row gives her in the group; None when hers stays as it is."""
    if membership is None:
        return row.place.status
    newer = row.place.since is not None and row.place.since >= membership.since
    returns = membership.status in _BACK_AGAIN and row.place.status is Status.REGISTERED and newer
    return Status.REGISTERED if returns else None


def _planned_update(planned: PlannedRow, person: KnownPerson, row: Registration) -> PlannedRow:
    changes = tuple(_changes(person, row))
    outcome = Outcome.UPDATED if changes else Outcome.SAME
    return replace(planned, outcome=outcome, attendee_id=person.id, changes=changes)


def _changes(person: KnownPerson, row: Registration) -> Iterable[FieldChange]:
    after = updated_details(person.details, row.details)
    for name, old in vars(person.details).items():
        if getattr(after, name) != old:
            yield FieldChange(name, old, getattr(after, name))
    membership = person.membership_in(row.place.group_id)
    status = status_after(membership, row)
    if status is not None:
        yield FieldChange("status", membership.status if membership else None, status)
    for need in missing_needs(person.needs, row.needs):
        yield FieldChange("needs", None, need.what_to_do)


def _is_her(person: KnownPerson, row: Registration) -> bool:
    return _shares_contact(person, row) and _alike(person.details.name, row.details.name)


def _shares_contact(person: KnownPerson, row: Registration) -> bool:
    same_email = bool(row.details.email) and person.details.email.casefold() == row.details.email.casefold()
    number = _digits(row.details.phone)
    return same_email or (bool(number) and number == _digits(person.details.phone))


def _alike(one: PersonName, other: PersonName) -> bool:
    """The first names fit, short names and one slip allowed: Bernie is Bernadette, Patrick is not."""
    return likeness(one, other.first) is not None or likeness(other, one.first) is not None


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))
