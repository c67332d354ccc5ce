"""Backups of the store: in its backups folder, and copied to another one; each is opened after writing.

A backup is one file. Earlier versions wrote a folder for each; those are still listed, opened and put back.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sbc_desktop.domain.backup import BackupLine, Counts
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import backup_file, keys, sqlite
from sbc_desktop.storage.contents import counts_of
from sbc_desktop.storage.disk import refusing_os_faults, sync_folder

FOLDER = "backups"
KEPT = 8
_PREFIX = "SBC Desktop"
# Only what is named so is ours; whatever else somebody puts there is never taken away.
_OURS = re.compile(rf"{_PREFIX} \d{{4}}-\d\d-\d\d \d{{4}}(?: \(\d+\))?{re.escape(backup_file.SUFFIX)}")
_OLD_FOLDER = re.compile(r"\d{4}-\d\d-\d\d \d{6}")
_SCRATCH = ".making.part"

Step = Callable[[int, int], None]


def make(source: Any, folder: Path, key: bytes, now: dt.datetime, step: Step | None = None) -> tuple[Path, Counts]:
    """Copy the open database and keys.json into one file, which gets its name only after it opened and was found whole.

    `source` is inside a transaction, so that the copy and what is counted are of the same moment. The oldest go once
    there are more than eight. STORE_DAMAGED when what was to be copied is not whole, FILE_NOT_WRITTEN when only the
    copy is not.
    """
    # The first look fixes the moment; a copy without one would begin again at every check-in.
    rows = sqlite.row_counts(source)
    whole = free_name(folder / FOLDER, now)
    store_id = keys.read(folder).store_id
    part = part_of(whole.parent, store_id)
    with refusing_os_faults():
        whole.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            with _scratch(whole.parent) as scratch:
                sqlite.copy(source, scratch / backup_file.DATABASE, key, step)
                shutil.copyfile(folder / keys.FILE_NAME, scratch / keys.FILE_NAME)
                schema = source.cursor().execute("SELECT version_num FROM alembic_version").fetchone()[0]
                backup_file.pack(scratch, part, store_id=store_id, schema=schema, now=now)
            counts = _check_copy(part, source, key, rows)
            part.rename(whole)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(whole.parent)
    _prune(whole.parent, store_id, former=True)
    return whole, counts


def copy_to(backup: Path, folder: Path, key: bytes, step: Step | None = None) -> Path:
    """Copy a backup into another folder, where the last eight of these records are kept too.

    FILE_NOT_WRITTEN when it cannot be put there, or cannot be read back whole.
    """
    note = backup_file.note_of(backup)
    store_id = note.store_id
    part = part_of(folder, store_id)
    try:
        backup_file.copy(backup, part, step)
        check(part, key, backup.parent)
        # Another laptop may have put one there in the same minute.
        target = free_name(folder, note.made_at)
        part.rename(target)
        with contextlib.suppress(OSError):  # not every stick can be told
            sync_folder(folder)
    except BaseException as fault:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        if not isinstance(fault, OSError | Refusal):
            raise
        if isinstance(fault, Refusal) and fault.reason is Reason.DISK_FULL:
            raise
        raise Refusal(Reason.FILE_NOT_WRITTEN, folder=folder) from None
    _prune(folder, store_id, former=False)
    return target


def check(backup: Path, key: bytes, scratch_in: Path) -> Counts:
    """Open the copy inside a backup and look at all of it; what it holds. BACKUP_DAMAGED when it is not whole.

    The copy is put, as encrypted as it is, into a folder inside `scratch_in` for that time. The backup is not changed.
    """
    with opened(backup, key, scratch_in) as connection:
        if sqlite.integrity_faults(connection):
            raise Refusal(Reason.BACKUP_DAMAGED, file=backup)
        return counts_of(connection)


@contextlib.contextmanager
def opened(backup: Path, key: bytes, scratch_in: Path) -> Iterator[Any]:
    """A connection to the copy inside a backup, for reading; PASSPHRASE_WRONG when the backup has another key."""
    from sqlcipher3 import dbapi2

    with unpacked(backup, scratch_in) as folder:
        try:
            connection = sqlite.connect_to_look(folder / backup_file.DATABASE, key)
        except dbapi2.Error:
            # What was written is there, byte for byte: then it is the key.
            wrong = Reason.PASSPHRASE_WRONG if backup.is_file() else Reason.BACKUP_DAMAGED
            raise Refusal(wrong, file=backup, field="passphrase") from None
        try:
            yield connection
        except dbapi2.DatabaseError:
            raise Refusal(Reason.BACKUP_DAMAGED, file=backup) from None
        finally:
            connection.close()


@contextlib.contextmanager
def unpacked(backup: Path, scratch_in: Path) -> Iterator[Path]:
    """A folder with the copy and the keys of a backup, gone afterwards unless the backup is a folder itself."""
    if backup.is_dir():
        yield backup
        return
    with refusing_os_faults():
        # Not its parents: where the records are no more, nothing is made in their place.
        scratch_in.mkdir(mode=0o700, exist_ok=True)
    with _scratch(scratch_in) as folder:
        backup_file.unpack(backup, folder)
        yield folder


def keys_of(backup: Path, scratch_in: Path) -> keys.KeyFile:
    """The wrapped keys of a backup; KEYS_DAMAGED or BACKUP_DAMAGED when they are not what was written."""
    if backup.is_dir():
        return keys.read(backup)
    with _scratch(scratch_in) as folder:
        backup_file.unpack_keys(backup, folder)
        return keys.read(folder)


def newest_that_opens(folder: Path, key: bytes) -> BackupLine | None:
    """The newest whole backup beside the store that this key opens, or None; reads all of each that it tries."""
    for line in listed(folder):
        try:
            check(line.path, key, folder / FOLDER)
        except Refusal:
            continue
        return line
    return None


def newest_with_keys(folder: Path) -> BackupLine | None:
    """The newest backup beside the store whose keys can be read, or None; the folder has to be held."""
    for line in listed(folder):
        with contextlib.suppress(Refusal, OSError):
            keys_of(line.path, folder / FOLDER)
            return line
    return None


def listed(folder: Path, chosen: Path | None = None) -> tuple[BackupLine, ...]:
    """The backups beside the store and in the chosen folder, newest first; reads a few hundred bytes of each."""
    beside = list(lines_in(folder / FOLDER, None))
    copies: dict[dt.datetime, BackupLine] = {}
    if chosen is not None:
        with contextlib.suppress(Refusal):
            copies = {line.made_at: line for line in lines_in(chosen, keys.read(folder).store_id)}
    lines = [
        replace(line, also_at=copies.pop(line.made_at).path) if line.whole and line.made_at in copies else line
        for line in beside
    ]
    return tuple(sorted((*lines, *copies.values()), key=_age, reverse=True))


def line_of(backup: Path) -> BackupLine:
    """One backup as a list shows it; not whole when its note cannot be read, and then dated by its file."""
    if backup.is_dir():
        made_at = dt.datetime.strptime(backup.name, "%Y-%m-%d %H%M%S").replace(tzinfo=dt.UTC)
        size = sum(file.stat().st_size for file in backup.iterdir())
        return BackupLine(backup, made_at, size, (backup / backup_file.DATABASE).exists())
    about = backup.stat()
    try:
        note = backup_file.note_of(backup)
    except Refusal:
        return BackupLine(backup, dt.datetime.fromtimestamp(about.st_mtime, dt.UTC), about.st_size, whole=False)
    return BackupLine(backup, note.made_at, about.st_size, whole=True, program=note.program)


def half_made(folder: Path) -> tuple[Path, ...]:
    """What a power cut may have left of a backup of the store in a folder that was being made or looked into."""
    beside = folder / FOLDER
    with contextlib.suppress(Refusal):
        return beside / _SCRATCH, folder / _SCRATCH, part_of(beside, keys.read(folder).store_id)
    return beside / _SCRATCH, folder / _SCRATCH


def lines_in(folder: Path, store_id: str | None) -> Iterator[BackupLine]:
    """Ours in a folder; with a store given, only that store's, because several may share a stick."""
    try:
        found = [path for path in folder.iterdir() if _is_ours(path)]
    except OSError:
        return
    for path in found:
        with contextlib.suppress(OSError, Refusal):
            if store_id is None or path.is_dir() or backup_file.note_of(path).store_id == store_id:
                yield line_of(path)


