"""Lets many threads at the records at once, and now and then one alone, while the file under them changes."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator


class Turnstile:
    """Whoever goes in may go in again on the same thread; whoever wants to be alone waits until all have left."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._shut = False

    @contextlib.contextmanager
    def inside(self) -> Iterator[None]:
        """Be inside with others; waits only while somebody is alone."""
        with self._changed:
            self._changed.wait_for(lambda: not self._shut)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
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
