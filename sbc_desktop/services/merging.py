"""Records that may be one person's: proposed with the reason, merged field by field, and taken apart again."""

from __future__ import annotations

from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.attendee import PersonDetails, checked_details
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.merging import LikelySame, MergedRecord
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.merging import MERGE
from sbc_desktop.storage.store import Store

_EVERYWHERE = frozenset({Noun.PEOPLE, Noun.ATTENDANCE})


class Merging:
    """The coordinator's. No past figure changes by it."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.EVERYTHING)
    @shows_people("directory")
    def likely(self, limit: int = 100) -> tuple[LikelySame, ...]:
        """Pairs that share a mail address or a phone number and whose names are alike."""
        with self._store.reading() as uow:
            return uow.merging.likely(limit)

    @needs(Right.EVERYTHING)
    def tell_apart(self, one: UUID, other: UUID) -> None:
        """These are two people: never propose them again."""
        with self._store.writing(self._author, Action("told_apart")) as uow:
            uow.merging.tell_apart(one, other)
        self._announce(frozenset({Noun.PEOPLE}))

    @needs(Right.EVERYTHING)
    def merge(self, keep: UUID, other: UUID, details: PersonDetails) -> None:
        """Make one record of two, with these details; what is frozen keeps its numbers. Whole or not at all."""
        checked = checked_details(details, self._clock.today())
        with self._store.writing(self._author, Action(MERGE)) as uow:
            kept, given = uow.attendees.get(keep), uow.attendees.get(other)
            if kept.id == given.id:
                raise Refusal(Reason.SAME_RECORD)
            uow.merging.merge(kept.id, given.id, checked)
        self._announce(_EVERYWHERE)

    @needs(Right.EVERYTHING)
    @shows_people("directory")
    def merged_into(self, attendee_id: UUID) -> tuple[MergedRecord, ...]:
        """The records that were merged into one and can be taken apart from it, the newest first."""
        with self._store.reading() as uow:
            return uow.merging.merged_into(uow.attendees.get(attendee_id).id)

    @needs(Right.EVERYTHING)
    def take_apart(self, attendee_id: UUID, merged: MergedRecord) -> None:
        """Make two records of one again, whenever; what was written since the merging stays with the one kept."""
        with self._store.writing(self._author, Action("take_apart", undoes=merged.action_id)) as uow:
            if merged not in uow.merging.merged_into(uow.attendees.get(attendee_id).id):
                raise Refusal(Reason.NOTHING_TO_UNDO)
            uow.changes.take_back(merged.action_id, leaving_later=True)
        self._announce(_EVERYWHERE)
