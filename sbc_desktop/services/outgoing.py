"""What leaves the program: documents saved, printed and copied, each written down in the history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.event import EventKind
from sbc_desktop.services import document as documents
from sbc_desktop.services.announce import Announce
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.document import Document
from sbc_desktop.services.needs import needs
from sbc_desktop.services.witness import Witness
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.store import Store


class Outgoing:
    """Whoever may draw a document may take it out; that she did is kept."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._witness = Witness(store, author)

    @needs(Right.SIGNED_IN)
    def save(self, document: Document, folder: Path, file_name: str = "") -> Path:
        """Write a document whole or not at all, over an older one of the name; FILE_NOT_WRITTEN or DISK_FULL.

        The history knows it by its own name, also when somebody gave it another, which may hold a person's.
        """
        named = replace(document, file_name=file_name) if file_name else document
        path = documents.save(named, folder)
        self._took(EventKind.DOCUMENT_SAVED, document)
        return path

    @needs(Right.SIGNED_IN)
    def printed(self, document: Document) -> None:
        """It was handed to a printer."""
        self._took(EventKind.DOCUMENT_PRINTED, document)

    @needs(Right.SIGNED_IN)
    def copied(self, document: Document) -> None:
        """A page of it was put on the clipboard."""
        self._took(EventKind.DOCUMENT_COPIED, document)

    def _took(self, kind: EventKind, document: Document) -> None:
        self._witness.took(kind, {"document": document.file_name})
