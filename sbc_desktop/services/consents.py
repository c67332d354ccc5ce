"""What people have agreed to: each answer with its day, its words, how it was taken and by whom."""

from __future__ import annotations

from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.consent import Consent, ConsentAnswers
from sbc_desktop.domain.wording import question_of
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.services.wordings import newest_wording
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork


class Consents:
    """Reads and adds answers; no answer is ever changed or taken away."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    def of(self, attendee_id: UUID) -> tuple[Consent, ...]:
        """Every answer of a person, the newest first; PERSON_UNKNOWN for somebody who may be shown nowhere."""
        with self._store.reading() as uow:
            uow.attendees.get(attendee_id)
            return uow.consents.of(attendee_id)

    @needs(Right.OWN_GROUPS)
    def add(self, attendee_id: UUID, said: ConsentAnswers) -> None:
        """Add what somebody said just now."""
        with self._store.writing(self._author, Action("consent_answered")) as uow:
            uow.attendees.get(attendee_id)
            write_answers(uow, attendee_id, said, self._clock, self._author)
        self._announce(frozenset({Noun.PEOPLE}))


def write_answers(uow: UnitOfWork, attendee_id: UUID, said: ConsentAnswers, clock: Clock, author: Author) -> None:
    """Add each answer with the words that were read aloud for it."""
    for purpose, yes in said.answers.items():
        wording = newest_wording(uow, question_of(purpose)).label
        one = ConsentAnswers({purpose: yes}, said.route)
        uow.consents.add(attendee_id, one, clock.now(), wording, author.user_id)
