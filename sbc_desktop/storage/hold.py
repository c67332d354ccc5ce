"""One store, one window: an operating-system lock on the folder, and a note of who holds it since when.

The system lets go of the lock when a program ends in whatever way, so a crash needs no repair.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import platform
from pathlib import Path
from typing import TYPE_CHECKING

from sbc_desktop.domain.refusal import Reason, Refusal

if TYPE_CHECKING:
    # It takes as long to load as the whole unlock page; only where a lock is asked for is it needed.
    from filelock import FileLock

_LOCK = "store.lock"
_NOTE = "open.json"


class Hold:
    """The folder's lock, while it is held."""

    def __init__(self, lock: FileLock, folder: Path) -> None:
        self._lock = lock
        self._folder = folder

    @classmethod
    def take(cls, folder: Path) -> Hold:
        """Take the lock; STORE_OPEN_ELSEWHERE says which computer has it and since when."""
        from filelock import FileLock, Timeout

        lock = FileLock(folder / _LOCK, timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            computer, since = _holder(folder)
            raise Refusal(Reason.STORE_OPEN_ELSEWHERE, computer=computer, since=since) from None
        note = {"computer": platform.node() or "this laptop", "since": dt.datetime.now(dt.UTC).isoformat()}
        # The note is a courtesy: on a full disk the records can still be read.
        with contextlib.suppress(OSError):
            (folder / _NOTE).write_text(json.dumps(note), encoding="utf-8")
        return cls(lock, folder)

    def release(self) -> None:
        """Let go; doing it twice does no harm."""
        if self._lock.is_locked:
            with contextlib.suppress(OSError):
                (self._folder / _NOTE).unlink(missing_ok=True)
            self._lock.release()


def check_free(folder: Path) -> None:
    """Refuse a folder that is held, before anybody is asked for a passphrase; STORE_OPEN_ELSEWHERE.

    A note that a crash left behind is taken away. Any trouble with the folder is left to whoever opens it.
    """
    if (folder / _NOTE).exists():
        with contextlib.suppress(OSError):
            Hold.take(folder).release()


def _holder(folder: Path) -> tuple[str, dt.datetime | None]:
    try:
        note = json.loads((folder / _NOTE).read_text(encoding="utf-8"))
        return str(note["computer"]), dt.datetime.fromisoformat(note["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return platform.node(), None
