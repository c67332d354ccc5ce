"""Putting a backup in the place of the present records, which are kept aside. The store is closed meanwhile."""

from __future__ import annotations

import datetime as dt
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.backup import BackupLine, Comparison, Counts, Restored
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.clock import Clock, london
from sbc_desktop.services.signing_in import check_looks_after_all
from sbc_desktop.services.unlocking import Key, UnlockName
from sbc_desktop.storage import backup_file, backups, changing_over, faults, keys, rekeying, replacing, restoring
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.disk import refusing_os_faults, write_whole
from sbc_desktop.storage.hold import Hold
from sbc_desktop.storage.keys import SlotKind
from sbc_desktop.storage.places import check_place

if TYPE_CHECKING:
    from sbc_desktop.services.progress import Progress

_STEPS = 5
# One backup that does not open is no reason to give up.
_TRY_THE_NEXT = frozenset(
    {
        Reason.PASSPHRASE_WRONG,
        Reason.BACKUP_DAMAGED,
        Reason.NOT_A_BACKUP,
        Reason.KEYS_DAMAGED,
        Reason.FILE_NOT_READ,
        Reason.STORE_NEWER,
    }
)


class _NoProgress:
    def step(self, _done: int, _total: int) -> None:
        """Nobody listens."""


class Restoring:
    """Looks into backups and restores one, in the folder of a store that is not open, or where none is yet.

    `here` is the key of the present records where they may have another one than the backup; without it the backup's
    own key is tried on them. All of it belongs on a worker thread.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self._clock = clock

    def all(self, chosen: Path | None = None) -> tuple[BackupLine, ...]:
        """The backups beside the records, and in a chosen folder, newest first; no key is needed."""
        return backups.listed(self.folder, chosen)

    def names(self, file: Path) -> tuple[UnlockName, ...]:
        """Whose passphrases of that time open a backup."""
        with self._alone():
            found = backups.keys_of(file, self.folder)
            slots = (slot for slot in found.slots if slot.kind is SlotKind.PASSPHRASE)
            return tuple(UnlockName(UUID(slot.user_id), slot.label) for slot in slots)

    def demo_secret(self, file: Path) -> str | None:
        """The passphrase that everybody knows, of a backup in which everything is invented; None for any other."""
        with self._alone():
            return _demo_secret(backups.keys_of(file, self.folder))

    def key(self, file: Path, user_id: UUID | None, secret: str) -> Key:
        """The key of a backup by a passphrase of that time, or by the recovery code; None tries everybody's passphrase.

        Takes half a second for each passphrase that is tried.
        """
        with self._alone():
            return _key_by(backups.keys_of(file, self.folder), user_id, secret)

    def key_here(self, user_id: UUID | None, secret: str) -> Key | None:
        """The key of the present records by the same secret, where they were given a new one since; None without one.

        Takes half a second for each passphrase that is tried.
        """
        with self._alone():
            try:
                return _key_by(keys.read(self.folder), user_id, secret)
            except Refusal:
                return None

    def look(self, file: Path, key: Key, here: Key | None = None) -> Comparison:
        """What is in a backup, and what the present records have that it lacks; nothing is changed.

        Both are about all groups: where the present records of the same store open, NOT_ALLOWED unless she coordinates.
        """
        with self._alone(), self._unpacked(file) as copy:
            then = restoring.contents(copy, key.raw)
            present, raw = self._look_here(key, here)
            self._check_may(copy, present, here or key, raw)
            return Comparison(
                file=file,
                made_at=backups.line_of(file).made_at,
                in_backup=then.counts,
                here=present.contents.counts if present else None,
                lacking=present.contents.lacking_in(then) if present else None,
                same_store=self._is_same_store(copy),
            )

    def newest(self, key_of: Callable[[Path], Key]) -> tuple[Comparison, Key] | None:
        """The newest backup beside the records that opens, as `look` tells it, with its key; None when there is none.

        `key_of` gives the key of one, or refuses. PASSPHRASE_WRONG when that is all that was ever wrong.
        """
        wrong: Refusal | None = None
        for line in self.all():
            try:
                key = key_of(line.path)
                return self.look(line.path, key), key
            except Refusal as refusal:
                if refusal.reason not in _TRY_THE_NEXT:
                    raise
                wrong = refusal if refusal.reason is Reason.PASSPHRASE_WRONG else wrong
        if wrong is not None:
            raise wrong
        return None

    def last_changed(self) -> dt.datetime | None:
        """When the present records were last written to, as their files say; None where there are none."""
        written = [file.stat().st_mtime for file in self.folder.glob(f"{backup_file.DATABASE}*")]
        return dt.datetime.fromtimestamp(max(written), dt.UTC) if written else None

    def keys_fit(self, file: Path, key: Key) -> bool:
        """Whether the keys of a backup open the present records as they are, and those have none of their own."""
        if not self._lost_its_keys():
            return False
        with self._alone(), self._unpacked(file):
            return self._look_here(key, None)[0] is not None

    def put_keys_back(self, file: Path, key: Key) -> None:
        """Give the present records the keys of a backup, where theirs are damaged or gone; nothing else is changed.

        STORE_DAMAGED, and nothing is touched, where those do not open them. What is left of the keys is kept aside.
        """
        if not self.keys_fit(file, key):
            raise Refusal(Reason.STORE_DAMAGED)
        with self._alone(), self._unpacked(file) as copy:
            present = self.folder / keys.FILE_NAME
            if present.exists():
                aside = self.folder / replacing.ASIDE / replacing.free_aside(self.folder, self._moment())
                aside.mkdir(parents=True, mode=0o700)
                shutil.copyfile(present, aside / keys.FILE_NAME)
            write_whole(present, (copy / keys.FILE_NAME).read_bytes())

    def restore(self, file: Path, key: Key, here: Key | None = None, progress: Progress | None = None) -> Restored:
        """Put a backup in the place of the present records, keep those aside, and erase again who was erased since.

        However it ends, even by a power cut, the folder holds the former records whole or the restored ones. Where a
        key opens the present records of the same store, who may sign in stays as it is now, and so does the data key:
        nobody who was removed gets back in with a backup from before. Without one the backup's own keys are put back.
        """
        told = progress or _NoProgress()
        check_place(self.folder)
        with self._alone(), self._unpacked(file) as copy:
            told.step(1, _STEPS)
            present, raw = self._look_here(key, here)
            told.step(2, _STEPS)
            same = present is not None and self._is_same_store(copy)
            self._check_may(copy, present, here or key, raw)
            if same:
                self._under_the_present_keys(copy, key.raw, raw)
            else:
                raw = key.raw
            erased = restoring.carry_over(copy, raw, present if same else None, _author(key))
            told.step(3, _STEPS)
            counts = restoring.check(copy, raw)
            told.step(4, _STEPS)
            aside = replacing.replace(self.folder, replacing.free_aside(self.folder, self._moment()))
        told.step(_STEPS, _STEPS)
        return Restored(aside, counts, erased)

    def _check_may(self, copy: Path, present: restoring.Here | None, who: Key, raw: bytes) -> None:
        """On a day when nothing else is left, whoever has a passphrase of the backup may put it back."""
        if present is None or not self._is_same_store(copy):
            return
        try:
            check_looks_after_all(present.users, who.user_id)
        except Refusal as refusal:
            if refusal.reason is Reason.NOT_ALLOWED:
                restoring.write_down_refusal(self.folder, raw, _author(who), "Restoring.restore")
            raise

    def _moment(self) -> str:
        return f"{self._clock.now().astimezone(london()):%Y-%m-%d %H%M}"

    def _lost_its_keys(self) -> bool:
        try:
            keys.read(self.folder)
        except Refusal as refusal:
            return refusal.reason is not Reason.STORE_NEWER
        return False

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the folder, which is made if it is not there; STORE_OPEN_ELSEWHERE while the store is open."""
        with refusing_os_faults():
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            hold = Hold.take(self.folder)
        try:
            replacing.finish_held(self.folder)
            changing_over.settle_held(self.folder)
            with refusing_os_faults(), faults.refusing_faults():
                yield
        finally:
            hold.release()

    @contextmanager
    def _unpacked(self, file: Path) -> Iterator[Path]:
        """A copy of the backup's two files that may be changed, on the disk of the records."""
        copy = self.folder / replacing.PREPARING
        shutil.rmtree(copy, ignore_errors=True)
        with refusing_os_faults():
            copy.mkdir(mode=0o700)
        try:
            if file.is_dir():
                with refusing_os_faults():
                    shutil.copyfile(file / backup_file.DATABASE, copy / backup_file.DATABASE)
                    write_whole(copy / keys.FILE_NAME, (file / keys.FILE_NAME).read_bytes())
            else:
                backup_file.unpack(file, copy)
            yield copy
        except Refusal as refusal:
            if refusal.reason is Reason.STORE_DAMAGED:
                raise Refusal(Reason.BACKUP_DAMAGED, file=file) from None
            raise
        finally:
            shutil.rmtree(copy, ignore_errors=True)

    def _look_here(self, key: Key, here: Key | None) -> tuple[restoring.Here | None, bytes]:
        """The present records and the data key that they have, if one of the two opens them."""
        scratch = self.folder / replacing.LOOKING
        shutil.rmtree(scratch, ignore_errors=True)
        for raw in (key.raw, *((here.raw,) if here else ())):
            found = restoring.look_here(self.folder, raw, scratch)
            if found is not None:
                return found, raw
        return None, key.raw

    def _is_same_store(self, copy: Path) -> bool:
        try:
            return keys.read(self.folder).store_id == keys.read(copy).store_id
        except Refusal:
            return False

    def _under_the_present_keys(self, copy: Path, then: bytes, now: bytes) -> None:
        if then != now:
            rekeying.rekey(copy, then, now)
        # Down to the disk, because it is about to be the only one.
        write_whole(copy / keys.FILE_NAME, (self.folder / keys.FILE_NAME).read_bytes())


