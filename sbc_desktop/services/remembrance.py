"""When somebody has died: written down once, gone from every list at once, and possible to take back for a while."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.remembrance import (
    BeforeRecording,
    DeathDetails,
    DeathKnownFrom,
    Remembered,
    checked_death,
)
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store

RECORDED, CONFIRMED, TAKEN_BACK = "record_death", "confirm_death", "take_back_death"
LEFT_TO_DO, DONE = "remembrance_tasks", "finish_follow_up"
_EVERYWHERE = frozenset({Noun.PEOPLE, Noun.ATTENDANCE, Noun.SESSIONS})


class Remembrance:
    """Records deaths and reads the people we remember; a coordinator's, but for recording itself."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    @shows_people("directory")
    def before(self, attendee_id: UUID) -> BeforeRecording:
        """What the short screen shows first; PERSON_UNKNOWN for somebody who is not in the directory."""
        with self._store.reading() as uow:
            return BeforeRecording(attendee_id, uow.attendees.get(attendee_id).name, uow.wishes.newest(attendee_id))

    @needs(Right.OWN_GROUPS)
    def record(self, attendee_id: UUID, details: DeathDetails) -> None:
        """Write it down. From this moment the person is on no roster, search, export or call list; the past stays."""
        checked = checked_death(details, self._clock.today())
        with self._store.writing(self._author, Action(RECORDED)) as uow:
            uow.attendees.get(attendee_id)
            uow.wishes.record_death(attendee_id, self._clock.today(), checked.known_from, checked.died_on)
        if checked.tasks:
            # An action of its own, so that what was done meanwhile is never in the way of taking back.
            with self._store.writing(self._author, Action(LEFT_TO_DO)) as uow:
                uow.remembrance.add_tasks(attendee_id, checked.tasks, self._clock.now())
        self._announce(_EVERYWHERE)

    @needs(Right.EVERYTHING)
    def confirm(self, attendee_id: UUID, known_from: DeathKnownFrom, died_on: dt.date | None = None) -> None:
        """Say how we know now what was only heard before."""
        details = checked_death(DeathDetails(known_from, died_on), self._clock.today())
        with self._store.writing(self._author, Action(CONFIRMED)) as uow:
            uow.remembrance.get(attendee_id)
            uow.wishes.confirm_death(attendee_id, details.known_from, details.died_on)
        self._announce(_EVERYWHERE)

    @needs(Right.EVERYTHING)
    @shows_people("remembered")
    def all(self, limit: int = 200, offset: int = 0) -> tuple[Remembered, ...]:
        """The people we remember, the latest first."""
        with self._store.reading() as uow:
            return uow.remembrance.all(limit, offset)

    @needs(Right.EVERYTHING)
    @shows_people("remembered")
    def get(self, attendee_id: UUID) -> Remembered:
        """One of them."""
        with self._store.reading() as uow:
            return uow.remembrance.get(attendee_id)

    @needs(Right.EVERYTHING)
    def done(self, task_id: UUID) -> None:
        """Say that something left to do is done."""
        with self._store.writing(self._author, Action(DONE)) as uow:
            uow.follow_ups.finish(task_id, self._clock.now(), self._author.user_id)
        self._announce(frozenset({Noun.PEOPLE}))

    @needs(Right.EVERYTHING)
    def take_back(self, attendee_id: UUID) -> None:
        """It was a mistake: the person is where they were before. DEATH_TOO_LONG_AGO after 30 days."""
        with self._store.reading() as uow:
            if not uow.remembrance.get(attendee_id).may_be_taken_back(self._clock.today()):
                raise Refusal(Reason.DEATH_TOO_LONG_AGO)
            actions = uow.remembrance.actions_about(attendee_id, (RECORDED, CONFIRMED))
        with self._store.writing(self._author, Action(TAKEN_BACK, undoes=actions[-1])) as uow:
            for action_id in actions:
                uow.changes.take_back(action_id)
            uow.remembrance.drop_tasks(attendee_id)
        self._announce(_EVERYWHERE)
