"""The only module with SQL that SQLite alone understands: keys, pragmas, integrity checks, online copies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

CACHE_KIB = 32768
BUSY_SECONDS = 10.0


def connect(path: Path, key: bytes, *, timeout: float = BUSY_SECONDS) -> Any:
    """Open the encrypted file with its raw 256-bit key; DatabaseError when key and file do not belong together."""
    connection = dbapi2.connect(str(path), check_same_thread=False, timeout=timeout)
    connection.isolation_level = None
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA cipher_log_level = NONE")
        # x'..' is taken as the key itself; a passphrase would be stretched anew at every connection.
        cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        cursor.execute("PRAGMA cipher_memory_security = ON")
        cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            "secure_delete = ON",
            f"cache_size = -{CACHE_KIB}",
            "trusted_schema = OFF",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
    except BaseException:
        connection.close()
        raise
    return connection


def integrity_faults(connection: Any) -> list[str]:
    """What the database's own checks find wrong: pages, their seals, and references; empty when all is well."""
    cursor = connection.cursor()
    faults = [row[0] for row in cursor.execute("PRAGMA cipher_integrity_check")]
    if faults:
        return faults  # the other checks would stumble over the same pages
    faults += [row[0] for row in cursor.execute("PRAGMA integrity_check") if row[0] != "ok"]
    faults += [f"{row[0]} points at nothing" for row in cursor.execute("PRAGMA foreign_key_check")]
    return faults


def copy(source: Any, target: Path, key: bytes) -> None:
    """Copy the open database, while it is in use, into a new file under the same key."""
    copy_of = dbapi2.connect(str(target))
    try:
        copy_of.execute("PRAGMA cipher_log_level = NONE")
        copy_of.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        source.backup(copy_of)
        copy_of.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy_of.close()
