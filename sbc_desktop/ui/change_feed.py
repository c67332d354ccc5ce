"""One signal that tells every open page that something was saved; each page reloads what it shows.

Services call `announce` after their commit. Several announcements of one user action arrive as one signal,
at the next turn of the event loop, and announcements from the worker thread arrive on the window's thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from sbc_desktop.services.announce import Noun


class ChangeFeed(QObject):
    """Collects announcements; `changed` carries the frozenset of nouns that were touched."""

    changed = Signal(frozenset)
    _announced = Signal(frozenset)
    _due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending: frozenset[Noun] = frozenset()
        self._announced.connect(self._collect)
        self._due.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def announce(self, nouns: frozenset[Noun]) -> None:
        """Take an announcement from a service; may be called from any thread."""
        self._announced.emit(nouns)

    def _collect(self, nouns: frozenset[Noun]) -> None:
        first = not self._pending
        self._pending |= nouns
        if first:
            self._due.emit()

    def _tell(self) -> None:
        nouns, self._pending = self._pending, frozenset()
        self.changed.emit(nouns)
