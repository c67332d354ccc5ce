"""Reports: counted in one view of the store, then drawn in memory."""

from __future__ import annotations

from sbc_desktop.services.announce import Announce
from sbc_desktop.services.clock import Clock
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.store import Store


class Reports:
    """Draws documents; nothing is on the disk until somebody saves one."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce, demo: bool) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._demo = demo
