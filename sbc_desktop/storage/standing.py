"""Whether the open database is still the file that lies in the folder.

A file that was deleted, or whose stick was pulled out, can often be written to until it is closed, and nobody will
ever read it again. So what is to be acknowledged is looked for where the next start will look.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import faults
from sbc_desktop.storage.disk import may_be_written

# What else is said of a folder that is not there.
_SAID_OF_NOTHING = frozenset(
    {
        Reason.STORE_READ_ONLY,
        Reason.STORE_MISSING,
        Reason.STORE_DAMAGED,
        Reason.BACKUP_DAMAGED,
        Reason.FILE_NOT_READ,
        Reason.FILE_NOT_WRITTEN,
        Reason.DISK_FULL,
    }
)

# The index of the journal takes half of this to begin with.
_ROOM_FOR_AN_INDEX = 64 * 1024


class Standing:
    """The place of one open database. Before `begin` nothing is known of it, and nothing is refused."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._journal = database.with_name(f"{database.name}-wal")
        self._file: tuple[int, int] | None = None

    def begin(self) -> None:
        """From now on it is this file; again after another one was put in its place on purpose."""
        self._file = self._lies_there()

    @property
    def gone(self) -> bool:
        """Whether another file lies there, or none."""
        return self._file is not None and self._lies_there() != self._file

    def check(self, *, written: bool = False) -> None:
        """STORE_OUT_OF_REACH when it is gone, or, once something was written, the journal which that is in."""
        if self.gone or (written and self._file is not None and not self._journal.exists()):
            raise Refusal(Reason.STORE_OUT_OF_REACH)

    @contextlib.contextmanager
    def refusing(self) -> Iterator[None]:
        """Trouble with disk and file as refusals; when the folder is gone, that is what is said."""
        try:
            with faults.refusing_faults():
                yield
        except FileNotFoundError:
            if self.gone:
                raise Refusal(Reason.STORE_OUT_OF_REACH) from None
            raise
        except Refusal as refusal:
            if refusal.reason in _SAID_OF_NOTHING and self.gone:
                raise Refusal(Reason.STORE_OUT_OF_REACH) from None
            if refusal.reason is Reason.STORE_OUT_OF_REACH and self._is_without_room():
                raise Refusal(Reason.DISK_FULL) from None
            if refusal.reason is Reason.STORE_OUT_OF_REACH and not (self.gone or may_be_written(self._database.parent)):
                raise Refusal(Reason.STORE_READ_ONLY) from None
            raise

    def _is_without_room(self) -> bool:
        """Whether the database may have said "I/O error" of a disk on which it found no room for its index."""
        try:
            return shutil.disk_usage(self._database.parent).free < _ROOM_FOR_AN_INDEX
        except OSError:
            return False

    def _lies_there(self) -> tuple[int, int] | None:
        try:
            found = self._database.stat()
        except OSError:
            return None
        # Windows lets nobody delete or move what is open, and on a stick its numbers of files may change.
        return (found.st_dev, found.st_ino) if os.name == "posix" else (0, 0)
