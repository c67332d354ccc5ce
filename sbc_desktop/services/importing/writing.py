"""A plan written into the store: people, their places, needs and answers on consent, and what became of each row."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from uuid import UUID

from sbc_desktop.domain.attendee import details_of
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.domain.registrations.columns import Source
from sbc_desktop.domain.registrations.planning import (
    Outcome,
    Plan,
    PlannedRow,
    missing_needs,
    status_after,
    updated_details,
)
from sbc_desktop.domain.registrations.reading import Registration
from sbc_desktop.services.progress import Progress
from sbc_desktop.storage.tables.imports import RowOutcome
from sbc_desktop.storage.unit_of_work import UnitOfWork

_KEEPING = ConsentPurpose.HOLD_DETAILS
_KEPT = {
    Outcome.NEW: RowOutcome.NEW,
    Outcome.UPDATED: RowOutcome.UPDATED,
    Outcome.SAME: RowOutcome.SAME,
    Outcome.LEFT_OUT: RowOutcome.LEFT_OUT,
}


def write_plan(
    uow: UnitOfWork,
    plan: Plan,
    source: Source,
    sha256: str,
    now: dt.datetime,
    by: UUID | None,
    progress: Progress | None,
) -> None:
    """Write every row that is new or changes something. When none does, nothing at all is written."""
    if not plan.counts[Outcome.NEW] and not plan.counts[Outcome.UPDATED]:
        return
    counts = Counter(_KEPT[row.outcome] for row in plan.rows if row.outcome in _KEPT)
    batch_id = uow.registrations.add_batch(source, sha256, counts, now, by)
    for done, row in enumerate(plan.rows, start=1):
        if row.registration is not None:
            attendee_id = _write_row(uow, row, row.registration, now)
            if row.outcome in (Outcome.NEW, Outcome.UPDATED, Outcome.LEFT_OUT):
                uow.registrations.add_row(batch_id, row.registration.fingerprint, _KEPT[row.outcome], attendee_id)
        if progress is not None:
            progress.step(done, len(plan.rows))


def _write_row(uow: UnitOfWork, row: PlannedRow, said: Registration, now: dt.datetime) -> UUID | None:
    if row.outcome is Outcome.NEW:
        attendee_id = uow.attendees.add(said.details, now)
        uow.memberships.add(attendee_id, said.place, said.place.since or now.date())
        uow.attendees.save_needs(attendee_id, said.needs)
    elif row.outcome is Outcome.UPDATED and row.attendee_id is not None:
        attendee_id = row.attendee_id
        _update(uow, attendee_id, said, now)
    else:
        return row.attendee_id
    if said.consent is not None and not (said.consent and uow.consents.may(attendee_id, _KEEPING)):
        when = dt.datetime.combine(said.place.since or now.date(), dt.time(12), dt.UTC)
        answers = ConsentAnswers({_KEEPING: said.consent}, ConsentRoute.ONLINE)
        uow.consents.add(attendee_id, answers, min(when, now), said.wording)
    return attendee_id


def _update(uow: UnitOfWork, attendee_id: UUID, said: Registration, now: dt.datetime) -> None:
    person = uow.attendees.get(attendee_id)
    uow.attendees.change(attendee_id, updated_details(details_of(person), said.details))
    place = next((place for place in person.memberships if place.group_id == said.place.group_id), None)
    status = status_after(place, said)
    since = said.place.since or now.date()
    if place is None:
        uow.memberships.add(attendee_id, said.place, since)
    elif status is not None:
        uow.memberships.set_status(place.id, status, since, "")
    missing = missing_needs(person.needs, said.needs)
    if missing:
        uow.attendees.save_needs(attendee_id, (*person.needs, *missing))