def _author(key: Key) -> Author:
    return Author(key.user_id, platform.node() or "laptop")


def look_into(file: Path, secret: Callable[[], str]) -> tuple[dt.datetime, Counts]:
    """Open any backup and look at all of it, without a store: when it was made, and what it holds.

    BACKUP_DAMAGED when it is not whole, PASSPHRASE_WRONG when the secret is not one of its time.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        found = backups.keys_of(file, Path(scratch))
        key = _key_by(found, None, _demo_secret(found) or secret())
        return backups.line_of(file).made_at, backups.check(file, key.raw, Path(scratch))


def _demo_secret(found: keys.KeyFile) -> str | None:
    from sbc_desktop.services.demo.place import DEMO_PASSPHRASE

    return DEMO_PASSPHRASE if found.demo else None


def _key_by(found: keys.KeyFile, user_id: UUID | None, secret: str) -> Key:
    slots = [slot for slot in found.slots if slot.kind is SlotKind.PASSPHRASE]
    for user in [user_id] if user_id else [UUID(slot.user_id) for slot in slots]:
        try:
            return keys.unlock(found, user, secret)
        except Refusal as refusal:
            if refusal.reason is not Reason.PASSPHRASE_WRONG:
                raise
    if user_id is None:
        try:
            return keys.recover(found, secret)
        except Refusal as refusal:
            if refusal.reason is not Reason.RECOVERY_CODE_WRONG:
                raise
    raise Refusal(Reason.PASSPHRASE_WRONG, field="passphrase")
