"""The program is killed while it makes backups and somebody goes on checking people in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sbc_desktop.domain.backup import BackupLine
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.services.bundle import Services
from sbc_desktop.storage import backups
from tests.torture.lives import Tell, live, some_death
from tests.torture.morning import Act, Room, a_morning, do_all, room_of
from tests.torture.rounds import Round
from tests.torture.stage import KEY, check_tidy, matching, opener, set_up, started

_MADE = 3


class Backup:
    """A backup that has its name is whole, and holds what was told before it was begun; the desk loses nothing."""

    def __init__(self, folder: Path) -> None:
        self._stage = set_up(folder)
        rehearsal = folder / "rehearsal"
        rehearsal.mkdir()
        copy = self._stage.copy_to(rehearsal)
        acts = a_morning(self._stage.session_id, self._stage.people, random.Random(0))
        self._rehearsed = live(lambda tell: _work(copy, acts, None, tell), copy)

    def play(self, at: Round) -> None:
        """Kill it, and look at the desk, at every backup, and at one put into a folder of its own."""
        folder = self._stage.copy_to(at.folder)
        stick = at.scratch / "stick" if at.chance.random() < 0.5 else None
        if stick:
            stick.mkdir()
        acts = a_morning(self._stage.session_id, self._stage.people, at.chance)
        life = at.suffer(lambda tell: _work(folder, acts, stick, tell), folder, some_death(at.chance, self._rehearsed))
        rooms = [Room(), *(act.room for act in acts)]
        at.relieve()
        with started(folder, at.tally) as services:
            if services is None:
                return
            matching(room_of(services, self._stage.session_id), rooms, life.told, at.tally)
            _check_each(services, life.marks.count("b"), at)
            newest = services.backups.all()[:1]
            check_tidy(folder, at.tally)
            _check_one_more(services, at)
        for line in newest:
            self._look_into(line, rooms, _told_before_newest(life.marks), at)

    def _look_into(self, line: BackupLine, rooms: Sequence[Room], told: int, at: Round) -> None:
        """Start the program on what a backup holds."""
        with backups.unpacked(line.path, at.scratch) as copy, started(copy, at.tally) as services:
            if services is not None:
                found = room_of(services, self._stage.session_id)
                if found not in rooms[told:]:
                    at.tally.fault(f"a backup holds less than the {told} acts before it")


def _work(folder: Path, acts: Sequence[Act], stick: Path | None, tell: Tell) -> None:
    services = opener().open_with_key(folder, KEY)
    with ThreadPoolExecutor() as threads:
        desk = threads.submit(do_all, services, acts, tell, 0.005)
        if stick:
            services.backups.choose_folder(stick)
        for _ in range(_MADE):
            tell("(")
            services.backups.make()
            tell("b")
    desk.result()


def _told_before_newest(marks: str) -> int:
    """How many acts were told before the newest backup that was told was begun."""
    begun = [at for at, mark in enumerate(marks) if mark == "("]
    return marks[: begun[marks.count("b") - 1]].count("+") if "b" in marks else 0


def _check_each(services: Services, told: int, at: Round) -> None:
    """Every backup that a list shows opens, and those that were told are among them."""
    at.tally.acknowledged += told
    lines = services.backups.all()
    for line in lines:
        for path in filter(None, (line.path, line.also_at)):
            try:
                services.backups.check(path)
            except Refusal as refusal:
                at.tally.fault(f"{path.name}: {refusal.reason}")
    beside = [line for line in lines if line.path.parent.name == backups.FOLDER]
    if len(beside) < told:
        at.tally.lose(told - len(beside), f"{told} backups were told, {len(beside)} are there")


def _check_one_more(services: Services, at: Round) -> None:
    try:
        services.backups.make()
    except Refusal as refusal:
        at.tally.fault(f"the next backup: {refusal.reason}")
