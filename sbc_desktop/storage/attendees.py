"""The records of people: what the person form saves, access needs, and the sessions somebody came to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import AccessNeed, AttendedSession, Attendee, Contact, Membership, PersonDetails
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName, fold, squeeze
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import access_need, attendee
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredAttendees:
    """Reads and writes one person's record at a time; lists are in `directory` and `roster`."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("directory")
    def get(self, attendee_id: UUID) -> Attendee:
        """One person with memberships and needs; PERSON_UNKNOWN for somebody erased, or whose death is recorded.

        The id of a record that was merged into another gives the other.
        """
        attendee_id = self.one_record(attendee_id)
        statement = sa.select(attendee).where(attendee.c.id == attendee_id, gate.listed(), self._in_reach)
        row = self._uow.db.execute(statement).first()
        if row is None:
            raise Refusal(Reason.PERSON_UNKNOWN)
        return replace(_attendee(row), memberships=self._memberships(attendee_id), needs=self._needs(attendee_id))

    def one_record(self, attendee_id: UUID) -> UUID:
        """The id itself, or that of the record it was merged into."""
        into = self._uow.db.execute(sa.select(attendee.c.merged_into).where(attendee.c.id == attendee_id)).scalar()
        return into or attendee_id

    @shows_people("directory")
    def having(self, condition: sa.ColumnElement[bool]) -> tuple[Attendee, ...]:
        """Those of the directory whom a condition on their record fits, without the day they first came."""
        rows = self._uow.db.execute(attendee.select().where(gate.in_directory(), self._in_reach, condition)).all()
        places = self._uow.memberships.of([row.id for row in rows])
        of_these = access_need.c.attendee_id.in_([row.id for row in rows])
        needs: dict[UUID, tuple[AccessNeed, ...]] = {row.id: () for row in rows}
        for row in self._uow.db.execute(access_need.select().where(of_these).order_by(access_need.c.id)):
            needs[row.attendee_id] += (_need(row),)
        return tuple(replace(_attendee(row), memberships=places[row.id], needs=needs[row.id]) for row in rows)

    def add(self, details: PersonDetails, now: dt.datetime, *, details_kept: bool = True) -> UUID:
        """Add a person; `details_kept` False is somebody of "just today"."""
        attendee_id = uuid7()
        values = {"id": attendee_id, **_values(details), "details_kept": details_kept, "added_at": now}
        self._uow.changes.insert(attendee, values)
        return attendee_id

    def change(self, attendee_id: UUID, details: PersonDetails) -> bool:
        """Change a record; False when nothing differs."""
        return self._uow.changes.update(attendee, attendee_id, _values(details))

    def save_needs(self, attendee_id: UUID, needs: Sequence[AccessNeed]) -> None:
        """Make these the person's needs; those that stay as they are are not written again."""
        rows = self._uow.db.execute(access_need.select().where(access_need.c.attendee_id == attendee_id)).all()
        kept = [row for row in rows if _need(row) in needs]
        for row in rows:
            if row not in kept:
                self._uow.changes.delete(access_need, row.id)
        already = [_need(row) for row in kept]
        for need in needs:
            if need not in already:
                values = {"heading": need.heading, "what_to_do": need.what_to_do, "reviewed": need.reviewed}
                self._uow.changes.insert(access_need, {"id": uuid7(), "attendee_id": attendee_id, **values})

    def attended(self, attendee_id: UUID) -> tuple[AttendedSession, ...]:
        """The sessions somebody came to or let us know about, the newest first."""
        statement = (
            sa.select(group_session.c.id, group_session.c.date, group.c.name, attendance.c.presence)
            .join(attendance, attendance.c.session_id == group_session.c.id)
            .join(group, group.c.id == group_session.c.group_id)
            .where(attendance.c.attendee_id == attendee_id, attendance.c.presence != Presence.NONE)
            .where(gate.in_reach(group_session.c.group_id, self._uow.reach))
            .order_by(group_session.c.date.desc(), group_session.c.starts.desc())
        )
        rows = self._uow.db.execute(statement)
        return tuple(AttendedSession(row.id, row.date, row.name, row.presence is Presence.CAME) for row in rows)

    @property
    def _in_reach(self) -> sa.ColumnElement[bool]:
        return gate.person_in_reach(self._uow.reach)

    def _memberships(self, attendee_id: UUID) -> tuple[Membership, ...]:
        """With the day she first came: the earliest attendance, or what is known from before this program."""
        earliest = self._first_came(attendee_id)
        places = self._uow.memberships.of([attendee_id])[attendee_id]
        days = {place.id: filter(None, (place.first_came, earliest.get(place.group_id))) for place in places}
        return tuple(replace(place, first_came=min(days[place.id], default=None)) for place in places)

    def _needs(self, attendee_id: UUID) -> tuple[AccessNeed, ...]:
        statement = access_need.select().where(access_need.c.attendee_id == attendee_id).order_by(access_need.c.id)
        return tuple(_need(row) for row in self._uow.db.execute(statement))

    def _first_came(self, attendee_id: UUID) -> dict[UUID, dt.date]:
        statement = (
            sa.select(group_session.c.group_id, sa.func.min(group_session.c.date))
            .join(attendance, attendance.c.session_id == group_session.c.id)
            .where(attendance.c.attendee_id == attendee_id, attendance.c.presence == Presence.CAME)
            .group_by(group_session.c.group_id)
        )
        return {row[0]: row[1] for row in self._uow.db.execute(statement)}


def _values(details: PersonDetails) -> dict[str, Any]:
    return {
        "name": details.preferred,
        "full_name": details.full,
        "name_fold": squeeze(details.preferred),
        "full_fold": fold(details.full),
        "search_fold": search_words(details.name),
        "pronouns": details.pronouns,
        "phone": details.phone,
        "phone_digits": "".join(filter(str.isdigit, details.phone)),
        "email": details.email,
        "email_fold": details.email.casefold(),
        "best_contact": details.best,
        "voicemail_safe": details.voicemail_safe,
        "may_name_charity": details.may_name_charity,
        "emergency_name": details.emergency_name,
        "emergency_phone": details.emergency_phone,
        "hospital": details.hospital,
        "postcode_district": details.postcode_district,
        "told_us_on": details.told_us_on,
    }


def search_words(name: PersonName) -> str:
    """The column that search looks into: what she is called, then her full name, each from every word on.

    A space stands before each and none inside, so that " par", " susanp" and " meil" are found by LIKE alone.
    """
    called, surname, full = fold(name.preferred).split(), fold(name.surname).split(), fold(name.full).split()
    runs = [words[start:] for words in (called, [*called, *surname], full) for start in range(len(words))]
    return "".join(f" {run}" for run in dict.fromkeys("".join(words) for words in runs))


def _attendee(row: Any) -> Attendee:
    return Attendee(
        id=row.id,
        name=PersonName(row.name, row.full_name),
        pronouns=row.pronouns,
        contact=Contact(
            phone=row.phone,
            email=row.email,
            best=row.best_contact,
            voicemail_safe=row.voicemail_safe,
            may_name_charity=row.may_name_charity,
            emergency_name=row.emergency_name,
            emergency_phone=row.emergency_phone,
        ),
        hospital=row.hospital,
        postcode_district=row.postcode_district,
        told_us_on=row.told_us_on,
        details_kept=row.details_kept,
    )


def _need(row: Any) -> AccessNeed:
    return AccessNeed(row.heading, row.what_to_do, row.reviewed)
