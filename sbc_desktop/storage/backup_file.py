"""One backup is one file: a stored zip of the encrypted copy, its wrapped keys, and a note without names.

Nothing in it is readable without a passphrase of that time. The note is written last and holds the SHA-256 of the
other two, so that a file cut short or changed on its way is told from a whole one before any passphrase is asked.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sbc_desktop import __version__
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import keys
from sbc_desktop.storage.disk import refusing_os_faults

FORMAT = 1
SUFFIX = ".sbcbackup"
DATABASE = "store.db"
_NOTE = "note.json"
_MEMBERS = (DATABASE, keys.FILE_NAME)
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Note:
    """What a backup says of itself in clear: when, of which store, by which version, at which step of the tables."""

    made_at: dt.datetime
    store_id: str
    program: str
    schema: str
    sha256: dict[str, str]


def pack(copy: Path, file: Path, *, store_id: str, schema: str, now: dt.datetime) -> None:
    """Write the copy of a store in a folder into one file, down to the disk."""
    with refusing_os_faults(), _private(file) as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            sums = {name: _put(archive, copy / name, now) for name in _MEMBERS}
            body = {"format": FORMAT, "made_at": now.astimezone(dt.UTC).isoformat(), "store": store_id}
            text = json.dumps(body | {"program": __version__, "schema": schema, "sha256": sums}, indent=1)
            archive.writestr(_info(_NOTE, now), text)
        out.flush()
        os.fsync(out.fileno())


def note_of(file: Path) -> Note:
    """What a backup says of itself; NOT_A_BACKUP for any other file, BACKUP_DAMAGED when a part of it is missing."""
    with _reading(file) as archive:
        return _note(archive, file)


def unpack(file: Path, folder: Path, step: Callable[[int, int], None] | None = None) -> Note:
    """Put a backup's copy and keys into a folder, down to the disk; BACKUP_DAMAGED when they are not what was written.

    `step` is told of bytes.
    """
    with _reading(file) as archive:
        note = _note(archive, file)
        total, done = sum(archive.getinfo(name).file_size for name in _MEMBERS), 0
        for name in _MEMBERS:
            _unpack_one(archive, folder / name, note.sha256[name], file)
            done += archive.getinfo(name).file_size
            if step is not None:
                step(done, total)
    return note


def unpack_keys(file: Path, folder: Path) -> None:
    """Put only a backup's keys into a folder."""
    with _reading(file) as archive:
        _unpack_one(archive, folder / keys.FILE_NAME, _note(archive, file).sha256[keys.FILE_NAME], file)


def copy(file: Path, target: Path, step: Callable[[int, int], None] | None = None) -> None:
    """Copy a backup to another disk, down to that disk, and let go of what the system still remembers of it.

    So what is read back afterwards comes from the disk itself where the system can be told so. `step` is told of bytes.
    """
    with refusing_os_faults(), file.open("rb") as source, _private(target) as out:
        total = file.stat().st_size
        while chunk := source.read(_CHUNK):
            out.write(chunk)
            if step is not None:
                step(out.tell(), total)
        out.flush()
        os.fsync(out.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(out.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _unpack_one(archive: zipfile.ZipFile, target: Path, sha256: str, file: Path) -> None:
    with archive.open(target.name) as source, refusing_os_faults(), _private(target) as out:
        if _copied(source, out) != sha256:
            raise Refusal(Reason.BACKUP_DAMAGED, file=file)
        out.flush()
        os.fsync(out.fileno())


def _private(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600), "wb")


def _info(name: str, now: dt.datetime) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, now.astimezone(dt.UTC).timetuple()[:6])
    info.external_attr = 0o600 << 16
    return info


def _put(archive: zipfile.ZipFile, path: Path, now: dt.datetime) -> str:
    info = _info(path.name, now)
    info.file_size = path.stat().st_size
    with path.open("rb") as source, archive.open(info, "w") as target:
        return _copied(source, target)


def _copied(source: IO[bytes], target: IO[bytes]) -> str:
    """Copy to the end; the SHA-256 of what was copied."""
    summed = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        summed.update(chunk)
        target.write(chunk)
    return summed.hexdigest()


@contextlib.contextmanager
def _reading(file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive of a backup, with its troubles as refusals."""
    damaged = Reason.BACKUP_DAMAGED if file.name.endswith(SUFFIX) else Reason.NOT_A_BACKUP
    try:
        with zipfile.ZipFile(file) as archive:
            yield archive
    except OSError:
        raise Refusal(Reason.FILE_NOT_READ, file=file) from None
    except (zipfile.BadZipFile, ValueError, EOFError, struct.error, NotImplementedError, RuntimeError):
        raise Refusal(damaged, file=file) from None


def _note(archive: zipfile.ZipFile, file: Path) -> Note:
    entries = {info.filename: info for info in archive.infolist()}
    if _NOTE not in entries or len(entries) != len(archive.infolist()):
        raise Refusal(Reason.NOT_A_BACKUP, file=file)
    # Nothing of ours is compressed: a small file that swells when it is opened was made by somebody else.
    if any(info.compress_type != zipfile.ZIP_STORED for info in entries.values()):
        raise Refusal(Reason.NOT_A_BACKUP, file=file)
    try:
        found: dict[str, Any] = json.loads(archive.read(_NOTE))
        if found["format"] != FORMAT:
            raise Refusal(Reason.STORE_NEWER)
        made_at = dt.datetime.fromisoformat(found["made_at"])
        sums = {name: str(found["sha256"][name]) for name in _MEMBERS}
        note = Note(made_at, str(found["store"]), str(found["program"]), str(found["schema"]), sums)
    except (ValueError, KeyError, TypeError):
        raise Refusal(Reason.BACKUP_DAMAGED, file=file) from None
    if not set(_MEMBERS) <= set(entries):
        raise Refusal(Reason.BACKUP_DAMAGED, file=file)
    return note