def _is_ours(path: Path) -> bool:
    if _OLD_FOLDER.fullmatch(path.name):
        return path.is_dir()
    return path.name.endswith(backup_file.SUFFIX) and path.is_file()


def _check_copy(part: Path, source: Any, key: bytes, rows: dict[str, int]) -> Counts:
    """Open what was written and compare it, table by table, with what it was written from."""
    try:
        with opened(part, key, part.parent) as connection:
            if not sqlite.integrity_faults(connection) and sqlite.row_counts(connection) == rows:
                return counts_of(connection)
    except Refusal as refusal:
        if refusal.reason not in (Reason.BACKUP_DAMAGED, Reason.PASSPHRASE_WRONG, Reason.NOT_A_BACKUP):
            raise
    # A true copy of what is damaged is no backup, and no fault of the disk it was written to.
    raise Refusal(Reason.STORE_DAMAGED if sqlite.integrity_faults(source) else Reason.FILE_NOT_WRITTEN)


def _prune(folder: Path, store_id: str, *, former: bool) -> None:
    """Keep the last eight of these records; those that somebody gave a name of her own stay, as do any not whole."""
    ours = [line for line in lines_in(folder, store_id) if line.whole]
    named = [line for line in ours if _OURS.fullmatch(line.path.name) or (former and line.path.is_dir())]
    for line in sorted(named, key=_age, reverse=True)[KEPT:]:
        if line.path.is_dir():
            shutil.rmtree(line.path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                line.path.unlink()


def _age(line: BackupLine) -> tuple[dt.datetime, int, str]:
    """Sorts by the moment; two of the same one by the number in their names."""
    return line.made_at, len(line.path.name), line.path.name


@contextlib.contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """A folder for a while; what a power cut left of the last one goes first."""
    scratch = folder / _SCRATCH
    shutil.rmtree(scratch, ignore_errors=True)
    with refusing_os_faults():
        scratch.mkdir(mode=0o700)
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def part_of(folder: Path, store_id: str) -> Path:
    """Always the same name, so that what a power cut left is written over."""
    return folder / f".{store_id}.part"


def free_name(backups: Path, now: dt.datetime) -> Path:
    """A name with the minute on the wall, and a number when that minute has one already."""
    stem = f"{_PREFIX} {now.astimezone(ZoneInfo('Europe/London')):%Y-%m-%d %H%M}"
    numbers = ("", *(f" ({number})" for number in range(2, 1000)))
    return next(path for path in (backups / f"{stem}{n}{backup_file.SUFFIX}" for n in numbers) if not path.exists())
