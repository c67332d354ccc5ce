"""What is due for deletion: shown once a month, taken away when a coordinator says so, and never silently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.retention import DueForDeletion, RetentionRules, checked_rules, months_before
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

_RULES = "retention"
LOOKED_MARK = "retention_looked"
_A_YEAR = dt.timedelta(days=365)
_EVERYWHERE = frozenset({Noun.PEOPLE, Noun.ATTENDANCE, Noun.SESSIONS, Noun.SETTINGS})


class Retention:
    """The coordinator's."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.EVERYTHING)
    def rules(self) -> RetentionRules:
        """How long what is kept."""
        with self._store.reading() as uow:
            return rules_of(uow)

    @needs(Right.EVERYTHING)
    def save_rules(self, rules: RetentionRules) -> None:
        """Keep it as long from now on."""
        checked = checked_rules(rules)
        with self._store.writing(self._author, Action("retention_changed")) as uow:
            uow.settings.set(_RULES, asdict(checked))
        self._announce(frozenset({Noun.SETTINGS}))

    @needs(Right.EVERYTHING)
    @shows_people("retention")
    def due(self) -> DueForDeletion:
        """Everything that is due today."""
        with self._store.reading() as uow:
            return due_for_deletion(uow, self._clock)

    @needs(Right.EVERYTHING)
    def looked(self) -> None:
        """Say that this month's list was looked at: Today asks again next month."""
        with self._store.writing(self._author, Action("retention_looked")) as uow:
            uow.settings.set(LOOKED_MARK, f"{self._clock.today():%Y-%m}")
        self._announce(frozenset({Noun.SETTINGS}))

    @needs(Right.EVERYTHING)
    def keep(self, attendee_id: UUID, reason: str) -> None:
        """Keep somebody's details for a year more; the reason must be said."""
        words = fields.line(reason, field="reason")
        if not words:
            raise Refusal(Reason.WORDS_MISSING, field="reason")
        with self._store.writing(self._author, Action("kept_for_a_reason")) as uow:
            uow.erasing.preview(attendee_id)
            uow.retention.keep(attendee_id, words, self._clock.now(), self._clock.today() + _A_YEAR)
        self._announce(_EVERYWHERE)

    @needs(Right.EVERYTHING)
    def delete(self, people: Sequence[UUID], *, reasons: bool, notes: bool, requests: bool) -> None:
        """Take away these people and, where it is said, what else is due; whoever is not due is refused."""
        with self._store.writing(self._author, Action("retention")) as uow:
            rules, today = rules_of(uow), self._clock.today()
            due = {person.id for person in uow.retention.people(rules, today)}
            if not due.issuperset(people):
                raise Refusal(Reason.PERSON_UNKNOWN)
            for attendee_id in people:
                uow.erasing.erase(attendee_id, self._clock.now())
            if reasons:
                uow.retention.forget_reasons(uow.retention.reasons_before(months_before(today, rules.apology_reasons)))
            if notes:
                uow.retention.forget_notes(uow.retention.notes_before(months_before(today, rules.notes)))
            if requests:
                uow.retention.forget_requests(uow.retention.requests_before(_log_until(rules, today)))
        self._announce(_EVERYWHERE)


def rules_of(uow: UnitOfWork) -> RetentionRules:
    """The charity's rules, or the ones the program came with."""
    return RetentionRules(**uow.settings.get(_RULES, {}))


def due_for_deletion(uow: UnitOfWork, clock: Clock) -> DueForDeletion:
    """Everything that is due on the clock's day."""
    rules, today = rules_of(uow), clock.today()
    return DueForDeletion(
        people=uow.retention.people(rules, today),
        apology_reasons=len(uow.retention.reasons_before(months_before(today, rules.apology_reasons))),
        notes=len(uow.retention.notes_before(months_before(today, rules.notes))),
        requests=len(uow.retention.requests_before(_log_until(rules, today))),
    )


def _log_until(rules: RetentionRules, today: dt.date) -> dt.datetime:
    return dt.datetime.combine(months_before(today, rules.request_log), dt.time(), dt.UTC)
