"""What is due for deletion, read from the store; and taking it away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import ApologyReason, Presence
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.retention import PersonDue, RetentionRules, Standing, due_because, months_before
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.people import attendee, consent, membership
from sbc_desktop.storage.tables.rights import follow_up, request
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_KEPT = "kept_for_a_reason"
_GONE = (Status.LEFT, Status.SIGNPOSTED)
_NOTES = ("note", "for_coordinator")
_HERS = membership.c.attendee_id == attendee.c.id


def _of_hers(value: Any, *conditions: Any) -> sa.ScalarSelect[Any]:
    return sa.select(value).where(*conditions).correlate(attendee).scalar_subquery()


_PEOPLE = (
    sa.select(
        *(attendee.c[name] for name in ("id", "name", "full_name", "added_at", "death_recorded")),
        _of_hers(
            sa.func.max(group_session.c.date),
            attendance.c.attendee_id == attendee.c.id,
            attendance.c.session_id == group_session.c.id,
            attendance.c.presence == Presence.CAME,
        ).label("last_came"),
        _of_hers(sa.func.max(membership.c.since), _HERS).label("last_status"),
        _of_hers(sa.func.max(consent.c.given_at), consent.c.attendee_id == attendee.c.id).label("last_answer"),
        _of_hers(sa.func.count(), _HERS).label("places"),
        _of_hers(sa.func.count(), _HERS, membership.c.status.in_(_GONE)).label("left_places"),
    )
    .where(gate.known())
    .order_by(attendee.c.name_fold, attendee.c.id)
)


class StoredRetention:
    """A person who is kept for a reason is not due again before a year is over."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("retention")
    def people(self, rules: RetentionRules, today: dt.date) -> tuple[PersonDue, ...]:
        """Whose details are due."""
        kept = set(
            self._uow.db.scalars(
                sa.select(follow_up.c.attendee_id).where(follow_up.c.kind == _KEPT, follow_up.c.due > today)
            )
        )
        found = []
        for row in self._uow.db.execute(_PEOPLE):
            due = due_because(_standing(row), rules, today)
            if due is not None and row.id not in kept:
                found.append(PersonDue(row.id, PersonName(row.name, row.full_name), *due))
        return tuple(found)

    def may_be_due(self, rules: RetentionRules, today: dt.date) -> bool:
        """Whether anybody has been here long enough for anything to be due: asked often, so only this is looked at."""
        shortest = min(rules.never_came, rules.left, rules.died, rules.apology_reasons)
        before = dt.datetime.combine(months_before(today, shortest), dt.time(), dt.UTC)
        statement = sa.select(attendee.c.id).where(gate.known(), attendee.c.added_at < before).limit(1)
        return self._uow.db.execute(statement).first() is not None

    def keep(self, attendee_id: UUID, reason: str, now: dt.datetime, until: dt.date) -> None:
        """Write down why somebody's details are kept, and until when."""
        values = {"kind": _KEPT, "attendee_id": attendee_id, "note": reason, "made_at": now, "due": until}
        self._uow.changes.insert(follow_up, {"id": uuid7(), **values})

    def reasons_before(self, day: dt.date) -> list[UUID]:
        """Answers of sessions before a day that still say why somebody could not come."""
        statement = (
            sa.select(attendance.c.id)
            .join(group_session, group_session.c.id == attendance.c.session_id)
            .where(attendance.c.reason != ApologyReason.NOT_SAID, group_session.c.date < day)
        )
        return list(self._uow.db.scalars(statement))

    def notes_before(self, day: dt.date) -> list[UUID]:
        """Sessions before a day that still have a note."""
        written = sa.or_(*(group_session.c[name] != "" for name in _NOTES))
        return list(self._uow.db.scalars(sa.select(group_session.c.id).where(written, group_session.c.date < day)))

    def requests_before(self, moment: dt.datetime) -> list[UUID]:
        """Requests that were answered before a moment."""
        return list(self._uow.db.scalars(sa.select(request.c.id).where(request.c.done_at < moment)))

    def forget_reasons(self, ids: list[UUID]) -> None:
        """Take the reasons away, from the log too; that somebody let us know stays."""
        for row_id in ids:
            self._uow.changes.strike(attendance, row_id, {"reason": ApologyReason.NOT_SAID})

    def forget_notes(self, ids: list[UUID]) -> None:
        """Empty the notes, in the log too."""
        for row_id in ids:
            self._uow.changes.strike(group_session, row_id, dict.fromkeys(_NOTES, ""))

    def forget_requests(self, ids: list[UUID]) -> None:
        """Take answered requests out of the log of requests."""
        for row_id in ids:
            self._uow.changes.erase(request, row_id)


def _standing(row: Any) -> Standing:
    added = row.added_at.date()
    words: Iterator[dt.date] = (day for day in (added, row.last_status, _day(row.last_answer)) if day is not None)
    has_left = row.places and row.places == row.left_places
    return Standing(
        added=added,
        last_came=row.last_came,
        last_word=max(words),
        left_on=row.last_status if has_left else None,
        death_recorded=row.death_recorded,
    )


def _day(moment: dt.datetime | None) -> dt.date | None:
    return moment.date() if moment else None
