"""Brings backups, and records that were put aside, under a new data key too, so that no former passphrase opens them.

keys.json holds the former key, under the new one, until all of them are done; whatever cuts this short, the next
opening goes on. One by one each is whole under the one key or the other.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import backup_file, backups, keys, replacing, sqlite
from sbc_desktop.storage.disk import refusing_os_faults, sync_folder
from sbc_desktop.storage.key_file import is_signed_by
from sbc_desktop.storage.rekeying import Step, copy_whole, rekey

# Where a copy is made under the new key; cleared at the next start.
SCRATCH = ".renewing.part"
_DATABASE = backup_file.DATABASE
# What another try may put right; anything else that stops a renewing will stop it for ever.
_PASSING = frozenset(
    {
        *(Reason.DISK_FULL, Reason.STORE_READ_ONLY, Reason.STORE_OUT_OF_REACH),
        *(Reason.FILE_NOT_WRITTEN, Reason.STORE_BUSY, Reason.FILE_NOT_READ),
    }
)


def renew(folder: Path, data_key: bytes, chosen: Path | None, step: Step) -> tuple[int, tuple[Path, ...]]:
    """Renew all that can be reached of a held folder; how many have the new key, and what could not get it.

    Does nothing when all have it. `step` is told before each one, and may raise to go on another day.
    """
    found = keys.read(folder)
    former = keys.former_key(found, data_key)
    if former is None:
        return 0, ()
    renewing = _Renewing(folder, former, data_key, keys.signed(replace(found, former=""), data_key))
    works = [*renewing.of_backups(chosen), *renewing.of_asides()]
    left = [] if chosen is None or chosen.is_dir() else [chosen]
    again = False
    for done, (path, work) in enumerate(works):
        step(done, len(works))
        try:
            work(path)
        except Refusal as refusal:
            left.append(path)
            again = again or refusal.reason in _PASSING
    step(len(works), len(works))
    if not again:
        keys.write(folder, renewing.key_file)
    return len(works) - len([path for path in left if path != chosen]), tuple(left)


class _Renewing:
    """The keys to do it with: from which, to which, and the keys.json that goes with the new one."""

    def __init__(self, folder: Path, former: bytes, data_key: bytes, key_file: keys.KeyFile) -> None:
        self._folder = folder
        self._former = former
        self._data_key = data_key
        self.key_file = key_file

    def of_backups(self, chosen: Path | None) -> Iterator[tuple[Path, Callable[[Path], None]]]:
        """Every backup beside the records and in the chosen folder, with what to do with it."""
        for line in backups.lines_in(self._folder / backups.FOLDER, None):
            yield line.path, self._backup
        for line in backups.lines_in(chosen, self.key_file.store_id) if chosen else ():
            yield line.path, self._backup

    def of_asides(self) -> Iterator[tuple[Path, Callable[[Path], None]]]:
        """Every folder of records that were put aside, with what to do with it."""
        for database in sorted(self._folder.glob(f"{replacing.ASIDE}/*/{_DATABASE}")):
            yield database.parent, self._aside

    def _backup(self, path: Path) -> None:
        present = backups.keys_of(path, self._folder)
        # Before format 2 nothing was signed.
        if present.signature and is_signed_by(present, self._data_key):
            return
        made_at = backups.line_of(path).made_at
        target = backups.free_name(path.parent, made_at) if path.is_dir() else path
        part = backups.part_of(path.parent, self.key_file.store_id)
        with refusing_os_faults():
            try:
                with self._scratch() as copy:
                    schema = self._copy(path, copy)
                    keys.write(copy, self.key_file)
                    backup_file.pack(copy, part, store_id=self.key_file.store_id, schema=schema, now=made_at)
                backups.check(part, self._data_key, self._folder)
                part.replace(target)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
            if path.is_dir():
                shutil.rmtree(path)
            with contextlib.suppress(OSError):  # not every stick can be told
                sync_folder(path.parent)

    def _copy(self, backup: Path, copy: Path) -> str:
        """The records of a backup under the new key; at which step of the tables they are."""
        with backups.opened(backup, self._former, self._folder) as source:
            copy_whole(source, copy / _DATABASE, self._data_key, sqlite.row_counts(source))
            return str(source.execute("SELECT version_num FROM alembic_version").fetchone()[0])

    def _aside(self, folder: Path) -> None:
        if self._is_under(self._former, folder):
            with _as_refusal():
                rekey(folder, self._former, self._data_key)
        elif not self._is_under(self._data_key, folder):
            raise Refusal(Reason.STORE_DAMAGED)  # or of a key that is none of ours
        # Also where a power cut came between the records and their keys.
        keys.write(folder, self.key_file)

    @staticmethod
    def _is_under(key: bytes, folder: Path) -> bool:
        try:
            sqlite.connect(folder / _DATABASE, key).close()
        except dbapi2.DatabaseError:
            return False
        return True

    @contextlib.contextmanager
    def _scratch(self) -> Iterator[Path]:
        scratch = self._folder / SCRATCH
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(mode=0o700)
        try:
            yield scratch
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def _as_refusal() -> Iterator[None]:
    try:
        yield
    except dbapi2.DatabaseError:
        raise Refusal(Reason.STORE_DAMAGED) from None
