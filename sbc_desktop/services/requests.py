"""The request log: what somebody asked for under data protection law, and until when it has to be answered."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.requests import RequestDetails, RequestLine, due_at
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock, london
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store

_PEOPLE = frozenset({Noun.PEOPLE})


class Requests:
    """The coordinator's; Today reminds her."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.EVERYTHING)
    @shows_people("directory")
    def all(self) -> tuple[RequestLine, ...]:
        """What waits first, the most pressing on top; then what was done."""
        with self._store.reading() as uow:
            return uow.requests.all()

    @needs(Right.EVERYTHING)
    def log(self, details: RequestDetails) -> UUID:
        """Write down what came; DATE_STILL_TO_COME for a time that has not been."""
        if details.received_at > self._clock.now():
            raise Refusal(Reason.DATE_STILL_TO_COME, field="received_at", date=details.received_at.date())
        checked = replace(details, note=fields.note(details.note, field="note"))
        with self._store.writing(self._author, Action("request_logged")) as uow:
            if checked.attendee_id is not None:
                uow.attendees.get(checked.attendee_id)
            request_id = uow.requests.add(checked, due_at(checked.kind, checked.received_at, london()))
        self._announce(_PEOPLE)
        return request_id

    @needs(Right.EVERYTHING)
    def done(self, request_id: UUID) -> None:
        """Say that one was answered."""
        with self._store.writing(self._author, Action("request_done")) as uow:
            uow.requests.finish(request_id, self._clock.now())
        self._announce(_PEOPLE)
