"""Copies of the store in its backups folder: encrypted alike, each with its keys, opened after writing."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

from sbc_desktop.storage import keys, sqlite

FOLDER = "backups"
_DATABASE = "store.db"


def make(source: Any, folder: Path, key: bytes, now: dt.datetime) -> Path:
    """Copy the open database and keys.json; the copy gets its name only after it opened and was found whole."""
    name = now.astimezone(dt.UTC).strftime("%Y-%m-%d %H%M%S")
    part = folder / FOLDER / f"{name}.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True, mode=0o700)
    sqlite.copy(source, part / _DATABASE, key)
    if (folder / keys.FILE_NAME).exists():
        shutil.copyfile(folder / keys.FILE_NAME, part / keys.FILE_NAME)
    if not opens(part, key):
        shutil.rmtree(part, ignore_errors=True)
        raise OSError("the copy did not open")
    whole = folder / FOLDER / name
    part.rename(whole)
    keys.sync_folder(whole.parent)
    return whole


def newest_that_opens(folder: Path, key: bytes) -> Path | None:
    """The newest whole backup that this key opens, or None."""
    kept = (path for path in (folder / FOLDER).glob("*") if path.is_dir() and path.suffix != ".part")
    return next((path for path in sorted(kept, reverse=True) if opens(path, key)), None)


def opens(backup: Path, key: bytes) -> bool:
    """Whether the database of a backup opens with the key and its own checks find nothing."""
    from sqlcipher3 import dbapi2

    try:
        connection = sqlite.connect(backup / _DATABASE, key)
    except dbapi2.Error:
        return False
    try:
        return not sqlite.integrity_faults(connection)
    except dbapi2.Error:
        return False
    finally:
        connection.close()
