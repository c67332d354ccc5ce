"""Registering somebody by phone or in person, in one action; and the draft that survives locking and a restart."""

from __future__ import annotations

from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registering import Draft, Registration, checked_registration
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.consents import write_answers
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store


class Registering:
    """Writes a conversation down whole or not at all."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    def register(self, said: Registration) -> UUID:
        """Add the person with everything that was said, and let the draft go; the person's id.

        YES_NEEDED, and nothing is kept, when nobody said yes to keeping the details.
        """
        today, now = self._clock.today(), self._clock.now()
        checked = checked_registration(said, today)
        if checked.place is None:
            self._store.access.check_without_group()
        with self._store.writing(self._author, Action("register")) as uow:
            attendee_id = uow.attendees.add(checked.details, now)
            if checked.place is not None:
                since = fields.session_date(checked.place.since or today, field="since", today=today)
                if since > today:
                    raise Refusal(Reason.DATE_STILL_TO_COME, field="since", date=since)
                uow.memberships.add(attendee_id, checked.place, since)
            uow.attendees.save_needs(attendee_id, checked.needs)
            uow.contacts.save(attendee_id, checked.contacts)
            if checked.wish is not None:
                uow.wishes.add(attendee_id, checked.wish.if_away, now, checked.wish.in_own_words)
            write_answers(uow, attendee_id, checked.consents, self._clock, self._author)
            uow.drafts.drop(self._author.user_id)
        self._announce(frozenset({Noun.PEOPLE, Noun.ATTENDANCE}))
        return attendee_id

    @needs(Right.OWN_GROUPS)
    def draft(self) -> Draft | None:
        """The registration that the signed-in user began and did not finish."""
        with self._store.reading() as uow:
            return uow.drafts.get(self._author.user_id)

    @needs(Right.OWN_GROUPS)
    def keep_draft(self, typed: str) -> None:
        """Keep what was typed so far, inside the store and in no log, because nobody has said yes to it yet."""
        with self._store.writing(self._author, Action("draft")) as uow:
            uow.drafts.keep(self._author.user_id, Draft(typed, self._clock.now()))

    @needs(Right.OWN_GROUPS)
    def drop_draft(self) -> None:
        """Throw it away."""
        with self._store.writing(self._author, Action("draft")) as uow:
            uow.drafts.drop(self._author.user_id)
