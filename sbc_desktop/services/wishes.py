"""What somebody wishes for the time when she is not there: what the group may be told, and whom we may ring."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.remembrance import Wish
from sbc_desktop.domain.wishes import ContactPerson, SaidWish, checked_contact, checked_wish
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store


class Wishes:
    """Reads and writes wishes, and the people around a person."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    def of(self, attendee_id: UUID) -> tuple[SaidWish, ...]:
        """Everything somebody has said the group may be told, the newest first."""
        with self._store.reading() as uow:
            uow.attendees.get(attendee_id)
            return uow.wishes.of(attendee_id)

    @needs(Right.OWN_GROUPS)
    def contacts(self, attendee_id: UUID) -> tuple[ContactPerson, ...]:
        """Whom we may ring about somebody, and whom we must not."""
        with self._store.reading() as uow:
            uow.attendees.get(attendee_id)
            return uow.contacts.of(attendee_id)

    @needs(Right.OWN_GROUPS)
    def save(self, attendee_id: UUID, contacts: Sequence[ContactPerson], wish: Wish | None = None) -> None:
        """Make these the people around somebody, and this her wish from now on; what she said before stays."""
        around = [checked_contact(person) for person in contacts]
        checked = checked_wish(wish) if wish else None
        with self._store.writing(self._author, Action("wish")) as uow:
            uow.attendees.get(attendee_id)
            uow.contacts.save(attendee_id, around)
            if checked is not None and checked != uow.wishes.newest(attendee_id):
                uow.wishes.add(attendee_id, checked.if_away, self._clock.now(), checked.in_own_words)
        self._announce(frozenset({Noun.PEOPLE}))
