"""Lets many threads at the records at once, and now and then one alone, while the file under them changes."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

from sbc_desktop.domain.refusal import Reason, Refusal

# As long as the database itself would have waited for another writer.
PATIENCE = 10.0


class Turnstile:
    """Whoever goes in may go in again on the same thread; whoever wants to be alone waits until all have left."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._changed = threading.Condition()
        self._patience = patience
        self._inside = 0
        self._writing = 0
        self._shut = False
        self._reading_only = False

    @contextlib.contextmanager
    def inside(self, *, writing: bool = False) -> Iterator[None]:
        """Be inside with others; waits while somebody is alone, and to write, while others may only read.

        STORE_BUSY when whoever wants to write has waited too long. She waits here and not inside for the database's
        own lock, where she and the one who wants to be alone would wait for each other.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._may_go_in(writing), self._patience if writing else None):
                raise Refusal(Reason.STORE_BUSY)
            self._inside += 1
            self._writing += writing
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._writing -= writing
                self._changed.notify_all()

    @contextlib.contextmanager
    def reading_only(self) -> Iterator[None]:
        """Let nobody write meanwhile; waits until whoever is writing has done so."""
        with self._changed:
            self._changed.wait_for(lambda: not self._writing and not self._reading_only)
            self._reading_only = True
        try:
            yield
        finally:
            with self._changed:
                self._reading_only = False
                self._changed.notify_all()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Be inside alone; never asked for by somebody who is inside."""
        with self._changed:
            self._changed.wait_for(lambda: not self._inside and not self._shut)
            self._shut = True
        try:
            yield
        finally:
            with self._changed:
                self._shut = False
                self._changed.notify_all()

    def _may_go_in(self, writing: bool) -> bool:
        return not self._shut and not (writing and self._reading_only)
