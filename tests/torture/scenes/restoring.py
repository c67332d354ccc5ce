"""The program is killed while it puts a backup back: the records are the former ones or those of the backup."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from sbc_desktop.storage.store import DATABASE, Store
from tests.desk import House
from tests.factories import DATA_KEY
from tests.torture.lives import Tell, live, some_death
from tests.torture.rounds import Round
from tests.torture.stage import KEY, Stage, check_tidy, opener, rows, rows_in, set_up, started
from tests.torture.tally import Tally

_LIVES = 3
# One that has to end what was decided.
_STEPS_OF_A_START = 25


class Restoring:
    """Put back over records that have more in them, and somebody fewer."""

    def __init__(self, folder: Path) -> None:
        self._stage = set_up(folder)
        self._backup = _live_on(self._stage)
        tally = Tally("rehearsal")
        self._former = rows_in(self._stage.folder, tally)
        rehearsal = folder / "rehearsal"
        rehearsal.mkdir()
        copy = self._stage.copy_to(rehearsal)
        self._rehearsed = live(lambda tell: _restore(copy, self._backup, tell), copy)
        self._restored = rows_in(copy, tally)
        self._started = replace(self._rehearsed, seconds=self._rehearsed.seconds / 3, steps=_STEPS_OF_A_START)

    def play(self, at: Round) -> None:
        """Kill it, kill the starts that are to end it, and start the program for good."""
        folder = self._stage.copy_to(at.folder)
        at.tally.acknowledged += len(self._former)
        told = 0
        for number in range(at.chance.randint(1, _LIVES)):
            work = _start if number else _restore
            death = some_death(at.chance, self._started if number else self._rehearsed, 0.8)
            life = at.suffer(lambda tell, work=work: work(folder, self._backup, tell), folder, death)  # type: ignore[misc]
            told += life.told if number == 0 else 0
        at.relieve()
        with started(folder, at.tally) as services:
            if services is None:
                return
            for fault in services.settings.check():
                at.tally.fault(fault)
            found = rows(services._store)  # noqa: SLF001 - what no service shows
            check_tidy(folder, at.tally)
        if told and found != self._restored:
            at.tally.lose(1, "it was told to be put back, and is not")
        if found not in (self._former, self._restored):
            at.tally.fault("what is there never was")
        self._look_aside(folder, found, at)

    def _look_aside(self, folder: Path, found: frozenset[tuple[str, str]], at: Round) -> None:
        """The former records are all there: in their place or aside."""
        for aside in folder.glob(f"replaced/*/{DATABASE}"):
            found |= rows_in(aside.parent, at.tally)
        if missing := self._former - found:
            at.tally.lose(len(missing), f"{len(missing)} rows are neither there nor aside")


def _live_on(stage: Stage) -> Path:
    """Make a backup, then go on working: somebody comes, somebody is added, somebody is erased."""
    house = House(Store.open(stage.folder, DATA_KEY))
    kept = stage.folder.parent / house.store.back_up(house.clock.now()).name
    shutil.copyfile(stage.folder / "backups" / kept.name, kept)
    for person in stage.people[:10]:
        house.desk.check_in(stage.session_id, person)
    house.person("Somebody Else", stage.group_id)
    house.erase(stage.people[-1])
    house.store.close()
    return kept


def _restore(folder: Path, backup: Path, tell: Tell) -> None:
    opener().restoring(folder).restore(backup, KEY)
    tell()


def _start(folder: Path, _backup: Path, tell: Tell) -> None:
    opener().unlocking(folder)
    opener().open_with_key(folder, KEY)
    tell()
