"""The only module with SQL that SQLite alone understands: keys, pragmas, integrity checks, online copies."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

CACHE_KIB = 32768
BUSY_SECONDS = 10.0
_PAGES_A_STEP = 512
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    # On a Mac only this waits for the disk itself; elsewhere it says nothing new.
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    f"cache_size = -{CACHE_KIB}",
    "trusted_schema = OFF",
)


def connect(path: Path, key: bytes, *, timeout: float = BUSY_SECONDS) -> Any:
    """Open the encrypted file with its raw 256-bit key; DatabaseError when key and file do not belong together."""
    return _opened(dbapi2.connect(str(path), check_same_thread=False, timeout=timeout), key, _PRAGMAS)


def connect_to_look(path: Path, key: bytes) -> Any:
    """Open an encrypted file that is not in use, for reading alone: nothing in it or beside it is changed."""
    return _opened(dbapi2.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True), key, ())


def integrity_faults(connection: Any) -> list[str]:
    """What the database's own checks find wrong: pages, their seals, and references; empty when all is well."""
    cursor = connection.cursor()
    with contextlib.suppress(dbapi2.Error):
        # A page that a power cut tore may lie whole in the journal: that is written back before the file is looked at.
        cursor.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    faults = [row[0] for row in cursor.execute("PRAGMA cipher_integrity_check")]
    if faults:
        return faults  # the other checks would stumble over the same pages
    faults += [row[0] for row in cursor.execute("PRAGMA integrity_check") if row[0] != "ok"]
    return faults + references_to_nothing(connection)


def references_to_nothing(connection: Any) -> list[str]:
    """The tables with a row that points at a row which is not there."""
    return [f"{row[0]} points at nothing" for row in connection.cursor().execute("PRAGMA foreign_key_check")]


def without_references(connection: Any) -> None:
    """Stop minding references on this connection; has no effect inside a transaction."""
    connection.cursor().execute("PRAGMA foreign_keys = OFF")


def copy(source: Any, target: Path, key: bytes, step: Callable[[int, int], None] | None = None) -> None:
    """Copy the open database, while it is in use, into a new file under the same key: one file, whole by itself.

    Inside a transaction of `source` the copy is of that moment, whatever others write. `step` is told of pages.
    """
    copy_of = dbapi2.connect(str(target))
    try:
        _unlock(copy_of.cursor(), key)
        if step is None:
            source.backup(copy_of)
        else:
            source.backup(copy_of, pages=_PAGES_A_STEP, progress=lambda _, left, total: step(total - left, total))
        copy_of.cursor().execute("PRAGMA journal_mode = DELETE")
    finally:
        copy_of.close()


def row_counts(connection: Any) -> dict[str, int]:
    """How many rows each table has."""
    cursor = connection.cursor()
    names = [row[0] for row in cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    return {name: cursor.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 - ours


def _opened(connection: Any, key: bytes, pragmas: tuple[str, ...]) -> Any:
    connection.isolation_level = None
    try:
        cursor = connection.cursor()
        _unlock(cursor, key)
        cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(cursor: Any, key: bytes) -> None:
    cursor.execute("PRAGMA cipher_log_level = NONE")
    # First, because the statement that gives the key holds it too: what the database lets go of is overwritten.
    cursor.execute("PRAGMA cipher_memory_security = ON")
    # x'..' is taken as the key itself; a passphrase would be stretched anew at every connection.
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
