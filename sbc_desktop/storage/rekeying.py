"""Re-encrypting the records under a new data key, while they are open: into a second file, which is then compared.

Until the second file takes the place of the first nothing has changed, and it can be stopped at any moment.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import changing_over, sqlite
from sbc_desktop.storage.changing_over import NEXT
from sbc_desktop.storage.disk import refusing_os_faults, sync_folder

DATABASE = "store.db"
_JOURNAL = f"{DATABASE}-wal"

Step = Callable[[int, int], None]


class SecondFile:
    """The records of a folder under a new key, in a second file. While it is made others read, and nobody writes."""

    def __init__(self, folder: Path, data_key: bytes, next_key: bytes) -> None:
        self._folder = folder
        self._data_key = data_key
        self._next_key = next_key
        self._writer: Any = None

    def make(self, step: Step | None = None) -> None:
        """Copy and compare; STORE_DAMAGED when what is there is not whole, FILE_NOT_WRITTEN when only the copy is not.

        `step` is told of pages and may raise to stop.
        """
        changing_over.clear(self._folder)
        self._writer = sqlite.connect(self._folder / DATABASE, self._data_key)
        self._writer.execute("BEGIN IMMEDIATE")
        source = sqlite.connect(self._folder / DATABASE, self._data_key)
        try:
            source.execute("BEGIN")
            rows = sqlite.row_counts(source)
            copy_whole(source, self._folder / NEXT, self._next_key, rows, step)
        finally:
            source.close()

    def let_go(self) -> None:
        """Let others write again."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def check_journal(self) -> None:
        """Make sure that the journal of the former file is gone for good; DISK_FULL when it could not be folded in."""
        if (self._folder / _JOURNAL).exists():
            raise Refusal(Reason.DISK_FULL)
        with refusing_os_faults():
            sync_folder(self._folder)


def rekey(folder: Path, data_key: bytes, next_key: bytes) -> None:
    """Put the records of a folder, which nobody has open, under another key, past its keys.json."""
    changing_over.clear(folder)
    source = sqlite.connect(folder / DATABASE, data_key)
    try:
        copy_whole(source, folder / NEXT, next_key, sqlite.row_counts(source))
    finally:
        source.close()  # which also folds the journal in
    changing_over.put_in_place(folder)
    with refusing_os_faults():
        sync_folder(folder)


def copy_whole(source: Any, target: Path, key: bytes, rows: dict[str, int], step: Step | None = None) -> None:
    """Copy an open database into a new file under another key, down to the disk, and read all of it again."""
    with refusing_os_faults():
        target.touch(mode=0o600)
        sqlite.copy(source, target, key, step)
        if not _is_whole(target, key, rows):
            # A true copy of what is damaged is no fault of the disk it was written to.
            raise Refusal(Reason.STORE_DAMAGED if sqlite.integrity_faults(source) else Reason.FILE_NOT_WRITTEN)
        handle = os.open(target, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        # Keys that speak of this file may not be there after a power cut without it.
        sync_folder(target.parent)


def _is_whole(copy: Path, key: bytes, rows: dict[str, int]) -> bool:
    try:
        connection = sqlite.connect_to_look(copy, key)
    except dbapi2.DatabaseError:
        return False
    try:
        return not sqlite.integrity_faults(connection) and sqlite.row_counts(connection) == rows
    finally:
        connection.close()
