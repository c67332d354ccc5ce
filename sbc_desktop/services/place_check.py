"""Where the records lie: whether the system encrypts that disk, and how much room is left on it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.backup import is_little
from sbc_desktop.services.announce import Announce
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.disk import refusing_os_faults
from sbc_desktop.storage.disks.disk import disk_of, free_bytes
from sbc_desktop.storage.store import Store


@dataclass(frozen=True)
class PlaceFacts:
    """What can be known of the disk. `encrypted` is None when it cannot be known; `free` is in bytes.

    `filesystem` is the system's own word, "ext4" or "NTFS", "" when it does not say; `little`: the next backups may
    find no room.
    """

    encrypted: bool | None
    free: int
    filesystem: str
    folder: Path
    little: bool


class PlaceCheck:
    """Looks at the disk under the records; nothing of the records themselves is read."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.SIGNED_IN)
    def facts(self) -> PlaceFacts:
        """The disk as it is now; STORE_OUT_OF_REACH when the folder is gone. On macOS it belongs on a worker thread."""
        folder = self._store.folder
        disk = disk_of(folder)
        with refusing_os_faults():
            free = free_bytes(folder)
        return PlaceFacts(disk.encrypted, free, disk.filesystem, folder, is_little(free, self._store.size()))
