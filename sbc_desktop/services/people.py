"""People: finding them among all groups, their records, and their places on the groups' lists."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.attendee import (
    AccessNeed,
    AttendedSession,
    Attendee,
    MembershipDetails,
    PersonDetails,
    PersonLine,
    Status,
    StatusEntry,
    checked_details,
    checked_need,
)
from sbc_desktop.domain.check_in import LikelyPerson
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.services.witness import Witness
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.directory import Wanted
from sbc_desktop.storage.store import Store

_PEOPLE = frozenset({Noun.PEOPLE})
_ROSTERS_TOO = frozenset({Noun.PEOPLE, Noun.ATTENDANCE})


class People:
    """Reads and writes the records of people; those erased and those whose death is recorded are in no answer."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._witness = Witness(store, author)

    @needs(Right.OWN_GROUPS)
    @shows_people("directory")
    def find(
        self,
        text: str = "",
        group_id: UUID | None = None,
        status: Status | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> tuple[PersonLine, ...]:
        """One page of the directory: by words of a name, digits of a phone or a mail address; best first."""
        with self._store.reading() as uow:
            return uow.directory.find(Wanted(text, group_id, status), limit=limit, offset=offset)

    @needs(Right.OWN_GROUPS)
    def count(self, text: str = "", group_id: UUID | None = None, status: Status | None = None) -> int:
        """How many people all pages of the directory hold."""
        with self._store.reading() as uow:
            return uow.directory.count(Wanted(text, group_id, status))

    @needs(Right.OWN_GROUPS)
    @shows_people("directory")
    def get(self, attendee_id: UUID) -> Attendee:
        """One person's record; PERSON_UNKNOWN for somebody who may be shown nowhere. That it was read is kept."""
        with self._store.reading() as uow:
            person = uow.attendees.get(attendee_id)
        self._witness.read_record(person.id)
        return person

    @needs(Right.OWN_GROUPS)
    def add(self, details: PersonDetails, membership: MembershipDetails | None = None) -> UUID:
        """Add a person, and put her on a group's list at once if one is given; a facilitator has to give one."""
        checked = checked_details(details, self._clock.today())
        if membership is None:
            self._store.access.check_without_group()
        with self._store.writing(self._author, Action("add_person")) as uow:
            attendee_id = uow.attendees.add(checked, self._clock.now())
            if membership is not None:
                uow.memberships.add(attendee_id, membership, self._since(membership.since))
        self._announce(_ROSTERS_TOO)
        return attendee_id

    @needs(Right.OWN_GROUPS)
    def change(self, attendee_id: UUID, details: PersonDetails) -> None:
        """Change a record."""
        checked = checked_details(details, self._clock.today())
        with self._store.writing(self._author, Action("change_person")) as uow:
            uow.attendees.get(attendee_id)
            uow.attendees.change(attendee_id, checked)
        self._announce(_ROSTERS_TOO)

    @needs(Right.OWN_GROUPS)
    def join(self, attendee_id: UUID, membership: MembershipDetails) -> UUID:
        """Put somebody on a group's list; ALREADY_MEMBER when she is on it."""
        with self._store.writing(self._author, Action("join_group")) as uow:
            uow.attendees.get(attendee_id)
            membership_id = uow.memberships.add(attendee_id, membership, self._since(membership.since))
        self._announce(_ROSTERS_TOO)
        return membership_id

    @needs(Right.OWN_GROUPS)
    def set_status(self, membership_id: UUID, status: Status, since: dt.date | None = None, note: str = "") -> None:
        """Say where somebody stands with a group from a day on, today or before; earlier days keep what they had."""
        cleaned = fields.line(note, field="note")
        with self._store.writing(self._author, Action("set_status")) as uow:
            if not uow.memberships.exists(membership_id):
                raise Refusal(Reason.PERSON_UNKNOWN)
            uow.memberships.set_status(membership_id, status, self._since(since), cleaned)
        self._announce(_ROSTERS_TOO)

    @needs(Right.OWN_GROUPS)
    def save_needs(self, attendee_id: UUID, needs: tuple[AccessNeed, ...]) -> None:
        """Make these the person's access needs."""
        checked = tuple(checked_need(need) for need in needs)
        with self._store.writing(self._author, Action("save_needs")) as uow:
            uow.attendees.get(attendee_id)
            uow.attendees.save_needs(attendee_id, checked)
        self._announce(_ROSTERS_TOO)

    @needs(Right.OWN_GROUPS)
    def attended(self, attendee_id: UUID) -> tuple[AttendedSession, ...]:
        """The sessions somebody came to or let us know about, the newest first."""
        with self._store.reading() as uow:
            uow.attendees.get(attendee_id)
            return uow.attendees.attended(attendee_id)

    @needs(Right.OWN_GROUPS)
    def history(self, attendee_id: UUID) -> tuple[StatusEntry, ...]:
        """Every status of somebody in every group, the newest first."""
        with self._store.reading() as uow:
            uow.attendees.get(attendee_id)
            return uow.memberships.history(attendee_id)

    @needs(Right.OWN_GROUPS)
    @shows_people("directory")
    def likely(self, name: str, limit: int = 6) -> tuple[LikelyPerson, ...]:
        """People of the user's groups whom a name may mean, so that nobody is written down twice."""
        with self._store.reading() as uow:
            return uow.directory.likely(name, limit=limit)

    def _since(self, day: dt.date | None) -> dt.date:
        today = self._clock.today()
        since = today if day is None else fields.session_date(day, field="since", today=today)
        if since > today:
            raise Refusal(Reason.DATE_STILL_TO_COME, field="since", date=since)
        return since
