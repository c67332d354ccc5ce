"""Files are cut short, or a byte or a sector of them is changed: what a disk does that loses power or grows old.

A torn journal gives back all that was whole before the tear. Any other torn file opens with all that was in it, or is
refused with the sentence and the newest backup, which then puts everything right; the torn one is left as it is.
"""

from __future__ import annotations

import bisect
import random
import shutil
from pathlib import Path

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.messages import sentence
from sbc_desktop.services.bundle import Services
from sbc_desktop.storage.store import DATABASE
from tests.factories import PASSPHRASE
from tests.torture.morning import Room, a_morning, room_of
from tests.torture.rounds import Round
from tests.torture.stage import KEY, matching, opener, rows, set_up, started

_JOURNAL, _INDEX, _KEYS = f"{DATABASE}-wal", f"{DATABASE}-shm", "keys.json"
_SECTOR = 512
# Soon after, it would be written back into the database, and what is there twice cannot be torn away.
_LONGEST_JOURNAL = 3_500_000


class Torn:
    """One file of a store is torn in each round."""

    def __init__(self, folder: Path) -> None:
        self._stage = set_up(folder)
        self._at_work = folder / "at work"
        acts = a_morning(self._stage.session_id, self._stage.people, random.Random(0))
        self._rooms = [Room()]
        services = opener().open_with_key(self._stage.folder, KEY)
        services.backups.make()
        journal = self._stage.folder / _JOURNAL
        self._sizes = [journal.stat().st_size]
        for act in acts:
            if self._sizes[-1] > _LONGEST_JOURNAL:
                break
            act.do(services)
            self._rooms.append(act.room)
            self._sizes.append(journal.stat().st_size)
        # As a power cut leaves it, with all of the morning in the journal.
        shutil.copytree(self._stage.folder, self._at_work)
        self._backup = services.backups.make()
        self._rows = rows(services._store)  # noqa: SLF001 - what no service shows
        services.close()

    def play(self, at: Round) -> None:
        """Tear one of them."""
        kind = at.chance.choice((self._journal, self._database, self._database, self._key_file, self._backup_file))
        at.tally.now += f", {kind.__name__.strip('_')}"
        kind(at)

    def _journal(self, at: Round) -> None:
        folder = shutil.copytree(self._at_work, at.folder / "store")
        offset = _tear(folder / _JOURNAL, at)
        (folder / _INDEX).write_bytes(at.chance.randbytes(32768))
        whole = max(bisect.bisect_right(self._sizes, offset) - 1, 0)
        with started(folder, at.tally) as services:
            if services is None:
                return
            _check_no_faults(services, at)
            matching(room_of(services, self._stage.session_id), self._rooms, whole, at.tally)

    def _database(self, at: Round) -> None:
        folder = self._stage.copy_to(at.folder)
        _tear(folder / DATABASE, at)
        torn = (folder / DATABASE).read_bytes()
        try:
            services = opener().open_with_key(folder, opener().unlocking(folder).unlock(None, PASSPHRASE))
        except Refusal as refusal:
            self._check_refusal(refusal, Reason.STORE_DAMAGED, at)
            if (folder / DATABASE).read_bytes() != torn:
                at.tally.fault("the torn file was changed")
        else:
            self._use(services, at)
        self._restore(folder, at)

    def _key_file(self, at: Round) -> None:
        folder = self._stage.copy_to(at.folder)
        _tear(folder / _KEYS, at)
        try:
            key = opener().unlocking(folder).unlock(None, PASSPHRASE)
        except Refusal as refusal:
            self._check_refusal(refusal, Reason.KEYS_DAMAGED, at)
            self._restore(folder, at)
            return
        services = opener().open_with_key(folder, key)
        self._check_all_there(services, at)
        services.close()

    def _backup_file(self, at: Round) -> None:
        folder = self._stage.copy_to(at.folder)
        file = folder / "backups" / self._backup.path.name
        _tear(file, at)
        restoring = opener().restoring(folder)
        try:
            restoring.restore(file, restoring.key(file, None, PASSPHRASE))
        except Refusal as refusal:
            if refusal.reason not in (Reason.BACKUP_DAMAGED, Reason.NOT_A_BACKUP, Reason.KEYS_DAMAGED):
                at.tally.fault(f"it said: {sentence(refusal)}")
            at.tally.refused += 1
        with started(folder, at.tally) as services:
            if services is not None:
                services.backups.all()
                self._check_all_there(services, at)

    def _use(self, services: Services, at: Round) -> None:
        """It opened: then what it shows is right, or refused; and a check finds what is torn."""
        try:
            self._check_all_there(services, at)
        except Refusal as refusal:
            self._check_refusal(refusal, Reason.STORE_DAMAGED, at)
        try:
            if not services.settings.check():
                at.tally.fault("nobody noticed")
        except Refusal as refusal:
            self._check_refusal(refusal, Reason.STORE_DAMAGED, at)
        services.close()

    def _check_refusal(self, refusal: Refusal, fits: Reason, at: Round) -> None:
        """It is the sentence that fits, with the newest backup."""
        at.tally.refused += 1
        newest = self._backup_made_at()
        if refusal.reason is not fits or refusal.facts.get("backup") != newest:
            at.tally.fault(f"it said: {sentence(refusal)}")

    def _restore(self, folder: Path, at: Round) -> None:
        """The newest backup puts everything right."""
        restoring = opener().restoring(folder)
        newest = restoring.all()[0].path
        restoring.restore(newest, restoring.key(newest, None, PASSPHRASE))
        with started(folder, at.tally) as services:
            if services is not None:
                _check_no_faults(services, at)
                self._check_all_there(services, at)

    def _check_all_there(self, services: Services, at: Round) -> None:
        found = rows(services._store)  # noqa: SLF001 - what no service shows
        at.tally.acknowledged += len(self._rows)
        if missing := self._rows - found:
            at.tally.lose(len(missing), f"{len(missing)} rows are not there")
        if room_of(services, self._stage.session_id) != self._rooms[-1]:
            at.tally.fault("the room is another one")

    def _backup_made_at(self) -> object:
        return opener().restoring(self._stage.folder).all()[0].made_at


def _check_no_faults(services: Services, at: Round) -> None:
    for fault in services.settings.check():
        at.tally.fault(fault)


def _tear(file: Path, at: Round) -> int:
    """Cut a file short, change a byte of it, or write over a sector; where that begins."""
    data = bytearray(file.read_bytes())
    offset = at.chance.randrange(len(data))
    how = at.chance.choice(("cut", "byte", "sector"))
    at.tally.now += f", {how} at {offset}"
    if how == "cut":
        data = data[:offset]
    elif how == "byte":
        data[offset] ^= 1 << at.chance.randrange(8)
    else:
        offset -= offset % _SECTOR
        end = min(offset + _SECTOR, len(data))
        data[offset:end] = at.chance.choice((bytes(end - offset), at.chance.randbytes(end - offset)))
    file.write_bytes(data)
    return offset
