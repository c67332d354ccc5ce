"""Copies of the store in its backups folder: encrypted alike, each with its keys, opened after writing."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import keys, sqlite
from sbc_desktop.storage.disk import sync_folder, write_whole

FOLDER = "backups"
KEPT = 8
_DATABASE = "store.db"
# Only folders named so are ours; whatever else somebody puts there is never read or taken away.
_OURS = re.compile(r"\d{4}-\d\d-\d\d \d{6}")


def make(source: Any, folder: Path, key: bytes, now: dt.datetime) -> Path:
    """Copy the open database and keys.json; the copy gets its name only after it opened and was found whole.

    The oldest go once there are more than eight. STORE_DAMAGED when what was to be copied is not whole,
    FILE_NOT_WRITTEN when only the copy is not.
    """
    whole = _free_name(folder / FOLDER, now)
    part = whole.with_name(f"{whole.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True, mode=0o700)
    try:
        _copy(source, folder, part, key)
        part.rename(whole)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    sync_folder(whole.parent)
    for old in list(_newest_first(folder))[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    return whole


def newest_that_opens(folder: Path, key: bytes) -> Path | None:
    """The newest whole backup that this key opens, or None."""
    return next((path for path in _newest_first(folder) if opens(path, key)), None)


def opens(backup: Path, key: bytes) -> bool:
    """Whether the database of a backup opens with the key and its own checks find nothing; changes nothing in it."""
    from sqlcipher3 import dbapi2

    try:
        connection = sqlite.connect_to_look(backup / _DATABASE, key)
    except dbapi2.Error:
        return False
    try:
        return not sqlite.integrity_faults(connection)
    except dbapi2.Error:
        return False
    finally:
        connection.close()


def _copy(source: Any, folder: Path, part: Path, key: bytes) -> None:
    sqlite.copy(source, part / _DATABASE, key)
    if (folder / keys.FILE_NAME).exists():
        write_whole(part / keys.FILE_NAME, (folder / keys.FILE_NAME).read_bytes())
    sync_folder(part)
    if not opens(part, key):
        # A true copy of what is damaged is no backup, and no fault of the disk it was written to.
        raise Refusal(Reason.STORE_DAMAGED if sqlite.integrity_faults(source) else Reason.FILE_NOT_WRITTEN)


def _newest_first(folder: Path) -> Iterator[Path]:
    found = (path for path in (folder / FOLDER).glob("*") if path.is_dir() and _OURS.fullmatch(path.name))
    yield from sorted(found, reverse=True)


def _free_name(backups: Path, now: dt.datetime) -> Path:
    """A folder named after the instant, or after the next second that has none yet."""
    while (found := backups / now.astimezone(dt.UTC).strftime("%Y-%m-%d %H%M%S")).exists():
        now += dt.timedelta(seconds=1)
    return found
