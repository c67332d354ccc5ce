"""The program is killed while everything gets a new data key: each file is whole under the one key or the other."""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.services.bundle import Services
from sbc_desktop.storage import keys
from sbc_desktop.storage.store import DATABASE
from tests.factories import DATA_KEY, PASSPHRASE
from tests.torture.lives import Death, Life, Tell, live, some_death
from tests.torture.morning import Act, Room, a_morning, do_all, room_of
from tests.torture.rounds import Round
from tests.torture.stage import KEY, check_tidy, matching, opener, rows, rows_in, set_up, started

_LIVES = 3
_BACKUPS = 2
_ACTS = 25
_CHANGED = "k"


class ReEncryption:
    """The records, two backups of them and some that were put aside, while somebody goes on checking people in."""

    def __init__(self, folder: Path) -> None:
        self._stage = set_up(folder)
        services = opener().open_with_key(self._stage.folder, KEY)
        made = [services.backups.make() for _ in range(_BACKUPS)]
        services.close()
        opener().restoring(self._stage.folder).restore(made[-1].path, KEY)
        services = opener().open_with_key(self._stage.folder, KEY)
        self._rows = rows(services._store)  # noqa: SLF001 - what no service shows
        services.close()
        rehearsal = folder / "rehearsal"
        rehearsal.mkdir()
        copy = self._stage.copy_to(rehearsal)
        acts = a_morning(self._stage.session_id, self._stage.people, random.Random(0))[:_ACTS]
        self._rehearsed = live(lambda tell: _work(copy, acts, tell), copy)
        self._started = replace(self._rehearsed, seconds=self._rehearsed.seconds / 3)

    def play(self, at: Round) -> None:
        """Kill it, kill the starts that are to end it or take it back, and start the program for good."""
        folder = self._stage.copy_to(at.folder)
        acts = a_morning(self._stage.session_id, self._stage.people, at.chance)[:_ACTS]
        first = at.suffer(lambda tell: _work(folder, acts, tell), folder, _death(at, self._rehearsed))
        for _ in range(at.chance.randrange(_LIVES)):
            at.suffer(lambda tell: _start(folder, tell), folder, _death(at, self._started))
        at.relieve()
        with started(folder, at.tally) as services:
            if services is None:
                return
            for fault in services.settings.check():
                at.tally.fault(fault)
            if missing := self._rows - rows(services._store):  # noqa: SLF001 - what no service shows
                at.tally.lose(len(missing), f"{len(missing)} rows are not there")
            matching(room_of(services, self._stage.session_id), _rooms(acts), first.told, at.tally)
            _check_backups(services, at)
            check_tidy(folder, at.tally)
        self._check_keys(folder, first, at)

    def _check_keys(self, folder: Path, first: Life, at: Round) -> None:
        """One key opens everything, and it is the new one if that was told."""
        raw = opener().unlocking(folder).unlock(None, PASSPHRASE).raw
        if _CHANGED in first.marks and raw == DATA_KEY:
            at.tally.lose(1, "a new data key was told, and the former one is there")
        found = keys.read(folder)
        if found.next is not None or (found.former and raw != DATA_KEY and not first.refused):
            at.tally.fault("the former key is still kept")
        for aside in folder.glob(f"replaced/*/{DATABASE}"):
            if rows_in(aside.parent, at.tally, raw) != self._rows:
                at.tally.fault("what was put aside is not there any more")


def _death(at: Round, rehearsed: Life) -> Death:
    return some_death(at.chance, rehearsed, 0.6)


def _work(folder: Path, acts: Sequence[Act], tell: Tell) -> None:
    services = opener().open_with_key(folder, KEY)
    with ThreadPoolExecutor() as threads:
        desk = threads.submit(do_all, services, acts, tell, 0.02)
        services.users.new_data_key()
        tell(_CHANGED)
    desk.result()


def _start(folder: Path, tell: Tell) -> None:
    opener().open_with_key(folder, opener().unlocking(folder).unlock(None, PASSPHRASE))
    tell()


def _rooms(acts: Sequence[Act]) -> list[Room]:
    return [Room(), *(act.room for act in acts)]


def _check_backups(services: Services, at: Round) -> None:
    """All of them are there, and open with the key of the records."""
    lines = services.backups.all()
    if len(lines) < _BACKUPS:
        at.tally.lose(_BACKUPS - len(lines), f"{len(lines)} backups are left")
    for line in lines:
        try:
            services.backups.check(line.path)
        except Refusal as refusal:
            at.tally.fault(f"{line.path.name}: {refusal.reason}")
