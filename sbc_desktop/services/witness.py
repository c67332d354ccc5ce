"""Writes down what people do that changes nothing: that somebody read a record, looked at a document, took one out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from uuid import UUID

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.people import attendee

# A page reads what it shows again and again; within a quarter of an hour that is one looking.
_ONE_LOOKING = 15 * 60
_WITNESSED = Action("witnessed")


class Witness:
    """One service's events, each in a transaction of its own after what it tells of.

    On a full or read-only disk nothing can be written down, and what somebody came for is given to her all the same.
    """

    def __init__(self, store: Store, author: Author) -> None:
        self._store = store
        self._author = author
        self._seen: dict[tuple[EventKind, str], float] = {}

    def read_record(self, attendee_id: UUID) -> None:
        """Somebody read a person's record; once more within a quarter of an hour is not written down."""
        if self._is_new(EventKind.RECORD_READ, str(attendee_id)):
            self._write(EventKind.RECORD_READ, attendee.name, attendee_id, {})

    def looked_at_document(self, file_name: str) -> None:
        """Somebody looked at a document; the file's name holds no person's."""
        if self._is_new(EventKind.DOCUMENT_DRAWN, file_name):
            self._write(EventKind.DOCUMENT_DRAWN, "", "", {"document": file_name})

    def took(self, kind: EventKind, facts: Mapping[str, Any]) -> None:
        """Somebody saved, printed or copied: written down each time."""
        self._write(kind, "", "", facts)

    def _is_new(self, kind: EventKind, what: str) -> bool:
        now, before = time.monotonic(), self._seen.get((kind, what))
        if before is not None and now - before < _ONE_LOOKING:
            return False
        self._seen[kind, what] = now
        return True

    def _write(self, kind: EventKind, entity: str, entity_id: UUID | str, facts: Mapping[str, Any]) -> None:
        with suppress(Refusal), self._store.writing(self._author, _WITNESSED) as uow:
            uow.changes.event(kind, entity, entity_id, facts)
