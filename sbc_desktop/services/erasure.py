"""Erasing a person: shown first, then done for good."""

from __future__ import annotations

from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.erasure import ErasurePreview
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store


class Erasure:
    """The coordinator's. Nothing brings back what was erased, not even an older backup."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.EVERYTHING)
    @shows_people("retention")
    def preview(self, attendee_id: UUID) -> ErasurePreview:
        """What would go and what would stay; PERSON_UNKNOWN for somebody who is gone already."""
        with self._store.reading() as uow:
            return uow.erasing.preview(attendee_id)

    @needs(Right.EVERYTHING)
    def erase(self, attendee_id: UUID) -> None:
        """Take a person out of the store for good, with what the log holds of her; frozen totals stay."""
        with self._store.writing(self._author, Action("erase")) as uow:
            uow.erasing.preview(attendee_id)
            uow.erasing.erase(attendee_id, self._clock.now())
        self._announce(frozenset({Noun.PEOPLE, Noun.ATTENDANCE, Noun.SESSIONS}))
